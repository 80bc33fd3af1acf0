import type { FrameworkDocument } from '#domains/framework/document.ts';
import { type Entry, valuesOf } from '#domains/practices/search/practice-index.ts';
import type { Collection } from '#domains/practices/server/catalogue.ts';
import { collator, countryName, pickText } from '#platform/languages.ts';

/** ISO codes of countries whose code in the framework is another. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR' };

/** The ISO code of the country that an area of the framework is or lies in; undefined for a group of countries. */
export function countryOfArea(areas: FrameworkDocument['areas'], code: string): string | undefined {
	const area = areas.find((one) => one.code === code);
	if (!area || area.kind === 'group') return undefined;
	const country = code.slice(0, 2);
	return ISO[country] ?? country;
}

/** The first few practices as links, those of the same country first; otherwise in the order they come, strongest evidence first. */
export function practiceLinks(entries: readonly Entry[], { index }: Collection, country: string | undefined, language: string, limit = 3) {
	const isHere = (entry: Entry) => Number(country !== undefined && valuesOf(index, entry, 'countries').includes(country));
	return [...entries]
		.sort((a, b) => isHere(b) - isHere(a))
		.slice(0, limit)
		.map((entry) => {
			const title = pickText(entry.title, language);
			return {
				href: `/${language}/practices/${entry.number}`,
				title: title.text,
				lang: title.language,
				country: valuesOf(index, entry, 'countries')
					.map((code) => countryName(code, language))
					.join(', ')
			};
		});
}

/** In which countries practices are, most first. */
export function countriesOf(entries: readonly Entry[], { index }: Collection, language: string) {
	const counts = new Map<string, number>();
	for (const entry of entries) for (const code of valuesOf(index, entry, 'countries')) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts]
		.map(([code, count]) => ({ code, count, name: countryName(code, language) }))
		.sort((a, b) => b.count - a.count || collator(language).compare(a.name, b.name));
}
