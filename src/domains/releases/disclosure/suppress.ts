import { determined, type Relation } from './linear.ts';

/** Rules of a release, as data. */
export interface DisclosureRules {
	/** Fewest answers and fewest sites behind a shown figure. */
	answers: number;
	sites: number;
	/** A numerator or complement of 1 up to this many is hidden. */
	smallCount: number;
}

export const DEFAULT_RULES: DisclosureRules = { answers: 30, sites: 5, smallCount: 4 };

/** One group of children for one indicator: what a figure would be about. */
export interface Unit {
	n: number;
	sites: number;
	/** How many said "yes", for a share; absent for a mean. */
	yes?: number;
	/** False for a group that is never published itself (its category is unknown) but that a reader could compute as what remains. */
	public: boolean;
}

/** `parent` is the sum of `parts`: whoever knows all but one of them knows that one. Numbers of units. */
export interface Sum {
	parent: number;
	parts: readonly number[];
}

export type Verdict =
	'shown' | 'at_most' | 'at_least' | 'few_answers' | 'few_sites' | 'small_count' | 'complementary' | 'empty' | 'private';

/**
 * Decides what is shown. First by the group itself, then, as long as a hidden value could be computed from what is shown, by hiding more.
 *
 * Primary: too few answers or sites, or 1–4 who said yes or who did not. A share of 0 or 100 is shown as a bound only ("at most 5%").
 * Complementary: in each sum with a hidden member at least two are hidden and they hold enough answers together; then the whole system of
 * sums is solved, and every hidden value that still has one solution only gets another companion, until none is left.
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
 */
export function suppress(units: readonly Unit[], sums: readonly Sum[], rules: DisclosureRules = DEFAULT_RULES): Verdict[] {
	const verdicts = units.map((unit) => primary(unit, rules));
	const sumsOf = indexSums(units.length, sums);
	const state: State = { units, sums, sumsOf, verdicts, rules };
	while (pairUp(state) || breakSolutions(state));
	return verdicts;
}

interface State {
	units: readonly Unit[];
	sums: readonly Sum[];
	/** Unit → the sums it belongs to. */
	sumsOf: number[][];
	verdicts: Verdict[];
	rules: DisclosureRules;
}

function primary(unit: Unit, rules: DisclosureRules): Verdict {
	if (unit.n === 0) return 'empty';
	if (!unit.public) return 'private';
	if (unit.n < rules.answers) return 'few_answers';
	if (unit.sites < rules.sites) return 'few_sites';
	if (unit.yes === undefined) return 'shown';
	if (unit.yes === 0) return 'at_most';
	if (unit.yes === unit.n) return 'at_least';
	return unit.yes <= rules.smallCount || unit.n - unit.yes <= rules.smallCount ? 'small_count' : 'shown';
}

function indexSums(count: number, sums: readonly Sum[]): number[][] {
	const index: number[][] = Array.from({ length: count }, () => []);
	sums.forEach(({ parent, parts }, at) => [parent, ...parts].forEach((unit) => index[unit]?.push(at)));
	return index;
}

/** A reader does not know its exact value. */
function hidden(verdict: Verdict | undefined): boolean {
	return verdict !== 'shown' && verdict !== 'empty';
}

/** Its exact value must not be found out: all that is hidden, save a never published group that is large enough to be published. */
export function isProtected(unit: Unit, verdict: Verdict, rules: DisclosureRules): boolean {
	if (!hidden(verdict)) return false;
	return verdict !== 'private' || unit.n < rules.answers || unit.sites < rules.sites;
}

function members({ parent, parts }: Sum): number[] {
	return [parent, ...parts];
}

/** Hides more in every sum whose hidden members are one, or too few children together. True where something changed. */
function pairUp(state: State): boolean {
	let changed = false;
	for (const sum of state.sums) {
		for (;;) {
			const concealed = members(sum).filter((unit) => hidden(state.verdicts[unit]));
			if (!concealed.some((unit) => protectedAt(state, unit))) break;
			const answers = concealed.reduce((total, unit) => total + (state.units[unit]?.n ?? 0), 0);
			if (concealed.length >= 2 && answers >= state.rules.answers) break;
			if (!hideOneOf(state, sum)) break;
			changed = true;
		}
	}
	return changed;
}

/** Gives a companion to what the system of sums still determines. True where something changed. */
function breakSolutions(state: State): boolean {
	const open = state.verdicts.flatMap((verdict, unit) => (hidden(verdict) ? [unit] : []));
	const numberOf = new Map(open.map((unit, at) => [unit, at]));
	const relations = state.sums.flatMap((sum) => {
		const relation: Relation = new Map(
			members(sum).flatMap((unit): [number, number][] => {
				const variable = numberOf.get(unit);
				return variable === undefined ? [] : [[variable, unit === sum.parent ? -1 : 1]];
			})
		);
		return relation.size ? [relation] : [];
	});
	const found = determined(relations, open.length);
	return open.some((unit, at) => found.has(at) && protectedAt(state, unit) && hideNear(state, unit));
}

/**
 * Hides the cheapest member of the nearest sum that still shows one: of the unit's own sums, else of those that its hidden neighbours belong
 * to. It ends well: where all that is not empty is hidden, the true values can all be scaled together, so none is determined.
 */
function hideNear(state: State, unit: number): boolean {
	const seen = new Set(state.sumsOf[unit] ?? []);
	for (const at of seen) {
		const sum = state.sums[at];
		if (!sum) continue;
		if (hideOneOf(state, sum)) return true;
		for (const neighbour of members(sum)) {
			if (hidden(state.verdicts[neighbour])) for (const next of state.sumsOf[neighbour] ?? []) seen.add(next);
		}
	}
	return false;
}

function protectedAt({ units, verdicts, rules }: State, unit: number): boolean {
	const found = units[unit];
	const verdict = verdicts[unit];
	return found !== undefined && verdict !== undefined && isProtected(found, verdict, rules);
}

/** Hides the member of a sum that costs least: few answers, a part before the whole, one whose other sums already hide something. */
function hideOneOf(state: State, sum: Sum): boolean {
	const candidates = members(sum).filter((unit) => state.verdicts[unit] === 'shown');
	const [cheapest] = candidates
		.map((unit) => ({ unit, cost: costOf(state, unit, sum) }))
		.sort((a, b) => a.cost - b.cost || a.unit - b.unit);
	if (!cheapest) return false;
	state.verdicts[cheapest.unit] = 'complementary';
	return true;
}

function costOf({ units, sums, sumsOf, verdicts }: State, unit: number, within: Sum): number {
	const lonely = (sumsOf[unit] ?? []).filter((at) => {
		const other = sums[at];
		return other !== undefined && other !== within && !members(other).some((each) => each !== unit && hidden(verdicts[each]));
	}).length;
	const size = units[unit]?.n ?? 0;
	return size * (1 + 2 * lonely) * (unit === within.parent ? 20 : 1);
}
