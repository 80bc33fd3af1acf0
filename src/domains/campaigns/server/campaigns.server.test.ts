import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { Session } from '#domains/questionnaires/session.ts';
import { newId } from '#platform/ids.ts';
import { readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { people, visitor } from '../../../../tests/support/people.ts';
import {
	chooseInstrument,
	closeCampaign,
	createCampaign,
	editCampaign,
	getCampaign,
	listCampaigns,
	listInstruments,
	openCampaign
} from './campaigns.ts';
import { makeCodes, printCodeCards } from './codes.ts';
import { getEntry } from './entry.ts';
import { countTryAtReceipt, forgetResponse } from './forgetting.ts';
import { receiveResponse } from './responses.ts';
import { addSites, listSites, SitesProblem } from './sites.ts';
import { loadSyntheticResponses, loadSyntheticSites } from './synthetic.ts';
import { campaignWorld } from './testing.ts';

const world = useDatabase();
const { NOW, SECRET, settings, as, campaignWithCodes, sealedFor, begin } = campaignWorld(world);
const isArea = (code: string): boolean => ['BE21', 'BE22'].includes(code);
let version = '';

beforeAll(async () => {
	version = await begin();
});

const receive = (body: unknown) => as((trx) => receiveResponse(trx, body, SECRET, NOW));

describe('a campaign', () => {
	it('opens only when somebody is responsible and there is something to answer', async () => {
		const bare = { ...settings, controller: null, legalBasis: null, consentBy: null, retentionUntil: null };
		const id = await as((trx) => createCampaign(trx, people.researcher, { ...bare, organisationId: null, language: 'en' }, SECRET));
		await expect(as((trx) => openCampaign(trx, people.researcher, id, NOW))).rejects.toMatchObject({
			code: 'campaign-not-ready',
			details: { reasons: 'no_instrument, no_site, no_code, no_controller, no_legal_basis, no_consent, no_retention' }
		});
	});

	it('goes from draft to open to closed, and writes who did it', async () => {
		const { id } = await campaignWithCodes(1);
		await as((trx) => closeCampaign(trx, people.researcher, id, NOW));
		const campaign = await readOnly(world.db, (db) => getCampaign(db, people.researcher, id));
		expect(campaign).toMatchObject({ state: 'closed', sites: 1, codes: 1, expected: 20, instruments: ['younger'] });
		const trail = await world.db
			.selectFrom('audit_entries')
			.select(['action', 'actor_id'])
			.where('subject', '=', `campaign:${id}`)
			.orderBy('id')
			.execute();
		expect(trail.map(({ action }) => action)).toEqual([
			'campaign.create',
			'campaign.choose-instrument',
			'campaign.add-sites',
			'campaign.make-codes',
			'campaign.open',
			'codes.print',
			'campaign.close'
		]);
		await expect(as((trx) => closeCampaign(trx, people.researcher, id, NOW))).rejects.toMatchObject({ code: 'campaign-not-open' });
		await expect(as((trx) => editCampaign(trx, people.researcher, id, settings, 'en'))).rejects.toMatchObject({
			code: 'campaign-not-draft'
		});
	});

	it('takes a list of sites as a whole or not at all, and tells every bad row', async () => {
		const { id } = await campaignWithCodes(1, false);
		const list = 'name,area,kind,expected\nHilltop,BE22,school,12\n,BE21,school,3\nLakeside,XX99,castle,many';
		const refused = await as((trx) => addSites(trx, people.researcher, id, list, isArea)).catch((problem: unknown) => problem);
		expect(refused).toBeInstanceOf(SitesProblem);
		expect((refused as SitesProblem).found.map(({ row, fault }) => [row, fault])).toEqual([
			[3, 'name_missing'],
			[4, 'area_unknown'],
			[4, 'kind_unknown'],
			[4, 'expected_invalid']
		]);
		expect(await readOnly(world.db, (db) => listSites(db, people.researcher, id))).toHaveLength(1);
	});
});

describe('who may', () => {
	const outsiders: [string, Actor, string][] = [
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	];

	it.each(outsiders)('refuses %s everything', async (_, actor, code) => {
		const { id, site } = await campaignWithCodes(1);
		const deeds: (() => Promise<unknown>)[] = [
			() => as((trx) => createCampaign(trx, actor, { ...settings, organisationId: null, language: 'en' }, SECRET)),
			() => as((trx) => editCampaign(trx, actor, id, settings, 'en')),
			() => as((trx) => chooseInstrument(trx, actor, id, 'younger', null)),
			() => as((trx) => addSites(trx, actor, id, 'Other;BE21', isArea)),
			() => as((trx) => makeCodes(trx, actor, id, { instrument: 'younger', site: null, count: 1 }, SECRET)),
			() => as((trx) => printCodeCards(trx, actor, id, site, SECRET)),
			() => as((trx) => openCampaign(trx, actor, id, NOW)),
			() => as((trx) => closeCampaign(trx, actor, id, NOW)),
			() => readOnly(world.db, (db) => getCampaign(db, actor, id)),
			() => readOnly(world.db, (db) => listCampaigns(db, actor)),
			() => readOnly(world.db, (db) => listSites(db, actor, id)),
			() => readOnly(world.db, (db) => listInstruments(db, actor, id))
		];
		for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code });
	});

	it('is not there under an address that is no identifier', async () => {
		const missing = { code: 'not-found' };
		await expect(readOnly(world.db, (db) => getCampaign(db, people.researcher, 'abc'))).rejects.toMatchObject(missing);
		await expect(as((trx) => closeCampaign(trx, people.researcher, 'abc', NOW))).rejects.toMatchObject(missing);
	});

	it('lets a field worker print cards and see progress, and change nothing', async () => {
		const { id } = await campaignWithCodes(1);
		await expect(readOnly(world.db, (db) => listSites(db, people.fieldWorker, id))).resolves.toHaveLength(1);
		await expect(as((trx) => closeCampaign(trx, people.fieldWorker, id, NOW))).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('a code', () => {
	it('opens the questionnaire of its campaign, however it is typed', async () => {
		const { codes } = await campaignWithCodes(1);
		const typed = `${codes[0]!.slice(0, 4).toLowerCase()} - ${codes[0]!.slice(4)}`;
		const entry = await readOnly(world.db, (db) => getEntry(db, typed, SECRET));
		expect(entry).toMatchObject({ instrument: 'younger', questionnaireVersion: version, questionnaire: { id: 'younger' } });
	});

	it('that nobody was given opens nothing', async () => {
		await expect(readOnly(world.db, (db) => getEntry(db, 'BBBB-2222', SECRET))).rejects.toMatchObject({ code: 'code-unknown' });
		await expect(readOnly(world.db, (db) => getEntry(db, "' or 1=1", SECRET))).rejects.toMatchObject({ code: 'code-unknown' });
	});

	it('waits until the campaign is open, and ends when it is closed', async () => {
		const draft = await campaignWithCodes(1, false);
		await expect(readOnly(world.db, (db) => getEntry(db, draft.codes[0]!, SECRET))).rejects.toMatchObject({ code: 'campaign-not-open' });
		await as((trx) => openCampaign(trx, people.researcher, draft.id, NOW));
		await as((trx) => closeCampaign(trx, people.researcher, draft.id, NOW));
		await expect(readOnly(world.db, (db) => getEntry(db, draft.codes[0]!, SECRET))).rejects.toMatchObject({ code: 'campaign-closed' });
	});

	it('is nowhere in the database as it is printed', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const row = await world.db.selectFrom('codes').selectAll().where('campaign_id', '=', id).executeTakeFirstOrThrow();
		expect(JSON.stringify(row)).not.toContain(codes[0]);
	});
});

describe('a response', () => {
	it('is stored under a pseudonym with the answers as they were given', async () => {
		const { id, site, codes } = await campaignWithCodes(1);
		const { receipt } = await receive(await sealedFor(id, codes[0]!));
		expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
		const row = await world.db.selectFrom('responses').selectAll().where('campaign_id', '=', id).executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			site_id: site,
			language: 'ar',
			weight: 1,
			answers: { sex: 'girl', age: 8, bullied: { missing: 'declined' } }
		});
		expect(JSON.stringify(row)).not.toContain(codes[0]);
		await expect(readOnly(world.db, (db) => getEntry(db, codes[0]!, SECRET))).rejects.toMatchObject({ code: 'code-used' });
	});

	it('sent twice is stored once and gives the same receipt', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const body = await sealedFor(id, codes[0]!);
		const [first, second] = await Promise.all([receive(body), receive(body)]);
		expect(second).toEqual(first);
		expect(await world.db.selectFrom('responses').select('id').where('campaign_id', '=', id).execute()).toHaveLength(1);
	});

	it('of two children with one code at the same moment, one wins and the other is told', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const bodies = await Promise.all([sealedFor(id, codes[0]!), sealedFor(id, codes[0]!)]);
		const results = await Promise.allSettled(bodies.map(receive));
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'code-used' } });
	});

	const wrong: [string, (id: string, code: string) => Promise<unknown>, string][] = [
		['from another version', (id, code) => sealedFor(id, code, { questionnaireVersion: newId() }), 'response-other-version'],
		['with an unknown code', (id) => sealedFor(id, 'BBBB2222'), 'code-unknown'],
		['with an answer that is no choice', (id, code) => sealedFor(id, code, { answers: { sex: 'dragon' } }), 'response-invalid'],
		['that breaks a constraint', (id, code) => sealedFor(id, code, { answers: { age: 90 } }), 'response-invalid'],
		['with a question that was never asked', (id, code) => sealedFor(id, code, { answers: { shoe_size: 3 } }), 'response-invalid'],
		['in a language the questionnaire has not', (id, code) => sealedFor(id, code, { language: 'xx' }), 'response-invalid'],
		['that is not sealed', async () => ({ answers: {} }), 'response-unreadable'],
		[
			'whose seal was altered',
			async (id, code) => ({ ...((await sealedFor(id, code)) as object), response: newId() }),
			'response-unreadable'
		]
	];

	it.each(wrong)('%s is refused and nothing is stored', async (_, body, code) => {
		const { id, codes } = await campaignWithCodes(1);
		await expect(receive(await body(id, codes[0]!))).rejects.toMatchObject({ code });
		expect(await world.db.selectFrom('responses').select('id').where('campaign_id', '=', id).execute()).toEqual([]);
	});

	it('to a closed campaign is refused', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const body = await sealedFor(id, codes[0]!);
		await as((trx) => closeCampaign(trx, people.researcher, id, NOW));
		await expect(receive(body)).rejects.toMatchObject({ code: 'campaign-closed' });
	});

	it('reaches the same state in the browser and on the server', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const { questionnaire } = await readOnly(world.db, (db) => getEntry(db, codes[0]!, SECRET));
		const context = { now: '2026-11-21T13:00:00.000+01:00', seed: 99, uuid: newId() };
		const session = new Session(prepareQuestionnaire(questionnaire), context);
		for (const { key, question, choices } of session.screens) session.answer(key, question.type === 'integer' ? 8 : choices[0]?.name);
		await expect(receive(await sealedFor(id, codes[0]!, { ...context, answers: session.answers }))).resolves.toHaveProperty('receipt');
	});
});

