import type { CellPopulation } from '../cell.ts';
import type { Categories, Microdata } from './microdata.ts';

/** A group of children for which figures are made, by what they have in common. */
export interface Group {
	breakdown: string;
	category: string;
	population: CellPopulation;
	/** Only children with a migrant background belong. */
	migrant: boolean;
	/** Breakdown and number of the category that a row must have; −1: the category is unknown. Absent: all. */
	where?: { breakdown: string; category: number };
	/** False for those whose category is unknown: never published, but what remains when the others are subtracted. */
	public: boolean;
}

/** `parent` is the sum of `parts`, by number of the group. */
export interface GroupSum {
	parent: number;
	parts: number[];
}

export interface Groups {
	list: Group[];
	sums: GroupSum[];
}

const SPLIT = 'background';

/**
 * All groups of a release: all children; by migrant background; and, among those with a migrant background, by every other breakdown.
 * With each, the sums that tie them together, those who did not say included.
 */
export function makeGroups(categories: Categories): Groups {
	const list: Group[] = [
		{ breakdown: 'total', category: 'total', population: 'all', migrant: false, public: true },
		{ breakdown: 'total', category: 'total', population: 'migrant_background', migrant: true, public: true }
	];
	const split = categories.get(SPLIT) ?? [];
	const add = (group: Group) => list.push(group) - 1;
	const others = split.flatMap((category, at) =>
		category === 'migrant'
			? []
			: [add({ breakdown: SPLIT, category, population: 'all', migrant: false, where: { breakdown: SPLIT, category: at }, public: true })]
	);
	const unsaid = add({
		breakdown: SPLIT,
		category: 'unknown',
		population: 'all',
		migrant: false,
		where: { breakdown: SPLIT, category: -1 },
		public: false
	});
	const sums: GroupSum[] = [{ parent: 0, parts: [1, ...others, unsaid] }];
	for (const [breakdown, codes] of categories) {
		if (breakdown === SPLIT) continue;
		const parts = [...codes.keys(), -1].map((category) =>
			add({
				breakdown,
				category: codes[category] ?? 'unknown',
				population: 'migrant_background',
				migrant: true,
				where: { breakdown, category },
				public: category >= 0
			})
		);
		sums.push({ parent: 1, parts });
	}
	return { list, sums };
}

/** The row's membership of each group, as a test that reads the columns. */
export function membership(group: Group, data: Microdata, categories: Categories): (row: number) => boolean {
	const split = data.category.get(SPLIT);
	const migrant = categories.get(SPLIT)?.indexOf('migrant') ?? -1;
	const column = group.where && data.category.get(group.where.breakdown);
	const wanted = group.where?.category;
	return (row) => (!group.migrant || split?.[row] === migrant) && (!column || column[row] === wanted);
}
