import type { Transaction } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { command } from '#platform/server/database.ts';
import type { Database } from '../../../database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { allDimensions, goodGrid, publishReviewed } from '../../../../tests/support/publish-reviewed.ts';
import { practiceRecord } from '../practice.ts';
import type { Stage } from '../review.ts';
import { attachFile, getAttachment } from './attachments.ts';
import { comment, listThreads, resolveThread } from './comments.ts';
import { answerStillTrue, findConfirmation, getQuestion, setRhythm, takeDueQuestions } from './confirmations.ts';
import { listExperts, nameExpert } from './experts.ts';
import { loadVocabulary } from './foundation.ts';
import { proposalLetter } from './letters.ts';
import { findRetiredPractice, getPublishedPractice, getWorkingPractice } from './practices.ts';
import { createPractice, retirePractice, revisePractice } from './practice-changes.ts';
import { getProposal, listOwnProposals } from './proposals.ts';
import {
	acceptProposal,
	askForChanges,
	listWaiting,
	publishPractice,
	rejectProposal,
	submitProposal,
	takeBackProposal
} from './reviews.ts';
import { getRevision, listRevisions, restoreRevision } from './revisions.ts';

const world = useDatabase();
const { nobody, editor, secondEditor, expert, administrator, researcher } = people;
const record = practiceRecord.parse({
	category: 'practice',
	originalLanguage: 'en',
	title: { en: 'A walking bus' },
	summary: { en: 'Parents walk to school together.' },
	description: { en: 'Every morning, from the reception centre.' },
	countries: ['BE'],
	outcomes: ['R08'],
	evidence: 'described',
	sources: [{ title: 'A school', url: null }]
});

const run = <Result>(deed: (trx: Transaction<Database>) => Promise<Result>) => command(world.db, deed);
const propose = (actor: Actor = nobody) => run((trx) => createPractice(trx, actor, record));
const submit = (number: number, actor: Actor = nobody, basedOn = 1) =>
	run((trx) => submitProposal(trx, actor, { number, basedOn, language: 'fr' }));
const verdict = (number: number, stage: Stage, basedOn = 1) => ({
	number,
	basedOn,
	stage,
	note: 'A note.',
	grid: goodGrid,
	nameShown: false
});
const accept = (actor: Actor, number: number, stage: Stage, basedOn = 1) =>
	run((trx) => acceptProposal(trx, actor, verdict(number, stage, basedOn)));
const refused = (why: RegExp) => expect.objectContaining({ code: 'review-refused', details: { reason: expect.stringMatching(why) } });
const stageOf = async (number: number) => (await getProposal(world.db, editor, number)).proposal.stage;

beforeAll(() =>
	run(async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await nameExpert(trx, administrator, { email: expert.email, dimensions: allDimensions, language: 'de' });
	})
);

