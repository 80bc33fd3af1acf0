/**
 * Importing into the practice database, on the embedded database: a table of records (read, checked, planned, written), the same again
 * (nothing to do), and pages of the original database. Beside it, what the bare steps cost: Papa Parse over the same file, and the same rows
 * inserted by one statement without any check. Writes its section of bench/RESULTS.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Papa from 'papaparse';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { candidateOf } from '#domains/practices/server/import-drafts.ts';
import { loadVocabulary } from '#domains/practices/server/foundation.ts';
import { applyImport } from '#domains/practices/server/imports.ts';
import { readerOfTheFirstWords, readPages } from '#domains/practices/server/old-pages.ts';
import { allLists } from '#domains/practices/old-site/lists.ts';
import { vocabulary } from '#domains/practices/source/vocabulary.ts';
import { tableOf } from '#domains/practices/table/columns.ts';
import { readTableFile } from '#domains/practices/table/read-file.ts';
import { createRowReader, guessMapping, readRows } from '#domains/practices/table/read-rows.ts';
import { newId } from '#platform/ids.ts';
import { command, connectDatabase } from '#platform/server/database.ts';
import { startEmbedded } from '#platform/server/embedded.ts';
import { migrateToLatest } from '#platform/server/migrate.ts';
import type { Database } from '../../src/database.ts';
import { machine, today, writeSection } from '../results.ts';
import { madeRecords } from './corpus.ts';

const count = Number(process.env['BENCH_IMPORT'] ?? 5000);
const pageCount = Number(process.env['BENCH_IMPORT_PAGES'] ?? 500);

async function seconds<Result>(run: () => Result | Promise<Result>): Promise<[number, Result]> {
	const started = performance.now();
	const result = await run();
	return [(performance.now() - started) / 1000, result];
}
const rate = (many: number, took: number) => Math.round(many / took).toLocaleString('en');

const records = [...madeRecords(count)];
const { columns, rows } = tableOf(records.map((record, index) => ({ number: index + 1, oldNumber: index + 1, record })));
const csv = Papa.unparse([[...columns], ...rows.map((row) => [...row])]);
const bytes = new TextEncoder().encode(csv);
const reader = createRowReader(allLists(vocabulary, FIRST_VERSION.outcomes));

function readTable() {
	const file = readTableFile('records.csv', bytes);
	if (typeof file === 'string' || 'records' in file) throw new Error('no table');
	const { rows, problems } = readRows(reader, file, guessMapping(file.headings, 'en'), 'en');
	if (problems.length > 0) throw new Error(`${problems.length} problems`);
	return rows.map(candidateOf);
}

const label = (facet: string, code: string) => vocabulary.find((term) => term.facet === facet && term.code === code)?.labels.nl ?? '';
const pages = records.slice(0, pageCount).map((record, index) => ({
	name: `${index}.txt`,
	content: new TextEncoder().encode(
		[
			`https://example.org/?data_id=${100_000 + index}`,
			`Een praktijk ${index}`,
			'Beschrijving',
			`De kinderen en hun ouders komen naar de school en worden er ontvangen door het team. ${record.description['nl'] ?? ''}`,
			`Categorie:`,
			` • ${label('category', record.category)}`,
			'Land: België',
			'Taal: Nederlands',
			'Doel:',
			...record.target.map((code) => ` • ${label('target', code)}`),
			'Fondsen:',
			...record.funds.map((code) => ` • ${label('funds', code)}`)
		].join('\n')
	)
}));

const folder = mkdtempSync(join(tmpdir(), 'immerse-bench-'));
const embedded = await startEmbedded(folder);
const db = connectDatabase<Database>({ DATABASE_URL: undefined, DATA_DIR: folder });
await migrateToLatest(db);
await command(db, (trx) => loadVocabulary(trx));

const [readSeconds, candidates] = await seconds(readTable);
const [writeSeconds] = await seconds(() => command(db, (trx) => applyImport(trx, {}, candidates, { publish: false })));
const [againSeconds, again] = await seconds(() => command(db, (trx) => applyImport(trx, {}, candidates, { publish: false })));
if (again.some(({ outcome }) => outcome !== 'unchanged')) throw new Error('importing again changed something');
const [pagesReadSeconds, read] = await seconds(() => readPages(readerOfTheFirstWords(), pages));
const found = read.records.flatMap(({ candidate }) => candidate ?? []);
if (found.length !== pageCount) throw new Error(`${found.length} of ${pageCount} pages read`);
const [pagesWriteSeconds] = await seconds(() => command(db, (trx) => applyImport(trx, {}, found, { publish: false })));
const [papaSeconds] = await seconds(() => Papa.parse(csv));
const bare = JSON.stringify(records.map((record, index) => ({ id: newId(), number: 500_000 + index, record })));
const [bareSeconds] = await seconds(() =>
	sql`insert into practices (id, number, state, record, revision, updated_at)
		select id, number, 'draft', record, 1, now() from jsonb_to_recordset(${bare}::jsonb) as row(id uuid, number int, record jsonb)`.execute(db)
);
await db.destroy();
await embedded.close();
rmSync(folder, { recursive: true, force: true });

const whole = readSeconds + writeSeconds;
const wholePages = pagesReadSeconds + pagesWriteSeconds;
const section = [
	`\`npm run bench:import\` on ${today}: ${machine}. Made-up records in seven languages, PGlite with fsync. ${count.toLocaleString('en')} rows, ${(bytes.length / 1e6).toFixed(1)} MB of CSV; ${pageCount} pages.`,
	'',
	'| | reading and checking, a second | writing, a second | together, a second |',
	'|---|---|---|---|',
	`| a table | ${rate(count, readSeconds)} | ${rate(count, writeSeconds)} | ${rate(count, whole)} |`,
	`| the same again: nothing changes | ${rate(count, readSeconds)} | ${rate(count, againSeconds)} | ${rate(count, readSeconds + againSeconds)} |`,
	`| pages of the original database | ${rate(pageCount, pagesReadSeconds)} | ${rate(pageCount, pagesWriteSeconds)} | ${rate(pageCount, wholePages)} |`,
	`| bare: Papa Parse; one insert without checks, revisions or proposals | ${rate(count, papaSeconds)} | ${rate(count, bareSeconds)} | ${rate(count, papaSeconds + bareSeconds)} |`,
	'',
	'Aim: 1,000 records a second.'
];
console.log(section.join('\n'));
writeSection('Import of practices', section);
