import { OUTCOMES } from '#domains/framework/source/outcomes.ts';
import { practiceRecord, type PublishedPractice } from '#domains/practices/practice.ts';
import { buildConcepts } from '#domains/practices/search/concepts.ts';
import { find } from '#domains/practices/search/find.ts';
import { meaningsOf } from '#domains/practices/search/meanings.ts';
import { createIndex, putPractice } from '#domains/practices/search/practice-index.ts';
import { type PracticeQuery, type Searchable, wholeList } from '#domains/practices/search/query.ts';
import { thesaurus } from '#domains/practices/source/thesaurus.ts';
import { vocabulary } from '#domains/practices/source/vocabulary.ts';

/** A published record with what every record must have; the rest as given. */
export const makePractice = (number: number, record: object): PublishedPractice => ({
	id: String(number),
	number,
	publishedAt: new Date(Date.UTC(2026, 0, number)),
	record: practiceRecord.parse({
		category: 'practice',
		originalLanguage: 'en',
		title: { en: `Practice ${number}` },
		summary: {},
		description: {},
		countries: ['BE'],
		evidence: 'described',
		sources: [{ title: 'A source', url: null }],
		...record
	})
});

const concepts = buildConcepts(meaningsOf(vocabulary, OUTCOMES, { countries: [], languages: [] }), thesaurus);

/** Records with the words of the field, ready to be searched. */
export function searchable(practices: readonly PublishedPractice[]): Searchable {
	const index = createIndex();
	for (const practice of practices) putPractice(index, practice);
	return { index, concepts };
}

export const findAll = (world: Searchable, query: Partial<PracticeQuery>) => find(world, { ...wholeList, ...query });
export const numbersOf = (world: Searchable, query: Partial<PracticeQuery>) => [...findAll(world, query).numbers];
