import type { FacetField } from '../practice.ts';
import { plain, words } from '../words.ts';
import { countShared } from './bits.ts';
import { entriesOf, find } from './find.ts';
import type { Meaning } from './concepts.ts';
import type { Entry } from './practice-index.ts';
import { type Searchable, wholeList } from './query.ts';

export interface Suggestions {
	/** Records whose title has the words, best first. */
	readonly entries: readonly Entry[];
	/** Values of facets that the words may mean, with how many records have them; none with 0. */
	readonly values: readonly { readonly facet: FacetField; readonly value: string; readonly count: number }[];
}

/** A meaning ready to be looked through: its words, each after a space. */
export interface Sayable {
	readonly facet: FacetField;
	readonly value: string;
	readonly said: string;
}

export const sayable = (meanings: readonly Meaning[]): Sayable[] =>
	meanings.map(({ facet, value, words: said }) => ({ facet, value, said: said.map((text) => ` ${words(text).join(' ')}`).join('\n') }));

const most = 5;

/** What somebody who is still typing may mean. */
export function suggest(searchable: Searchable, sayables: readonly Sayable[], text: string): Suggestions {
	const typed = words(text).slice(0, 8);
	if (typed.length === 0) return { entries: [], values: [] };
	const { index } = searchable;
	const found = find(searchable, { ...wholeList, text });
	const entries = entriesOf(searchable, found, 0, 20).filter(({ title }) => {
		const said = Object.values(title).map((one) => ` ${words(plain(one)).join(' ')}`);
		return said.some((one) => typed.every((word) => one.includes(` ${word}`)));
	});
	const values = sayables
		.filter(({ said }) => said.split('\n').some((one) => typed.every((word) => one.includes(` ${word}`))))
		.map(({ facet, value }) => {
			const tag = index.tags[index.tagOf.get(`${facet}:${value}`) ?? -1];
			return { facet, value, count: tag ? countShared(tag.records, index.alive) : 0 };
		})
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
	return { entries: entries.slice(0, most), values: values.slice(0, most) };
}
