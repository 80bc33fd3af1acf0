/** What a release says of its own quality, counted when it was made. Pure. */

/** How many figures of something are shown and how many hidden. */
export interface Tally {
	/** Of an area or an indicator. */
	code: string;
	shown: number;
	hidden: number;
}

/** Per cent of those expected who answered, in bands: a number would say too much of a region. */
export type ResponseBand = '0-40' | '40-60' | '60-80' | '80-100';

export interface Quality {
	/** Answers of a country, rounded as the rules say, and per cent of those expected; null where too few answered to tell. */
	countries: { code: string; sites: number | null; answers: number | null; rate: number | null }[];
	regions: { code: string; band: ResponseBand | null }[];
	byArea: Tally[];
	byIndicator: Tally[];
	/** Of the shown figures of an indicator: quartiles of effective sizes, and of widths of intervals in points. */
	precision: { code: string; effective: Quartiles; width: Quartiles }[];
}

/** How many children of a group answered, in all countries together: rounded as the rules say; null where too few to tell. */
export interface Answered {
	period: string;
	breakdown: string;
	category: string;
	answers: number | null;
}

/** First quartile, median, third quartile. */
export type Quartiles = readonly [number, number, number];

/** What became of a figure since the release before. */
export const CHANGE_KINDS = ['new', 'gone', 'changed', 'hidden'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A figure that is not what it was. Numbers only where they were and are public. */
export interface FigureChange {
	kind: ChangeKind;
	indicator: string;
	area: string;
	breakdown: string;
	category: string;
	unit: string;
	before: number | null;
	now: number | null;
}

export interface ReleaseChanges {
	/** Number of the release that it is held against. */
	before: string;
	counts: Record<ChangeKind, number>;
	/** The first of each kind, whole areas before groups. */
	examples: FigureChange[];
}

interface Earlier {
	number: string;
	kind: string;
	state: string;
	recipe: { campaigns?: readonly string[] };
	frameworkVersion: string;
	publishedAt: Date | null;
}

/** The release that a new one is held against: the newest own one from some of the same campaigns, or else on the same framework. */
export function releaseBefore<Found extends Earlier>(
	releases: readonly Found[],
	{ campaigns, frameworkVersion }: { campaigns: readonly string[]; frameworkVersion: string }
): Found | undefined {
	const time = (release: Found) => release.publishedAt?.getTime() ?? 0;
	const candidates = releases
		.filter(({ kind, state }) => kind === 'estimate' && state === 'published')
		.toSorted((a, b) => time(b) - time(a));
	return (
		candidates.find(({ recipe }) => recipe.campaigns?.some((id) => campaigns.includes(id))) ??
		candidates.find((release) => release.frameworkVersion === frameworkVersion)
	);
}

/** The band that a rate lies in. @param rate per cent */
export function bandOfRate(rate: number): ResponseBand {
	if (rate < 40) return '0-40';
	if (rate < 60) return '40-60';
	return rate < 80 ? '60-80' : '80-100';
}
