import type { Transaction } from 'kysely';
import { newId } from '#platform/ids.ts';
import { type PracticeRecord, practiceRecord } from '../practice.ts';
import { vocabulary } from '../source/vocabulary.ts';
import type { PracticeTables } from './tables.ts';

/** The vocabularies that come with the platform. Terms an installation has already stay as its editors made them. */
export async function loadVocabulary(trx: Transaction<PracticeTables>): Promise<void> {
	await trx
		.insertInto('vocabulary_terms')
		.values(
			vocabulary.map(({ facet, code, original, labels, synonyms }, position) => ({
				facet,
				code,
				original,
				position,
				labels: JSON.stringify(labels),
				synonyms: JSON.stringify(synonyms)
			}))
		)
		.onConflict((conflict) => conflict.columns(['facet', 'code']).doNothing())
		.execute();
}

/** Records that come with an installation: published at once, with the number of the original database where one is known. */
export async function loadPractices(
	trx: Transaction<PracticeTables>,
	records: readonly { number: number; oldNumber: number | null; record: PracticeRecord }[]
): Promise<void> {
	for (const { number, oldNumber, record } of records) {
		const parsed = practiceRecord.parse(record);
		const id = newId();
		const now = new Date();
		await trx
			.insertInto('practices')
			.values({
				id,
				number,
				old_number: oldNumber,
				state: 'published',
				record: JSON.stringify(parsed),
				revision: 1,
				published_record: JSON.stringify(parsed),
				published_revision: 1,
				contact_email: null,
				organisation_id: null,
				created_by: null,
				updated_at: now,
				published_at: now
			})
			.execute();
		await trx
			.insertInto('practice_revisions')
			.values({ practice_id: id, revision: 1, record: JSON.stringify(parsed), made_by: null })
			.execute();
	}
}