describe('whoever may not review', () => {
	it('is refused every answer, and does not even see the proposal', async () => {
		const number = await propose();
		await submit(number);
		for (const actor of [visitor, researcher]) {
			await expect(getProposal(world.db, actor, number)).rejects.toMatchObject({ code: 'not-found' });
			await expect(accept(actor, number, 'submitted')).rejects.toMatchObject({
				code: actor === visitor ? 'sign-in-needed' : 'review-refused'
			});
		}
		await expect(accept(expert, number, 'submitted')).rejects.toEqual(refused(/editor/i));
		await expect(getProposal(world.db, expert, number)).rejects.toMatchObject({ code: 'not-found' });
		await expect(run((trx) => publishPractice(trx, nobody, number))).rejects.toMatchObject({ code: 'forbidden' });
		await expect(
			run((trx) => nameExpert(trx, nobody, { email: nobody.email, dimensions: ['rights'], language: 'en' }))
		).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(listExperts(world.db, expert)).rejects.toMatchObject({ code: 'forbidden' });
		const ask = listWaiting(world.db, nobody, { isEditor: false, outcomes: ['R08'] });
		await expect(ask).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('writes nothing into the proposals of others', async () => {
		const number = await propose();
		await expect(run((trx) => revisePractice(trx, expert, { number, basedOn: 1, record }))).rejects.toEqual(refused(/somebody else/));
		await expect(run((trx) => comment(trx, expert, { number, field: 'title', thread: null, body: 'x' }))).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(run((trx) => takeBackProposal(trx, researcher, number))).rejects.toMatchObject({ code: 'not-found' });
		await expect(submit(number, researcher)).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('whoever wrote any of it', () => {
	it('neither reviews nor publishes it, an administrator neither', async () => {
		for (const writer of [editor, administrator]) {
			const number = await propose(writer);
			await submit(number, writer);
			await expect(accept(writer, number, 'submitted')).rejects.toEqual(refused(/wrote/));
			await accept(secondEditor, number, 'submitted');
			await accept(expert, number, 'expert');
			await expect(run((trx) => publishPractice(trx, writer, number))).rejects.toEqual(refused(/wrote/));
			await run((trx) => publishPractice(trx, secondEditor, number));
		}
	});

	it('is also whoever mended a line of somebody else’s, and the review begins again', async () => {
		const number = await propose();
		await submit(number);
		await accept(editor, number, 'submitted');
		await accept(expert, number, 'expert');
		await run((trx) => revisePractice(trx, editor, { number, basedOn: 1, record: { ...record, since: 2020 } }));
		expect(await stageOf(number)).toBe('submitted');
		await expect(accept(editor, number, 'submitted', 2)).rejects.toEqual(refused(/wrote/));
		await expect(run((trx) => publishPractice(trx, secondEditor, number))).rejects.toEqual(refused(/both reviewers/i));
	});

	it('of a published record needs a second person, for a minor edit one who is no expert', async () => {
		const number = await propose();
		await publishReviewed(world.db, number);
		const change = { ...record, title: { en: 'The walking bus' } };
		await run((trx) => revisePractice(trx, editor, { number, basedOn: 1, record: change, minor: true }));
		expect((await getPublishedPractice(world.db, number)).record.title).toEqual({ en: 'A walking bus' });
		await submit(number, editor, 2);
		await expect(run((trx) => publishPractice(trx, editor, number))).rejects.toEqual(refused(/wrote/));
		await accept(secondEditor, number, 'submitted', 2);
		await run((trx) => publishPractice(trx, secondEditor, number));
		expect((await getPublishedPractice(world.db, number)).record.title).toEqual({ en: 'The walking bus' });
	});
});

describe('editor and expert', () => {
	it('are two people', async () => {
		const both = { ...editor, grants: [...editor.grants, { role: 'expert' as const, organisation: null }] };
		await run((trx) => nameExpert(trx, administrator, { email: editor.email, dimensions: allDimensions, language: 'en' }));
		const number = await propose();
		await submit(number);
		await accept(both, number, 'submitted');
		await expect(accept(both, number, 'expert')).rejects.toEqual(refused(/two people/));
		await run((trx) => nameExpert(trx, administrator, { email: editor.email, dimensions: [], language: 'en' }));
	});

	it('see what waits: an expert only what is of the own themes', async () => {
		const number = await propose();
		await submit(number);
		await accept(editor, number, 'submitted');
		const seen = async (outcomes: readonly string[]) =>
			(await listWaiting(world.db, expert, { isEditor: false, outcomes })).map((one) => one.number);
		expect(await seen(['R07', 'R08'])).toContain(number);
		expect(await seen(['R01'])).toEqual([]);
		expect(await seen([])).toEqual([]);
		expect((await getWorkingPractice(world.db, expert, number)).number).toBe(number);
	});

	it('who answer at once: one counts, the other is told', async () => {
		const number = await propose();
		await submit(number);
		const answers = await Promise.allSettled([accept(editor, number, 'submitted'), accept(secondEditor, number, 'submitted')]);
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed-meanwhile' } });
	});

	it('answer what they read: a text that changed since is looked at again', async () => {
		const number = await propose();
		await submit(number);
		await run((trx) => takeBackProposal(trx, nobody, number));
		await run((trx) => revisePractice(trx, nobody, { number, basedOn: 1, record: { ...record, reach: 3 } }));
		await submit(number, nobody, 2);
		await expect(accept(editor, number, 'submitted', 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
	});
});

describe('an author', () => {
	it('sends only what is complete, and hears which field is missing', async () => {
		const number = await run((trx) => createPractice(trx, nobody, { ...record, sources: [] }));
		await expect(submit(number)).rejects.toMatchObject({ code: 'practice-invalid', fields: { sources: expect.any(String) } });
		const many = Array.from({ length: 9 }, (_, at) => `R0${at + 1}`);
		const tagged = await run((trx) => createPractice(trx, nobody, { ...record, outcomes: many }));
		await expect(submit(tagged)).rejects.toMatchObject({ code: 'practice-invalid', fields: { outcomes: expect.any(String) } });
	});

	it('is asked for changes, mends, and sees each step by role, by name only where it was shown', async () => {
		const number = await propose();
		await submit(number);
		const named = { ...verdict(number, 'submitted'), nameShown: true };
		const letters = await run((trx) => askForChanges(trx, editor, named));
		expect(letters).toEqual([{ email: nobody.email, language: 'fr', event: 'asked', number, title: record.title }]);
		await run((trx) => revisePractice(trx, nobody, { number, basedOn: 1, record: { ...record, needs: { en: 'Two adults.' } } }));
		await submit(number, nobody, 2);
		await accept(secondEditor, number, 'submitted', 2);
		const { steps } = await getProposal(world.db, nobody, number);
		expect(steps.map(({ step, role, name }) => [step, role, name])).toEqual([
			['submit', 'author', undefined],
			['ask', 'editor', editor.name],
			['submit', 'author', undefined],
			['pass', 'editor', undefined]
		]);
		expect((await listOwnProposals(world.db, nobody)).find((own) => own.number === number)?.stage).toBe('expert');
	});

	it('reads why a proposal was refused; what was published stays', async () => {
		const number = await propose();
		await publishReviewed(world.db, number);
		await run((trx) => revisePractice(trx, nobody, { number, basedOn: 1, record: { ...record, title: { en: 'Buy my book' } } }));
		await submit(number, nobody, 2);
		await expect(run((trx) => rejectProposal(trx, editor, { ...verdict(number, 'submitted', 2), note: ' ' }))).rejects.toMatchObject({
			code: 'invalid-input'
		});
		await run((trx) => rejectProposal(trx, editor, verdict(number, 'submitted', 2)));
		expect((await getProposal(world.db, nobody, number)).steps.at(-1)).toMatchObject({ step: 'reject', note: 'A note.' });
		expect((await getWorkingPractice(world.db, nobody, number)).record.title).toEqual(record.title);
		expect((await getPublishedPractice(world.db, number)).record.title).toEqual(record.title);
	});

	it('gets letters with the title and a link, and nothing of the text', async () => {
		const title = { en: 'A walking bus\r\nBcc: somebody@example.org' };
		const letter = proposalLetter('https://immerse.example', { email: 'a@example.org', language: 'nl', event: 'asked', number: 7, title });
		expect(letter).toMatchObject({ to: 'a@example.org', language: 'nl' });
		expect(letter.subject).not.toMatch(/[\r\n]/);
		expect(letter.text).toContain('https://immerse.example/nl/practices/7/review');
		expect(letter.text).not.toContain('Parents walk');
	});
});

describe('what is typed', () => {
	it('is one revision while the same person types, and a new one after it was sent', async () => {
		const number = await propose();
		const type = (basedOn: number, title: string) =>
			run((trx) => revisePractice(trx, nobody, { number, basedOn, record: { ...record, title: { en: title } }, typing: true }));
		expect(await type(1, 'A')).toBe(2);
		expect(await type(2, 'A w')).toBe(3);
		expect((await listRevisions(world.db, nobody, number)).map(({ revision }) => revision)).toEqual([3]);
		await submit(number, nobody, 3);
		await run((trx) => askForChanges(trx, editor, verdict(number, 'submitted', 3)));
		await type(3, 'A walk');
		expect((await listRevisions(world.db, nobody, number)).map(({ revision }) => revision)).toEqual([4, 3]);
	});

	it('by two at once is never written over: the second is told', async () => {
		const number = await propose();
		const type = (actor: Actor, title: string) =>
			run((trx) => revisePractice(trx, actor, { number, basedOn: 1, record: { ...record, title: { en: title } }, typing: true }));
		const results = await Promise.allSettled([type(nobody, 'Mine'), type(editor, 'Theirs')]);
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed-meanwhile' } });
	});

	it('before can be brought back as a new revision', async () => {
		const number = await propose();
		await run((trx) => revisePractice(trx, nobody, { number, basedOn: 1, record: { ...record, title: { en: 'Spoilt' } } }));
		await expect(run((trx) => restoreRevision(trx, researcher, { number, revision: 1, basedOn: 2 }))).rejects.toMatchObject({
			code: 'not-found'
		});
		await run((trx) => restoreRevision(trx, nobody, { number, revision: 1, basedOn: 2 }));
		expect((await getRevision(world.db, nobody, number, 3)).title).toEqual(record.title);
		expect((await getRevision(world.db, nobody, number, 2)).title).toEqual({ en: 'Spoilt' });
	});
});

describe('comments', () => {
	it('stand at a field, are answered and settled; an answer opens them again', async () => {
		const number = await propose();
		const { id } = await getWorkingPractice(world.db, nobody, number);
		const letters = await run((trx) => comment(trx, editor, { number, field: 'summary', thread: null, body: 'Who walks?' }));
		expect(letters).toMatchObject([{ event: 'commented', email: nobody.email }]);
		const [thread] = await listThreads(world.db, id);
		expect(thread).toMatchObject({ field: 'summary', resolved: false });
		await run((trx) => resolveThread(trx, nobody, { number, thread: thread?.id ?? '' }));
		expect((await listThreads(world.db, id))[0]?.resolved).toBe(true);
		await run((trx) => comment(trx, nobody, { number, field: '', thread: thread?.id ?? '', body: 'The parents.' }));
		expect((await listThreads(world.db, id))[0]).toMatchObject({ resolved: false, comments: [{ role: 'editor' }, { role: 'author' }] });
		const long = run((trx) => comment(trx, nobody, { number, field: 'title', thread: null, body: 'x'.repeat(2001) }));
		await expect(long).rejects.toMatchObject({ code: 'invalid-input', fields: { body: expect.stringContaining('2000') } });
	});
});

describe('a file', () => {
	const settings = { scan: undefined, folder: undefined };
	const pdf = new TextEncoder().encode('%PDF-1.7 a plan');

	it('that lies about what it is, or that a scanner refuses, is refused', async () => {
		const attach = (
			name: string,
			type: string,
			content: Uint8Array,
			scan = settings.scan as typeof settings.scan | (() => Promise<'infected'>)
		) => run((trx) => attachFile(trx, nobody, { name, type, content }, { ...settings, scan }));
		const page = new TextEncoder().encode('<html><script>alert(1)</script>');
		await expect(attach('plan.pdf', 'application/pdf', page)).rejects.toMatchObject({ code: 'file-untrue' });
		await expect(attach('plan.pdf', 'text/html', pdf)).rejects.toMatchObject({ code: 'file-untrue' });
		await expect(attach('plan.png', '', pdf)).rejects.toMatchObject({ code: 'file-untrue' });
		await expect(attach('page.html', 'text/html', page)).rejects.toMatchObject({ code: 'file-type-refused' });
		await expect(attach('drawing.svg', 'image/svg+xml', page)).rejects.toMatchObject({ code: 'file-type-refused' });
		await expect(attach('plan.pdf', '', pdf, async () => 'infected')).rejects.toMatchObject({ code: 'file-infected' });
		const strange = run((trx) => attachFile(trx, visitor, { name: 'plan.pdf', type: '', content: pdf }, settings));
		await expect(strange).rejects.toMatchObject({ code: 'sign-in-needed' });
	});

	it('is served to those who may read what refers to it, and to everybody once that is public', async () => {
		const number = await propose();
		const kept = await run((trx) => attachFile(trx, nobody, { name: 'plan.pdf', type: 'application/pdf', content: pdf }, settings));
		const asked = { number, hash: kept.file };
		await expect(getAttachment(world.db, nobody, asked, undefined)).rejects.toMatchObject({ code: 'not-found' });
		await run((trx) => revisePractice(trx, nobody, { number, basedOn: 1, record: { ...record, files: [kept] } }));
		expect((await getAttachment(world.db, nobody, asked, undefined)).isPublic).toBe(false);
		await expect(getAttachment(world.db, visitor, asked, undefined)).rejects.toMatchObject({ code: 'not-found' });
		await publishReviewed(world.db, number);
		expect(await getAttachment(world.db, visitor, asked, undefined)).toMatchObject({ isPublic: true, name: 'plan.pdf' });
	});
});

describe('a published record', () => {
	const later = (months: number) => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + months, 28));

	it('is asked about once a year, its author alone, and once only', async () => {
		const number = await propose();
		await publishReviewed(world.db, number);
		const { id } = await getPublishedPractice(world.db, number);
		const asked = async (now: Date) => (await run((trx) => takeDueQuestions(trx, now))).filter((one) => one.number === number);
		expect(await asked(later(6))).toEqual([]);
		expect(await asked(later(13))).toMatchObject([{ email: nobody.email, event: 'still-true', language: 'en' }]);
		expect(await asked(later(13))).toEqual([]);
		expect((await findConfirmation(world.db, id, later(13)))?.overdue).toBe(true);
		await expect(getQuestion(world.db, researcher, number)).rejects.toMatchObject({ code: 'not-found' });
		await expect(run((trx) => answerStillTrue(trx, researcher, number, { answer: 'true' }))).rejects.toMatchObject({ code: 'not-found' });
		await run((trx) => answerStillTrue(trx, nobody, number, { answer: 'true' }));
		expect((await findConfirmation(world.db, id))?.overdue).toBe(false);
	});

	it('is asked about as often as an editor set, and never where that is never', async () => {
		const number = await propose();
		await publishReviewed(world.db, number);
		await expect(run((trx) => setRhythm(trx, nobody, { number, months: 0 }))).rejects.toMatchObject({ code: 'forbidden' });
		await run((trx) => setRhythm(trx, editor, { number, months: 0 }));
		const asked = (await run((trx) => takeDueQuestions(trx, later(40)))).map((one) => one.number);
		expect(asked).not.toContain(number);
	});

	it('that ended gets its year from its author when somebody else says yes', async () => {
		const number = await propose();
		await publishReviewed(world.db, number);
		await run((trx) => answerStillTrue(trx, nobody, number, { answer: 'ended', year: 2025 }));
		expect((await getPublishedPractice(world.db, number)).record.until).toBeNull();
		await accept(editor, number, 'submitted', 2);
		await run((trx) => publishPractice(trx, editor, number));
		expect((await getPublishedPractice(world.db, number)).record.until).toBe(2025);
	});

	it('does not get an end in a text that reviewers have; an editor’s end begins their review again', async () => {
		const number = await propose();
		await publishReviewed(world.db, number);
		const changed = { ...record, summary: { en: 'They walk together.' } };
		await run((trx) => revisePractice(trx, nobody, { number, basedOn: 1, record: changed }));
		await submit(number, nobody, 2);
		await accept(editor, number, 'submitted', 2);
		await accept(expert, number, 'expert', 2);
		const end = (actor: Actor) => run((trx) => answerStillTrue(trx, actor, number, { answer: 'ended', year: 2025 }));
		await expect(end(nobody)).rejects.toMatchObject({ code: 'review-refused' });
		expect((await getWorkingPractice(world.db, nobody, number)).record.until).toBeNull();

		const own = await propose(editor);
		await submit(own, editor);
		await accept(secondEditor, own, 'submitted');
		await accept(expert, own, 'expert');
		await run((trx) => publishPractice(trx, secondEditor, own));
		await run((trx) => revisePractice(trx, editor, { number: own, basedOn: 1, record: changed }));
		await submit(own, editor, 2);
		await accept(secondEditor, own, 'submitted', 2);
		await accept(expert, own, 'expert', 2);
		await run((trx) => answerStillTrue(trx, editor, own, { answer: 'ended', year: 2025 }));
		expect(await stageOf(own)).toBe('submitted');
	});

	it('that is retired says why and names its successor; one that never was public says nothing', async () => {
		const [number, successor, draft] = [await propose(), await propose(), await propose()];
		await publishReviewed(world.db, number);
		const retire = (to: number) =>
			run((trx) => retirePractice(trx, editor, number, { reason: 'replaced', note: 'See there.', successor: to }));
		await expect(retire(successor)).rejects.toMatchObject({ code: 'not-found' });
		await publishReviewed(world.db, successor);
		await retire(successor);
		expect(await findRetiredPractice(world.db, number)).toMatchObject({
			reason: 'replaced',
			note: 'See there.',
			successor: { number: successor }
		});
		expect(await findRetiredPractice(world.db, draft)).toBeUndefined();
	});
});
