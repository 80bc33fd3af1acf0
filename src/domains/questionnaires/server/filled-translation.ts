import type { Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { m } from '#messages';
import { languageName, languageTag } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { mergeTranslation, readFilledSheet, type Conflict } from '../author/translation-sheet.ts';
import { readWorkbook } from '../xlsform/read-workbook.ts';
import { keepAsNextVersion } from './next-version.ts';
import { getQuestionnaire, getVersion } from './questionnaires.ts';
import type { QuestionnaireTables } from './tables.ts';
import { lockQuestionnaire } from './upload.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

export interface TakenOver {
	/** how many texts were put in */
	readonly taken: number;
	/** the new version; none where nothing was put in */
	readonly version: number | undefined;
	readonly conflicts: readonly Conflict[];
}

/**
 * Puts a filled sheet of translations into the latest version, as the next one. What others wrote since the sheet was made stays and is told of.
 * @throws {Problem} `forbidden`, `questionnaire-not-found`, `invalid-input` where the file is no such sheet of this questionnaire
 */
export async function takeOverTranslation(
	trx: Transaction<Tables>,
	actor: Actor,
	questionnaireId: string,
	file: Uint8Array,
	folder?: string
): Promise<TakenOver> {
	// whoever puts texts in has the latest version in hand until they are in
	requirePermission(actor, 'questionnaire.upload', { organisation: await lockQuestionnaire(trx, questionnaireId) });
	const db = reader(trx);
	const { versions } = await getQuestionnaire(db, actor, questionnaireId);
	const { workbook } = readWorkbook(file);
	const filled = workbook && readFilledSheet(workbook);
	const numbers = versions.map(({ version }) => version);
	const isOurs = filled?.origin.questionnaire === questionnaireId && numbers.includes(filled.origin.version);
	if (!filled || !isOurs || !languageTag.test(filled.origin.language))
		throw new Problem('invalid-input', {}, { translation: m.author_not_a_sheet() });
	const latest = await getVersion(db, actor, questionnaireId, Math.max(...numbers));
	const base = await getVersion(db, actor, questionnaireId, filled.origin.version);
	const { language } = filled.origin;
	const heading = `${languageName(language, 'en')} (${language})`;
	const { questionnaire, taken, conflicts } = mergeTranslation(base.compiled, latest.compiled, filled, heading);
	if (taken === 0) return { taken, version: undefined, conflicts };
	const { version } = await keepAsNextVersion(trx, actor, latest, questionnaire, folder);
	return { taken, version, conflicts };
}
