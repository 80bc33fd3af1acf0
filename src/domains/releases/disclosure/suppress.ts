import { makeAudit, type Audit, type Shared } from './audit.ts';
import { determined } from './determined.ts';
import { membersOf, type Sum } from './sums.ts';
import type { PrimaryVerdict } from './primary.ts';
import type { DisclosureRules } from './rules.ts';

export type Verdict = PrimaryVerdict | 'imprecise' | 'differencing' | 'complementary' | 'private';

/** One group of children for one indicator: what a figure would be about. */
export interface Unit {
	n: number;
	/** How many said "yes", for a share; absent for a mean. */
	yes?: number | undefined;
	/**
	 * What the group itself decides. `private`: a group that is never published itself (its category is unknown) but that a reader could
	 * compute as what remains.
	 */
	verdict: Verdict;
	/** What it costs readers not to see it, beside its size; 1 where absent. */
	worth?: number;
	/** A private group large enough to be published needs no protection; all else that is hidden does. */
	guarded: boolean;
}

/**
 * Hides more, until nothing hidden can be computed from what is shown: in each sum with a hidden member at least two are hidden, which hold
 * enough answers together, and of a share enough who said yes and who did not; then all sums are taken together, and what they still
 * determine gets another companion, until nothing is left.
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
 * @returns the verdict of each unit; those that had to be hidden for others are `complementary`
 */
export function suppress(units: readonly Unit[], sums: readonly Sum[], rules: Rules): Verdict[] {
	const state = makeState(units, sums, rules);
	pairUp(state, sums.keys());
	while (hideCompanions(state, computable(state)));
	return state.verdicts;
}

/**
 * As `suppress`, and further: a reader who knows all that is shown exactly, and that no count is below zero, must think it possible that
 * each hidden count lies anywhere in an interval of `rules.width` at least. Proved for every hidden count by linear programming, which takes
 * seconds where `suppress` takes a millisecond.
 * @param shared for each of `countsOf(units)`: what is also told together with other tables; nothing where absent
 * @returns `proved` is false only where it can't be, for what is shared
 */
export async function suppressProved(
	units: readonly Unit[],
	sums: readonly Sum[],
	rules: Rules,
	shared: readonly Shared[] = []
): Promise<{ verdicts: Verdict[]; proved: boolean }> {
	const state = makeState(units, sums, rules);
	const audits: Audit[] = [];
	for (const [at, counts] of countsOf(units).entries()) audits.push(await makeAudit(counts, sums, rules.width, shared[at]));
	pairUp(state, sums.keys());
	for (;;) {
		while (hideCompanions(state, computable(state)));
		const narrow = await tooNarrow(state, audits);
		if (!hideCompanions(state, narrow)) return { verdicts: state.verdicts, proved: narrow.length === 0 };
	}
}

export type Rules = Pick<DisclosureRules, 'answers' | 'width'>;

function makeState(units: readonly Unit[], sums: readonly Sum[], rules: Rules): State {
	return { units, sums, sumsOf: sumsByUnit(sums, units.length), verdicts: units.map((unit) => unit.verdict), rules };
}

/** The same tables come again with each measure. */
const known = new WeakMap<readonly Sum[], number[][]>();

function sumsByUnit(sums: readonly Sum[], units: number): readonly (readonly number[])[] {
	const found = known.get(sums) ?? Array.from({ length: units }, (): number[] => []);
	if (!known.has(sums)) sums.forEach((sum, at) => membersOf(sum).forEach((unit) => found[unit]?.push(at)));
	known.set(sums, found);
	return found;
}

interface State {
	units: readonly Unit[];
	sums: readonly Sum[];
	/** Unit → the sums it belongs to. */
	sumsOf: readonly (readonly number[])[];
	verdicts: Verdict[];
	rules: Rules;
}

/** A reader does not know its exact value. */
export function isHidden(verdict: Verdict | undefined): boolean {
	return verdict !== 'shown' && verdict !== 'empty';
}

const isBound = (verdict: Verdict | undefined) => verdict === 'at_most' || verdict === 'at_least';

/** Its count must not be found out. A bound says by itself how many answered and nearly how many said yes. */
function isGuarded({ units, verdicts }: State, unit: number): boolean {
	const verdict = verdicts[unit];
	return isHidden(verdict) && !isBound(verdict) && (verdict === 'complementary' || (units[unit]?.guarded ?? false));
}

/** A reader knows neither its value nor a bound. */
export const isOpen = (verdict: Verdict | undefined) => isHidden(verdict) && !isBound(verdict);

