/** What the list's page needs beside the records: facets, choices that can be taken back, map, years, places to be near to. */
import { facetFields } from '#domains/practices/practice.ts';
import { facetParameter, type ListAddress, toggled, writeListAddress, writeSpot } from '#domains/practices/query-address.ts';
import type { Found } from '#domains/practices/search/find.ts';
import { type Collection, facetLabel, searchCollection } from '#domains/practices/server/catalogue.ts';
import { countryCentres } from '#domains/practices/source/country-centres.ts';
import { cities } from '#domains/practices/source/cities.ts';
import { collator, countryName } from '#platform/languages.ts';

export function facetsOf(found: Found, address: ListAddress, collection: Collection, language: string) {
	return facetFields.map((facet) => ({
		facet,
		name: facetParameter(facet),
		values: [...found.counts[facet]]
			.map(([value, count]) => ({
				value,
				count,
				label: facetLabel(collection, facet, value, language),
				chosen: address.chosen[facet]?.includes(value) ?? false
			}))
			.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || collator(language).compare(a.label, b.label))
	}));
}

/** Every choice that narrows the list, with the address that takes it back. */
export function choicesOf(address: ListAddress, collection: Collection, language: string) {
	const href = (changed: ListAddress) => writeListAddress({ ...changed, page: 1 }) || '?';
	const values = facetFields.flatMap((facet) =>
		(address.chosen[facet] ?? []).map((value) => ({
			label: facetLabel(collection, facet, value, language),
			without: toggled(address, facet, value)
		}))
	);
	const years = `${address.from ?? '…'}–${address.to ?? '…'}`;
	return [
		...(address.text ? [{ label: address.text, typed: true, without: { ...address, text: '' } }] : []),
		...values,
		...(address.from !== null || address.to !== null ? [{ label: years, without: { ...address, from: null, to: null } }] : [])
	].map((choice) => ({ ...choice, href: href(choice.without) }));
}

/** Where nothing is found: which choice stands in the way of how many, most first; two choices where no single one does. */
export function helpOf(address: ListAddress, collection: Collection, language: string) {
	const count = (choices: readonly { label: string; href: string; without: ListAddress }[]) =>
		choices
			.map(({ label, href, without }) => ({ label, href, count: searchCollection(collection, without).total }))
			.filter((one) => one.count > 0)
			.sort((a, b) => b.count - a.count)
			.slice(0, 4);
	const single = choicesOf(address, collection, language).slice(0, 6);
	const helpful = count(single);
	if (helpful.length > 0) return helpful;
	const pairs = single.flatMap((first, at) =>
		choicesOf(first.without, collection, language)
			.slice(at, 6)
			.map((second) => ({ ...second, label: `${first.label} + ${second.label}` }))
	);
	return count(pairs);
}

/** Countries on the map, with what choosing each would find. */
export function mapOf(found: Found, address: ListAddress, language: string) {
	return [...found.counts.countries].flatMap(([code, count]) => {
		const centre = countryCentres[code];
		if (!centre) return [];
		const chosen = address.chosen.countries?.includes(code) ?? false;
		return [
			{
				code,
				count,
				chosen,
				...centre,
				name: countryName(code, language),
				href: writeListAddress(toggled(address, 'countries', code)) || '?'
			}
		];
	});
}

/** The most bars that can be told apart and hit with a finger beside the list. */
const mostBars = 14;

/** How many records began when, in bars of one year or more; each leads to what ran in it. */
export function yearsOf(found: Found, address: ListAddress) {
	const years = [...found.years];
	const first = years[0]?.[0];
	const last = years.at(-1)?.[0];
	if (first === undefined || last === undefined) return [];
	const width = [1, 2, 5, 10, 20].find((one) => Math.floor(last / one) - Math.floor(first / one) < mostBars) ?? 50;
	const start = Math.floor(first / width) * width;
	return Array.from({ length: Math.floor((last - start) / width) + 1 }, (_, at) => {
		const from = start + at * width;
		const to = from + width - 1;
		const count = years.reduce((sum, [year, began]) => sum + (year >= from && year <= to ? began : 0), 0);
		const chosen = address.from !== null && address.to !== null && address.from <= from && address.to >= to;
		const isAll = address.from === from && address.to === to;
		const href = writeListAddress({ ...address, from: isAll ? null : from, to: isAll ? null : to, page: 1 }) || '?';
		return { label: width === 1 ? String(from) : `${from}–${to}`, from, to, count, chosen, href };
	});
}

const groups = new Map<string, ReturnType<typeof groupCities>>();

function groupCities(language: string) {
	return Object.entries(cities)
		.map(([country, places]) => ({
			country: countryName(country, language),
			places: places.map(([label, spot]) => ({ label, value: writeSpot(spot) }))
		}))
		.sort((a, b) => collator(language).compare(a.country, b.country));
}

/** Places to be near to, by country; made once for each language. The one in the address is among them, whatever it is. */
export function placesOf(address: ListAddress, language: string) {
	const chosen = address.near ? writeSpot(address.near) : '';
	const known = groups.get(language) ?? groupCities(language);
	groups.set(language, known);
	const isListed = known.some(({ places }) => places.some(({ value }) => value === chosen));
	return { chosen, groups: known, other: chosen && !isListed ? chosen : '' };
}
