import { lockQuestionnaire } from './upload.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { addMaterial, emptyQuestionnaire } from '../library/combine.ts';
import type { Material } from '../library/entry.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { writeXlsform } from '../xlsform/write.ts';
import { getLibraryEntry } from './library.ts';
import { keepAsNextVersion } from './next-version.ts';
import { getQuestionnaire, getVersion, type QuestionnaireVersion } from './questionnaires.ts';
import type { QuestionnaireTables } from './tables.ts';
import type { Uploaded } from './upload.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

/** Entries as one XLSForm workbook, in the order given. @throws {Problem} `invalid-input` where nothing was chosen, `library-retired` */
export async function libraryWorkbook(
	db: Kysely<QuestionnaireTables>,
	actor: Actor,
	ids: readonly string[],
	title: string
): Promise<Uint8Array> {
	const materials = await chosenMaterials(db, actor, ids);
	return writeXlsform(together(emptyQuestionnaire('library', title, 'en'), materials));
}

/**
 * Puts entries at the end of the latest version of a questionnaire, as its next version.
 * @throws {Problem} `invalid-input`, `library-retired`, `questionnaire-not-found`, `forbidden`
 */
export async function dropIntoQuestionnaire(
	trx: Transaction<Tables>,
	actor: Actor,
	ids: readonly string[],
	questionnaireId: string,
	folder?: string
): Promise<Uploaded> {
	// two who make the next version at once would each leave out what the other did
	await lockQuestionnaire(trx, questionnaireId);
	const materials = await chosenMaterials(reader(trx), actor, ids);
	const latest = await getLatestVersion(reader(trx), actor, questionnaireId);
	const kept = await keepAsNextVersion(trx, actor, latest, together(latest.compiled, materials), folder);
	await recordAudit(trx, actor, 'library.drop', `questionnaire:${questionnaireId}`, { version: kept.version, entries: ids });
	return kept;
}

/** The newest version of a questionnaire. @throws {Problem} `questionnaire-not-found`, `forbidden` */
export async function getLatestVersion(db: Kysely<QuestionnaireTables>, actor: Actor, id: string): Promise<QuestionnaireVersion> {
	const [latest] = (await getQuestionnaire(db, actor, id)).versions;
	if (!latest) throw new Problem('questionnaire-not-found');
	return getVersion(db, actor, id, latest.version);
}

const together = (begin: Questionnaire, materials: readonly Material[]): Questionnaire => materials.reduce(addMaterial, begin);

async function chosenMaterials(db: Kysely<QuestionnaireTables>, actor: Actor, ids: readonly string[]): Promise<Material[]> {
	requireSomewhere(actor, 'library.read');
	const materials: Material[] = [];
	for (const id of new Set(ids)) {
		const { content, retiredAt } = await getLibraryEntry(db, actor, id);
		if (retiredAt) throw new Problem('library-retired');
		if (content.material) materials.push(content.material);
	}
	if (materials.length === 0) throw new Problem('invalid-input', {}, { entry: m.library_choose_entry() });
	return materials;
}
