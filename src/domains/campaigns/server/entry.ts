import type { Kysely } from 'kysely';
import { speakingVersion } from '#domains/questionnaires/server/recordings.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import { Problem } from '#platform/problem.ts';
import { readCode } from '../code.ts';
import type { Entry } from '../entry.ts';
import { countryOf, safetyFor } from '../safety.ts';
import { codeHash } from './codes.ts';
import { furtherLanguagesOf } from './respondent-languages.ts';
import { SAFETY_COLUMNS, safetyOf } from './safety.ts';
import type { CampaignTables } from './tables.ts';

/** What a code opens. @throws {Problem} `code-unknown`, `code-used`, `campaign-not-open`, `campaign-closed` */
export async function getEntry(db: Kysely<CampaignTables & QuestionnaireTables>, typed: string, secret: string): Promise<Entry> {
	const code = readCode(typed);
	if (code === undefined) throw new Problem('code-unknown');
	const row = await entries(db)
		.innerJoin('codes as k', (join) => join.onRef('k.campaign_id', '=', 'c.id').onRef('k.instrument', '=', 'i.instrument'))
		.innerJoin('sites as s', 's.id', 'k.site_id')
		.select(['k.used_at', 's.area'])
		.where('k.code_hash', '=', codeHash(secret, code))
		.executeTakeFirst();
	if (!row) throw new Problem('code-unknown');
	if (row.used_at) throw new Problem('code-used');
	requireOpen(row.state);
	return completeEntry(db, row, countryOf(row.area));
}

/** What every instrument of every campaign opens: a query to be narrowed. */
export function entries(db: Kysely<CampaignTables & QuestionnaireTables>) {
	return db
		.selectFrom('campaigns as c')
		.innerJoin('campaign_instruments as i', 'i.campaign_id', 'c.id')
		.innerJoin('questionnaire_versions as v', 'v.id', 'i.questionnaire_version_id')
		.select([
			'c.id',
			'c.title',
			'c.state',
			'c.public_key',
			'c.controller',
			'c.synthetic',
			...SAFETY_COLUMNS.map((column) => `c.${column}` as const),
			'i.instrument',
			'v.id as version',
			'v.compiled'
		]);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

/**
 * A row of `entries` as the player gets it: with what was recorded and the languages that were added; with the country of the site, its helplines
 * only.
 */
export async function completeEntry(db: Kysely<CampaignTables & QuestionnaireTables>, row: EntryRow, country?: string): Promise<Entry> {
	const languages = await furtherLanguagesOf(db, row.compiled.languages);
	return {
		campaign: row.id,
		title: row.title,
		publicKey: row.public_key,
		instrument: row.instrument,
		questionnaireVersion: row.version,
		questionnaire: await speakingVersion(db, row.version, row.compiled),
		controller: row.controller,
		synthetic: row.synthetic,
		safety: safetyFor(safetyOf(row), country),
		...(languages.length > 0 ? { languages } : {})
	};
}

/** @throws {Problem} `campaign-not-open`, `campaign-closed` */
export function requireOpen(state: 'draft' | 'open' | 'closed'): void {
	if (state === 'closed') throw new Problem('campaign-closed');
	if (state === 'draft') throw new Problem('campaign-not-open');
}
