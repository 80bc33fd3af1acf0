/** The database of practices as a data set of the catalogue. Pure. */
import { m } from '#messages';
import { interfaceLanguages, type Language, type LocalisedText } from '#platform/languages.ts';
import type { Dataset, Service } from './dcat.ts';
import { licenceAddress } from './public-practice.ts';

/** A sentence of the interface in all its languages. */
export const inEveryLanguage = (say: (nothing: object, options: { locale: Language }) => string): LocalisedText =>
	Object.fromEntries(interfaceLanguages.map((locale) => [locale, say({}, { locale })]));

export interface CollectionFacts {
	readonly changedAt: Date | null;
	readonly issuedAt: Date | null;
	/** The first year any of them ran. */
	readonly from: number | null;
	readonly languages: readonly string[] | null;
	readonly countries: readonly string[] | null;
	readonly licences: readonly (string | null)[] | null;
}

const oaiProtocol = 'http://www.openarchives.org/OAI/2.0/';
const datasetAddress = (origin: string) => `${origin}/dcat/practices`;

/** One licence only where every record has the same; else each record says its own. */
export function practicesDataset(facts: CollectionFacts, origin: string): Dataset {
	const exported = (format: string) => `${origin}/en/practices/export/practices.${format}`;
	const [licence, ...others] = facts.licences ?? [];
	return {
		address: datasetAddress(origin),
		page: `${origin}/en/practices`,
		identifier: datasetAddress(origin),
		title: inEveryLanguage(m.exchange_practices_title),
		description: inEveryLanguage(m.exchange_practices_description),
		keywords: inEveryLanguage(m.exchange_practices_keyword),
		issued: facts.issuedAt,
		modified: facts.changedAt ?? new Date(0),
		languages: facts.languages ?? [],
		countries: facts.countries ?? [],
		years: facts.from === null ? null : { from: facts.from, to: null },
		licence: others.length === 0 && licence ? licenceAddress(licence) : undefined,
		rights: inEveryLanguage(m.exchange_practices_rights),
		distributions: [
			{ title: inEveryLanguage(m.exchange_csv), address: exported('csv'), format: 'CSV', mediaType: 'text/csv' },
			{
				title: inEveryLanguage(m.exchange_xlsx),
				address: exported('xlsx'),
				format: 'XLSX',
				mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
			},
			{ title: inEveryLanguage(m.exchange_json), address: exported('json'), format: 'JSON', mediaType: 'application/json' },
			{
				title: inEveryLanguage(m.exchange_service_api),
				address: `${origin}/api/v1/practices`,
				format: 'JSON',
				mediaType: 'application/json',
				service: `${origin}/api/v1/practices`
			},
			{
				title: inEveryLanguage(m.exchange_service_oai),
				address: `${origin}/oai`,
				format: 'XML',
				mediaType: 'application/xml',
				service: `${origin}/oai`
			}
		]
	};
}

/** The two services that serve it. */
export function practicesServices(origin: string): Service[] {
	const description = inEveryLanguage(m.exchange_practices_description);
	const serves = [datasetAddress(origin)];
	return [
		{
			address: `${origin}/api/v1/practices`,
			title: inEveryLanguage(m.exchange_service_api),
			description,
			documentation: `${origin}/api/v1/openapi.json`,
			conformsTo: 'https://spec.openapis.org/oas/v3.1.0',
			serves
		},
		{
			address: `${origin}/oai`,
			title: inEveryLanguage(m.exchange_service_oai),
			description,
			documentation: `${origin}/oai?verb=Identify`,
			conformsTo: oaiProtocol,
			serves
		}
	];
}
