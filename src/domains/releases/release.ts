import type { LocalisedText } from '#platform/languages.ts';
import type { ScaleComparability } from './comparability/scale.ts';
import type { DisclosureRules } from './disclosure/rules.ts';
import type { Measure } from './measures/measure.ts';
import type { Answered, Quality, ReleaseChanges } from './quality/quality.ts';

export type ReleaseKind = 'estimate' | 'external';
export type ReleaseState = 'draft' | 'published' | 'withdrawn';
export type ReleaseDesign = 'census' | 'probability' | 'convenience' | 'unknown';

/** What a release is made of: enough to make it again. */
export interface Recipe {
	campaigns: string[];
	measures: Measure[];
	rules: DisclosureRules;
	/** Why rules are looser than usual, where they are. */
	rulesReason?: string;
	/** Codes of the breakdowns. */
	breakdowns: string[];
	/** Whether figures are also made by two of them at a time. */
	pairs: boolean;
	/** Under which period each campaign's answers are published, by its id. */
	periods: Record<string, string>;
	/** Numbers of the releases from some of the same answers that it was held against, so that together they tell no more. */
	heldAgainst?: string[];
	hierarchy: string;
	interval: 'korn-graubard';
	average: 'mean_of_members';
}

/** Where the figures come from, for people and for citing. */
export interface ReleaseSource {
	/** Who made them. */
	author: string;
	/** Name of the publication, in its own language. */
	name: string;
	/** When it was published, or the answers were closed. */
	date: string;
	note?: string;
	/** Of an imported table: which edition it is, where it can be found, under which licence, when it was fetched, and its breaks in series. */
	edition?: string;
	address?: string;
	licence?: string;
	retrieved?: string;
	breaks?: string;
}

/** The facts from which the methods text is written, in any language. */
export interface Methods {
	campaigns: { title: LocalisedText; design: ReleaseDesign; closedAt: string | null }[];
	responses: number;
	sites: number;
	regions: number;
	countries: number;
	weighted: boolean;
	frameworkNumber: number;
	rules: DisclosureRules | null;
	cells: { shown: number; suppressed: number };
	/** Codes of the indicators that have at least one figure to show. */
	indicators: string[];
	warnings: Warning[];
	quality?: Quality;
	/** Children with a migrant background by group; absent in releases of others. */
	answered?: Answered[];
	/** What is different from the release before. */
	changes?: ReleaseChanges;
	/** What was found of the scales; absent in releases of others and in those made before it was tested. */
	comparability?: ScaleComparability[];
}

export type WarningCode =
	'synthetic' | 'not_probability' | 'mixed_designs' | 'few_regions' | 'many_suppressed' | 'rejected_left_out' | 'low_response';
export interface Warning {
	code: WarningCode;
	/** A number that belongs to it, such as a per cent. */
	value?: number;
}

export interface Release {
	id: string;
	number: string;
	kind: ReleaseKind;
	state: ReleaseState;
	title: LocalisedText;
	recipe: Recipe | Record<string, never>;
	frameworkVersion: string;
	design: ReleaseDesign;
	synthetic: boolean;
	source: ReleaseSource;
	methods: Methods;
	createdBy: string | null;
	createdAt: Date;
	publishedAt: Date | null;
	withdrawnAt: Date | null;
	withdrawalReason: string | null;
	/** What changed since the release before, in the words of who made it. */
	changelog: LocalisedText | null;
	doi: string | null;
	/** Goes up with each change of a draft. */
	revision: number;
	approvedBy: string | null;
	approvedAt: Date | null;
}

/** Only a probability sample or a census lets a difference be called significant. */
export function maySpeakOfSignificance(release: Pick<Release, 'design' | 'synthetic'>): boolean {
	return !release.synthetic && (release.design === 'probability' || release.design === 'census');
}

/** The design of a release from several campaigns: the weakest of them. */
export function weakestDesign(designs: readonly ReleaseDesign[]): ReleaseDesign {
	const order: ReleaseDesign[] = ['unknown', 'convenience', 'probability', 'census'];
	return order.find((design) => designs.includes(design)) ?? 'unknown';
}

/** The number of the next release of a year, after those that exist: `2026-1`, `2026-2`, … */
export function nextNumber(existing: readonly string[], year: number): string {
	const taken = existing.flatMap((number) => {
		const [itsYear, serial] = number.split('-').map(Number);
		return itsYear === year && serial !== undefined && Number.isInteger(serial) ? [serial] : [];
	});
	return `${year}-${Math.max(0, ...taken) + 1}`;
}

export interface Findings {
	synthetic: boolean;
	designs: ReleaseDesign[];
	regions: number;
	expected: number;
	responses: number;
	rejected: number;
	cells: { shown: number; suppressed: number };
}

/** What whoever publishes should know first. */
export function warningsOf({ synthetic, designs, regions, expected, responses, rejected, cells }: Findings): Warning[] {
	const warnings: Warning[] = [];
	const percent = (part: number, whole: number) => Math.round((100 * part) / whole);
	if (synthetic) warnings.push({ code: 'synthetic' });
	if (designs.some((design) => design === 'convenience' || design === 'unknown')) warnings.push({ code: 'not_probability' });
	if (new Set(designs).size > 1) warnings.push({ code: 'mixed_designs' });
	if (regions < 5) warnings.push({ code: 'few_regions', value: regions });
	if (expected > 0 && responses / expected < 0.6) warnings.push({ code: 'low_response', value: percent(responses, expected) });
	if (rejected > 0) warnings.push({ code: 'rejected_left_out', value: rejected });
	const hidden = percent(cells.suppressed, Math.max(1, cells.shown + cells.suppressed));
	if (hidden >= 30) warnings.push({ code: 'many_suppressed', value: hidden });
	return warnings;
}

/** Codes of the indicators with at least one shown cell, in order. */
export function shownIndicators(cells: readonly { indicator: string; status: string }[]): string[] {
	return [...new Set(cells.flatMap((cell) => (cell.status === 'shown' ? [cell.indicator] : [])))].sort();
}

/** Numbers of the published releases, withdrawn ones too, that were made from some of these campaigns. */
export function sharingAnswers(releases: readonly Pick<Release, 'number' | 'recipe'>[], campaigns: readonly string[]): string[] {
	const shared = releases.filter(({ recipe }) => 'campaigns' in recipe && recipe.campaigns.some((id) => campaigns.includes(id)));
	return shared.map(({ number }) => number).sort();
}
