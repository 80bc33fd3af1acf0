import loadHighs, { type Highs } from 'highs';
import { countrySums } from '#domains/releases/compute/country-sums.ts';
import { makeGroups } from '#domains/releases/compute/groups.ts';
import type { Sum } from '#domains/releases/disclosure/sums.ts';
import { isHidden, type Unit, type Verdict } from '#domains/releases/disclosure/suppress.ts';

/** For tests: a group as it decides by itself. */
export const unit = (n: number, yes: number, isPublic = true): Unit => {
	if (n === 0) return { n, yes, verdict: 'empty', guarded: false };
	if (!isPublic) return { n, yes, verdict: 'private', guarded: n < 30 };
	const small = yes <= 4 || n - yes <= 4;
	return { n, yes, verdict: n < 30 ? 'few_answers' : small ? 'small_count' : 'shown', guarded: true };
};

/** For tests: a country of regions with all its one- and two-way groups, filled child by child. */
export function country(regions: number, children: readonly { region: number; categories: number[]; yes: boolean }[]) {
	const categories = new Map([
		['sex', ['girl', 'boy']],
		['age', ['7-9', '10-12', '13-15']],
		['background', ['migrant', 'non_migrant']],
		['level', ['primary', 'secondary']]
	]);
	const groups = makeGroups(categories);
	const counts = Array.from({ length: (regions + 1) * groups.list.length }, () => [0, 0]);
	for (const child of children)
		for (const group of groups.of(child.categories))
			for (const place of [0, child.region + 1]) {
				const count = counts[place * groups.list.length + group]!;
				count[0]!++;
				if (child.yes) count[1]!++;
			}
	const units = counts.map(([n, yes], at) => unit(n!, yes!, groups.list[at % groups.list.length]!.keys.length > 0));
	return { units, sums: countrySums(groups, regions) };
}

/** For tests: children who differ between regions, so that some groups are large, some small, some empty. */
export function children(seed: number, regions: number, count: number) {
	let state = seed;
	const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
	const skewed = (length: number, tilt: number) => Math.floor(length * random() ** tilt);
	return Array.from({ length: count }, () => {
		const region = skewed(regions, 1.5);
		const unknown = (value: number) => (random() < 0.02 ? -1 : value);
		return {
			region,
			categories: [unknown(skewed(2, 1)), unknown(skewed(3, 1 + region)), unknown(skewed(2, 1.4)), unknown(skewed(2, 2.5))],
			yes: random() < 0.3
		};
	});
}

/** Smallest and largest value of a hidden count under everything that is shown, by linear programming. */
function feasible(highs: Highs, values: number[], verdicts: Verdict[], sums: Sum[], asked: number) {
	const open = (at: number) => isHidden(verdicts[at]);
	const lines = sums.flatMap(({ parent, parts }) => {
		if (![parent, ...parts].some(open)) return [];
		const known = parts.reduce((total, part) => total + (open(part) ? 0 : values[part]!), open(parent) ? 0 : -values[parent]!);
		const terms = [...parts.filter(open).map((part) => `+ x${part}`), ...(open(parent) ? [`- x${parent}`] : [])];
		return [`${terms.join(' ')} = ${-known}`];
	});
	const solve = (goal: string) => {
		const found = highs.solve(`${goal}\n x${asked}\nSubject To\n${lines.map((line, at) => ` c${at}: ${line}`).join('\n')}\nEnd`);
		if (found.Status === 'Unbounded' || found.Status === 'Primal infeasible or unbounded') return Infinity;
		if (found.Status !== 'Optimal') throw new Error(found.Status);
		return found.ObjectiveValue;
	};
	const [least, most] = [solve('Minimize'), solve('Maximize')];
	if (values[asked]! < least - 1e-6 || values[asked]! > most + 1e-6) throw new Error('the true count is not possible');
	return most - least;
}

/**
 * For tests: the narrowest interval of the counts of yes and of no behind all that is hidden and guarded. Written apart from the audit.
 * @param every asks only each so manieth unit
 */
export async function narrowest(units: Unit[], sums: Sum[], verdicts: Verdict[], every = 1): Promise<number> {
	const highs = await loadHighs();
	const counts = [units.map(({ yes }) => yes!), units.map(({ n, yes }) => n - yes!)];
	const asked = units.flatMap((each, at) =>
		isHidden(verdicts[at]) && (verdicts[at] === 'complementary' || each.guarded) && at % every === 0 ? [at] : []
	);
	return Math.min(Infinity, ...asked.flatMap((at) => counts.map((values) => feasible(highs, values, verdicts, sums, at))));
}
