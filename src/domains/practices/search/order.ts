import { countryCentres } from '../source/country-centres.ts';
import type { Bits } from './bits.ts';
import type { TextMatch } from './match.ts';
import { type Entry, entryAt, numberRange, type PracticeIndex, rankRange, valuesOf } from './practice-index.ts';
import type { PracticeQuery, Spot } from './query.ts';

/** The 26 bits above a rank: what an order is about. A key is a whole number below 2^53, so that sorting is one numeric sort. */
const subjects = 2 ** 26 - 1;

/** The numbers of the records in the order asked for; ties by evidence, strongest first, then by number. */
export function orderRecords(index: PracticeIndex, records: Bits, query: PracticeQuery, match: TextMatch): Float64Array {
	const keys = new Float64Array(records.size);
	const subject = subjectOf(index, query, match);
	const { ranks } = index;
	let at = 0;
	records.each((place) => {
		const first = Math.min(subjects, Math.max(0, Math.round(subject(place))));
		keys[at] = first * rankRange + (ranks[place] ?? 0);
		at += 1;
	});
	keys.sort();
	for (at = 0; at < keys.length; at += 1) keys[at] = (keys[at] ?? 0) % numberRange;
	return keys;
}

/** A whole number for the record at a place, smallest first. */
function subjectOf(index: PracticeIndex, { sort, near }: PracticeQuery, match: TextMatch): (place: number) => number {
	const { scores, best } = match;
	if (near && sort === 'nearest') return (place) => kilometresTo(index, entryAt(index, place), near) * 100;
	if (sort === 'newest') return (place) => subjects - entryAt(index, place).publishedAt.getTime() / 60_000;
	if (sort === 'replicated') return (place) => subjects - entryAt(index, place).replications;
	if (sort === 'evidence' || !scores || best === 0) return () => 0;
	return (place) => (1 - (scores[place] ?? 0) / best) * 1e6;
}

/** How far a record's nearest place is; of one that names none, the middle of its nearest country; else farther than anything. */
export function kilometresTo(index: PracticeIndex, entry: Entry, near: Spot): number {
	const spots: readonly Spot[] =
		entry.spots.length > 0 ? entry.spots : valuesOf(index, entry, 'countries').flatMap((country) => countryCentres[country] ?? []);
	return Math.min(...spots.map((spot) => kilometres(spot, near)), subjects);
}

/** The distance between two places on a sphere of the earth's mean radius (haversine formula; Sinnott 1984). */
export function kilometres(a: Spot, b: Spot): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const up = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
	const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
	return 2 * 6371 * Math.asin(Math.sqrt(up + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along));
}
