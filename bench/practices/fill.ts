import { type Kysely, sql } from 'kysely';
import { loadVocabulary } from '#domains/practices/server/foundation.ts';
import { newId } from '#platform/ids.ts';
import type { Database } from '../../src/database.ts';
import { madeRecords } from './corpus.ts';

/** Fills an empty database with made-up published records. */
export async function fill(db: Kysely<Database>, count: number): Promise<void> {
	await db.transaction().execute((trx) => loadVocabulary(trx));
	let rows: object[] = [];
	let number = 1000;
	const flush = async () => {
		await sql`insert into practices (id, number, state, record, revision, published_record, published_revision, updated_at, published_at)
			select id, number, 'published', record, 1, record, 1, now(), now() - (number % 2000) * interval '1 day'
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, number int, record jsonb)`.execute(db);
		rows = [];
	};
	for (const record of madeRecords(count)) {
		rows.push({ id: newId(), number: (number += 1), record });
		if (rows.length === 500) await flush();
	}
	if (rows.length > 0) await flush();
}
