import type { Kysely } from 'kysely';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { writeCsv } from '../sdmx/data-csv.ts';
import { writeDataJson } from '../sdmx/data-json.ts';
import type { DataQuery } from '../sdmx/data-query.ts';
import { writeGeneric, writeSpecific } from '../sdmx/data-xml.ts';
import type { Flow } from '../sdmx/flow.ts';
import type { DataMessage, Message } from '../sdmx/message.ts';
import type { DataFormat } from '../sdmx/negotiate.ts';
import { codelistsFor, readSeries } from './sdmx.ts';
import { streamOf } from './stream.ts';
import type { ReleaseTables } from '../../server/tables.ts';

/** The figures that are asked for in a format, written as they are read. @throws {SdmxProblem} before anything is written */
export async function writeFigures(
	db: Kysely<ReleaseTables & FrameworkTables>,
	{ flow, query, format, message }: { flow: Flow; query: DataQuery; format: DataFormat; message: Message }
): Promise<ReadableStream<Uint8Array>> {
	const parts = await readSeries(db, flow, query);
	const codelists = await codelistsFor(db, flow);
	const { detail, along } = query;
	const whole: DataMessage = {
		...message,
		flow,
		along,
		withAttributes: detail === 'full' || detail === 'nodata',
		withObservations: detail === 'full' || detail === 'dataonly'
	};
	switch (format) {
		case 'generic':
			return streamOf(writeGeneric(whole, parts));
		case 'structurespecific':
			return streamOf(writeSpecific(whole, parts));
		case 'json-1':
			return streamOf(writeDataJson(whole, 1, codelists, parts));
		case 'json-2':
			return streamOf(writeDataJson(whole, 2, codelists, parts));
		case 'csv-1':
			return streamOf(writeCsv(whole, 1, parts));
		case 'csv-2':
			return streamOf(writeCsv(whole, 2, parts));
	}
}
