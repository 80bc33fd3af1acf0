import { reachOf, type Shared } from './audit.ts';
import type { Sum } from './sums.ts';
import { countsOf, isOpen, suppress, suppressProved, type Rules, type Unit, type Verdict } from './suppress.ts';

/** Units that add up, as of one country and its regions. */
export interface UnitTable {
	units: readonly Unit[];
	sums: readonly Sum[];
}

/**
 * As `suppressProved` for several tables of which some units are also told added up over all of them. A reader who knows those sums too must
 * still think it possible that each hidden count lies `rules.width` apart: what is more in one table is less in the others, and how much
 * less these can be is itself found by linear programming.
 * @param told numbers of the units that are told added up, the same in every table
 * @returns the verdicts of each table; undefined where it can't be proved, and nothing may be told of the sums
 */
export async function suppressTogether(
	tables: readonly UnitTable[],
	told: readonly number[],
	rules: Rules
): Promise<Verdict[][] | undefined> {
	const reaches: number[][][][] = [];
	for (const { units, sums } of tables) {
		// the proof only hides more than this, and whatever was possible stays possible then
		const open = Uint8Array.from(suppress(units, sums, rules), (verdict) => Number(isOpen(verdict)));
		const ofCounts: number[][][] = [];
		for (const values of countsOf(units)) ofCounts.push(await reachOf({ values, open, sums }, told));
		reaches.push(ofCounts);
	}
	const found: Verdict[][] = [];
	for (const [at, { units, sums }] of tables.entries()) {
		const shared = countsOf(units).map((_, counts): Shared => ({
			units: told,
			shifts: reaches.flatMap((ofCounts, other) => (other === at ? [] : (ofCounts[counts] ?? [])))
		}));
		const { verdicts, proved } = await suppressProved(units, sums, rules, shared);
		if (!proved) return undefined;
		found.push(verdicts);
	}
	return found;
}