describe('a receipt', () => {
	const forget = (receipt: string) => as((trx) => forgetResponse(trx, receipt, SECRET));
	const rows = (id: string) => world.db.selectFrom('responses').selectAll().where('campaign_id', '=', id).execute();

	it('deletes its own response, once, however it is typed, and the code stays used', async () => {
		const { id, codes } = await campaignWithCodes(2);
		const body = await sealedFor(id, codes[0]!);
		const { receipt } = await receive(body);
		const other = await receive(await sealedFor(id, codes[1]!, { answers: { sex: 'boy', age: 9 } }));
		await forget(receipt.toLowerCase().replace('-', ' '));
		expect((await rows(id)).map(({ answers }) => answers)).toEqual([{ sex: 'boy', age: 9 }]);
		await expect(forget(receipt)).rejects.toMatchObject({ code: 'receipt-unknown' });
		await expect(receive(body)).rejects.toMatchObject({ code: 'code-used' });
		await forget(other.receipt);
		expect(await rows(id)).toEqual([]);
	});

	it('leaves a line in the trail that says neither whose nor what', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const { receipt } = await receive(await sealedFor(id, codes[0]!));
		await forget(receipt);
		// Two lines of one millisecond have no order between them.
		const lines = await world.db
			.selectFrom('audit_entries')
			.select(['action', 'actor_id', 'details'])
			.where('subject', '=', `campaign:${id}`)
			.where('action', '=', 'response.forget')
			.execute();
		expect(lines).toEqual([{ action: 'response.forget', actor_id: null, details: {} }]);
	});

	it.each(['BBBB-2222', '', "' or 1=1", 'AAAA-0000'])('that nobody was given (%s) deletes nothing', async (receipt) => {
		const { id, codes } = await campaignWithCodes(1);
		await receive(await sealedFor(id, codes[0]!));
		await expect(forget(receipt)).rejects.toMatchObject({ code: 'receipt-unknown' });
		expect(await rows(id)).toHaveLength(1);
	});

	it('of a closed campaign still deletes', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const { receipt } = await receive(await sealedFor(id, codes[0]!));
		await as((trx) => closeCampaign(trx, people.researcher, id, NOW));
		await forget(receipt);
		expect(await rows(id)).toEqual([]);
	});

	it("can't be guessed: not from one address, not from many", async () => {
		const tries = async (addresses: string[]) => {
			const results = await Promise.allSettled(addresses.map((address) => countTryAtReceipt(world.db, address, NOW)));
			return results.filter(({ status }) => status === 'fulfilled').length;
		};
		expect(await tries(Array.from({ length: 30 }, () => '203.0.113.7'))).toBe(20);
		expect(await tries(Array.from({ length: 1000 }, (_, n) => `2001:db8::${String(n)}`))).toBe(980);
		await expect(countTryAtReceipt(world.db, '192.0.2.1', NOW)).rejects.toMatchObject({ code: 'too-many-requests' });
	});
});

describe('synthetic responses', () => {
	it('are loaded in bulk into a synthetic campaign and into no other', async () => {
		const real = await campaignWithCodes(1);
		await expect(as((trx) => loadSyntheticResponses(trx, real.id, []))).rejects.toThrow('synthetic');
		const id = await as((trx) =>
			createCampaign(trx, people.researcher, { ...settings, organisationId: null, language: 'en', synthetic: true }, SECRET)
		);
		await as((trx) => chooseInstrument(trx, people.researcher, id, 'younger', version));
		const sites = await as((trx) =>
			loadSyntheticSites(trx, id, [{ name: 'A', area: 'BE21', kind: 'school', level: null, expected: 1, weight: 1 }])
		);
		const one = { site: sites.get('A')!, instrument: 'younger' as const, language: 'en', answers: { age: 7 }, weight: 1, receivedAt: NOW };
		const count = await as((trx) =>
			loadSyntheticResponses(
				trx,
				id,
				Array.from({ length: 4500 }, () => one)
			)
		);
		expect(count).toBe(4500);
		expect((await readOnly(world.db, (db) => getCampaign(db, people.researcher, id))).responses).toBe(4500);
	});
});
