/** Part of `npm run bench:practices`: 20,000 records taken along as files and by a harvester, on the embedded database. Writes its section of bench/RESULTS.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { wholeList } from '#domains/practices/search/query.ts';
import { getCollection, searchCollection } from '#domains/practices/server/catalogue.ts';
import { writeExport } from '#domains/practices/server/exchange-files.ts';
import { answerHarvester } from '#domains/practices/server/exchange-harvest.ts';
import { connectDatabase } from '#platform/server/database.ts';
import { startEmbedded } from '#platform/server/embedded.ts';
import { migrateToLatest } from '#platform/server/migrate.ts';
import type { Database } from '../../src/database.ts';
import { machine, today, writeSection } from '../results.ts';
import { fill } from './fill.ts';

const count = Number(process.env['BENCH_PRACTICES'] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'immerse-bench-'));
const embedded = await startEmbedded(folder);
const db = connectDatabase<Database>({ DATABASE_URL: undefined, DATA_DIR: folder });
await migrateToLatest(db);
await fill(db, count);
const collection = await getCollection(db, FIRST_VERSION);
const { labels } = collection;
const { numbers } = searchCollection(collection, wholeList);
const origin = 'https://immerse.example';

/** Runs `read`, which gives sizes in bytes. @returns a row of the table: seconds, megabytes, and the longest time nobody else got their turn */
async function measure(name: string, read: () => AsyncGenerator<number>): Promise<string> {
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	const started = performance.now();
	let bytes = 0;
	for await (const size of read()) bytes += size;
	const seconds = (performance.now() - started) / 1000;
	delay.disable();
	console.log(`${name}: ${seconds.toFixed(1)} s`);
	return `| ${name} | ${seconds.toFixed(1)} | ${(bytes / 1e6).toFixed(0)} | ${Math.round(count / seconds)} | ${Math.round(delay.max / 1e6)} |`;
}

async function* exported(format: 'csv' | 'xlsx' | 'json') {
	for await (const part of writeExport(db, { format, numbers, origin, labels })) yield part.byteLength;
}

async function* harvested(prefix: string) {
	const repository = { origin, secret: 'only for this measurement, nowhere else', labels, adminEmail: 'bench@example.org' };
	let parameters: Record<string, string> | undefined = { metadataPrefix: prefix };
	while (parameters) {
		const xml: string = await answerHarvester(db, new URLSearchParams({ verb: 'ListRecords', ...parameters }), repository);
		yield Buffer.byteLength(xml);
		const [, resumptionToken] = /<resumptionToken[^>]*>([^<]+)</.exec(xml) ?? [];
		parameters = resumptionToken ? { resumptionToken } : undefined;
	}
}

const rows = [];
for (const format of ['csv', 'xlsx', 'json'] as const)
	rows.push(await measure(`export as ${format.toUpperCase()}`, () => exported(format)));
for (const prefix of ['oai_dc', 'immerse']) rows.push(await measure(`harvest of ${prefix}, 100 records a part`, () => harvested(prefix)));
writeSection('Practices taken along', [
	`${today}, ${machine}. ${count} made records in seven languages, embedded database, without the network. The longest pause is how long another request may have waited.`,
	'',
	'| | s | MB | records/s | longest pause, ms |',
	'|---|---|---|---|---|',
	...rows
]);
await db.destroy();
await embedded.close();
rmSync(folder, { recursive: true, force: true });
