import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { newId } from '../ids.ts';
import { afterCommit } from './database.ts';
import { Problem } from '../problem.ts';
import type { PlatformTables } from './tables.ts';

/** What is kept, by media type → largest size in bytes. Anything else is refused. */
export const fileLimits = {
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 10_000_000,
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 10_000_000,
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 10_000_000,
	'application/vnd.oasis.opendocument.text': 10_000_000,
	'application/vnd.oasis.opendocument.spreadsheet': 10_000_000,
	'application/vnd.oasis.opendocument.presentation': 10_000_000,
	'text/csv': 10_000_000,
	'application/pdf': 20_000_000,
	'image/png': 5_000_000,
	'image/jpeg': 5_000_000,
	'image/webp': 5_000_000,
	'image/svg+xml': 500_000,
	'audio/mpeg': 10_000_000,
	'audio/ogg': 10_000_000,
	'audio/mp4': 10_000_000,
	'audio/wav': 10_000_000,
	'audio/webm': 10_000_000,
	'video/mp4': 10_000_000,
	'video/webm': 10_000_000
} as const;

export type MediaType = keyof typeof fileLimits;

export interface StoredFile {
	readonly hash: string;
	readonly mediaType: string;
	readonly content: Buffer;
}

function isMediaType(text: string): text is MediaType {
	return text in fileLimits;
}

const pathOf = (folder: string, hash: string) => join(folder, hash.slice(0, 2), hash);

/**
 * Keeps a file under the SHA-256 of its content (hexadecimal): the same content is kept once.
 * @param folder the shared directory (`FILES_DIR`), else the database keeps the content
 * @throws {Problem} `file-type-refused`, `too-large`
 */
export async function storeFile<Tables extends PlatformTables>(
	trx: Transaction<Tables>,
	file: { content: Uint8Array; mediaType: string },
	folder?: string
): Promise<string> {
	if (!isMediaType(file.mediaType)) throw new Problem('file-type-refused', { type: file.mediaType });
	const limit = fileLimits[file.mediaType];
	if (file.content.byteLength > limit) throw new Problem('too-large', { megabytes: limit / 1_000_000 });
	const content = Buffer.from(file.content);
	const hash = createHash('sha256').update(content).digest('hex');
	if (folder) await storeSharedFile(folder, hash, content);
	await (trx as unknown as Transaction<PlatformTables>)
		.insertInto('files')
		.values({ hash, media_type: file.mediaType, size: content.byteLength, content: folder ? null : content })
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
	return hash;
}

/** Written aside and moved into place, so that no reader ever sees half a file. */
export async function storeSharedFile(folder: string, hash: string, content: Buffer): Promise<void> {
	const path = pathOf(folder, hash);
	await mkdir(dirname(path), { recursive: true });
	const aside = `${path}.${newId()}`;
	await writeFile(aside, content, { flush: true });
	await rename(aside, path);
}

/** Forgets a file for good. Whoever asks knows that nothing names it any more. */
export async function removeFile<Tables extends PlatformTables>(trx: Transaction<Tables>, hash: string, folder?: string): Promise<void> {
	await (trx as unknown as Transaction<PlatformTables>).deleteFrom('files').where('hash', '=', hash).execute();
	// a command that fails after all keeps the row, so the file has to be there still
	if (folder) afterCommit(trx, () => rm(pathOf(folder, hash), { force: true }));
}

/** @throws {Problem} `not-found` */
export async function getFile<Tables extends PlatformTables>(db: Kysely<Tables>, hash: string, folder?: string): Promise<StoredFile> {
	const row = await (db as unknown as Kysely<PlatformTables>)
		.selectFrom('files')
		.select(['hash', 'media_type', 'content'])
		.where('hash', '=', hash)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	const content = row.content ?? (folder ? await readFile(pathOf(folder, hash)) : undefined);
	if (!content) throw new Problem('not-found');
	return { hash, mediaType: row.media_type, content };
}
