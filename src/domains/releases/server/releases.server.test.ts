import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { people, visitor } from '../../../../tests/support/people.ts';
import { addSmallCampaign } from '../../../../tests/support/small-campaign.ts';
import { discardDraft, publishRelease, withdrawRelease } from './commands.ts';
import { draftRelease } from './draft-release.ts';
import { importExternalRelease } from '../sources/server/external.ts';
import { getCells, getRelease, getReleaseById, getReleaseFor, getWholes, listDrafts, listReleases } from './releases.ts';
import { reviewRelease } from './reviews.ts';

const world = useDatabase();
const title = { en: 'Test wave' };
let framework = '';
let closed = '';
let open = '';
let empty = '';

beforeAll(async () => {
	framework = await command(world.db, (trx) => loadFirstFramework(trx));
	closed = await addSmallCampaign(world.db, 'closed', 20);
	open = await addSmallCampaign(world.db, 'open', 1);
	empty = await addSmallCampaign(world.db, 'closed', 0);
}, 60_000);

const draft = (campaigns = [closed], actor: Parameters<typeof draftRelease>[1] = people.researcher) =>
	draftRelease(world.db as never, actor, { campaigns, frameworkVersion: framework, title });
const publishAs = (id: string, actor: Parameters<typeof publishRelease>[1]) => command(world.db, (trx) => publishRelease(trx, actor, id));
const publish = async (id: string) => {
	await command(world.db, (trx) => reviewRelease(trx, people.administrator, id, { verdict: 'approved', comment: '', revision: 0 }));
	return publishAs(id, people.researcher);
};

describe('refusals', () => {
	it('nobody without the role drafts, publishes, withdraws, discards or imports', async () => {
		const id = await draft();
		for (const actor of [visitor, people.nobody, people.editor, people.fieldWorker]) {
			const code = actor === visitor ? 'sign-in-needed' : 'forbidden';
			await expect(draft([closed], actor)).rejects.toMatchObject({ code });
			await expect(publishAs(id, actor)).rejects.toMatchObject({ code });
			await expect(command(world.db, (trx) => withdrawRelease(trx, actor, id, 'why'))).rejects.toMatchObject({ code });
			await expect(command(world.db, (trx) => discardDraft(trx, actor, id))).rejects.toMatchObject({ code });
			await expect(command(world.db, (trx) => importExternalRelease(trx, actor, {}))).rejects.toMatchObject({ code });
		}
	});
	it('a researcher of one organisation sees no draft made from the campaigns of others', async () => {
		const id = await draft();
		const guest = { ...people.nobody, grants: [{ role: 'researcher' as const, organisation: newId() }] };
		await expect(getReleaseFor(world.db, guest, id)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await listDrafts(world.db, guest)).toEqual([]);
		await expect(getReleaseFor(world.db, people.fieldWorker, id)).rejects.toMatchObject({ code: 'forbidden' });
		expect((await getReleaseFor(world.db, people.researcher, id)).state).toBe('draft');
		expect((await listDrafts(world.db, people.researcher)).map((release) => release.id)).toContain(id);
	});
	it('an open campaign, an empty one, one that does not exist, none at all', async () => {
		await expect(draft([open])).rejects.toMatchObject({ code: 'campaign-still-open' });
		await expect(draft([empty])).rejects.toMatchObject({ code: 'release-empty' });
		await expect(draft([newId()])).rejects.toMatchObject({ code: 'not-found' });
		await expect(draft(['the spring wave'])).rejects.toMatchObject({ code: 'not-found' });
		await expect(draft([])).rejects.toMatchObject({ code: 'invalid-input' });
	});
	it('a draft is not shown, published twice it is refused, and only a published one is withdrawn', async () => {
		const id = await draft();
		const { number } = await getReleaseById(world.db, id);
		await expect(getRelease(world.db, number)).rejects.toMatchObject({ code: 'not-found' });
		await expect(command(world.db, (trx) => withdrawRelease(trx, people.researcher, id, 'why'))).rejects.toMatchObject({
			code: 'release-not-published'
		});
		await publish(id);
		await expect(publishAs(id, people.researcher)).rejects.toMatchObject({ code: 'release-not-draft' });
		await expect(command(world.db, (trx) => discardDraft(trx, people.researcher, id))).rejects.toMatchObject({ code: 'release-not-draft' });
	});
});

