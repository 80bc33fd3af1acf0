import { getFramework } from '#domains/framework/server/framework.ts';
import { type FieldDifference, recordDifferences } from '#domains/practices/differences.ts';
import { type CodedField, codedFields, codesOf, type PracticeRecord } from '#domains/practices/practice.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';

type Db = Parameters<typeof getCollection>[0] & Parameters<typeof getFramework>[0];

/** What two versions of a record tell differently, its tags by their names in the reader's language. */
export async function differencesInWords(
	db: Db,
	before: PracticeRecord,
	after: PracticeRecord,
	locale: string
): Promise<FieldDifference[]> {
	const collection = await getCollection(db, (await getFramework(db)).document);
	const name = (field: CodedField, value: string) => facetLabel(collection, field, value, locale);
	// Only to be shown: a name stands where the type knows a code.
	const inWords = (record: PracticeRecord) => {
		const named = codedFields.map((field) => {
			const names = codesOf(record, field).map((code) => name(field, code));
			return [field, Array.isArray(record[field]) ? names : (names[0] ?? null)] as const;
		});
		return { ...record, ...Object.fromEntries(named) } as PracticeRecord;
	};
	return recordDifferences(inWords(before), inWords(after));
}
