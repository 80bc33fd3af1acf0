import { WHOLE, type CellKey } from '../cell.ts';
import type { Categories, Microdata } from './microdata.ts';

/** How a cell names a group of children. */
export type GroupKey = Pick<CellKey, 'breakdown' | 'category' | 'second_breakdown' | 'second_category' | 'population'>;

/** A group of children for which figures are made, by what they have in common. */
export interface Group {
	/** The addresses at which its figure is published; none for those whose category is unknown, who are only what remains of others. */
	keys: readonly GroupKey[];
	/** By how many breakdowns it is made, beside migrant background. */
	depth: 0 | 1 | 2;
}

/** `parent` is the sum of `parts`, by number of the group. */
export interface GroupSum {
	parent: number;
	parts: number[];
}

/** Two groups whose figures are compared: with minus without migrant background, or one category minus another. */
export interface Contrast {
	statistic: 'gap' | 'difference';
	key: GroupKey;
	group: number;
	against: number;
}

export interface Groups {
	list: readonly Group[];
	sums: readonly GroupSum[];
	contrasts: readonly Contrast[];
	/** The groups that a child belongs to. @param categories number of the category per breakdown, in order; −1 where unknown */
	of(categories: readonly number[]): Int32Array;
}

const SPLIT = 'background';
const MIGRANT = 'migrant';
const TOTAL = {
	breakdown: WHOLE.breakdown,
	category: WHOLE.category,
	second_breakdown: WHOLE.second_breakdown,
	second_category: WHOLE.second_category
} as const;

/**
 * All groups of a release: all children; by migrant background; those with a migrant background by every other breakdown and by every two;
 * those without by every breakdown. With the sums that tie them together, those who did not say included, and the contrasts between them.
 * @param categories the breakdowns in the framework's order; `pairs` leaves the two-way figures among migrant children out where false
 */
