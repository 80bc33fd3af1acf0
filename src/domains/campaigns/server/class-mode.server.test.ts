import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { newId } from '#platform/ids.ts';
import { readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { people, visitor } from '../../../../tests/support/people.ts';
import { makeReceipt } from '../receipt.ts';
import { closeCampaign } from './campaigns.ts';
import { getKit, getTabletKey } from './class-mode.ts';
import { importSealedFile } from './sealed-files.ts';
import { campaignWorld } from './testing.ts';

const world = useDatabase();
const { NOW, SECRET, as, campaignWithCodes, sealedFor, begin } = campaignWorld(world);
beforeAll(begin);

const tabletKey = (actor: Actor, id: string) => readOnly(world.db, (db) => getTabletKey(db, actor, id, SECRET));
const kitOf = (key: string) => readOnly(world.db, (db) => getKit(db, key, SECRET));
const importFile = (actor: Actor, id: string, content: unknown) =>
	importSealedFile(world.db as never, actor, id, typeof content === 'string' ? content : JSON.stringify(content), SECRET, NOW);
const outsiders: [string, Actor, string][] = [
	['a visitor', visitor, 'sign-in-needed'],
	['somebody without a role', people.nobody, 'forbidden'],
	['an editor', people.editor, 'forbidden']
];

describe('the key of a tablet', () => {
	it.each(outsiders)('is not given to %s', async (_, actor, code) => {
		const { id } = await campaignWithCodes(1);
		await expect(tabletKey(actor, id)).rejects.toMatchObject({ code });
	});

	it('opens the questionnaires of its campaign without an account, and nothing that was answered or printed', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const kit = await kitOf(await tabletKey(people.fieldWorker, id));
		expect(kit.entries.map(({ instrument }) => instrument)).toEqual(['younger']);
		expect(JSON.stringify(kit)).not.toContain(codes[0]);
		expect(JSON.stringify(kit)).not.toContain('"d":');
	});

	it('that was altered, or is for another campaign, opens nothing', async () => {
		const { id } = await campaignWithCodes(1);
		const other = await campaignWithCodes(1);
		const [, signed = ''] = (await tabletKey(people.fieldWorker, id)).split('.');
		for (const key of ['', id, `${id}.`, `${other.id}.${signed}`, `${id}.${signed.slice(1)}0`])
			await expect(kitOf(key)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('opens nothing before the campaign is open and after it is closed', async () => {
		const draft = await campaignWithCodes(1, false);
		await expect(kitOf(await tabletKey(people.fieldWorker, draft.id))).rejects.toMatchObject({ code: 'campaign-not-open' });
		const closed = await campaignWithCodes(1);
		const key = await tabletKey(people.fieldWorker, closed.id);
		await as((trx) => closeCampaign(trx, people.researcher, closed.id, NOW));
		await expect(kitOf(key)).rejects.toMatchObject({ code: 'campaign-closed' });
	});
});

describe('a file of sealed responses', () => {
	const fileOf = (responses: unknown[]) => ({ format: 'immerse sealed responses 1', responses });

	it.each([...outsiders, ['a field worker', people.fieldWorker, 'forbidden'] as const])('is not taken from %s', async (_, actor, code) => {
		const { id } = await campaignWithCodes(1);
		await expect(importFile(actor, id, fileOf([]))).rejects.toMatchObject({ code });
	});

	it('is taken response by response: once each, what is refused keeps nothing else out', async () => {
		const { id, codes } = await campaignWithCodes(2);
		const other = await campaignWithCodes(1);
		const good = await sealedFor(id, codes[0]!, { clockOffset: -86_400 });
		const file = fileOf([
			good,
			await sealedFor(id, 'BBBB2222'),
			await sealedFor(id, codes[1]!, { answers: { sex: 'dragon' } }),
			await sealedFor(other.id, other.codes[0]!)
		]);
		const expected = { kept: 1, elsewhere: 1, refused: { 'code-unknown': 1, 'response-invalid': 1 } };
		expect(await importFile(people.researcher, id, file)).toEqual(expected);
		expect(await importFile(people.researcher, id, file)).toEqual(expected);
		const rows = await world.db.selectFrom('responses').select(['id', 'clock_offset']).where('campaign_id', '=', id).execute();
		expect(rows).toEqual([{ id: good.response, clock_offset: -86_400 }]);
	});

	it.each(['', '{', '[]', '{"format":"something else","responses":[]}'])('that is none (%s) is refused', async (text) => {
		const { id } = await campaignWithCodes(1);
		await expect(importFile(people.researcher, id, text)).rejects.toMatchObject({ code: 'response-unreadable' });
	});
});

describe('a response that waited', () => {
	it('is not refused because the clock of its device was wrong', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const sealed = await sealedFor(id, codes[0]!, { now: '1970-01-02T00:00:00.000+00:00', clockOffset: 1_795_000_000 });
		await importFile(people.researcher, id, fileWith(sealed));
		expect(await world.db.selectFrom('responses').select('clock_offset').where('campaign_id', '=', id).execute()).toEqual([
			{ clock_offset: 1_795_000_000 }
		]);
	});

	it('with another receipt under the same identifier is no repetition', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const response = newId();
		await importFile(people.researcher, id, fileWith(await sealedFor(id, codes[0]!, {}, response)));
		const again = await sealedFor(id, codes[0]!, { receipt: makeReceipt() }, response);
		expect((await importFile(people.researcher, id, fileWith(again))).refused).toEqual({ 'code-used': 1 });
	});

	const fileWith = (response: unknown) => ({ format: 'immerse sealed responses 1', responses: [response] });
});
