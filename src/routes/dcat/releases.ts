import { type Dataset } from '#domains/practices/exchange/dcat.ts';
import { inEveryLanguage } from '#domains/practices/exchange/practices-dataset.ts';
import type { Release } from '#domains/releases/release.ts';
import { m } from '#messages';
import { type LocalisedText, isLanguage } from '#platform/languages.ts';

/** A published release as a data set of the catalogue; what is synthetic says so in its description. */
export function releaseDataset(release: Release, origin: string, modified: Date): Dataset {
	const { number, title, source } = release;
	const address = `${origin}/api/v1/releases/${encodeURIComponent(number)}`;
	const said = `${source.author}: ${source.name} (${source.date})`;
	const description: LocalisedText = Object.fromEntries(
		Object.keys(title).map((language) => {
			const note = release.synthetic && isLanguage(language) ? ` ${m.releases_synthetic_text({}, { locale: language })}` : '';
			return [language, said + note];
		})
	);
	return {
		address,
		page: `${origin}/en/dashboard`,
		identifier: number,
		title,
		description,
		keywords: inEveryLanguage(m.exchange_release_keyword),
		issued: release.publishedAt,
		modified,
		languages: Object.keys(title),
		countries: [],
		years: null,
		licence: undefined,
		rights: inEveryLanguage(m.exchange_release_rights),
		distributions: [
			{ title: inEveryLanguage(m.exchange_csv), address: `${address}/cells?format=csv`, format: 'CSV', mediaType: 'text/csv' },
			{ title: inEveryLanguage(m.exchange_json), address: `${address}/cells`, format: 'JSON', mediaType: 'application/json' }
		]
	};
}
