/** Joins the language versions of one record of the original database. Pure. */
import { sameWords } from './recognise.ts';
import { fieldsOfLists, fieldsOfText, type NotUnderstood, type Reading, type RecordPage } from './read-record.ts';
import type { ListLabel, TextLabel } from '../source/old-site-labels.ts';

export interface OldRecord {
	/** Its number in the original database, where a page's address says it. */
	readonly number: number | null;
	/** By which it is known again where it has no number: its countries and its first title. */
	readonly key: string;
	readonly pages: readonly { readonly name: string; readonly language: string; readonly address: string | null }[];
	/** Field → language → text. */
	readonly texts: Readonly<Record<TextLabel, Readonly<Record<string, string>>>>;
	readonly lists: Readonly<Record<ListLabel, readonly string[]>>;
	readonly readings: readonly (Reading & { readonly page: string })[];
	readonly notUnderstood: readonly (Omit<NotUnderstood, 'doubt'> & {
		readonly page: string;
		readonly doubt: Disagreement | NotUnderstood['doubt'];
	})[];
}

export type Disagreement =
	/** The language versions of one record list different values: all of them count. */
	| 'versions-differ'
	/** Two pages give the same record in the same language with other words: the first counts. */
	| 'same-language';

/** Pages with one number are one record; without a number, pages of one title and country in different languages are. */
export function joinPages(pages: readonly RecordPage[]): OldRecord[] {
	const groups: RecordPage[][] = [];
	for (const page of pages) {
		const group = groups.find((group) => belongs(page, group));
		if (group) group.push(page);
		else groups.push([page]);
	}
	return groups.map(joinGroup);
}

const keyOf = (page: RecordPage) => `${[...page.lists.countries].sort().join('+')} ${sameWords(page.texts.title ?? '')}`;

function belongs(page: RecordPage, group: readonly RecordPage[]): boolean {
	const numbers = group.flatMap(({ number }) => number ?? []);
	if (page.number !== null && numbers.length > 0) return numbers.includes(page.number);
	return group.some((other) => keyOf(other) === keyOf(page));
}

function joinGroup(pages: readonly RecordPage[]): OldRecord {
	const [first] = pages;
	const byLanguage = new Map<string, RecordPage>();
	const doubts: OldRecord['notUnderstood'][number][] = pages.flatMap((page) =>
		page.notUnderstood.map((one) => ({ ...one, page: page.name }))
	);
	for (const page of pages) {
		const known = byLanguage.get(page.language);
		if (!known) byLanguage.set(page.language, page);
		else if (JSON.stringify(known.texts) !== JSON.stringify(page.texts)) {
			doubts.push({ doubt: 'same-language', page: page.name, field: null, line: null, text: page.language });
		}
	}
	const texts = Object.fromEntries(
		fieldsOfText.map((field) => [
			field,
			Object.fromEntries([...byLanguage].flatMap(([language, { texts }]) => (texts[field] ? [[language, texts[field]]] : [])))
		])
	) as unknown as OldRecord['texts'];
	const lists = Object.fromEntries(
		fieldsOfLists.map((field) => [field, [...new Set(pages.flatMap(({ lists }) => lists[field]))]])
	) as unknown as OldRecord['lists'];
	for (const field of fieldsOfLists) {
		const said = new Set(pages.map(({ lists }) => [...lists[field]].sort().join(' ')));
		if (said.size > 1)
			doubts.push({
				doubt: 'versions-differ',
				page: pages.map(({ name }) => name).join(', '),
				field,
				line: null,
				text: lists[field].join(', ')
			});
	}
	return {
		number: pages.find(({ number }) => number !== null)?.number ?? null,
		key: first ? keyOf(first) : '',
		pages: pages.map(({ name, language, address }) => ({ name, language, address })),
		texts,
		lists,
		readings: pages.flatMap((page) => page.readings.map((reading) => ({ ...reading, page: page.name }))),
		notUnderstood: doubts
	};
}
