import type { Spot } from './search/query.ts';
import { cities } from './source/cities.ts';
import { countryCentres } from './source/country-centres.ts';
import { plain } from './words.ts';

/** Where a named place lies: its city's spot where the city is known, else the middle of its country; undefined outside Europe. */
export function spotOf(place: string, country: string): Spot | undefined {
	const asked = plain(place);
	const city = (cities[country] ?? []).find(([name]) => name.split(' / ').some((one) => asked.includes(plain(one))));
	return city?.[1] ?? countryCentres[country];
}
