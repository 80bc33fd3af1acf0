import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { addSmallCampaign } from '../../../../tests/support/small-campaign.ts';
import { publishRelease } from './commands.ts';
import { draftRelease } from './draft-release.ts';
import { getReleaseById } from './releases.ts';
import { describeDraft, hasApprover, listReviews, registerDoi, reviewRelease, type Verdict } from './reviews.ts';

const world = useDatabase();
let framework = '';
let campaign = '';
const second = { ...people.nobody, id: newId(), grants: [{ role: 'researcher' as const, organisation: null }] };

beforeAll(async () => {
	framework = await command(world.db, (trx) => loadFirstFramework(trx));
	await command(world.db, (trx) => addPeople(trx));
	campaign = await addSmallCampaign(world.db, 'closed', 20);
}, 60_000);

const draft = () =>
	draftRelease(world.db as never, people.researcher, {
		...{ campaigns: [campaign], frameworkVersion: framework, title: { en: 'Wave' } },
		...{ measures: ['R06'], breakdowns: ['sex'], pairs: false }
	});
type Who = Parameters<typeof reviewRelease>[1];
const review = (id: string, actor: Who, verdict: Partial<Verdict> = {}) =>
	command(world.db, (trx) => reviewRelease(trx, actor, id, { verdict: 'approved', comment: '', revision: 0, ...verdict }));
const publish = (id: string, actor: Who = people.researcher) => command(world.db, (trx) => publishRelease(trx, actor, id));
const redescribe = (id: string, revision: number) =>
	command(world.db, (trx) => describeDraft(trx, people.researcher, id, { title: { en: 'Better' }, changelog: { en: 'New.' }, revision }));

describe('a draft', () => {
	it('is approved by nobody who may not, and not by whoever drafted it', async () => {
		const id = await draft();
		await expect(review(id, visitor)).rejects.toMatchObject({ code: 'sign-in-needed' });
		for (const actor of [people.nobody, people.editor, people.fieldWorker])
			await expect(review(id, actor)).rejects.toMatchObject({ code: 'forbidden' });
		const elsewhere = { ...second, grants: [{ role: 'researcher' as const, organisation: newId() }] };
		await expect(review(id, elsewhere)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(review(id, people.researcher)).rejects.toMatchObject({ code: 'release-own-draft' });
		await expect(publish(id)).rejects.toMatchObject({ code: 'release-not-approved' });
		const forced = sql`update releases set approved_by = created_by where id = ${id}`;
		await expect(forced.execute(world.db)).rejects.toThrow(/approved_by_another/);
	});

	it('is approved once by two people at the same time', async () => {
		const id = await draft();
		const both = await Promise.allSettled([review(id, people.administrator), review(id, second)]);
		expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const refused = both.find((each) => each.status === 'rejected');
		expect(refused?.reason).toMatchObject({ code: 'release-approved' });
		expect(await listReviews(world.db, await getReleaseById(world.db, id))).toHaveLength(1);
	});

	it('sent back says why, and what changed since it was looked at is not approved', async () => {
		const id = await draft();
		await expect(review(id, second, { verdict: 'returned', comment: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
		await review(id, second, { verdict: 'returned', comment: 'The title is unclear.' });
		await expect(review(id, people.administrator)).rejects.toMatchObject({ code: 'changed-meanwhile' });
		await redescribe(id, 1);
		await expect(redescribe(id, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
		await review(id, people.administrator, { revision: 2 });
		await redescribe(id, 2);
		await expect(publish(id)).rejects.toMatchObject({ code: 'release-not-approved' });
	});

	it('is out of date once a child took its answers back', async () => {
		const other = await addSmallCampaign(world.db, 'closed', 20);
		const id = await draftRelease(world.db as never, people.researcher, {
			...{ campaigns: [other], frameworkVersion: framework, title: { en: 'Other' }, measures: ['R06'], pairs: false }
		});
		await review(id, second);
		await sql`delete from responses where id = (select id from responses where campaign_id = ${other} limit 1)`.execute(world.db);
		await expect(publish(id)).rejects.toMatchObject({ code: 'release-outdated' });
	});

	it('is out of date once another release from the same answers was published, and both are not published at once', async () => {
		const [one, two, third] = [await draft(), await draft(), await draft()] as const;
		for (const id of [one, two, third]) await review(id, second);
		const both = await Promise.allSettled([publish(one), publish(two, people.administrator)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'release-outdated' });
		await expect(publish(third)).rejects.toMatchObject({ code: 'release-outdated' });
	});

	it('published gets its DOI from an administrator, once, and nothing else', async () => {
		const id = await draft();
		const register = (actor: Who, doi = '10.5281/zenodo.1234567') => command(world.db, (trx) => registerDoi(trx, actor, id, doi));
		await expect(register(people.researcher)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(register(people.administrator)).rejects.toMatchObject({ code: 'release-not-published' });
		await review(id, second);
		await publish(id);
		await expect(register(people.administrator, 'https://doi.org/x')).rejects.toMatchObject({ code: 'invalid-input' });
		await register(people.administrator);
		await expect(register(people.administrator, '10.5281/zenodo.7')).rejects.toMatchObject({ code: 'changed-meanwhile' });
		expect((await getReleaseById(world.db, id)).doi).toBe('10.5281/zenodo.1234567');
	});

	it('tells how good it is and what changed since the release before', async () => {
		const { methods } = await getReleaseById(world.db, await draft());
		expect(methods.quality?.countries).toEqual([{ code: 'IE', sites: 12, answers: 240, rate: 100 }]);
		expect(methods.quality?.regions).toEqual([
			{ code: 'IE04', band: '80-100' },
			{ code: 'IE05', band: '80-100' }
		]);
		expect(methods.quality?.byIndicator.find(({ code }) => code === 'R06')?.shown).toBeGreaterThan(0);
		const [precision] = methods.quality?.precision ?? [];
		expect(precision?.effective[0]).toBeLessThanOrEqual(precision?.effective[1] ?? 0);
		expect(methods.changes).toMatchObject({ counts: { new: 0, gone: 0, changed: 0 }, before: expect.any(String) });
	});

	it('knows whether there is anybody who could approve it', async () => {
		const release = { createdBy: people.researcher.id };
		expect(await hasApprover(world.db, release, [null])).toBe(true);
		expect(await hasApprover(world.db, { createdBy: people.administrator.id }, [newId()])).toBe(true);
		await sql`delete from grants where user_id = ${people.administrator.id}`.execute(world.db);
		expect(await hasApprover(world.db, release, [null])).toBe(false);
	});
});