export function makeGroups(categories: Categories, { pairs = true }: { pairs?: boolean } = {}): Groups {
	const order = [...categories.keys()];
	const list: Group[] = [];
	const sums: GroupSum[] = [];
	const contrasts: Contrast[] = [];
	const add = (depth: Group['depth'], ...keys: GroupKey[]) => list.push({ keys, depth }) - 1;
	const split = categories.get(SPLIT) ?? [];
	const others = order.filter((code) => code !== SPLIT);
	/** The key of one category, with the migrant background as the other, in the framework's order. */
	const besideSplit = (breakdown: string, category: string, background: string): GroupKey =>
		order.indexOf(breakdown) < order.indexOf(SPLIT)
			? { breakdown, category, second_breakdown: SPLIT, second_category: background, population: 'all' }
			: { breakdown: SPLIT, category: background, second_breakdown: breakdown, second_category: category, population: 'all' };

	const all = add(0, { ...TOTAL, population: 'all' });
	const backgrounds = split.map((category) => {
		const key: GroupKey = { ...TOTAL, breakdown: SPLIT, category, population: 'all' };
		return category === MIGRANT ? add(0, { ...TOTAL, population: 'migrant_background' }, key) : add(0, key);
	});
	const unsaid = add(0);
	sums.push({ parent: all, parts: [...backgrounds, unsaid] });
	const migrant = backgrounds[split.indexOf(MIGRANT)] ?? -1;

	/** Background → breakdown → groups by category, those who did not say last. */
	const once = split.map((background, b) =>
		others.map((breakdown) => {
			const codes = categories.get(breakdown) ?? [];
			const groups = codes.map((category) => {
				const beside = besideSplit(breakdown, category, background);
				if (background !== MIGRANT) return add(1, beside);
				return add(1, { ...TOTAL, breakdown, category, population: 'migrant_background' }, beside);
			});
			const parts = [...groups, add(1)];
			sums.push({ parent: backgrounds[b] ?? -1, parts });
			return parts;
		})
	);
	const ofMigrants = once[split.indexOf(MIGRANT)] ?? [];

	const twice = new Map<string, number[][]>();
	others.forEach((first, f) =>
		others.slice(f + 1).forEach((second, s) => {
			if (!pairs) return;
			const [rows = [], columns = []] = [categories.get(first), categories.get(second)];
			const grid = [...rows, null].map((category) =>
				[...columns, null].map((second_category) =>
					category === null || second_category === null
						? add(2)
						: add(2, { breakdown: first, category, second_breakdown: second, second_category, population: 'migrant_background' })
				)
			);
			twice.set(`${f} ${f + 1 + s}`, grid);
			grid.forEach((parts, row) => sums.push({ parent: ofMigrants[f]?.[row] ?? -1, parts }));
			[...columns, null].forEach((_, column) =>
				sums.push({ parent: ofMigrants[f + 1 + s]?.[column] ?? -1, parts: grid.map((parts) => parts[column] ?? -1) })
			);
		})
	);

	const without = split.findIndex((code) => code !== MIGRANT);
	const gap = (key: Omit<GroupKey, 'population'>, group: number, against: number) =>
		contrasts.push({ statistic: 'gap', key: { ...key, population: 'all' }, group, against });
	if (without >= 0 && migrant >= 0) {
		gap(TOTAL, migrant, backgrounds[without] ?? -1);
		others.forEach((breakdown, at) =>
			categories.get(breakdown)?.forEach((category, c) => {
				gap({ ...TOTAL, breakdown, category }, ofMigrants[at]?.[c] ?? -1, once[without]?.[at]?.[c] ?? -1);
			})
		);
	}
	others.forEach((breakdown, at) =>
		categories.get(breakdown)?.forEach((category, c, codes) =>
			codes.slice(c + 1).forEach((other, o) =>
				contrasts.push({
					statistic: 'difference',
					key: { breakdown, category, second_breakdown: breakdown, second_category: other, population: 'migrant_background' },
					group: ofMigrants[at]?.[c] ?? -1,
					against: ofMigrants[at]?.[c + 1 + o] ?? -1
				})
			)
		)
	);

	const place = (breakdown: number, category: number) => (category < 0 ? (categories.get(others[breakdown] ?? '')?.length ?? 0) : category);
	return {
		list,
		sums,
		contrasts,
		of(chosen) {
			const background = chosen[order.indexOf(SPLIT)] ?? -1;
			if (background < 0) return Int32Array.of(all, unsaid);
			const found = [all, backgrounds[background] ?? -1];
			const places = others.map((code, at) => place(at, chosen[order.indexOf(code)] ?? -1));
			places.forEach((category, at) => found.push(once[background]?.[at]?.[category] ?? -1));
			if (backgrounds[background] === migrant)
				for (const [pair, grid] of twice) {
					const [f = 0, s = 0] = pair.split(' ').map(Number);
					found.push(grid[places[f] ?? 0]?.[places[s] ?? 0] ?? -1);
				}
			return Int32Array.from(found);
		}
	};
}

/** Rows that no figure tells apart: of one site, with the same categories. */
export interface Profiles {
	/** Number of the profile per row. */
	ofRow: Int32Array;
	/** Site of each profile. */
	site: number[];
	/** Groups of each profile. */
	groups: Int32Array[];
}

export function profilesOf(data: Microdata, groups: Groups): Profiles {
	const columns = [...data.category.values()];
	const numbers = new Map<string, number>();
	const kinds = new Map<string, Int32Array>();
	const profiles: Profiles = { ofRow: new Int32Array(data.rows), site: [], groups: [] };
	const code = new Int8Array(columns.length);
	for (let row = 0; row < data.rows; row++) {
		columns.forEach((column, at) => (code[at] = column[row] ?? -1));
		const kind = code.join(' ');
		const key = `${data.site[row] ?? 0}/${kind}`;
		let number = numbers.get(key);
		if (number === undefined) {
			number = profiles.site.push(data.site[row] ?? 0) - 1;
			numbers.set(key, number);
			if (!kinds.has(kind)) kinds.set(kind, groups.of([...code]));
			profiles.groups.push(kinds.get(kind) ?? new Int32Array());
		}
		profiles.ofRow[row] = number;
	}
	return profiles;
}
