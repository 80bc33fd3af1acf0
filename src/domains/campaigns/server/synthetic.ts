import { sql, type Transaction } from 'kysely';
import type { Instrument } from '#domains/questionnaires/instrument.ts';
import type { Answers } from '#domains/questionnaires/questionnaire.ts';
import { newId } from '#platform/ids.ts';
import type { SiteKind } from '../campaign.ts';
import type { Tables } from './campaigns.ts';

export interface SyntheticSite {
	readonly id?: string;
	readonly name: string;
	readonly area: string;
	readonly kind: SiteKind;
	readonly level: string | null;
	readonly expected: number;
	readonly weight: number;
}

export interface SyntheticResponse {
	readonly site: string;
	readonly instrument: Instrument;
	readonly language: string;
	readonly answers: Answers;
	readonly weight: number;
	readonly receivedAt: Date | string;
}

const CHUNK = 2000;

/** Adds sites in one statement; returns the identifier of each name. */
export async function loadSyntheticSites(
	trx: Transaction<Tables>,
	campaignId: string,
	sites: readonly SyntheticSite[]
): Promise<ReadonlyMap<string, string>> {
	const rows = sites.map(({ id, ...site }) => ({ id: id ?? newId(), campaign_id: campaignId, ...site }));
	for (let at = 0; at < rows.length; at += CHUNK)
		await trx
			.insertInto('sites')
			.values(rows.slice(at, at + CHUNK))
			.execute();
	return new Map(rows.map(({ id, name }) => [name, id]));
}

/**
 * Adds made-up responses to a synthetic campaign, two thousand a statement. `site` is a site's identifier. The campaign must be marked synthetic.
 * `onProgress` hears how many are in.
 */
export async function loadSyntheticResponses(
	trx: Transaction<Tables>,
	campaignId: string,
	responses: Iterable<SyntheticResponse>,
	onProgress: (count: number) => void = () => undefined
): Promise<number> {
	const campaign = await trx.selectFrom('campaigns').select('synthetic').where('id', '=', campaignId).executeTakeFirstOrThrow();
	if (!campaign.synthetic) throw new Error('made-up responses belong only into a synthetic campaign');
	const used = await trx
		.selectFrom('campaign_instruments')
		.select(['instrument', 'questionnaire_version_id'])
		.where('campaign_id', '=', campaignId)
		.execute();
	const versions = new Map(used.map(({ instrument, questionnaire_version_id }) => [instrument, questionnaire_version_id]));
	let count = 0;
	let rows: object[] = [];
	const flush = async (): Promise<void> => {
		if (rows.length > 0) await insertRows(trx, JSON.stringify(rows));
		count += rows.length;
		rows = [];
		onProgress(count);
	};
	for (const { site, instrument, language, answers, weight, receivedAt } of responses) {
		const id = newId();
		const version = versions.get(instrument);
		rows.push({
			id,
			campaign_id: campaignId,
			site_id: site,
			instrument,
			questionnaire_version_id: version,
			pseudonym: `synthetic-${id}`,
			language,
			answers,
			weight,
			received_at: receivedAt
		});
		if (rows.length === CHUNK) await flush();
	}
	await flush();
	return count;
}

/** One parameter carries all rows: far fewer round trips and no limit on parameters. */
async function insertRows(trx: Transaction<Tables>, json: string): Promise<void> {
	await sql`insert into responses (id, campaign_id, site_id, instrument, questionnaire_version_id, pseudonym, language, answers, weight, received_at, state)
		select id, campaign_id, site_id, instrument, questionnaire_version_id, pseudonym, language, answers, weight, received_at, 'complete'
		from jsonb_to_recordset(${json}::jsonb) as r(id uuid, campaign_id uuid, site_id uuid, instrument text, questionnaire_version_id uuid, pseudonym text,
			language text, answers jsonb, weight float8, received_at timestamptz)`.execute(trx);
}
