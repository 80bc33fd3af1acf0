import { type PracticeRecord, translatedFields } from './practice.ts';
import { listColumns } from './table/columns.ts';

const both = <Item>(a: readonly Item[], b: readonly Item[]): Item[] => {
	const known = new Set(a.map(sameness));
	return [...a, ...b.filter((one) => !known.has(sameness(one)))];
};

/** Two things that say the same say so in whatever order: the database has an order of its own. */
const sameness = (one: unknown) => JSON.stringify(one !== null && typeof one === 'object' ? Object.entries(one).sort() : one);

/**
 * One record out of two: what the first says stays; what only the second says joins it, text by text and language by language.
 * Lists are put together. Pure.
 */
export function mergeRecords(first: PracticeRecord, second: PracticeRecord): PracticeRecord {
	const texts = translatedFields.map((field) => [field, { ...second[field], ...only(first[field]) }] as const);
	return {
		...first,
		...Object.fromEntries(texts),
		...Object.fromEntries(listColumns.map((field) => [field, both<string>(first[field], second[field])])),
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

const single = ['kind', 'literacy', 'time', 'ages', 'since', 'until', 'reach', 'website', 'contact', 'licence'] as const;

/**
 * A record with what its source says now: texts in the languages it brings and single values are the source's, lists are put together, and
 * what it says nothing about stays. Pure.
 */
export function updateRecord(old: PracticeRecord, fresh: PracticeRecord): PracticeRecord {
	const texts = translatedFields.map((field) => [field, { ...old[field], ...only(fresh[field]) }] as const);
	return {
		...mergeRecords(old, fresh),
		...Object.fromEntries(texts),
		...Object.fromEntries(single.map((field) => [field, fresh[field] ?? old[field]])),
		outcomeReasons: { ...old.outcomeReasons, ...fresh.outcomeReasons },
		// The first step of the scale is also what stands where nothing is said.
		evidence: fresh.evidence === 'described' ? old.evidence : fresh.evidence
	};
}
