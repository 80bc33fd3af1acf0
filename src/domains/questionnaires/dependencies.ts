import { parseExpression, type Expression } from './expressions/parse.ts';
import { itemsOf, type Item, type PlacedItem, type Questionnaire } from './questionnaire.ts';

export interface ItemIndex {
	readonly all: readonly PlacedItem[];
	readonly byName: ReadonlyMap<string, readonly PlacedItem[]>;
	readonly byItem: ReadonlyMap<Item, PlacedItem>;
}

export function indexItems(questionnaire: Pick<Questionnaire, 'items'>): ItemIndex {
	const all = itemsOf(questionnaire);
	const byName = new Map<string, PlacedItem[]>();
	for (const placed of all) {
		const same = byName.get(placed.item.name);
		if (same) same.push(placed);
		else byName.set(placed.item.name, [placed]);
	}
	return { all, byName, byItem: new Map(all.map((placed) => [placed.item, placed])) };
}

/** What an expression reads. */
export interface Dependencies {
	/** names given as `${name}` */
	readonly references: Set<string>;
	/** names that stand in its paths */
	readonly steps: Set<string>;
	/** the instances and files it looks into, where their names are written out */
	readonly instances: Set<string>;
	/** true where it may look beyond the repeat it stands in by other means than `${name}` */
	readonly looksAround: boolean;
	/** true where a path ends in whatever stands there: `/data/group/*` */
	readonly readsAnything: boolean;
}

const WILD = new Set(['*', 'node()']);

export function dependenciesOf(expression: Expression): Dependencies {
	const references = new Set<string>();
	const steps = new Set<string>();
	const instances = new Set<string>();
	let looksAround = false;
	let readsAnything = false;
	const visit = (part: Expression): void => {
		switch (part.kind) {
			case 'literal':
				return;
			case 'reference':
				references.add(part.name);
				return;
			case 'call': {
				const [first] = part.args;
				if ((part.name === 'instance' || part.name === 'pulldata') && first?.kind === 'literal') instances.add(String(first.value));
				if (part.name === 'indexed-repeat') looksAround = true;
				// choices and files are not answers
				if (part.name !== 'instance') part.args.forEach(visit);
				return;
			}
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
		if (!ofInstance && path.steps.some(({ axis }) => axis !== 'self')) looksAround = true;
		const last = path.steps.at(-1);
		if (!ofInstance && last && WILD.has(last.test) && last.axis !== 'self' && last.axis !== 'parent') readsAnything = true;
	};
	visit(expression);
	return { references, steps, instances, looksAround, readsAnything };
}

/** Items from which an item's relevance (its sections' too), number or calculated value follows, each with the column that says so. */
export function calculatedFrom(placed: PlacedItem, index: ItemIndex): { readonly from: PlacedItem; readonly column: string }[] {
	const { item, sections } = placed;
	const sources: (readonly [string, string | undefined])[] = [['relevant', item.relevant]];
	if (item.kind === 'repeat') sources.push(['repeat_count', item.count]);
	// a calculation with a trigger is made when the trigger changes, and follows from nothing
	if (item.kind === 'question' && !item.trigger) sources.push(['calculation', item.calculation]);
	const own = sources.flatMap(([column, source]) => (source ? readFrom(source, index, placed).map((from) => ({ from, column })) : []));
	const parent = sections.at(-1);
	const above = parent && index.byItem.get(parent);
	return above ? [...own, { from: above, column: 'relevant' }] : own;
}

/**
 * The items an expression reads. A name in a path counts where it is the name of questions; a repeat is read by its number; a path that ends in
 * whatever stands there reads all questions before the reader.
 */
function readFrom(source: string, index: ItemIndex, reader: PlacedItem): PlacedItem[] {
	const { references, steps, readsAnything } = dependenciesOf(parseExpression(source));
	const named = [...references].flatMap((name) => index.byName.get(name) ?? []);
	const stepped = [...steps].flatMap((name) => {
		const items = index.byName.get(name) ?? [];
		// a section on the way to a question is not what the path reads
		return items.filter(({ item }) => item.kind === 'question');
	});
	const before = readsAnything ? index.all.slice(0, index.all.indexOf(reader)).filter(({ item }) => item.kind === 'question') : [];
	return [...new Set([...named, ...stepped, ...before])];
}
