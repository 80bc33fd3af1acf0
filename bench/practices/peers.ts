/** The same records and questions with two libraries that many use, so that our figures can be judged. Both search a record's languages as one text. */
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { facetFields, facetValues, type PracticeRecord, textFields } from '#domains/practices/practice.ts';
import type { LocalisedText } from '#platform/languages.ts';

export interface Numbered {
	readonly number: number;
	readonly record: PracticeRecord;
}

export interface Peer {
	readonly name: string;
	readonly build: (records: Iterable<Numbered>) => void | Promise<void>;
	/** Numbers of what is found, best first, after counting every facet. */
	readonly search: (text: string) => number[] | Promise<number[]>;
}

const together = (text: LocalisedText) => Object.values(text).join(' ');
const flat = ({ number, record }: Numbered) => ({
	id: String(number),
	title: together(record.title),
	summary: together(record.summary),
	rest: textFields.map((field) => together(record[field])).join(' '),
	...Object.fromEntries(facetFields.map((facet) => [facet, [...facetValues(record, facet)]]))
});

/** MiniSearch has no facets: they are counted by going through what it found. */
export function miniSearch(): Peer {
	const index = new MiniSearch({
		fields: ['title', 'summary', 'rest'],
		storeFields: [...facetFields],
		searchOptions: { boost: { title: 10, summary: 4 }, prefix: true, fuzzy: 0.2 }
	});
	return {
		name: 'MiniSearch 7.2.0',
		build: (records) => {
			for (const record of records) index.add(flat(record));
		},
		search: (text) => {
			const found = index.search(text);
			const counts = new Map<string, number>();
			for (const one of found)
				for (const facet of facetFields)
					for (const value of one[facet] as string[]) counts.set(`${facet}:${value}`, (counts.get(`${facet}:${value}`) ?? 0) + 1);
			return found.map(({ id }) => Number(id));
		}
	};
}

export function orama(): Peer {
	const db = create({
		schema: {
			title: 'string',
			summary: 'string',
			rest: 'string',
			...(Object.fromEntries(facetFields.map((facet) => [facet, 'enum[]'])) as Record<string, 'enum[]'>)
		}
	});
	return {
		name: 'Orama 3.1.18',
		build: async (records) => {
			for (const record of records) await insertMultiple(db, [flat(record)]);
		},
		search: async (text) => {
			const found = await search(db, {
				term: text,
				properties: ['title', 'summary', 'rest'],
				boost: { title: 10, summary: 4 },
				tolerance: 1,
				limit: 50,
				facets: Object.fromEntries(facetFields.map((facet) => [facet, {}]))
			});
			return found.hits.map(({ id }) => Number(id));
		}
	};
}