/** Hides more in every sum whose hidden members are one, or too few children together. */
function pairUp(state: State, from: Iterable<number>): void {
	const queue = [...from];
	for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
		const members = membersOf(state.sums[at]);
		for (;;) {
			const concealed = members.filter((unit) => isOpen(state.verdicts[unit]));
			if (!concealed.some((unit) => isGuarded(state, unit)) || isCover(state, concealed)) break;
			const hidden = hideOneOf(state, at);
			if (hidden === undefined) break;
			queue.push(...(state.sumsOf[hidden] ?? []).filter((other) => other !== at));
		}
	}
}

/** Whether hidden members of a sum hide each other: two at least, with enough answers together, and enough of either kind. */
function isCover({ units, rules }: State, concealed: readonly number[]): boolean {
	let [n, yes] = [0, 0];
	for (const unit of concealed) {
		n += units[unit]?.n ?? 0;
		yes += units[unit]?.yes ?? NaN;
	}
	return concealed.length >= 2 && n >= rules.answers && !(yes < rules.width) && !(n - yes < rules.width);
}

/** The guarded units that a reader can compute by taking all sums together. */
function computable(state: State): number[] {
	const open = Uint8Array.from(state.verdicts, (verdict) => Number(isOpen(verdict)));
	const found = determined(open, state.sums);
	return [...found.keys()].filter((unit) => found[unit] === 1 && isGuarded(state, unit));
}

/** The counts a reader could be after: of a mean how many answered, of a share how many said yes and how many did not. */
export function countsOf(units: readonly Unit[]): Float64Array[] {
	if (units.some((unit) => unit.n > 0 && unit.yes === undefined)) return [Float64Array.from(units, (unit) => unit.n)];
	return [Float64Array.from(units, (unit) => unit.yes ?? 0), Float64Array.from(units, (unit) => unit.n - (unit.yes ?? 0))];
}

/** The guarded units of which a reader can tell a count too exactly. */
async function tooNarrow(state: State, audits: readonly Audit[]): Promise<number[]> {
	const open = Uint8Array.from(state.verdicts, (verdict) => Number(isOpen(verdict)));
	const asked = [...open.keys()].filter((unit) => isGuarded(state, unit));
	const found = new Set<number>();
	for (const audit of audits) for (const unit of await audit.narrow(open, asked)) found.add(unit);
	return [...found];
}

/** Gives each of the units a further companion. True where something changed. */
function hideCompanions(state: State, exposed: readonly number[]): boolean {
	let changed = false;
	for (const unit of exposed) {
		const hidden = hideNear(state, unit);
		if (hidden === undefined) continue;
		changed = true;
		pairUp(state, state.sumsOf[hidden] ?? []);
	}
	return changed;
}

/**
 * Hides the cheapest shown member of the unit's own sums or of those that its hidden neighbours belong to (farther ones for less), and goes
 * on outwards where none is shown. It ends well: where all that is not empty is hidden, the true values can all be scaled together.
 * @returns the unit that was hidden
 */
function hideNear(state: State, unit: number): number | undefined {
	const seen = new Set<number>();
	let ring = new Set([unit]);
	let best: { unit: number; cost: number } | undefined;
	for (let distance = 1; ring.size > 0 && (distance <= 2 || !best); distance++) {
		const next = new Set<number>();
		for (const each of ring)
			for (const at of state.sumsOf[each] ?? []) {
				if (seen.has(at)) continue;
				seen.add(at);
				const found = cheapestOf(state, at);
				if (found && (!best || found.cost * distance < best.cost)) best = { unit: found.unit, cost: found.cost * distance };
				for (const neighbour of membersOf(state.sums[at])) if (isOpen(state.verdicts[neighbour])) next.add(neighbour);
			}
		ring = next;
	}
	if (best) state.verdicts[best.unit] = 'complementary';
	return best?.unit;
}

function hideOneOf(state: State, at: number): number | undefined {
	const found = cheapestOf(state, at);
	if (found) state.verdicts[found.unit] = 'complementary';
	return found?.unit;
}

/** The member of a sum that costs least to hide: little worth, few answers, a part before the whole, one whose other sums already hide something. */
function cheapestOf(state: State, at: number): { unit: number; cost: number } | undefined {
	let cheapest: { unit: number; cost: number } | undefined;
	for (const unit of membersOf(state.sums[at])) {
		if (state.verdicts[unit] !== 'shown' && !isBound(state.verdicts[unit])) continue;
		const cost = costOf(state, unit, at);
		if (!cheapest || cost < cheapest.cost) cheapest = { unit, cost };
	}
	return cheapest;
}

function costOf({ units, sums, sumsOf, verdicts }: State, unit: number, within: number): number {
	const lonely = (sumsOf[unit] ?? []).filter(
		(at) => at !== within && !membersOf(sums[at]).some((each) => each !== unit && isHidden(verdicts[each]))
	).length;
	const { n = 0, worth = 1 } = units[unit] ?? {};
	return n * worth * (1 + 2 * lonely) * (unit === sums[within]?.parent ? 3 : 1);
}
