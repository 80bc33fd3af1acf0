import type { FacetField } from '../practice.ts';
import { words } from '../words.ts';
import { Bits, countShared } from './bits.ts';
import type { Meaning } from './concepts.ts';
import { titleWeight } from './fields.ts';
import { type Entry, entryAt, type PracticeIndex } from './practice-index.ts';
import type { Searchable } from './query.ts';
import { meaningful } from './stop-words.ts';

export interface Suggestions {
	/** Records whose titles have words that begin so, strongest evidence first. */
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
	const entries = titled(index, typed).sort((a, b) => b.evidence - a.evidence || a.number - b.number);
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

/** More words than this may begin so; then those typed say too little yet. */
const mostBeginnings = 300;

/** Records in whose titles every one of the words stands or begins one. */
function titled(index: PracticeIndex, typed: readonly string[]): Entry[] {
	const { dictionary } = index;
	let all: Bits | undefined;
	for (const word of meaningful(typed)) {
		const records = new Bits(index.entries.length);
		for (const longer of [word, ...dictionary.lexicon.beginning(word, mostBeginnings)]) {
			for (const unit of dictionary.unitsOf(longer)) {
				index.postings.each(unit, (place, weight) => {
					if (weight >= titleWeight) records.add(place);
				});
			}
		}
		all = all ? all.keep(records) : records;
	}
	const entries: Entry[] = [];
	all?.keep(index.alive).each((place) => entries.push(entryAt(index, place)));
	return entries;
}
