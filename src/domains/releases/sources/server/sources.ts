import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { m } from '#messages';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { checkTable, mappingProblems, type Checked } from '../check.ts';
import { guessMapping, type Mapping } from '../mapping.ts';
import type { Provenance } from '../provenance.ts';
import { readSource, SourceFault, type SourceTable } from '../source-table.ts';
import { faultWords, mappingWords } from '../words.ts';
import { keepExternal } from './external.ts';
import type { ReleaseTables, ReleaseWorld } from '../../server/tables.ts';

type Trx = Transaction<ReleaseWorld>;

export interface SourceLine {
	readonly id: string;
	readonly fileName: string;
	readonly format: SourceTable['format'];
	readonly rows: number;
	readonly at: Date;
	/** number of the release it became */
	readonly release: string | null;
	readonly releaseId: string | null;
}

/** The tables that were uploaded, newest first. @throws {Problem} `forbidden` */
export async function listSources(db: Kysely<ReleaseTables>, actor: Actor): Promise<SourceLine[]> {
	requirePermission(actor, 'source.import');
	return db
		.selectFrom('source_imports as s')
		.leftJoin('releases as r', 'r.id', 's.release_id')
		.select([
			's.id',
			's.file_name as fileName',
			's.format',
			's.rows',
			's.created_at as at',
			'r.number as release',
			's.release_id as releaseId'
		])
		.orderBy('s.created_at', 'desc')
		.limit(200)
		.execute();
}

/** Keeps an uploaded table with a first guess of its reading. @throws {Problem} `invalid-input` that says what is wrong with the file */
export async function addSource(trx: Trx, actor: Actor, file: { name: string; content: Uint8Array }): Promise<string> {
	requirePermission(actor, 'source.import');
	const table = readFile(file.content);
	const { document } = await getFramework(trx);
	const id = newId();
	await trx
		.insertInto('source_imports')
		.values({
			id,
			file_name: file.name.replaceAll('\0', '').slice(0, 200) || 'table',
			file_hash: createHash('sha256').update(file.content).digest('hex'),
			format: table.format,
			content: gzipSync(file.content),
			rows: table.rows.length,
			mapping: JSON.stringify(guessMapping(table, document)),
			provenance: JSON.stringify({}),
			release_id: null,
			created_by: actor.id ?? null
		})
		.execute();
	await recordAudit(trx, actor, 'source.upload', `source:${id}`, { rows: table.rows.length, format: table.format });
	return id;
}

function readFile(content: Uint8Array): SourceTable {
	try {
		return readSource(content);
	} catch (error) {
		if (error instanceof SourceFault) throw new Problem('invalid-input', {}, { file: faultWords(error) });
		throw error;
	}
}

export interface SourceDetails {
	readonly id: string;
	readonly fileName: string;
	readonly table: SourceTable;
	readonly mapping: Mapping;
	readonly provenance: Readonly<Record<string, string>>;
	readonly releaseId: string | null;
	/** what the table says, where its reading is complete */
	readonly checked: Checked | undefined;
}

/** A table with its reading and what comes of it. @throws {Problem} `not-found`, `forbidden` */
export async function getSource(db: Kysely<ReleaseTables>, actor: Actor, id: string, document: FrameworkDocument): Promise<SourceDetails> {
	requirePermission(actor, 'source.import');
	if (!isId(id)) throw new Problem('not-found');
	const row = await db.selectFrom('source_imports').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return detailsOf(row, document);
}

function detailsOf(row: Selectable<ReleaseTables['source_imports']>, document: FrameworkDocument): SourceDetails {
	const table = readSource(gunzipSync(row.content));
	const { id, file_name: fileName, mapping, provenance, release_id: releaseId } = row;
	const isComplete = mappingProblems(mapping, document).length === 0;
	return { id, fileName, table, mapping, provenance, releaseId, checked: isComplete ? checkTable(table, mapping, document) : undefined };
}

/** Keeps how a table is read and what was typed of where it comes from. @throws {Problem} `invalid-input` by field; nothing is kept then */
export async function saveReading(
	trx: Trx,
	actor: Actor,
	id: string,
	{ mapping, provenance }: { mapping: Mapping; provenance: Readonly<Record<string, string>> }
): Promise<void> {
	const row = await lockSource(trx, actor, id);
	if (row.release_id) throw new Problem('invalid-input', {}, { keep: m.sources_error_kept() });
	const { document } = await getFramework(trx);
	const problems = mappingProblems(mapping, document);
	if (problems.length > 0) {
		const fields = Object.fromEntries(problems.map((problem) => [mappingWords[problem][0], mappingWords[problem][1]()]));
		throw new Problem('invalid-input', {}, fields);
	}
	await trx
		.updateTable('source_imports')
		.set({ mapping: JSON.stringify(mapping), provenance: JSON.stringify(provenance) })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'source.read', `source:${id}`, {});
}

/**
 * Makes a draft of an external release from a table without errors; it goes the way of every release from there.
 * @returns id of the release
 * @throws {Problem} `invalid-input` for errors in the table, a number that is taken, a table that is a release already
 */
export async function keepSource(trx: Trx, actor: Actor, id: string, provenance: Provenance): Promise<string> {
	const row = await lockSource(trx, actor, id);
	if (row.release_id) throw new Problem('invalid-input', {}, { keep: m.sources_error_kept() });
	const framework = await getFramework(trx);
	const { checked } = detailsOf(row, framework.document);
	if (!checked || checked.problemCount > 0)
		throw new Problem('invalid-input', {}, { keep: m.sources_error_rows({ count: checked?.problemCount ?? 1 }) });
	if (!checked.cells.some(({ status }) => status === 'shown')) throw new Problem('invalid-input', {}, { keep: m.sources_error_nothing() });
	const number = `${provenance.short}-${provenance.edition}`;
	const taken = await reader(trx).selectFrom('releases').select('id').where('number', '=', number).executeTakeFirst();
	if (taken) throw new Problem('invalid-input', {}, { edition: m.sources_error_number_taken({ number }) });
	const { short: _, author, name, date, edition, licence, retrieved, address, breaks, note } = provenance;
	const source = {
		...{ author, name, date, edition, licence, retrieved },
		...(address && { address }),
		...(breaks && { breaks }),
		...(note && { note })
	};
	const release = await keepExternal(trx, actor, framework, { number, title: { en: name }, source, cells: checked.cells });
	await trx.updateTable('source_imports').set({ release_id: release }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'source.keep', `source:${id}`, { release: number, cells: checked.cells.length, file: row.file_hash });
	return release;
}

async function lockSource(trx: Trx, actor: Actor, id: string) {
	requirePermission(actor, 'source.import');
	if (!isId(id)) throw new Problem('not-found');
	const row = await trx.selectFrom('source_imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}
