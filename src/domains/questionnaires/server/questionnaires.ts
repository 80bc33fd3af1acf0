import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { organisationsWith, requirePermission } from '#domains/identity/permissions.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import type { FormProblem } from '../form-problem.ts';
import type { Instrument } from '../instrument.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { QuestionnaireTables } from './tables.ts';

export interface QuestionnaireSummary {
	readonly id: string;
	readonly instrument: Instrument;
	readonly title: LocalisedText;
	readonly organisationId: string | null;
	readonly version: number;
	readonly versionId: string;
	readonly languages: readonly string[];
	readonly createdAt: Date;
}

/** The questionnaires the actor may see, newest first, each with its latest version. */
export async function listQuestionnaires(db: Kysely<QuestionnaireTables>, actor: Actor): Promise<QuestionnaireSummary[]> {
	const organisations = organisationsWith(actor, 'questionnaire.read');
	if (organisations !== 'all' && organisations.length === 0) requirePermission(actor, 'questionnaire.read');
	const rows = await db
		.selectFrom('questionnaires as q')
		.innerJoin('questionnaire_versions as v', 'v.questionnaire_id', 'q.id')
		.distinctOn('q.id')
		.select(['q.id', 'q.instrument', 'q.title', 'q.organisation_id', 'v.version', 'v.id as version_id', 'v.created_at'])
		.select(sql<readonly string[]>`v.compiled->'languages'`.as('languages'))
		.$if(organisations !== 'all', (query) =>
			query.where((eb) =>
				eb.or([eb('q.organisation_id', 'is', null), eb('q.organisation_id', 'in', organisations === 'all' ? [] : [...organisations])])
			)
		)
		.orderBy('q.id', 'desc')
		.orderBy('v.version', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		instrument: row.instrument,
		title: row.title,
		organisationId: row.organisation_id,
		version: row.version,
		versionId: row.version_id,
		languages: row.languages,
		createdAt: row.created_at
	}));
}

export interface QuestionnaireDetails {
	readonly id: string;
	readonly instrument: Instrument;
	readonly title: LocalisedText;
	readonly organisationId: string | null;
	readonly versions: readonly {
		readonly id: string;
		readonly version: number;
		readonly createdAt: Date;
		readonly problems: readonly FormProblem[];
	}[];
}

/** A questionnaire with its versions, newest first. @throws {Problem} `questionnaire-not-found`, `forbidden` */
export async function getQuestionnaire(db: Kysely<QuestionnaireTables>, actor: Actor, id: string): Promise<QuestionnaireDetails> {
	const row = await db.selectFrom('questionnaires').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('questionnaire-not-found');
	requireSight(actor, row.organisation_id);
	const versions = await db
		.selectFrom('questionnaire_versions')
		.select(['id', 'version', 'created_at', 'problems'])
		.where('questionnaire_id', '=', id)
		.orderBy('version', 'desc')
		.execute();
	return {
		id: row.id,
		instrument: row.instrument,
		title: row.title,
		organisationId: row.organisation_id,
		versions: versions.map(({ created_at, ...version }) => ({ ...version, createdAt: created_at }))
	};
}

/** A questionnaire that belongs to no organisation can be read with a role held anywhere. */
function requireSight(actor: Actor, organisation: string | null): void {
	const anywhere = organisationsWith(actor, 'questionnaire.read');
	if (organisation === null && anywhere !== 'all' && anywhere.length > 0) return;
	requirePermission(actor, 'questionnaire.read', { organisation });
}

export interface QuestionnaireVersion {
	readonly id: string;
	readonly questionnaireId: string;
	readonly version: number;
	readonly instrument: Instrument;
	readonly compiled: Questionnaire;
	readonly problems: readonly FormProblem[];
	readonly sourceFile: string;
}

/** One version by its number. @throws {Problem} `questionnaire-not-found`, `forbidden` */
export async function getVersion(
	db: Kysely<QuestionnaireTables>,
	actor: Actor,
	questionnaireId: string,
	version: number
): Promise<QuestionnaireVersion> {
	const row = await versions(db).where('v.questionnaire_id', '=', questionnaireId).where('v.version', '=', version).executeTakeFirst();
	if (!row) throw new Problem('questionnaire-not-found');
	requireSight(actor, row.organisation_id);
	return row;
}

/** One version by its identifier, for the domains above that have checked already who asks. */
export async function findVersionById(db: Kysely<QuestionnaireTables>, id: string): Promise<QuestionnaireVersion | undefined> {
	return versions(db).where('v.id', '=', id).executeTakeFirst();
}

function versions(db: Kysely<QuestionnaireTables>) {
	return db
		.selectFrom('questionnaire_versions as v')
		.innerJoin('questionnaires as q', 'q.id', 'v.questionnaire_id')
		.select([
			'v.id',
			'v.questionnaire_id as questionnaireId',
			'v.version',
			'q.instrument',
			'v.compiled',
			'v.problems',
			'v.source_file as sourceFile',
			'q.organisation_id'
		]);
}
