import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../../tests/support/people.ts';
import { addSmallCampaign } from '../../../../../tests/support/small-campaign.ts';
import { DEFAULT_RULES } from '../../disclosure/rules.ts';
import { SILENCE } from '../computation.ts';
import type { DraftRequest } from '../../recipe/recipe.ts';
import { computeInThread } from './compute-in-thread.ts';
import { getComputation, listComputations, requestComputation, restartComputation } from './computations.ts';
import { getReleaseById } from '../../server/releases.ts';
import { runComputation } from './run-computation.ts';

const world = useDatabase();
let request: DraftRequest;
let open = '';

beforeAll(async () => {
	const frameworkVersion = await command(world.db, (trx) => loadFirstFramework(trx));
	await command(world.db, (trx) => addPeople(trx));
	const closed = await addSmallCampaign(world.db, 'closed', 20);
	open = await addSmallCampaign(world.db, 'open', 1);
	request = { campaigns: [closed], frameworkVersion, title: { en: 'Wave' }, measures: ['R06'], breakdowns: ['sex'], pairs: false };
}, 60_000);

type Who = Parameters<typeof requestComputation>[1];
const ask = (change: Partial<DraftRequest> = {}, actor: Who = people.researcher) =>
	command(world.db, (trx) => requestComputation(trx, actor, { ...request, ...change }));
const look = (id: string) => getComputation(world.db, people.researcher, id);

describe('asking for a draft', () => {
	it('is refused to those who may not, and for campaigns of others', async () => {
		await expect(ask({}, visitor)).rejects.toMatchObject({ code: 'sign-in-needed' });
		for (const actor of [people.nobody, people.editor, people.fieldWorker])
			await expect(ask({}, actor)).rejects.toMatchObject({ code: 'forbidden' });
		const guest = { ...people.nobody, grants: [{ role: 'researcher' as const, organisation: newId() }] };
		await expect(ask({}, guest)).rejects.toMatchObject({ code: 'forbidden' });
		const id = await ask();
		await expect(getComputation(world.db, guest, id)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await listComputations(world.db, guest)).toEqual([]);
		expect((await listComputations(world.db, people.researcher)).map((each) => each.id)).toContain(id);
	});

	it('is refused at once for a recipe that does not fit, field by field', async () => {
		await expect(ask({ campaigns: [open] })).rejects.toMatchObject({ code: 'campaign-still-open' });
		const [campaign = ''] = request.campaigns;
		const wrong: [Partial<DraftRequest>, string][] = [
			[{ measures: [] }, 'measures'],
			[{ measures: ['R99'] }, 'measures'],
			[{ breakdowns: ['shoe-size'] }, 'breakdowns'],
			[{ periods: { [campaign]: 'spring' } }, `period-${campaign}`],
			[{ rules: { ...DEFAULT_RULES, answers: 1 }, rulesReason: 'Because we want to.' }, 'rule-answers'],
			[{ rules: { ...DEFAULT_RULES, answers: 20 } }, 'rulesReason']
		];
		for (const [change, field] of wrong)
			await expect(ask(change), field).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
	});
});

describe('a computation', () => {
	it('makes one draft with its recipe, however often it is run', async () => {
		const [campaign = ''] = request.campaigns;
		const rules = { ...DEFAULT_RULES, answers: 20 };
		const id = await ask({ periods: { [campaign]: '2025-S2' }, rules, rulesReason: 'A small country, agreed with its children.' });
		await Promise.all([runComputation(world.db, id), runComputation(world.db, id)]);
		const { state, release, done, total } = await look(id);
		expect([state, done, total]).toEqual(['done', 1, 1]);
		const { recipe, createdBy } = await getReleaseById(world.db, release ?? '');
		expect(createdBy).toBe(people.researcher.id);
		expect(recipe).toMatchObject({
			...{ periods: { [campaign]: '2025-S2' }, pairs: false, breakdowns: expect.arrayContaining(['sex', 'background']) },
			...{ rulesReason: 'A small country, agreed with its children.', rules, heldAgainst: [] }
		});
		await expect(command(world.db, (trx) => restartComputation(trx, people.researcher, id))).rejects.toMatchObject({
			code: 'computation-running'
		});
	});

	it('says what stopped it', async () => {
		const empty = await addSmallCampaign(world.db, 'closed', 0);
		const id = await ask({ campaigns: [empty] });
		await runComputation(world.db, id);
		expect(await look(id)).toMatchObject({ state: 'failed', problem: { code: 'release-empty' } });
	});

	it('that died is seen to have stopped, and is started again; what the dead one still finds is not kept', async () => {
		const id = await ask();
		await sql`update release_computations set state = 'running', beat_at = now() - make_interval(secs => ${SILENCE + 1}) where id = ${id}`.execute(
			world.db
		);
		expect((await look(id)).state).toBe('stopped');
		await expect(command(world.db, (trx) => restartComputation(trx, people.editor, id))).rejects.toMatchObject({ code: 'forbidden' });
		await command(world.db, (trx) => restartComputation(trx, people.researcher, id));
		expect((await look(id)).state).toBe('waiting');
		await runComputation(world.db, id);
		expect((await look(id)).state).toBe('done');
	});

	it('runs in a thread of its own', async () => {
		const id = await ask();
		await computeInThread(world.db, { DATABASE_URL: world.url, DATA_DIR: world.dataDir }, { id });
		expect((await look(id)).state).toBe('done');
	}, 60_000);
});
