import { calculatedFrom, indexItems, type PlacedItem } from './dependencies.ts';
import { parseExpression, type Expression } from './expressions/parse.ts';
import { questionsOf, type Group, type Item, type Question, type Questionnaire } from './questionnaire.ts';

/** An item with its parsed expressions and what it follows from. */
export interface PreparedItem {
	readonly item: Item;
	readonly groups: readonly Group[];
	/** key of the answer; of a group its path */
	readonly key: string;
	/** keys of the items its relevance and calculation read */
	readonly sources: readonly string[];
	readonly relevant?: Expression | undefined;
	readonly calculation?: Expression | undefined;
	readonly required?: Expression | undefined;
	readonly constraint?: Expression | undefined;
	readonly choiceFilter?: Expression | undefined;
	readonly seed?: Expression | undefined;
	readonly standard?: Expression | undefined;
	readonly readOnly?: Expression | undefined;
}

/** A questionnaire whose expressions are parsed and put in the order in which they can be computed. Made once, used by any number of sessions. */
export interface PreparedQuestionnaire {
	readonly questionnaire: Questionnaire;
	/** in the order of the questionnaire */
	readonly items: readonly PreparedItem[];
	/** what others follow from comes first */
	readonly order: readonly PreparedItem[];
	/** key of the item that `${name}` means */
	readonly keyOf: ReadonlyMap<string, string>;
}

/** Parses every expression once. The questionnaire must have compiled without errors. */
export function prepareQuestionnaire(questionnaire: Questionnaire): PreparedQuestionnaire {
	const index = indexItems(questionnaire.items);
	const questionKeys = new Map<Item, string>(questionsOf(questionnaire).map(({ question, key }) => [question, key]));
	const keyFor = ({ item, groups }: PlacedItem): string =>
		questionKeys.get(item) ?? `/${[...groups, item].map(({ name }) => name).join('/')}`;
	const items = index.all.map((placed) =>
		prepareItem(
			placed,
			keyFor(placed),
			calculatedFrom(placed, index).map(({ from }) => keyFor(from))
		)
	);
	const keyOf = new Map<string, string>();
	for (const { item, key } of items) if (index.byName.get(item.name)?.length === 1) keyOf.set(item.name, key);
	return { questionnaire, items, order: inOrder(items), keyOf };
}

function prepareItem({ item, groups }: PlacedItem, key: string, sources: readonly string[]): PreparedItem {
	const parsed = (source: string | undefined): Expression | undefined => (source ? parseExpression(source) : undefined);
	const base = { item, groups, key, sources, relevant: parsed(item.relevant) };
	if (item.kind === 'group') return base;
	const question: Question = item;
	return {
		...base,
		calculation: parsed(question.calculation),
		required: parsed(question.required),
		constraint: parsed(question.constraint),
		choiceFilter: parsed(question.choiceFilter),
		seed: parsed(question.randomize?.seed),
		standard: parsed(question.defaultExpression),
		readOnly: parsed(question.readOnly)
	};
}

/** Depth-first order; compilation has made sure that there is no circle. */
function inOrder(items: readonly PreparedItem[]): PreparedItem[] {
	const byKey = new Map(items.map((item) => [item.key, item]));
	const done = new Set<PreparedItem>();
	const order: PreparedItem[] = [];
	const visit = (item: PreparedItem): void => {
		if (done.has(item)) return;
		done.add(item);
		for (const source of item.sources) {
			const before = byKey.get(source);
			if (before) visit(before);
		}
		order.push(item);
	};
	items.forEach(visit);
	return order;
}
