/** How well the search answers what practitioners type: recall and nDCG of the first ten, over the real records of the demonstration. */
import { OUTCOMES } from '#domains/framework/source/outcomes.ts';
import { buildConcepts } from '#domains/practices/search/concepts.ts';
import { find } from '#domains/practices/search/find.ts';
import { meaningsOf } from '#domains/practices/search/meanings.ts';
import { createIndex, putPractice } from '#domains/practices/search/practice-index.ts';
import { type Searchable, wholeList } from '#domains/practices/search/query.ts';
import { thesaurus } from '#domains/practices/source/thesaurus.ts';
import { vocabulary } from '#domains/practices/source/vocabulary.ts';
import { practices } from '../../demo/practices.ts';
import { type QualityQuery, qualityQueries } from './queries.ts';

const depth = 10;

/** The real records, ready to be searched. */
export function realRecords(): Searchable {
	const index = createIndex();
	for (const { number, record } of practices) putPractice(index, { id: String(number), number, record, publishedAt: new Date(2026, 0, 1) });
	return { index, concepts: buildConcepts(meaningsOf(vocabulary, OUTCOMES, { countries: [], languages: [] }), thesaurus) };
}

export interface Judged {
	readonly query: QualityQuery;
	readonly found: readonly number[];
	/** The part of what `best` names that stands among the first ten. */
	readonly recall: number;
	/** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): 3 for `best`, 1 for `also`. */
	readonly ndcg: number;
}

const discounted = (gains: readonly number[]) => gains.slice(0, depth).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** Judges what a search finds for a query. */
export function judge(query: QualityQuery, numbers: readonly number[]): Judged {
	const found = numbers.slice(0, depth);
	const gain = (number: number) => (query.best.includes(number) ? 3 : query.also.includes(number) ? 1 : 0);
	const ideal = [...query.best.map(() => 3), ...query.also.map(() => 1)];
	return {
		query,
		found,
		recall: query.best.filter((number) => found.includes(number)).length / query.best.length,
		ndcg: discounted(found.map(gain)) / discounted(ideal)
	};
}

/** Judges every query. */
export function judgeSearch(search: (query: QualityQuery) => readonly number[]): Judged[] {
	return qualityQueries.map((query) => judge(query, search(query)));
}

export function ourSearch(searchable: Searchable): (query: QualityQuery) => readonly number[] {
	return ({ text }) => [...find(searchable, { ...wholeList, text }).numbers];
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
