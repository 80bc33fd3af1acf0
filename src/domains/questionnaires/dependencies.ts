import { parseExpression, type Expression } from './expressions/parse.ts';
import type { Group, Item } from './questionnaire.ts';

/** An item with the groups it stands in, outermost first. */
export interface PlacedItem {
	readonly item: Item;
	readonly groups: readonly Group[];
}

export interface ItemIndex {
	readonly all: readonly PlacedItem[];
	readonly byName: ReadonlyMap<string, readonly PlacedItem[]>;
}

export function indexItems(items: readonly Item[]): ItemIndex {
	const all = place(items, []);
	const byName = new Map<string, PlacedItem[]>();
	for (const placed of all) byName.set(placed.item.name, [...(byName.get(placed.item.name) ?? []), placed]);
	return { all, byName };
}

function place(items: readonly Item[], groups: readonly Group[]): PlacedItem[] {
	return items.flatMap((item) =>
		item.kind === 'group' ? [{ item, groups }, ...place(item.items, [...groups, item])] : [{ item, groups }]
	);
}

/** What an expression reads: names given as `${name}`, and names that stand in its paths. */
export function dependenciesOf(expression: Expression): { readonly references: Set<string>; readonly steps: Set<string> } {
	const references = new Set<string>();
	const steps = new Set<string>();
	const visit = (part: Expression): void => {
		switch (part.kind) {
			case 'literal':
				return;
			case 'reference':
				references.add(part.name);
				return;
			case 'call':
				// choices and files are not answers
				if (part.name !== 'instance') part.args.forEach(visit);
				return;
			case 'negate':
				return visit(part.operand);
			case 'binary':
				visit(part.left);
				return visit(part.right);
			case 'filter':
				visit(part.base);
				return part.predicates.forEach(visit);
			case 'path':
				return visitPath(part);
		}
	};
	const visitPath = (path: Extract<Expression, { kind: 'path' }>): void => {
		const ofInstance = typeof path.start === 'object' && path.start.kind === 'call' && path.start.name === 'instance';
		if (typeof path.start === 'object') visit(path.start);
		for (const step of path.steps) {
			if (!ofInstance && step.axis !== 'attribute') steps.add(step.test);
			step.predicates.forEach(visit);
		}
	};
	visit(expression);
	return { references, steps };
}

/** Items from which an item's relevance (its groups' too) or calculated value follows, each with the column that says so. */
export function calculatedFrom(placed: PlacedItem, index: ItemIndex): { readonly from: PlacedItem; readonly column: string }[] {
	const { item, groups } = placed;
	const sources: (readonly [string, string | undefined])[] = [['relevant', item.relevant]];
	if (item.kind === 'question') sources.push(['calculation', item.calculation]);
	const own = sources.flatMap(([column, source]) => (source ? readFrom(source, index).map((from) => ({ from, column })) : []));
	const parent = groups.at(-1);
	const above = index.all.find((candidate) => candidate.item === parent);
	return above ? [...own, { from: above, column: 'relevant' }] : own;
}

/** The items an expression reads. A name in a path counts where it is the name of one item only. */
export function readFrom(source: string, index: ItemIndex): PlacedItem[] {
	const { references, steps } = dependenciesOf(parseExpression(source));
	const named = [...references].flatMap((name) => index.byName.get(name) ?? []);
	const stepped = [...steps].flatMap((name) => {
		const items = index.byName.get(name) ?? [];
		// a group on the way to a question is not what the path reads
		return items.filter(({ item }) => item.kind === 'question');
	});
	return [...new Set([...named, ...stepped])];
}
