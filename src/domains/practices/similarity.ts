import type { LocalisedText } from '#platform/languages.ts';
import { plain } from './words.ts';

/** The groups of three letters of a text, written plainly: what two texts share when one is spelt a little differently. */
function triplets(text: string): ReadonlySet<string> {
	const all = new Set<string>();
	for (const word of plain(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
		const padded = `  ${word} `;
		for (let at = 0; at + 3 <= padded.length; at += 1) all.add(padded.slice(at, at + 3));
	}
	return all;
}

/** How alike two sets are, from 0 to 1: what both have, of what either has (Jaccard). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	let shared = 0;
	for (const one of a) if (b.has(one)) shared += 1;
	return shared / (a.size + b.size - shared);
}

/** How alike two titles are, from 0 to 1. */
export const titleLikeness = (a: string, b: string) => overlap(triplets(a), triplets(b));

export interface Similar<Item> {
	readonly item: Item;
	/** From 0 to 1. */
	readonly likeness: number;
}

/** Two titles this alike are shown to whoever proposes a record. */
const alikeEnough = 0.45;

/** Items whose title, in any of their languages, resembles the one that is being written; most alike first, at most five. */
export function similarTitles<Item>(title: string, items: Iterable<Item>, titleOf: (item: Item) => LocalisedText): Similar<Item>[] {
	const asked = triplets(title);
	if (asked.size < 4) return [];
	const found: Similar<Item>[] = [];
	for (const item of items) {
		// Texts of very different lengths can't share enough; most of a large collection is passed over here.
		const texts = Object.values(titleOf(item)).filter((text) => text.length < 3 * title.length && title.length < 3 * text.length);
		const likeness = Math.max(0, ...texts.map((text) => overlap(asked, triplets(text))));
		if (likeness >= alikeEnough) found.push({ item, likeness });
	}
	return mostAlike(found);
}

/** The five that are most alike, most alike first. */
export const mostAlike = <Item>(found: readonly Similar<Item>[]): Similar<Item>[] =>
	found.toSorted((a, b) => b.likeness - a.likeness).slice(0, 5);
