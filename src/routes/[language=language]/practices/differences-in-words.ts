import { getFramework } from '#domains/framework/server/framework.ts';
import { type FieldDifference, recordDifferences } from '#domains/practices/differences.ts';
import { type FacetField, facetFields, type PracticeRecord } from '#domains/practices/practice.ts';
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
	const name = (field: FacetField | 'licence', value: unknown): unknown => {
		if (Array.isArray(value)) return value.map((one) => name(field, one));
		return typeof value === 'string' ? facetLabel(collection, field, value, locale) : value;
	};
	// Only to be shown: a name stands where the type knows a code.
	const inWords = (record: PracticeRecord) => {
		const named = [...facetFields.filter((field) => field !== 'ages'), 'licence' as const].map(
			(field) => [field, name(field, record[field])] as const
		);
		return { ...record, ...Object.fromEntries(named) } as PracticeRecord;
	};
	return recordDifferences(inWords(before), inWords(after));
}