describe('a published release', () => {
	it('holds its cells, says its design, and leaves its trail', async () => {
		const id = await draft();
		const number = await publish(id);
		const release = await getRelease(world.db, number);
		expect(release).toMatchObject({ design: 'convenience', synthetic: true, state: 'published' });
		expect(release.methods).toMatchObject({ responses: 240, sites: 12, regions: 2 });
		const cells = await getCells(world.db, release, 'R06');
		const cell = cells.find((each) => each.area === 'IE' && each.breakdown === 'total' && each.population === 'migrant_background');
		expect(cell).toMatchObject({ status: 'shown', n: 120, sites: 12 });
		const trail = await world.db
			.selectFrom('audit_entries')
			.select('action')
			.where('subject', '=', `release:${id}`)
			.orderBy('at')
			.execute();
		expect(trail.map((entry) => entry.action)).toEqual(['release.draft', 'release.approve', 'release.publish']);
	});

	it('never changes, nor do its cells; the database itself refuses', async () => {
		const id = await draft();
		await publish(id);
		const tries = [
			sql`update releases set title = '{}' where id = ${id}`,
			sql`update releases set state = 'draft' where id = ${id}`,
			sql`update releases set state = 'withdrawn' where id = ${id}`,
			sql`delete from releases where id = ${id}`,
			sql`update release_cells set estimate = 1 where release_id = ${id} and status = 'shown'`,
			sql`delete from release_cells where release_id = ${id}`,
			sql`insert into release_cells select (json_populate_record(release_cells, '{"indicator": "R99"}')).* from release_cells where release_id = ${id} limit 1`
		];
		for (const attempt of tries) await expect(attempt.execute(world.db)).rejects.toThrow(/refused/);
	});

	it('has no number in any cell that is not shown; the database itself refuses one', async () => {
		const id = await draft();
		const leak = sql`update release_cells set n = 3 where release_id = ${id} and status = 'suppressed'`;
		const { count } = await world.db
			.selectFrom('release_cells')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('release_id', '=', id)
			.where('status', '=', 'suppressed')
			.executeTakeFirstOrThrow();
		expect(Number(count)).toBeGreaterThan(0);
		await expect(leak.execute(world.db)).rejects.toThrow(/only_shown_have_figures/);
	});

	it('is withdrawn with a reason, keeps its figures, and is withdrawn only once', async () => {
		const id = await draft();
		const number = await publish(id);
		await expect(command(world.db, (trx) => withdrawRelease(trx, people.researcher, id, ' '))).rejects.toMatchObject({
			code: 'invalid-input'
		});
		await command(world.db, (trx) => withdrawRelease(trx, people.researcher, id, 'A weight was wrong.'));
		expect(await getRelease(world.db, number)).toMatchObject({ state: 'withdrawn', withdrawalReason: 'A weight was wrong.' });
		await expect(command(world.db, (trx) => withdrawRelease(trx, people.researcher, id, 'again'))).rejects.toMatchObject({
			code: 'release-not-published'
		});
	});
});

describe('published figures of others', () => {
	it('are shown as published, with source and date, once', async () => {
		const file: unknown = JSON.parse(readFileSync('demo/figures-2023.json', 'utf8'));
		const load = () => command(world.db, (trx) => importExternalRelease(trx, people.administrator, file));
		expect(await load()).toBe(await load());
		const release = await getRelease(world.db, 'IMMERSE-2023');
		expect(release).toMatchObject({ kind: 'external', synthetic: false, source: { date: '2023-10-19' } });
		const cells = await getWholes(world.db, release);
		expect(cells.find((each) => each.indicator === 'R10' && each.area === 'ES')).toMatchObject({
			estimate: 68,
			se: null,
			reason: 'preliminary'
		});
		expect(cells.find((each) => each.indicator === 'R01' && each.area === 'IE')).toMatchObject({
			estimate: 100,
			population: 'foreign_citizens'
		});
		expect((await listReleases(world.db)).some((each) => each.number === 'IMMERSE-2023')).toBe(true);
	});
});
