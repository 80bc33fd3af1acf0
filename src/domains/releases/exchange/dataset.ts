/** A release as a data set: of the catalogue (DCAT-AP), and of a page (schema.org). Pure. */
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { unitWords } from '#domains/framework/words.ts';
import type { Dataset, Distribution, Service } from '#domains/practices/exchange/dcat.ts';
import { platformNode } from '#domains/practices/exchange/json-ld.ts';
import { inEveryLanguage } from '#domains/practices/exchange/practices-dataset.ts';
import { m } from '#messages';
import { interfaceLanguages, isLanguage, type Language, type LocalisedText, pickText } from '#platform/languages.ts';
import type { Release } from '../release.ts';
import { dataflowId } from './sdmx/identifiers.ts';

const addressOf = ({ number }: Release, origin: string) => `${origin}/api/v1/releases/${encodeURIComponent(number)}`;
const standard = { json: 'https://json-stat.org/full/', sdmx: 'https://sdmx.org/standards-2/' } as const;

/** Every form in which the figures of a release can be had. */
function distributionsOf(release: Release, origin: string): Distribution[] {
	const cells = `${addressOf(release, origin)}/cells`;
	const flow = `${origin}/sdmx/v1/data/${dataflowId(release.number)}/all`;
	const sdmx = { service: `${origin}/sdmx/v1`, conformsTo: standard.sdmx };
	return [
		{ title: inEveryLanguage(m.exchange_csv), address: `${cells}?format=csv`, format: 'CSV', mediaType: 'text/csv' },
		{
			title: inEveryLanguage(m.open_parquet),
			address: `${cells}?format=parquet`,
			format: 'PARQUET',
			mediaType: 'application/vnd.apache.parquet'
		},
		{
			title: inEveryLanguage(m.exchange_json),
			address: cells,
			format: 'JSON',
			mediaType: 'application/json',
			service: `${origin}/api/v1/releases`
		},
		{
			title: inEveryLanguage(m.open_json_stat),
			address: `${cells}?format=json-stat`,
			format: 'JSON',
			mediaType: 'application/json',
			service: `${origin}/api/v1/releases`,
			conformsTo: standard.json
		},
		{ title: inEveryLanguage(m.open_sdmx_ml), address: `${flow}?format=genericdata`, format: 'XML', mediaType: 'application/xml', ...sdmx },
		{
			title: inEveryLanguage(m.open_sdmx_json),
			address: `${flow}?format=jsondata`,
			format: 'JSON',
			mediaType: 'application/json',
			...sdmx
		},
		{ title: inEveryLanguage(m.open_sdmx_csv), address: `${flow}?format=csvdata`, format: 'CSV', mediaType: 'text/csv', ...sdmx }
	];
}

/** What it is, who made it and when; what is synthetic or withdrawn says so. */
function describe(release: Release, locale: Language): string {
	const { author, name, date } = release.source;
	return [
		m.open_figures_description({}, { locale }),
		`${author}: ${name} (${date}).`,
		...(release.synthetic ? [`${m.releases_synthetic({}, { locale })} ${m.releases_synthetic_text({}, { locale })}`] : []),
		...(release.withdrawalReason ? [m.releases_withdrawn({ reason: release.withdrawalReason }, { locale })] : [])
	].join(' ');
}

/** A published release as a data set of the catalogue. */
export function releaseDataset(release: Release, origin: string, modified: Date): Dataset {
	const { number, title, source } = release;
	const description: LocalisedText = Object.fromEntries(interfaceLanguages.map((language) => [language, describe(release, language)]));
	const year = Number(source.date.slice(0, 4));
	return {
		address: addressOf(release, origin),
		page: pageOf(release, origin, 'en'),
		identifier: number,
		title,
		description,
		keywords: inEveryLanguage(m.exchange_release_keyword),
		issued: release.publishedAt,
		modified,
		languages: Object.keys(title),
		countries: [],
		years: Number.isInteger(year) ? { from: year, to: year } : null,
		licence: undefined,
		rights: inEveryLanguage(m.exchange_release_rights),
		distributions: distributionsOf(release, origin)
	};
}

/** The services that serve the releases. */
export function figureServices(releases: readonly Release[], origin: string): Service[] {
	if (releases.length === 0) return [];
	const description = inEveryLanguage(m.open_figures_description);
	const serves = releases.map((release) => addressOf(release, origin));
	return [
		{
			address: `${origin}/api/v1/releases`,
			title: inEveryLanguage(m.open_service_cells),
			description,
			documentation: `${origin}/api/v1/openapi.json`,
			conformsTo: 'https://spec.openapis.org/oas/v3.1.0',
			serves
		},
		{
			address: `${origin}/sdmx/v1`,
			title: inEveryLanguage(m.open_service_sdmx),
			description,
			documentation: `${origin}/sdmx/v1/dataflow`,
			conformsTo: standard.sdmx,
			serves
		}
	];
}

const pageOf = ({ number }: Release, origin: string, language: string) =>
	`${origin}/${language}/dashboard?release=${encodeURIComponent(number)}`;

/** A release in the words of schema.org, for the page that shows its figures. */
export function releaseJsonLd(
	release: Release,
	framework: FrameworkDocument,
	{ origin, language, citation }: { origin: string; language: string; citation: string }
): object {
	const locale = isLanguage(language) ? language : 'en';
	const words = (text: LocalisedText) => pickText(text, locale).text;
	const measured = framework.indicators.filter(({ code }) => release.methods.indicators.includes(code));
	const countries = framework.areas.filter(({ kind }) => kind === 'country');
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': addressOf(release, origin),
		identifier: release.number,
		name: words(release.title),
		description: describe(release, locale),
		url: pageOf(release, origin, locale),
		inLanguage: Object.keys(release.title),
		creator: { '@type': 'Organization', name: release.source.author },
		publisher: platformNode(origin),
		datePublished: release.publishedAt?.toISOString().slice(0, 10),
		version: release.number,
		creativeWorkStatus: release.state === 'withdrawn' ? 'Withdrawn' : 'Published',
		temporalCoverage: release.source.date.slice(0, 4),
		spatialCoverage: countries.map((country) => ({ '@type': 'Country', name: words(country.label) })),
		keywords: [m.exchange_release_keyword({}, { locale })],
		variableMeasured: measured.map((indicator) => ({
			'@type': 'PropertyValue',
			propertyID: indicator.code,
			name: words(indicator.label),
			unitText: unitWords(indicator.unit, locale),
			url: `${origin}/${locale}/indicators/${indicator.code}`
		})),
		isAccessibleForFree: true,
		creditText: citation,
		includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${origin}/dcat/catalog`, name: m.exchange_catalogue_title({}, { locale }) },
		distribution: distributionsOf(release, origin).map(({ title, address, mediaType }) => ({
			'@type': 'DataDownload',
			name: words(title),
			encodingFormat: mediaType,
			contentUrl: address
		}))
	};
}
