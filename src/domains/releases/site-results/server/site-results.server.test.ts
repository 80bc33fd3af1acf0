import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { people, visitor } from '../../../../../tests/support/people.ts';
import { addCampaign } from '../../../../../tests/support/small-campaign.ts';
import { getSiteResults, listSiteResults, makeResultsKey, openSiteResults } from './site-results.ts';

const world = useDatabase();
const secret = 'a secret for tests';
let large = '';
let small = '';
let campaign = '';
let open = '';
let asked = 0;

/** A school of twelve children and a place of three. */
const schools = [12, 3].map((children) => ({
	name: `School of ${children}`,
	area: 'IE05',
	answers: Array.from({ length: children }, (_, child) => ({ life_satisfaction: child < 7 ? 8 : 3 }))
}));

beforeAll(async () => {
	({
		campaign,
		sites: [large = '', small = '']
	} = await addCampaign(world.db, 'closed', schools));
	({ campaign: open } = await addCampaign(world.db, 'open', schools));
});

const read = (actor: Actor, site = large, of = campaign) => readOnly(world.db, (db) => getSiteResults(db as never, actor, of, site));
const makeKey = (actor: Actor, site = large, of = campaign) =>
	command(world.db, (trx) => makeResultsKey(trx as never, actor, of, site, secret));
const openWith = (key: string) => openSiteResults(world.db as never, key, { secret, from: `198.51.100.${(asked += 1)}` });

describe('a site’s own results', () => {
	it.each([
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	] as const)('are not for %s', async (_, actor, code) => {
		await expect(read(actor)).rejects.toMatchObject({ code });
		await expect(makeKey(actor)).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => listSiteResults(db as never, actor, campaign))).rejects.toMatchObject({ code });
	});

	it('wait until the campaign is closed', async () => {
		await expect(read(people.fieldWorker, large, open)).rejects.toMatchObject({ code: 'campaign-still-open' });
		await expect(makeKey(people.fieldWorker, large, open)).rejects.toMatchObject({ code: 'campaign-still-open' });
	});

	it('are rough numbers of all its children; of a small place only how many answered', async () => {
		expect(await read(people.fieldWorker)).toMatchObject({
			site: 'School of 12',
			answered: 12,
			synthetic: true,
			measures: [{ indicator: 'R06', result: { kind: 'of_ten', tenths: 6 } }]
		});
		expect((await read(people.fieldWorker, small)).measures).toEqual([{ indicator: 'R06', result: { kind: 'too_few' } }]);
	});

	it('are not found through another campaign', async () => {
		const other = await addCampaign(world.db, 'closed', schools);
		await expect(read(people.fieldWorker, large, other.campaign)).rejects.toMatchObject({ code: 'not-found' });
		await expect(read(people.fieldWorker, 'nonsense')).rejects.toMatchObject({ code: 'not-found' });
	});

	it('open with a key, typed as people type; a new key ends the old one', async () => {
		const first = await makeKey(people.fieldWorker);
		expect((await openWith(`${first.key.slice(0, 4).toLowerCase()} ${first.key.slice(4)}`)).site).toBe('School of 12');
		const second = await makeKey(people.fieldWorker);
		await expect(openWith(first.key)).rejects.toMatchObject({ code: 'invalid-input' });
		expect((await openWith(second.key)).answered).toBe(12);
		const kept = await sql<{ row: string }>`select site_result_keys::text as row from site_result_keys`.execute(world.db);
		expect(JSON.stringify(kept.rows)).not.toContain(second.key);
	});

	it('do not open by guessing', async () => {
		for (const nonsense of ['', 'AAAA-AAAA', 'BCDF2345', '<script>'])
			await expect(openWith(nonsense)).rejects.toMatchObject({ code: 'invalid-input' });
		const guess = () => openSiteResults(world.db as never, 'BCDF2345', { secret, from: '203.0.113.9' });
		for (let at = 0; at < 10; at++) await expect(guess()).rejects.toMatchObject({ code: 'invalid-input' });
		await expect(guess()).rejects.toMatchObject({ code: 'too-many-requests' });
	});
});
