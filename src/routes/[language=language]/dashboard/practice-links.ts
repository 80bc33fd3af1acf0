import type { PublishedPractice } from '#domains/practices/practice.ts';
import { pickText } from '#platform/languages.ts';

/** ISO codes of countries whose code in the framework is another. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR' };

/** The first few practices as links, those of the same country first; otherwise in the order they come, strongest evidence first. */
export function practiceLinks(practices: readonly PublishedPractice[], country: string, language: string, limit = 3) {
	const here = ISO[country] ?? country;
	const isHere = (practice: PublishedPractice) => Number(practice.record.countries.includes(here));
	return [...practices]
		.sort((a, b) => isHere(b) - isHere(a))
		.slice(0, limit)
		.map(({ number, record }) => {
			const title = pickText(record.title, language);
			const names = new Intl.DisplayNames([language], { type: 'region' });
			return {
				href: `/${language}/practices/${number}`,
				title: title.text,
				lang: title.language,
				country: record.countries.map((code) => names.of(code) ?? code).join(', ')
			};
		});
}
