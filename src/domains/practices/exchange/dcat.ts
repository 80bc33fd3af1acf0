/** The catalogue of what is open here, as DCAT-AP 3 describes catalogues. Pure. */
import type { LocalisedText } from '#platform/languages.ts';
import { labelOf, wordsOf } from './public-practice.ts';
import type { Literal, Thing, Value } from './rdf.ts';

const authority = 'http://publications.europa.eu/resource/authority';

export interface Distribution {
	readonly title: LocalisedText;
	readonly address: string;
	/** Name in the file types of the Publications Office. */
	readonly format: 'CSV' | 'XLSX' | 'JSON' | 'JSON_LD' | 'XML' | 'PARQUET';
	readonly mediaType: string;
	/** The address of the service behind it; without one it is a file to download. */
	readonly service?: string;
	/** The address of the standard that it follows. */
	readonly conformsTo?: string;
}

export interface Dataset {
	readonly address: string;
	readonly page: string;
	readonly identifier: string;
	readonly title: LocalisedText;
	readonly description: LocalisedText;
	readonly keywords: LocalisedText;
	readonly issued: Date | null;
	readonly modified: Date;
	readonly languages: readonly string[];
	/** ISO 3166, two letters. */
	readonly countries: readonly string[];
	readonly years: { readonly from: number; readonly to: number | null } | null;
	/** Addresses of licences; none where its parts have their own. */
	readonly licence: string | undefined;
	readonly rights: LocalisedText;
	readonly distributions: readonly Distribution[];
}

export interface Service {
	readonly address: string;
	readonly title: LocalisedText;
	readonly description: LocalisedText;
	readonly documentation: string;
	readonly conformsTo?: string;
	/** The data sets it serves. */
	readonly serves: readonly string[];
}

export interface Catalogue {
	readonly origin: string;
	readonly title: LocalisedText;
	readonly description: LocalisedText;
	readonly modified: Date;
	readonly datasets: readonly Dataset[];
	readonly services: readonly Service[];
}

const inLanguages = (text: LocalisedText): Literal[] => wordsOf(text).map(([language, words]) => ({ text: words, language }));
const moment = (date: Date): Literal => ({ text: date.toISOString(), type: 'xsd:dateTime' });
const year = (text: number): Literal => ({ text: String(text), type: 'xsd:gYear' });

/** Two-letter tags → codes of the Publications Office (ISO 639-3). */
const languageCodes: Readonly<Record<string, string>> = {
	...{ bg: 'BUL', cs: 'CES', da: 'DAN', de: 'DEU', el: 'ELL', en: 'ENG', es: 'SPA', et: 'EST', fi: 'FIN', fr: 'FRA', ga: 'GLE', hr: 'HRV' },
	...{ hu: 'HUN', it: 'ITA', lt: 'LIT', lv: 'LAV', mt: 'MLT', nl: 'NLD', pl: 'POL', pt: 'POR', ro: 'RON', sk: 'SLK', sl: 'SLV', sv: 'SWE' },
	...{ ar: 'ARA', tr: 'TUR', uk: 'UKR', ru: 'RUS', fa: 'FAS', ps: 'PUS', ku: 'KUR', so: 'SOM', ti: 'TIR', am: 'AMH', ur: 'URD', sq: 'SQI' }
};

/** ISO 3166, two letters → three, as the Publications Office names countries. */
const countryCodes: Readonly<Record<string, string>> = {
	...{ AT: 'AUT', BE: 'BEL', BG: 'BGR', CH: 'CHE', CY: 'CYP', CZ: 'CZE', DE: 'DEU', DK: 'DNK', EE: 'EST', ES: 'ESP', FI: 'FIN', FR: 'FRA' },
	...{ GB: 'GBR', GR: 'GRC', HR: 'HRV', HU: 'HUN', IE: 'IRL', IS: 'ISL', IT: 'ITA', LI: 'LIE', LT: 'LTU', LU: 'LUX', LV: 'LVA', MT: 'MLT' },
	...{ NL: 'NLD', NO: 'NOR', PL: 'POL', PT: 'PRT', RO: 'ROU', SE: 'SWE', SI: 'SVN', SK: 'SVK', TR: 'TUR', UA: 'UKR', RS: 'SRB', AL: 'ALB' }
};

const languageValue = (tag: string): Value[] => {
	const code = languageCodes[tag.split('-')[0] ?? ''];
	return code ? [{ iri: `${authority}/language/${code}` }] : [];
};

const place = (country: string): Value =>
	countryCodes[country]
		? { iri: `${authority}/country/${countryCodes[country]}` }
		: { type: 'dct:Location', says: { 'skos:prefLabel': inLanguages(labelOf(new Map(), 'countries', country)) } };

