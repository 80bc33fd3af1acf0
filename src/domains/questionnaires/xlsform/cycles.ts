import { calculatedFrom, type ItemIndex } from '../dependencies.ts';
import type { Item, PlacedItem } from '../questionnaire.ts';

export interface Cycle {
	readonly item: Item;
	/** the column that closes the circle */
	readonly column: string;
	/** names, the first again at the end */
	readonly path: readonly string[];
}

/** Looks for a question whose relevance or value depends on itself. */
export function findCycle(index: ItemIndex): Cycle | undefined {
	const done = new Set<PlacedItem>();
	const trail: PlacedItem[] = [];
	const visit = (placed: PlacedItem): Cycle | undefined => {
		if (done.has(placed)) return undefined;
		const start = trail.indexOf(placed);
		if (start >= 0) return describe(trail.slice(start), index);
		trail.push(placed);
		for (const { from } of calculatedFrom(placed, index)) {
			const cycle = visit(from);
			if (cycle) return cycle;
		}
		trail.pop();
		done.add(placed);
		return undefined;
	};
	for (const placed of index.all) {
		const cycle = visit(placed);
		if (cycle) return cycle;
	}
	return undefined;
}

function describe(circle: readonly PlacedItem[], index: ItemIndex): Cycle | undefined {
	const [first] = circle;
	const next = circle[1] ?? first;
	if (!first) return undefined;
	const column = calculatedFrom(first, index).find(({ from }) => from === next)?.column ?? '';
	return { item: first.item, column, path: [...circle, first].map(({ item }) => item.name) };
}
