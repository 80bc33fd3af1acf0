import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { addRelease } from '../../../../../tests/support/made-release.ts';
import { people, visitor } from '../../../../../tests/support/people.ts';
import { closeComment, decideComment, listComments, listCommentsToAnswer, replyToComment, sendComment } from './comments.ts';
import { listPlans, moveRelease, planRelease, unplanRelease } from '../../calendar/server/plans.ts';

const world = useDatabase();
let framework = '';
let release = '';
let draft = '';

beforeAll(async () => {
	framework = await command(world.db, (trx) => loadFirstFramework(trx));
	release = await addRelease(world.db, framework, { number: '2026-1' }, []);
	draft = await addRelease(world.db, framework, { number: '2026-2', state: 'draft' }, []);
}, 60_000);

type Who = Parameters<typeof sendComment>[1];
const said = { kind: 'children', speaker: 'Group of the river school', text: 'Ask us about the bus.', language: 'en' } as const;
const send = (actor: Who, about: Parameters<typeof sendComment>[2] = { release }) =>
	command(world.db, (trx) => sendComment(trx, actor, about, said));
const decide = (actor: Who, id: string, state: 'public' | 'refused' = 'public') =>
	command(world.db, (trx) => decideComment(trx, actor, id, state));
const reply = (actor: Who, id: string) => command(world.db, (trx) => replyToComment(trx, actor, id, 'We will.'));
const close = (actor: Who, id: string) => command(world.db, (trx) => closeComment(trx, actor, id, 'A question more.'));

describe('a comment', () => {
	it('is sent by nobody without an account, and about nothing that is not public', async () => {
		await expect(send(visitor)).rejects.toMatchObject({ code: 'sign-in-needed' });
		for (const about of [{ release: draft }, { release: newId() }, { framework: newId() }, { release: 'first' }])
			await expect(send(people.nobody, about)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('is read, decided, answered and closed by nobody who may not', async () => {
		const id = await send(people.nobody);
		for (const actor of [people.nobody, people.editor, people.fieldWorker]) {
			await expect(listCommentsToAnswer(world.db, actor)).rejects.toMatchObject({ code: 'forbidden' });
			for (const deed of [decide, reply, close]) await expect(deed(actor, id)).rejects.toMatchObject({ code: 'forbidden' });
		}
		await expect(decide(visitor, id)).rejects.toMatchObject({ code: 'sign-in-needed' });
		expect(await listComments(world.db, { release })).toEqual([]);
	});

	it('goes its way once: public, answered, closed with what changed', async () => {
		const id = await send(people.nobody);
		await expect(reply(people.researcher, id)).rejects.toMatchObject({ code: 'comment-decided' });
		await decide(people.researcher, id);
		await expect(decide(people.administrator, id, 'refused')).rejects.toMatchObject({ code: 'comment-decided' });
		await expect(close(people.researcher, id)).rejects.toMatchObject({ code: 'comment-decided' });
		await reply(people.researcher, id);
		await close(people.researcher, id);
		await expect(reply(people.researcher, id)).rejects.toMatchObject({ code: 'comment-decided' });
		const [shown] = await listComments(world.db, { release });
		expect(shown).toMatchObject({ speaker: said.speaker, reply: 'We will.', change: 'A question more.' });
	});

	it('that was kept back is nowhere to read; one on the framework stands with its version', async () => {
		const refused = await send(people.nobody);
		await decide(people.researcher, refused, 'refused');
		const other = await send(people.nobody, { framework });
		await decide(people.researcher, other);
		expect((await listComments(world.db, { release })).map(({ id }) => id)).not.toContain(refused);
		expect((await listComments(world.db, { framework })).map(({ id }) => id)).toEqual([other]);
		expect((await listCommentsToAnswer(world.db, people.researcher)).find(({ id }) => id === other)?.framework).toBe(1);
	});
});

describe('a planned release', () => {
	const plan = (actor: Who, plannedFor: string) =>
		command(world.db, (trx) => planRelease(trx, actor, { plannedFor, title: { en: 'Next' }, about: { en: '' } }, new Date('2026-11-22')));

	it('is announced by nobody who may not, and not for a day that is gone or is none', async () => {
		await expect(plan(visitor, '2027-01-01')).rejects.toMatchObject({ code: 'sign-in-needed' });
		for (const actor of [people.nobody, people.editor])
			await expect(plan(actor, '2027-01-01')).rejects.toMatchObject({ code: 'forbidden' });
		for (const day of ['2026-11-21', '2027-02-30', '2027-13-01', 'spring', ''])
			await expect(plan(people.researcher, day), day).rejects.toMatchObject({ fields: { plannedFor: expect.any(String) } });
	});

	it('is moved and taken out', async () => {
		const id = await plan(people.researcher, '2027-03-01');
		const early = await plan(people.researcher, '2026-12-01');
		await command(world.db, (trx) => moveRelease(trx, people.administrator, id, '2027-04-01', new Date('2026-11-22')));
		expect((await listPlans(world.db)).map(({ plannedFor }) => plannedFor)).toEqual(['2026-12-01', '2027-04-01']);
		await command(world.db, (trx) => unplanRelease(trx, people.researcher, early));
		await expect(command(world.db, (trx) => unplanRelease(trx, people.researcher, early))).rejects.toMatchObject({ code: 'not-found' });
		await expect(command(world.db, (trx) => moveRelease(trx, people.nobody, id, '2027-05-01'))).rejects.toMatchObject({
			code: 'forbidden'
		});
	});
});