/** The whole catalogue as statements. */
export function catalogueGraph(catalogue: Catalogue): Thing[] {
	const { origin, datasets, services } = catalogue;
	const publisher: Thing = {
		about: `${origin}/#platform`,
		type: 'foaf:Agent',
		says: { 'foaf:name': [{ text: 'Immerse', language: 'en' }], 'foaf:homepage': [{ iri: `${origin}/` }] }
	};
	const own: Thing = {
		about: `${origin}/dcat/catalog`,
		type: 'dcat:Catalog',
		says: {
			'dct:title': inLanguages(catalogue.title),
			'dct:description': inLanguages(catalogue.description),
			'dct:publisher': [publisher],
			'dct:language': Object.keys(catalogue.title).flatMap(languageValue),
			'dct:modified': [moment(catalogue.modified)],
			'foaf:homepage': [{ iri: `${origin}/` }],
			'dcat:themeTaxonomy': [{ iri: `${authority}/data-theme` }],
			'dcat:dataset': datasets.map(({ address }) => ({ iri: address })),
			'dcat:service': services.map(({ address }) => ({ iri: serviceName(address) }))
		}
	};
	return [
		own,
		...datasets.map((dataset) => datasetThing(dataset, publisher)),
		...services.map((service) => serviceThing(service, publisher))
	];
}

/** A service and what it answers at its address are two things. */
const serviceName = (address: string) => `${address}#service`;

function datasetThing(dataset: Dataset, publisher: Thing): Thing {
	const { years, licence } = dataset;
	return {
		about: dataset.address,
		type: 'dcat:Dataset',
		says: {
			'dct:title': inLanguages(dataset.title),
			'dct:description': inLanguages(dataset.description),
			'dct:identifier': [{ text: dataset.identifier }],
			'dct:publisher': [{ iri: publisher.about ?? '' }],
			'dcat:contactPoint': [
				{ type: 'vcard:Organization', says: { 'vcard:fn': [{ text: 'Immerse' }], 'vcard:hasURL': publisher.says['foaf:homepage'] ?? [] } }
			],
			'dcat:theme': ['EDUC', 'SOCI'].map((theme) => ({ iri: `${authority}/data-theme/${theme}` })),
			'dcat:keyword': inLanguages(dataset.keywords),
			'dct:language': dataset.languages.flatMap(languageValue),
			'dct:accessRights': [{ iri: `${authority}/access-right/PUBLIC` }],
			'dct:accrualPeriodicity': [{ iri: `${authority}/frequency/IRREG` }],
			'dct:issued': dataset.issued ? [moment(dataset.issued)] : [],
			'dct:modified': [moment(dataset.modified)],
			'dct:spatial': dataset.countries.map(place),
			'dct:temporal': years
				? [
						{
							type: 'dct:PeriodOfTime',
							says: { 'dcat:startDate': [year(years.from)], 'dcat:endDate': years.to === null ? [] : [year(years.to)] }
						}
					]
				: [],
			'dcat:landingPage': [{ iri: dataset.page }],
			'dcat:distribution': dataset.distributions.map((one) => distributionThing(one, dataset.rights, licence))
		}
	};
}

function distributionThing(distribution: Distribution, rights: LocalisedText, licence: string | undefined): Thing {
	const { address, service } = distribution;
	return {
		about: `${address}#distribution`,
		type: 'dcat:Distribution',
		says: {
			'dct:title': inLanguages(distribution.title),
			'dcat:accessURL': [{ iri: address }],
			'dcat:downloadURL': service === undefined ? [{ iri: address }] : [],
			'dcat:accessService': service === undefined ? [] : [{ iri: serviceName(service) }],
			'dct:format': [{ iri: `${authority}/file-type/${distribution.format}` }],
			'dcat:mediaType': [{ iri: `https://www.iana.org/assignments/media-types/${distribution.mediaType}` }],
			'dct:conformsTo': distribution.conformsTo ? [{ iri: distribution.conformsTo }] : [],
			'dct:license': licence === undefined ? [] : [{ iri: licence }],
			'dct:rights': [{ type: 'dct:RightsStatement', says: { 'skos:prefLabel': inLanguages(rights) } }],
			'dcatap:availability': [{ iri: `${authority}/planned-availability/STABLE` }]
		}
	};
}

function serviceThing(service: Service, publisher: Thing): Thing {
	return {
		about: serviceName(service.address),
		type: 'dcat:DataService',
		says: {
			'dct:title': inLanguages(service.title),
			'dct:description': inLanguages(service.description),
			'dct:publisher': [{ iri: publisher.about ?? '' }],
			'dcat:endpointURL': [{ iri: service.address }],
			'dcat:endpointDescription': [{ iri: service.documentation }],
			'dct:conformsTo': service.conformsTo ? [{ iri: service.conformsTo }] : [],
			'dct:accessRights': [{ iri: `${authority}/access-right/PUBLIC` }],
			'dcat:servesDataset': service.serves.map((iri) => ({ iri }))
		}
	};
}
