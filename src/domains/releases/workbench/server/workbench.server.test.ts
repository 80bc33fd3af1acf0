import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { newId } from '#platform/ids.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { people, visitor } from '../../../../../tests/support/people.ts';
import { addCampaign } from '../../../../../tests/support/small-campaign.ts';
import type { WorkbenchWish } from '../wish.ts';
import { askForOutput, decideOutput, exportOutput, getOutput, listOutputs, runWorkbench } from './workbench.ts';

const world = useDatabase();
let campaign = '';
let open = '';

const schools = Array.from({ length: 6 }, (_, s) => ({
	name: `School ${s}`,
	area: 'IE05',
	answers: Array.from({ length: 10 }, (__, child) => ({ life_satisfaction: (child + s) % 11, sex: child ? 'girl' : 'boy' }))
}));

beforeAll(async () => {
	await command(world.db, (trx) => loadFirstFramework(trx));
	({ campaign } = await addCampaign(world.db, 'closed', schools));
	({ campaign: open } = await addCampaign(world.db, 'open', schools));
});

const run = (actor: Actor, different: Partial<WorkbenchWish> = {}) =>
	runWorkbench(world.db as never, actor, {
		campaigns: [campaign],
		analysis: 'mean',
		first: 'R06',
		others: [],
		where: '',
		value: '',
		...different
	});
const see = (actor: Actor, id: string) => readOnly(world.db, (db) => getOutput(db as never, actor, id));
const ask = (actor: Actor, id: string, purpose = 'For our report') =>
	command(world.db, (trx) => askForOutput(trx as never, actor, id, purpose));
const decide = (actor: Actor, id: string, released = true, reason = '') =>
	command(world.db, (trx) => decideOutput(trx as never, actor, id, released, reason));
const take = (actor: Actor, id: string) => command(world.db, (trx) => exportOutput(trx as never, actor, id));

describe('the workbench', () => {
	it.each([
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['a field worker', people.fieldWorker, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	] as const)('is not for %s', async (_, actor, code) => {
		const id = await run(people.researcher);
		await expect(run(actor)).rejects.toMatchObject({ code });
		await expect(see(actor, id)).rejects.toMatchObject({ code });
		await expect(ask(actor, id)).rejects.toMatchObject({ code });
		await expect(decide(actor, id)).rejects.toMatchObject({ code });
		await expect(take(actor, id)).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => listOutputs(db as never, actor))).rejects.toMatchObject({ code });
	});

	it('works on closed campaigns only, with variables that exist', async () => {
		await expect(run(people.researcher, { campaigns: [open] })).rejects.toMatchObject({ code: 'campaign-still-open' });
		await expect(run(people.researcher, { campaigns: [newId()] })).rejects.toMatchObject({ code: 'not-found' });
		await expect(run(people.researcher, { first: 'pseudonym' })).rejects.toMatchObject({ code: 'invalid-input' });
		await expect(run(people.researcher, { where: 'sex', value: 'nobody' })).rejects.toMatchObject({ code: 'invalid-input' });
	});

	it('shows an output to who made it, and to others only once they are asked to check', async () => {
		const id = await run(people.researcher);
		expect((await see(people.researcher, id)).output.lines[0]).toMatchObject({ n: 60, sites: 6 });
		await expect(see(people.administrator, id)).rejects.toMatchObject({ code: 'not-found' });
		await ask(people.researcher, id);
		expect(await see(people.administrator, id)).toMatchObject({ state: 'asked', mine: false });
	});

	it('lets an output out only by a second person, once', async () => {
		const id = await run(people.researcher);
		await expect(take(people.researcher, id)).rejects.toMatchObject({ code: 'output-not-released' });
		await expect(ask(people.researcher, id, ' ')).rejects.toMatchObject({ code: 'invalid-input' });
		await ask(people.researcher, id);
		await expect(ask(people.researcher, id)).rejects.toMatchObject({ code: 'output-decided' });
		await expect(decide(people.researcher, id)).rejects.toMatchObject({ code: 'own-output' });
		const both = await Promise.allSettled([decide(people.administrator, id), decide(people.administrator, id, false, 'no')]);
		expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await expect(decide(people.administrator, id)).rejects.toMatchObject({ code: 'output-decided' });
	});

	it('gives a released output as a table, and writes that it was taken', async () => {
		const id = await run(people.researcher);
		await ask(people.researcher, id);
		await decide(people.administrator, id);
		expect(await take(people.researcher, id)).toMatch(/^of,estimate,se,low,high,df,deff,n,sites\r\n"R06",0\.\d+/);
		const trail = await world.db.selectFrom('audit_entries').select('action').where('subject', '=', `output:${id}`).orderBy('at').execute();
		expect(trail.map(({ action }) => action)).toEqual(['workbench.run', 'workbench.ask', 'workbench.release', 'workbench.export']);
	});

	it('keeps in what breaks a rule, whoever wishes otherwise', async () => {
		const id = await run(people.researcher, { others: ['sex'] });
		expect((await see(people.researcher, id)).output.faults).toEqual([{ code: 'few_answers', label: 'sex=boy' }]);
		await expect(ask(people.researcher, id)).rejects.toMatchObject({ code: 'output-not-safe' });
	});
});
