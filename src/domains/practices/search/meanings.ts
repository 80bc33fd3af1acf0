import { countryName, interfaceLanguages, languageName, type LocalisedText } from '#platform/languages.ts';
import { type FacetField, facetFields } from '../practice.ts';
import { countryCentres } from '../source/country-centres.ts';
import type { Meaning } from './concepts.ts';

/** Languages that records of the field are often in; others are known as soon as a record has them. */
const commonLanguages =
	'en nl fr de el it es ar fa ps ur so ru uk ro zh tr sq am ti ku pl pt bg sr hr bs ca eu gl hu cs sk da sv no fi lt lv et sl mk hy ka bn hi ta'.split(
		' '
	);

interface TermWords {
	readonly facet: string;
	readonly code: string;
	readonly labels: LocalisedText;
	readonly synonyms: readonly string[];
}

/**
 * What a person may type to mean a facet's value: its labels in all languages and its synonyms; countries and languages by their names.
 * @param present countries and languages that records have, beside the common ones
 */
export function meaningsOf(
	terms: readonly TermWords[],
	outcomes: readonly { readonly code: string; readonly label: LocalisedText }[],
	present: { readonly countries: readonly string[]; readonly languages: readonly string[] }
): Meaning[] {
	const named = (facet: FacetField, codes: readonly string[], name: (code: string, language: string) => string): Meaning[] =>
		[...new Set(codes)].map((value) => ({
			facet,
			value,
			words: [...new Set(interfaceLanguages.map((language) => name(value, language)))]
		}));
	return [
		...terms.flatMap(({ facet, code, labels, synonyms }): Meaning[] => {
			const known = facetFields.find((field) => field === facet);
			return known ? [{ facet: known, value: code, words: [...Object.values(labels), ...synonyms] }] : [];
		}),
		...outcomes.map(({ code, label }): Meaning => ({ facet: 'outcomes', value: code, words: [code, ...Object.values(label)] })),
		...named('countries', [...Object.keys(countryCentres), ...present.countries], countryName),
		...named('languages', [...commonLanguages, ...present.languages], languageName)
	];
}
