/** What several tests of campaigns begin with. */
import { readFileSync } from 'node:fs';
import { uploadQuestionnaire } from '#domains/questionnaires/server/upload.ts';
import { newId } from '#platform/ids.ts';
import { command, readOnly } from '#platform/server/database.ts';
import type { TestDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people } from '../../../../tests/support/people.ts';
import { makeReceipt } from '../receipt.ts';
import type { ResponseContent } from '../schemas.ts';
import { seal, type SealedResponse } from '../sealing.ts';
import { chooseInstrument, createCampaign, openCampaign } from './campaigns.ts';
import { makeCodes, printCodeCards } from './codes.ts';
import { addSites, listSites } from './sites.ts';

const SECRET = 'a secret for tests only';
const NOW = new Date('2026-11-21T12:00:00Z');
const settings = {
	title: 'Spring wave',
	design: 'convenience' as const,
	controller: 'University of Tests',
	legalBasis: 'Public interest',
	consentBy: 'parent' as const,
	retentionUntil: '2030-01-01',
	safeguardingContact: 'The nurse',
	safeguardingReach: 'Room 3',
	safeguardingSteps: 'The nurse listens, and asks you before she tells anybody.',
	helplines: [{ country: 'BE', name: 'A line for children', phone: '116 111', languages: ['nl', 'fr'] }]
};
const isArea = (code: string): boolean => ['BE21', 'BE22'].includes(code);

type Trx = Parameters<typeof createCampaign>[0];

/** Campaigns with sites, codes and sealed responses, in the database of a test's file. */
export function campaignWorld(world: TestDatabase) {
	let version = '';
	const as = <Result>(work: (trx: Trx) => Promise<Result>): Promise<Result> => command(world.db, (trx) => work(trx as unknown as Trx));

	async function beginWith(workbook: Uint8Array): Promise<string> {
		await command(world.db, addPeople);
		const upload = { organisationId: null, instrument: 'younger' as const, fileName: 'younger.xlsx', workbook, media: [] };
		const uploaded = await command(world.db, (trx) => uploadQuestionnaire(trx as never, people.researcher, upload));
		version = uploaded.versionId;
		return version;
	}

	return {
		NOW,
		SECRET,
		settings,
		as,

		/** People and a questionnaire; gives the questionnaire's version. To be run before the first test. */
		begin: (): Promise<string> => beginWith(readFileSync(new URL('../../../../demo/questionnaires/younger.xlsx', import.meta.url))),

		/** The same with a questionnaire of one's own. */
		beginWith,

		/** A campaign with one site, ready or open, and the codes of its cards. */
		async campaignWithCodes(codes: number, open = true): Promise<{ id: string; site: string; codes: string[] }> {
			const id = await as((trx) => createCampaign(trx, people.researcher, { ...settings, organisationId: null, language: 'en' }, SECRET));
			await as((trx) => chooseInstrument(trx, people.researcher, id, 'younger', version));
			await as((trx) => addSites(trx, people.researcher, id, 'Riverside;BE21;school;primary;20', isArea));
			await as((trx) => makeCodes(trx, people.researcher, id, { instrument: 'younger', site: null, count: codes }, SECRET));
			if (open) await as((trx) => openCampaign(trx, people.researcher, id, NOW));
			const siteId = (await readOnly(world.db, (db) => listSites(db, people.researcher, id)))[0]?.id ?? '';
			const { cards } = await as((trx) => printCodeCards(trx, people.fieldWorker, id, siteId, SECRET));
			return { id, site: siteId, codes: cards.map(({ code }) => code) };
		},

		/** A response as a player would seal it, with what a test wants different. */
		async sealedFor(campaign: string, code: string, different: Partial<ResponseContent> = {}, response = newId()): Promise<SealedResponse> {
			const row = await world.db.selectFrom('campaigns').select('public_key').where('id', '=', campaign).executeTakeFirstOrThrow();
			const content: ResponseContent = {
				format: 1,
				code,
				questionnaireVersion: version,
				language: 'ar',
				now: '2026-11-21T13:00:00.000+01:00',
				seed: 7,
				uuid: newId(),
				receipt: makeReceipt(),
				clockOffset: null,
				helped: null,
				files: {},
				answers: { sex: 'girl', age: 8, bullied: { missing: 'declined' } },
				...different
			};
			return seal(row.public_key, campaign, response, JSON.stringify(content));
		}
	};
}
