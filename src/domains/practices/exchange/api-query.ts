/** What may be asked of the interface: the words of the list's address, and nothing that is not understood. Pure. */
import { isLanguage, type Language, languageTag } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { type FacetField, facetFields } from '../practice.ts';
import { facetParameter, readListAddress } from '../query-address.ts';
import type { PracticeQuery } from '../search/query.ts';
import type { Labels } from './public-practice.ts';

export const largestPage = 100;

export interface ApiQuery {
	readonly query: PracticeQuery;
	readonly page: number;
	readonly size: number;
	/** The language of labels. */
	readonly labels: Language;
}

const refuse = (fields: Readonly<Record<string, string>>): never => {
	throw new Problem('invalid-input', {}, fields);
};

/**
 * Reads the question. Where a page repairs an address and says so, a program is told what it got wrong.
 * @throws {Problem} `invalid-input`; its fields name the parameters that are unknown or can't be read
 */
export function readApiQuery(parameters: URLSearchParams, known: Labels): ApiQuery {
	const list = new URLSearchParams(parameters);
	for (const own of ['page', 'size', 'labels']) list.delete(own);
	const wrong = [...list].filter((entry) => readListAddress(new URLSearchParams([entry])).repaired);
	const pageOnly = ['dir', 'of'].filter((name) => list.has(name));
	const faults: Record<string, string> = Object.fromEntries(
		[...wrong.map(([name]) => name), ...pageOnly].map((name) => [name, 'unreadable'])
	);
	const { address, repaired } = readListAddress(list);
	Object.assign(faults, unknownCodes(address, known));
	if (Object.keys(faults).length > 0) refuse(faults);
	if (repaired) refuse({ from: 'later-than-to' });
	if (list.get('sort') === 'nearest' && !address.near) refuse({ near: 'missing' });
	const { text, chosen, from, to, near, sort } = address;
	const labels = parameters.get('labels') ?? 'en';
	if (!isLanguage(labels)) return refuse({ labels: 'unreadable' });
	return {
		query: { text, chosen, from, to, near, sort },
		page: readCount(parameters, 'page', 1, 10_000),
		size: readCount(parameters, 'size', 12, largestPage),
		labels
	};
}

/** A code that no list has would find nothing and leave a program guessing why. */
function unknownCodes({ chosen }: PracticeQuery, known: Labels): Readonly<Record<string, string>> {
	const isKnown = (facet: FacetField, value: string) => {
		if (facet === 'countries') return /^[A-Z]{2}$/.test(value);
		return facet === 'languages' ? languageTag.test(value) : known.has(`${facet}:${value}`);
	};
	const unknown = facetFields.filter((facet) => chosen[facet]?.some((value) => !isKnown(facet, value)));
	return Object.fromEntries(unknown.map((facet) => [facetParameter(facet), 'unknown-code']));
}

function readCount(parameters: URLSearchParams, name: string, usual: number, most: number): number {
	const [given, ...others] = parameters.getAll(name);
	if (given === undefined) return usual;
	if (others.length > 0 || !/^[1-9]\d{0,4}$/.test(given) || Number(given) > most) return refuse({ [name]: 'unreadable' });
	return Number(given);
}
