/** What an editor is about to import: shown first, imported when they say so. */
import { type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { allLists } from '../old-site/lists.ts';
import { type Column, isColumn } from '../table/columns.ts';
import { readTableFile, type TableFile } from '../table/read-file.ts';
import {
	createRowReader,
	guessMapping,
	type Mapping,
	readJsonRecords,
	type ReadRow,
	readRows,
	type RowProblem,
	type RowReader
} from '../table/read-rows.ts';
import { importPractices } from './imports.ts';
import { type Candidate, digestOf, type Planned, planImport, titleKeys } from './import-plan.ts';
import { type PagesRead, readerFor, readPages, type SavedPage } from './old-pages.ts';
import type { PracticeTables } from './tables.ts';

type Tables = PracticeTables & FrameworkTables & PlatformTables;

export type TableContent =
	{ readonly table: TableFile; readonly mapping: Mapping; readonly language: string } | { readonly records: readonly unknown[] };

export type ImportDraft =
	| { readonly id: string; readonly source: 'pages'; readonly read: PagesRead; readonly planned: readonly Planned[] }
	| {
			readonly id: string;
			readonly source: 'table';
			readonly content: TableContent;
			readonly planned: readonly Planned[];
			readonly problems: readonly RowProblem[];
	  };

/** Keeps what was read from pages. @returns its id @throws {Problem} `import-unreadable` where no page is a record */
export async function draftFromPages(trx: Transaction<Tables>, actor: Actor, pages: readonly SavedPage[]): Promise<string> {
	requirePermission(actor, 'practice.import');
	const read = readPages(await readerFor(reader(trx)), pages);
	if (read.records.length === 0) throw new Problem('import-unreadable', { name: pages.map(({ name }) => name).join(', ') });
	return keep(trx, actor, 'pages', read);
}

/** Keeps a table with a first guess at its columns. @throws {Problem} `import-unreadable` */
export async function draftFromTable(
	trx: Transaction<Tables>,
	actor: Actor,
	file: { name: string; content: Uint8Array },
	language: string
): Promise<string> {
	requirePermission(actor, 'practice.import');
	const read = readTableFile(file.name, file.content);
	if (typeof read === 'string') throw new Problem('import-unreadable', { name: file.name });
	const content: TableContent = 'records' in read ? read : { table: read, mapping: guessMapping(read.headings, language), language };
	return keep(trx, actor, 'table', content);
}

async function keep(trx: Transaction<Tables>, actor: Actor, source: 'pages' | 'table', content: unknown): Promise<string> {
	const id = newId();
	await trx
		.insertInto('practice_import_drafts')
		.values({ id, made_by: actor.id ?? '', source, content: JSON.stringify(content) })
		.execute();
	return id;
}

/** What would be imported now. Only its maker sees it. @throws {Problem} `not-found` */
export async function getImportDraft(db: Kysely<Tables>, actor: Actor, id: string): Promise<ImportDraft> {
	requirePermission(actor, 'practice.import');
	const row = await db
		.selectFrom('practice_import_drafts')
		.select(['id', 'source', 'content'])
		.where('id', '=', id)
		.where('made_by', '=', actor.id ?? '')
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	// What this file itself has written.
	if (row.source === 'pages') {
		const read = row.content as PagesRead;
		const candidates = read.records.flatMap(({ candidate }) => candidate ?? []);
		return { id, source: 'pages', read, planned: await planImport(db, candidates) };
	}
	const content = row.content as TableContent;
	const { rows, problems } = await readContent(await rowReaderFor(db), content);
	return { id, source: 'table', content, problems, planned: await planImport(db, rows.map(candidateOf)) };
}

async function rowReaderFor(db: Kysely<PracticeTables & FrameworkTables>): Promise<RowReader> {
	const terms = await db.selectFrom('vocabulary_terms').select(['facet', 'code', 'labels', 'synonyms']).execute();
	return createRowReader(allLists(terms, (await getFramework(db)).document.outcomes));
}

const inSteps = 300;

/**
 * The rows of a table, or of a list of records, that can be read, and the problems of all others. Reads in steps, so that nobody waits for a
 * large table.
 */
export async function readContent(
	rowReader: RowReader,
	content: TableContent
): Promise<{ rows: readonly ReadRow[]; problems: readonly RowProblem[] }> {
	const rows: ReadRow[] = [];
	const problems: RowProblem[] = [];
	const numbers = new Set<number>();
	const count = 'records' in content ? content.records.length : content.table.rows.length;
	for (let start = 0; start < count; start += inSteps) {
		const read =
			'records' in content
				? readJsonRecords(content.records.slice(start, start + inSteps), start)
				: readRows(
						rowReader,
						{ ...content.table, rows: content.table.rows.slice(start, start + inSteps) },
						content.mapping,
						content.language,
						numbers
					);
		rows.push(...read.rows);
		problems.push(...read.problems);
		await new Promise((resolve) => setImmediate(resolve));
	}
	return { rows, problems };
}

/** A row is known again by its old number, else by its title and countries. */
export function candidateOf({ oldNumber, record }: ReadRow): Candidate {
	const key = oldNumber === null ? `row:${titleKeys(record)[0] ?? ''}` : `old:${oldNumber}`;
	return { key, oldNumber, record, parts: [{ name: '', digest: digestOf(record) }] };
}

const mappingSchema = z.array(z.string());

/** Says anew what each heading stands for. @param columns a column's name for each heading, empty where it is left out */
export async function mapImportDraft(trx: Transaction<Tables>, actor: Actor, id: string, columns: unknown): Promise<void> {
	const draft = await getImportDraft(reader(trx), actor, id);
	const parsed = mappingSchema.safeParse(columns);
	if (draft.source !== 'table' || 'records' in draft.content || !parsed.success) throw new Problem('invalid-input');
	const mapping = parsed.data.map((column): Column | null => (isColumn(column) ? column : null));
	const twice = mapping.find((column, index) => column !== null && mapping.indexOf(column) !== index);
	if (twice) throw new Problem('import-column-twice', { column: twice });
	const content = JSON.stringify({ ...draft.content, mapping });
	await trx.updateTable('practice_import_drafts').set({ content }).where('id', '=', id).execute();
}

/** Imports it; new records wait for review. The draft is gone then. */
export async function carryOutImport(trx: Transaction<Tables>, actor: Actor, id: string): Promise<Planned[]> {
	const draft = await getImportDraft(reader(trx), actor, id);
	const done = await importPractices(
		trx,
		actor,
		draft.planned.map(({ candidate }) => candidate)
	);
	await trx.deleteFrom('practice_import_drafts').where('id', '=', id).execute();
	return done;
}

/** Drafts that nobody carried out within a day. */
export async function forgetOldImportDrafts(db: Kysely<PracticeTables>): Promise<void> {
	await db
		.deleteFrom('practice_import_drafts')
		.where('made_at', '<', new Date(Date.now() - 24 * 3_600_000))
		.execute();
}
