import type { Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { getFile } from '#platform/server/files.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { writeXlsform } from '../xlsform/write.ts';
import { writeChoiceFiles } from '../xlsform/write-choice-files.ts';
import type { QuestionnaireVersion } from './questionnaires.ts';
import type { QuestionnaireTables } from './tables.ts';
import { uploadQuestionnaire, type Upload, type Uploaded } from './upload.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

/**
 * Keeps a changed questionnaire as the next version: written as a workbook and compiled again, so that it went the same way as every other.
 * @throws {WorkbookProblem} where what was changed does not compile
 */
export async function keepAsNextVersion(
	trx: Transaction<Tables>,
	actor: Actor,
	before: Pick<QuestionnaireVersion, 'questionnaireId' | 'instrument' | 'version'>,
	questionnaire: Questionnaire,
	folder?: string
): Promise<Uploaded> {
	const media = [...(await mediaOf(trx, questionnaire, folder)), ...writeChoiceFiles(questionnaire)];
	const upload: Upload = {
		questionnaireId: before.questionnaireId,
		organisationId: null,
		instrument: before.instrument,
		fileName: `${questionnaire.id}.xlsx`,
		workbook: writeXlsform({ ...questionnaire, version: String(before.version + 1) }),
		media
	};
	return uploadQuestionnaire(trx, actor, upload, folder);
}

async function mediaOf(trx: Transaction<Tables>, { files }: Questionnaire, folder?: string): Promise<Upload['media'][number][]> {
	const media: Upload['media'][number][] = [];
	for (const [name, hash] of Object.entries(files ?? {})) {
		const { mediaType, content } = await getFile(reader(trx), hash, folder);
		media.push({ name, mediaType, content });
	}
	return media;
}
