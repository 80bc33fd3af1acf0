import { SMTPServer } from 'smtp-server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Transaction } from 'kysely';
import { getFramework, loadFirstFramework } from '#domains/framework/server/framework.ts';
import { newId } from '#platform/ids.ts';
import { command, reader } from '#platform/server/database.ts';
import { createMail } from '#platform/server/mail.ts';
import { requireOwnOrigin } from '#platform/server/requests.ts';
import { practices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import type { Database } from '../../../database.ts';
import type { PracticeRecord } from '../practice.ts';
import { alertLetter } from './alert-letter.ts';
import { type Alert, knownNow, newsOf, takeDueAlert } from './alerts.ts';
import { getCollection } from './catalogue.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { getPublishedPractice } from './practices.ts';
import { retirePractice } from './practice-changes.ts';
import {
	changeSearch,
	deleteSearch,
	getOwnSearch,
	getStoppable,
	listOwnSearches,
	saveSearch,
	stopLetters,
	stopToken
} from './saved-searches.ts';

const world = useDatabase();
const secret = 'a secret of at least thirty-two letters';
const run = <Result>(work: (trx: Transaction<Database>) => Promise<Result>) => command(world.db, work);
const collectionNow = async () => getCollection(world.db, (await getFramework(world.db)).document);
const base = practices[0]?.record as PracticeRecord;
const make = (number: number, change: object) => ({ number, oldNumber: null, record: { ...base, ...change } as PracticeRecord });
const title = (en: string) => ({ title: { en }, summary: { en: '' }, outcomes: ['R10'], countries: ['IE'] });

/** Puts another text before the public, as a review would have. */
const republish = (number: number, change: object, minor = false) =>
	run(async (trx) => {
		const row = await trx.selectFrom('practices').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
		const record = JSON.stringify({ ...row.published_record, ...change });
		const revision = row.revision + 1;
		await trx
			.updateTable('practices')
			.set({ record, published_record: record, revision, published_revision: revision, updated_at: new Date() })
			.where('id', '=', row.id)
			.execute();
		await trx.insertInto('practice_revisions').values({ practice_id: row.id, revision, record, minor, made_by: null }).execute();
		await trx
			.insertInto('practice_proposals')
			.values({
				...{ id: newId(), practice_id: row.id, stage: 'published', minor, from_revision: row.revision, author_id: null },
				...{ contact_email: null, language: 'en', closed_at: new Date() }
			})
			.execute();
	});

const save = async (query: string, rhythm: 'daily' | 'off' = 'daily') => {
	const known = await knownNow(world.db, await collectionNow(), query);
	return run((trx) => saveSearch(trx, people.nobody, { name: 'My search', query, rhythm, language: 'en', known }));
};
const later = (days: number) => new Date(Date.now() + days * 86_400_000 + 120_000);
const take = async (days: number) => {
	const collection = await collectionNow();
	return run((trx) => takeDueAlert(trx, collection, later(days)));
};
const told = (alert: Alert | 'quiet' | undefined) =>
	typeof alert === 'object' ? alert.items.map(({ number, reasons }) => ({ number, reasons })) : alert;
let search = '';

beforeAll(async () => {
	await run(async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, [
			make(900, title('A garden of words')),
			make(901, title('Something else')),
			make(902, { ...title('Far'), countries: ['EL'] })
		]);
	});
	search = await save('?q=garden');
});

