import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, requirePermission, requireSomewhere } from '#domains/identity/permissions.ts';
import { roleLabel } from '#domains/identity/role-label.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { removeFile, storeFile } from '#platform/server/files.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { isWhatItSays } from '../media-kind.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { spokenParts, withRecordings, type SpokenPart } from '../recordings/spoken.ts';
import { getQuestionnaire, getVersion, type QuestionnaireVersion } from './questionnaires.ts';
import type { QuestionnaireTables } from './tables.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

/** What browsers record, and what they play. */
const RECORDED = ['audio/webm', 'audio/mp4', 'audio/ogg', 'audio/mpeg', 'audio/wav'];
/** bytes: several minutes of speech */
const LARGEST = 2_000_000;

export interface Recording {
	readonly id: string;
	readonly hash: string;
	readonly by: string;
	readonly name: string | null;
	readonly at: Date;
}

export interface PartToRecord extends SpokenPart {
	readonly recording: Recording | undefined;
}

/** The versions' recordings in one language, beside everything that can be recorded. @throws {Problem} `questionnaire-not-found`, `forbidden` */
export async function listPartsToRecord(
	db: Kysely<QuestionnaireTables & IdentityTables>,
	actor: Actor,
	at: VersionPlace,
	language: string
): Promise<PartToRecord[]> {
	const version = await getRecordedVersion(db, actor, at);
	const rows = await db
		.selectFrom('recordings as r')
		.leftJoin('users as u', 'u.id', 'r.recorded_by')
		.select(['r.id', 'r.key', 'r.part', 'r.file_hash as hash', 'r.recorded_by as by', 'u.name', 'r.recorded_at as at'])
		.where('r.version_id', '=', version.id)
		.where('r.language', '=', language)
		.execute();
	const found = new Map(rows.map(({ key, part, ...recording }) => [`${key}\n${part}`, recording]));
	return spokenParts(version.compiled).map((part) => ({ ...part, recording: found.get(`${part.key}\n${part.part}`) }));
}

export interface VersionPlace {
	readonly questionnaireId: string;
	readonly version: number;
}

/** A version for those who may record it. A questionnaire of no organisation is recorded with a role held anywhere. */
async function getRecordedVersion(db: Kysely<QuestionnaireTables>, actor: Actor, at: VersionPlace): Promise<QuestionnaireVersion> {
	requireSomewhere(actor, 'questionnaire.record');
	const { organisationId } = await getQuestionnaire(db, actor, at.questionnaireId);
	if (organisationId !== null) requirePermission(actor, 'questionnaire.record', { organisation: organisationId });
	return getVersion(db, actor, at.questionnaireId, at.version);
}

export interface NewRecording {
	readonly key: string;
	readonly part: string;
	readonly language: string;
	readonly mediaType: string;
	readonly content: Uint8Array;
}

/**
 * Keeps a recording beside a version, in place of an earlier one of the same person.
 * @throws {Problem} `recording-unreadable`, `not-found` where the version has no such words, `forbidden` where another's stands there
 */
export async function keepRecording(
	trx: Transaction<Tables>,
	actor: Actor,
	at: VersionPlace,
	recording: NewRecording,
	folder?: string
): Promise<string> {
	const version = await getRecordedVersion(reader(trx), actor, at);
	if (actor.kind !== 'member') throw new Problem('forbidden');
	const { key, part, language, content } = recording;
	const known = spokenParts(version.compiled).some((each) => each.key === key && each.part === part);
	if (!known || !version.compiled.languages.includes(language)) throw new Problem('not-found');
	const mediaType = recording.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
	if (!RECORDED.includes(mediaType) || content.length === 0 || content.length > LARGEST || !isWhatItSays(mediaType, content))
		throw new Problem('recording-unreadable');
	const place = { version_id: version.id, language, key, part };
	const before = await trx
		.selectFrom('recordings')
		.select('id')
		.where('version_id', '=', version.id)
		.where('language', '=', language)
		.where('key', '=', key)
		.where('part', '=', part)
		.executeTakeFirst();
	if (before) await deleteRecording(trx, actor, before.id, folder);
	const id = newId();
	const hash = await storeFile(trx, { content, mediaType }, folder);
	await trx
		.insertInto('recordings')
		.values({ id, ...place, file_hash: hash, recorded_by: actor.id })
		.execute();
	await recordAudit(trx, actor, 'recording.keep', `recording:${id}`, { version: version.id, language, key, part });
	return id;
}

/**
 * Deletes a recording for good, the sound with it. For whoever recorded it, and for administrators.
 * @throws {Problem} `not-found`, `forbidden`
 */
export async function deleteRecording(trx: Transaction<Tables>, actor: Actor, id: string, folder?: string): Promise<void> {
	requireSomewhere(actor, 'questionnaire.record');
	const row = await trx.selectFrom('recordings').select(['recorded_by', 'file_hash']).where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('not-found');
	const isAdministrator = may(actor, 'member.grant').allowed;
	if (row.recorded_by !== actor.id && !isAdministrator) throw new Problem('forbidden', { roles: roleLabel.administrator() });
	await trx.deleteFrom('recordings').where('id', '=', id).execute();
	if (!(await isNamed(trx, row.file_hash))) await removeFile(trx, row.file_hash, folder);
	await recordAudit(trx, actor, 'recording.delete', `recording:${id}`);
}

/** The same sound may stand elsewhere: in another recording, or in a version that it came with. */
async function isNamed(trx: Transaction<Tables>, hash: string): Promise<boolean> {
	const other = await trx.selectFrom('recordings').select('id').where('file_hash', '=', hash).executeTakeFirst();
	if (other) return true;
	const version = await trx
		.selectFrom('questionnaire_versions')
		.select('id')
		.where(sql<boolean>`exists (select 1 from jsonb_each_text(coalesce(compiled->'files', '{}'::jsonb)) as f where f.value = ${hash})`)
		.executeTakeFirst();
	return version !== undefined;
}

/** A version as the player gets it: with what was recorded beside it. */
export async function speakingVersion(db: Kysely<QuestionnaireTables>, version: string, compiled: Questionnaire): Promise<Questionnaire> {
	const rows = await db
		.selectFrom('recordings')
		.select(['key', 'part', 'language', 'file_hash as hash'])
		.where('version_id', '=', version)
		.orderBy('id')
		.execute();
	return withRecordings(compiled, rows);
}
