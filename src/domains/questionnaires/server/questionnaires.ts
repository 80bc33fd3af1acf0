import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { organisationsWith, requirePermission } from '#domains/identity/permissions.ts';
import { requireOrganisation } from '#domains/identity/server/organisations.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { storeFile } from '#platform/server/files.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { FormProblem } from '../form-problem.ts';
import type { Instrument } from '../instrument.ts';
import { mediaNames } from '../media.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import type { QuestionnaireTables } from './tables.ts';
import { WorkbookProblem } from './workbook-problem.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

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

export interface Upload {
	/** a new version of this questionnaire; else a new questionnaire */
	readonly questionnaireId?: string | undefined;
	readonly organisationId: string | null;
	readonly instrument: Instrument;
	readonly fileName: string;
	readonly workbook: Uint8Array;
	readonly media: readonly { readonly name: string; readonly mediaType: string; readonly content: Uint8Array }[];
}

export interface Uploaded {
	readonly questionnaireId: string;
	readonly versionId: string;
	readonly version: number;
	/** what the author may want to look at, though the version was made */
	readonly warnings: readonly FormProblem[];
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Compiles a workbook and keeps it as a new version.
 * @param folder the shared directory for files (`FILES_DIR`), else the database keeps them
 * @throws {WorkbookProblem} with every problem found, when there is an error among them
 */
export async function uploadQuestionnaire(trx: Transaction<Tables>, actor: Actor, upload: Upload, folder?: string): Promise<Uploaded> {
	const owner = upload.questionnaireId === undefined ? upload.organisationId : await lockQuestionnaire(trx, upload.questionnaireId);
	requirePermission(actor, 'questionnaire.upload', { organisation: owner });
	const tables = new Map(upload.media.filter(({ name }) => /\.csv$/i.test(name)).map(({ name, content }) => [name, content]));
	const { questionnaire, problems } = compileXlsx(upload.workbook, upload.fileName.replace(/\.xlsx$/i, ''), tables);
	// a list without its file could be asked of nobody
	const missingTables = problems.filter(({ code }) => code === 'file-missing');
	if (!questionnaire || missingTables.length > 0)
		throw new WorkbookProblem(problems.map((problem) => (problem.code === 'file-missing' ? { ...problem, severity: 'error' } : problem)));
	const files = await storeMedia(trx, questionnaire, upload.media, folder);
	const missing = mediaNames(questionnaire).filter((name) => !Object.hasOwn(files, name));
	const warnings: FormProblem[] = [
		...problems,
		...missing.map((name) => ({
			severity: 'warning' as const,
			code: 'media-missing' as const,
			sheet: '',
			row: 0,
			column: '',
			details: { name }
		}))
	];
	const sourceFile = await storeFile(trx, { content: upload.workbook, mediaType: WORKBOOK_TYPE }, folder);
	const questionnaireId = upload.questionnaireId ?? (await createQuestionnaire(trx, actor, upload, questionnaire));
	const version = await nextVersion(trx, questionnaireId);
	const versionId = newId();
	const compiled: Questionnaire = Object.keys(files).length > 0 ? { ...questionnaire, files } : questionnaire;
	await trx
		.insertInto('questionnaire_versions')
		.values({
			id: versionId,
			questionnaire_id: questionnaireId,
			version,
			compiled: JSON.stringify(compiled),
			source_file: sourceFile,
			problems: JSON.stringify(warnings),
			created_by: actor.id ?? null
		})
		.execute();
	await recordAudit(trx, actor, 'questionnaire.upload', `questionnaire:${questionnaireId}`, { version, file: sourceFile });
	return { questionnaireId, versionId, version, warnings };
}

async function lockQuestionnaire(trx: Transaction<Tables>, id: string): Promise<string | null> {
	const row = await trx.selectFrom('questionnaires').select('organisation_id').where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('questionnaire-not-found');
	return row.organisation_id;
}

async function createQuestionnaire(trx: Transaction<Tables>, actor: Actor, upload: Upload, { title }: Questionnaire): Promise<string> {
	if (upload.organisationId) await requireOrganisation(trx, upload.organisationId);
	const id = newId();
	await trx
		.insertInto('questionnaires')
		.values({
			id,
			organisation_id: upload.organisationId,
			instrument: upload.instrument,
			title: JSON.stringify(title),
			created_by: actor.id ?? null
		})
		.execute();
	return id;
}

async function nextVersion(trx: Transaction<Tables>, questionnaireId: string): Promise<number> {
	const { last } = await trx
		.selectFrom('questionnaire_versions')
		.select((eb) => eb.fn.max('version').as('last'))
		.where('questionnaire_id', '=', questionnaireId)
		.executeTakeFirstOrThrow();
	return (last ?? 0) + 1;
}

/** Keeps the media that the questionnaire mentions; what else was sent along is left out. */
async function storeMedia(
	trx: Transaction<Tables>,
	questionnaire: Questionnaire,
	media: Upload['media'],
	folder?: string
): Promise<Record<string, string>> {
	const wanted = new Set(mediaNames(questionnaire));
	const files: Record<string, string> = {};
	for (const file of media) {
		if (wanted.has(file.name)) files[file.name] = await storeFile(trx, file, folder);
	}
	return files;
}