describe("another's saved search", () => {
	it.each([
		['a visitor', visitor, 'sign-in-needed'],
		['another member', people.researcher, 'not-found'],
		['an administrator', people.administrator, 'not-found']
	] as const)('is neither read nor changed by %s', async (_, actor, code) => {
		const attempts: ((trx: Transaction<Database>) => Promise<unknown>)[] = [
			(trx) => getOwnSearch(reader(trx), actor, search),
			(trx) => changeSearch(trx, actor, { id: search, name: 'Mine', rhythm: 'off', language: 'nl', known: {} }),
			(trx) => deleteSearch(trx, actor, search)
		];
		for (const attempt of attempts) await expect(run(attempt)).rejects.toMatchObject({ code });
		expect(await listOwnSearches(world.db, people.nobody)).toMatchObject([{ id: search, name: 'My search', rhythm: 'daily' }]);
		await expect(
			run((trx) => saveSearch(trx, visitor, { name: 'x', query: '', rhythm: 'daily', language: 'en', known: {} }))
		).rejects.toMatchObject({
			code: 'sign-in-needed'
		});
	});
});

describe('a letter about a saved search', () => {
	it('is not written before it is due, nor when nothing happened', async () => {
		expect(await take(0)).toBeUndefined();
		expect(await take(1)).toBe('quiet');
		expect(await take(1)).toBeUndefined();
	});

	it('says that a record is new, and which word made it fit; once', async () => {
		// A day is over: published after the search was last looked at.
		await world.db
			.updateTable('practice_saved_searches')
			.set({ looked_at: new Date(Date.now() - 1000) })
			.execute();
		await run((trx) => loadPractices(trx, [make(903, title('Gardens for newcomers'))]));
		expect(told(await take(1))).toEqual([{ number: 903, reasons: [{ kind: 'new' }, { kind: 'word', word: 'Gardens', where: 'title' }] }]);
		expect(await take(2)).toBe('quiet');
	});

	it('says which fields changed, and nothing of small corrections', async () => {
		await republish(900, { description: { en: 'A whole new story.' }, evidence: 'compared' });
		await republish(903, { needs: { en: 'A spade.' } }, true);
		expect(told(await take(3))).toEqual([{ number: 900, reasons: [{ kind: 'changed', fields: ['description', 'evidence'] }] }]);
		expect(await take(4)).toBe('quiet');
	});

	it('says why a record that was there fits only now', async () => {
		await world.db.updateTable('practice_saved_searches').set({ looked_at: new Date() }).execute();
		const byTag = await save('?outcome=R10&country=BE');
		await republish(902, { countries: ['EL', 'BE'], title: { en: 'Far, with a garden' } });
		const letters = [await take(1), await take(1)];
		const of = (id: string) => told(letters.find((one) => typeof one === 'object' && one.id === id));
		expect(of(byTag)).toEqual([{ number: 902, reasons: [{ kind: 'matches' }, { kind: 'tag', facet: 'countries', value: 'BE' }] }]);
		expect(of(search)).toEqual([{ number: 902, reasons: [{ kind: 'matches' }, { kind: 'word', word: 'garden', where: 'title' }] }]);
		await run((trx) => deleteSearch(trx, people.nobody, byTag));
	});

	it('says that a record fits no more, or was retired, why, and what took its place', async () => {
		await republish(902, { title: { en: 'Far again' } });
		await run((trx) => retirePractice(trx, people.editor, 903, { reason: 'replaced', note: '', successor: 900 }));
		expect(told(await take(5))).toEqual([
			{ number: 902, reasons: [{ kind: 'no-longer' }, { kind: 'changed', fields: ['title'] }] },
			{ number: 903, reasons: [{ kind: 'retired', reason: 'replaced', successor: 900 }] }
		]);
	});

	it('is written once, however many processes look at the same time', async () => {
		await republish(900, { reproducibility: { en: 'Everywhere.' } });
		const collection = await collectionNow();
		const all = await Promise.all([1, 2, 3].map(() => run((trx) => takeDueAlert(trx, collection, later(7)))));
		expect(all.filter((one) => typeof one === 'object')).toHaveLength(1);
	});

	it('shows in its preview what the next one would say, without telling it', async () => {
		await republish(900, { since: 2001 });
		const kept = await getOwnSearch(world.db, people.nobody, search);
		const { items } = await newsOf(world.db, await collectionNow(), kept);
		expect(items).toMatchObject([{ number: 900, reasons: [{ kind: 'changed', fields: ['since'] }] }]);
		expect(told(await take(9))).toEqual(items.map(({ number, reasons }) => ({ number, reasons })));
	});
});

