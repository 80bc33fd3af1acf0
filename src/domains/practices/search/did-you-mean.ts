import { plain, wordPattern } from '../words.ts';
import { nearWords } from './clause.ts';
import { matchText, type TextMatch } from './match.ts';
import type { Searchable } from './query.ts';

/** The text with its unknown words put right, where that finds more. `undefined` where there is nothing better to offer. */
export function didYouMean(searchable: Searchable, text: string, match: TextMatch): string | undefined {
	const better = new Map(
		match.unknown.flatMap((word) =>
			nearWords(searchable, word)
				.slice(0, 1)
				.map((near) => [word, near] as const)
		)
	);
	if (better.size === 0) return undefined;
	const meant = text.replaceAll(wordPattern, (word) => better.get(plain(word)) ?? word);
	return matchText(searchable, meant).complete > match.complete ? meant : undefined;
}
