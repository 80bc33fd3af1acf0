import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { type AttachableType, promisedType, recognisedType } from '#platform/file-kind.ts';
import { Problem } from '#platform/problem.ts';
import { getFile, type StoredFile, storeFile } from '#platform/server/files.ts';
import type { PracticeRecord } from '../practice.ts';
import { getWorkingPractice } from './practices.ts';
import type { WorkTables } from './working-copy.ts';

/** Looks into a file for what harms; an installation may bring one, and there is none by default. */
export type ScanFile = (file: { name: string; mediaType: string; content: Uint8Array }) => Promise<'clean' | 'infected'>;

export interface Attachment {
	readonly file: string;
	readonly name: string;
	readonly mediaType: AttachableType;
	readonly bytes: number;
}

export interface Upload {
	readonly name: string;
	/** What the browser says it is; empty where it doesn't know. */
	readonly type: string;
	readonly content: Uint8Array;
}

/**
 * Keeps a file that somebody attaches to a record. Its name, its declared type and its content must agree.
 * @throws {Problem} `file-type-refused`, `file-untrue`, `file-infected`, `too-large`
 */
export async function attachFile(
	trx: Transaction<WorkTables>,
	actor: Actor,
	upload: Upload,
	{ scan, folder }: { scan: ScanFile | undefined; folder: string | undefined }
): Promise<Attachment> {
	requirePermission(actor, 'practice.propose');
	const name = upload.name.replaceAll(/[\p{Cc}/\\]/gu, ' ').slice(-200);
	const mediaType = promisedType(name);
	if (!mediaType) throw new Problem('file-type-refused', { type: name.split('.').at(-1) ?? '' });
	const declared = upload.type.split(';')[0]?.trim() ?? '';
	const agrees = declared === '' || declared === 'application/octet-stream' || declared === mediaType;
	if (!agrees || recognisedType(upload.content) !== mediaType) throw new Problem('file-untrue', { name });
	if ((await scan?.({ name, mediaType, content: upload.content })) === 'infected') throw new Problem('file-infected', { name });
	const file = await storeFile(trx, { content: upload.content, mediaType }, folder);
	return { file, name, mediaType, bytes: upload.content.byteLength };
}

const refersTo = (record: PracticeRecord | null, hash: string) =>
	record?.files.some(({ file }) => file === hash) === true || record?.pictures.some(({ file }) => file === hash) === true;

export interface ServedFile extends StoredFile {
	readonly name: string;
	/** Whether everybody may see it, so that it may be kept by caches. */
	readonly isPublic: boolean;
}

/** A file of a record: of what is published for everybody, of what is worked on for those who may read it. @throws {Problem} `not-found` */
export async function getAttachment(
	db: Kysely<WorkTables>,
	actor: Actor,
	{ number, hash }: { number: number; hash: string },
	folder: string | undefined
): Promise<ServedFile> {
	const row = await db.selectFrom('practices').select(['state', 'published_record']).where('number', '=', number).executeTakeFirst();
	const published = row?.state === 'published' ? row.published_record : null;
	const isPublic = refersTo(published, hash);
	const record = isPublic ? published : (await getWorkingPractice(db, actor, number)).record;
	if (!record || !refersTo(record, hash)) throw new Problem('not-found');
	const name = record.files.find(({ file }) => file === hash)?.name ?? '';
	return { ...(await getFile(db, hash, folder)), name, isPublic };
}
