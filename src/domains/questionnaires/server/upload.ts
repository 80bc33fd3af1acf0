import type { Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { requireOrganisation } from '#domains/identity/server/organisations.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { storeFile } from '#platform/server/files.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { FormProblem } from '../form-problem.ts';
import type { Instrument } from '../instrument.ts';
import { mediaNames } from '../media.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import { writeChoiceFiles } from '../xlsform/write-choice-files.ts';
import type { QuestionnaireTables } from './tables.ts';
import { checkMedia, storeMedia, type UploadedFile } from './uploaded-media.ts';
import { WorkbookProblem } from './workbook-problem.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

export interface Upload {
	/** a new version of this questionnaire; else a new questionnaire */
	readonly questionnaireId?: string | undefined;
	readonly organisationId: string | null;
	readonly instrument: Instrument;
	readonly fileName: string;
	readonly workbook: Uint8Array;
	/** pictures, sound, film and tables of choices beside the workbook */
	readonly media: readonly UploadedFile[];
}

export interface Uploaded {
	readonly questionnaireId: string;
	readonly versionId: string;
	readonly version: number;
	/** what the author may want to look at, though the version was made */
	readonly warnings: readonly FormProblem[];
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = /\.csv$/i;

/**
 * Compiles a workbook and keeps it as a new version. What the version before had beside its workbook need not be sent again: a file or table that is
 * named and didn't come is taken over.
 * @param folder the shared directory for files (`FILES_DIR`), else the database keeps them
 * @throws {WorkbookProblem} with every problem found, when there is an error among them
 */
export async function uploadQuestionnaire(trx: Transaction<Tables>, actor: Actor, upload: Upload, folder?: string): Promise<Uploaded> {
	const owner = upload.questionnaireId === undefined ? upload.organisationId : await lockQuestionnaire(trx, upload.questionnaireId);
	requirePermission(actor, 'questionnaire.upload', { organisation: owner });
	const before = upload.questionnaireId === undefined ? undefined : await latestCompiled(trx, upload.questionnaireId);
	const { questionnaire, problems } = compileWith(upload, before);
	const beside = upload.media.filter(({ name }) => !CSV.test(name));
	const { good, problems: mediaProblems } = checkMedia(beside, questionnaire ? new Set(mediaNames(questionnaire)) : undefined);
	const found = [...problems, ...mediaProblems];
	if (!questionnaire || found.some(({ severity }) => severity === 'error')) throw new WorkbookProblem(found);
	const files = { ...kept(before, questionnaire), ...(await storeMedia(trx, good, folder)) };
	const warnings = [...found, ...missingMedia(questionnaire, files)];
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
			// what was sent and not needed is for the one who sent it to know, not for those who look at the version later
			problems: JSON.stringify(warnings.filter(({ code }) => code !== 'media-unused')),
			created_by: actor.id ?? null
		})
		.execute();
	await recordAudit(trx, actor, 'questionnaire.upload', `questionnaire:${questionnaireId}`, { version, file: sourceFile });
	return { questionnaireId, versionId, version, warnings };
}

/** The workbook with the tables beside it; those of the version before stand in. A list without its file could be asked of nobody. */
function compileWith({ workbook, fileName, media }: Upload, before: Questionnaire | undefined) {
	const given = [...(before ? writeChoiceFiles(before) : []), ...media.filter(({ name }) => CSV.test(name))];
	const compiled = compileXlsx(workbook, fileName.replace(/\.xlsx$/i, ''), new Map(given.map(({ name, content }) => [name, content])));
	const problems = compiled.problems.map((problem): FormProblem =>
		problem.code === 'file-missing' ? { ...problem, severity: 'error' } : problem
	);
	return { questionnaire: compiled.questionnaire, problems };
}

/** The files of the version before that are still named. */
function kept(before: Questionnaire | undefined, questionnaire: Questionnaire): Record<string, string> {
	const wanted = new Set(mediaNames(questionnaire));
	return Object.fromEntries(Object.entries(before?.files ?? {}).filter(([name]) => wanted.has(name)));
}

function missingMedia(questionnaire: Questionnaire, files: Readonly<Record<string, string>>): FormProblem[] {
	return mediaNames(questionnaire)
		.filter((name) => !Object.hasOwn(files, name))
		.map((name) => ({ severity: 'warning', code: 'media-missing', sheet: '', row: 0, column: '', details: { name } }));
}

/** Takes the questionnaire in hand until the transaction ends; the organisation it belongs to. @throws {Problem} `questionnaire-not-found` */
export async function lockQuestionnaire(trx: Transaction<Tables>, id: string): Promise<string | null> {
	const row = await trx.selectFrom('questionnaires').select('organisation_id').where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('questionnaire-not-found');
	return row.organisation_id;
}

async function latestCompiled(trx: Transaction<Tables>, questionnaireId: string): Promise<Questionnaire | undefined> {
	const row = await trx
		.selectFrom('questionnaire_versions')
		.select('compiled')
		.where('questionnaire_id', '=', questionnaireId)
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.compiled;
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
