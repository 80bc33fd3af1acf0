import type { CitableRelease } from '#domains/releases/citation/citation-files.ts';
import type { Release } from '#domains/releases/release.ts';
import { m } from '#messages';
import { type Language, pickText } from '#platform/languages.ts';

/** What a citation says of a release, in the reader's language. */
export function citableOf(release: Release, locale: Language, origin: string): CitableRelease {
	const { number, source, publishedAt, createdAt, doi, synthetic, state, recipe } = release;
	const { text, language } = pickText(release.title, locale);
	return {
		...{ number, title: text, language, author: source.author, publishedAt: publishedAt ?? createdAt, doi, synthetic },
		...{ withdrawn: state === 'withdrawn', address: `${origin}/${locale}/releases/${number}`, description: m.open_figures_description() },
		periods: 'periods' in recipe ? [...new Set(Object.values(recipe.periods))].sort() : [source.date.slice(0, 4)]
	};
}