describe('stopping letters', () => {
	const origin = 'https://immerse.example';
	const post = (path: string, headers: Record<string, string>) => () =>
		requireOwnOrigin(new Request(origin + path, { method: 'POST', headers }), new URL(origin + path));

	it('needs no account, only the link of the letter, and stops nothing else', async () => {
		const token = stopToken(secret, search);
		const forged = [`${newId()}.${token.split('.')[1]}`, `${search}.${'0'.repeat(32)}`, search, '', 'x.y'];
		for (const one of forged) await expect(run((trx) => stopLetters(trx, secret, one))).rejects.toMatchObject({ code: 'not-found' });
		expect(await getStoppable(world.db, secret, token)).toEqual({ name: 'My search', isOff: false });
		await run((trx) => stopLetters(trx, secret, token));
		await run((trx) => stopLetters(trx, secret, token));
		expect(await getStoppable(world.db, secret, token)).toEqual({ name: 'My search', isOff: true });
		await republish(900, { until: 2020 });
		expect(await take(40)).toBeUndefined();
	});

	it('works for a mail program that sends no origin, and only there', () => {
		expect(post('/en/practices/searches/stop?token=x', {})).not.toThrow();
		expect(post('/en/practices/searches/stop?token=x', { origin: 'https://elsewhere.example' })).toThrow('wrong-origin');
		expect(post('/en/practices/searches', {})).toThrow('wrong-origin');
		expect(post('/en/practices/lists/keep', {})).toThrow('wrong-origin');
	});

	it('begins again with what is there by then', async () => {
		const known = await knownNow(world.db, await collectionNow(), '?q=garden');
		await run((trx) => changeSearch(trx, people.nobody, { id: search, name: 'Gardens', rhythm: 'daily', language: 'nl', known }));
		expect(await take(1)).toBe('quiet');
		await republish(900, { until: 2021 });
		expect(await take(2)).toMatchObject({ name: 'Gardens', language: 'nl' });
	});
});

describe('the letter itself', () => {
	it('arrives in the language of its reader, with reasons, links, and one click to stop it', async () => {
		const received: string[] = [];
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onData: (stream, _, done) => {
				let raw = '';
				stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
				stream.on('end', () => done(void received.push(raw)));
			}
		});
		await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
		const address = server.server.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const { record } = await getPublishedPractice(world.db, 900);
		const alert: Alert = {
			...{ id: search, email: 'nora@example.org', language: 'nl', name: 'Tuinen\r\nBcc: all@example.org', query: '?q=garden' },
			items: [
				{ number: 900, title: record.title, successor: null, reasons: [{ kind: 'new' }, { kind: 'tag', facet: 'countries', value: 'IE' }] },
				{ number: 903, title: { en: 'Gone' }, successor: 900, reasons: [{ kind: 'retired', reason: 'replaced', successor: 900 }] }
			]
		};
		const letter = alertLetter('https://immerse.example', secret, await collectionNow(), alert);
		await createMail({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'immerse@example.org', DATA_DIR: world.dataDir })(letter);
		await new Promise<void>((resolve) => server.close(() => resolve()));
		const [raw = ''] = received;
		const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll('\r\n ', ' ');
		expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
		expect(headers).toMatch(/List-Unsubscribe: ?<https:\/\/immerse\.example\/nl\/practices\/searches\/stop\?token=/);
		expect(headers).toContain('Content-Language: nl');
		expect(headers).not.toMatch(/^Bcc:/m);
		expect(letter.text).toContain('Nieuw; label “Ierland”.');
		expect(letter.text).toContain('https://immerse.example/nl/practices/900');
		expect(letter.text).toContain('In de plaats: https://immerse.example/nl/practices/900');
	});
});
