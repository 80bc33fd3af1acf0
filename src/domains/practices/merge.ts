import { type PracticeRecord, translatedFields } from './practice.ts';

const lists = [
	'countries',
	'languages',
	'outcomes',
	'target',
	'level',
	'setting',
	'action',
	'funds',
	'professionals',
	'networks',
	'addressed'
] as const;

const both = <Item>(a: readonly Item[], b: readonly Item[]): Item[] => {
	const known = new Set(a.map((one) => JSON.stringify(one)));
	return [...a, ...b.filter((one) => !known.has(JSON.stringify(one)))];
};

/**
 * One record out of two: what the first says stays; what only the second says joins it, text by text and language by language.
 * Lists are put together. Pure.
 */
export function mergeRecords(first: PracticeRecord, second: PracticeRecord): PracticeRecord {
	const texts = translatedFields.map((field) => [field, { ...second[field], ...only(first[field]) }] as const);
	return {
		...first,
		...Object.fromEntries(texts),
		...Object.fromEntries(lists.map((field) => [field, both<string>(first[field], second[field])])),
		kind: first.kind ?? second.kind,
		literacy: first.literacy ?? second.literacy,
		time: first.time ?? second.time,
		ages: first.ages ?? second.ages,
		since: first.since ?? second.since,
		until: first.until ?? second.until,
		reach: first.reach ?? second.reach,
		website: first.website ?? second.website,
		contact: first.contact ?? second.contact,
		licence: first.licence ?? second.licence,
		outcomeReasons: { ...second.outcomeReasons, ...first.outcomeReasons },
		places: both(first.places, second.places),
		links: both(first.links, second.links),
		files: both(first.files, second.files),
		pictures: both(first.pictures, second.pictures),
		sources: both(first.sources, second.sources)
	};
}

const only = (text: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(text).filter(([, value]) => value));
