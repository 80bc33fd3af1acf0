import { calculatedFrom, dependenciesOf, indexItems, type ItemIndex } from './dependencies.ts';
import { parseExpression, type Expression } from './expressions/parse.ts';
import type { Item, PlacedItem, Question, Questionnaire, Section } from './questionnaire.ts';

/** An item with its parsed expressions and what it follows from. */
export interface PreparedItem {
	readonly item: Item;
	readonly sections: readonly Section[];
	/** what it stands in; undefined at the top */
	readonly parent: PreparedItem | undefined;
	/** the repeats it stands in, outermost first */
	readonly repeats: readonly PreparedItem[];
	/** key of its answers; `[]` stands where the number of a repeat comes */
	readonly key: string;
	/** place among all items */
	readonly index: number;
	/** what its relevance, number or calculation reads */
	readonly sources: readonly PreparedItem[];
	/** true where all it reads of its own repeat is that one's own answers */
	readonly local: boolean;
	readonly relevant?: Expression | undefined;
	readonly count?: Expression | undefined;
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
	/** what stands in a section; of undefined: at the top */
	readonly children: ReadonlyMap<PreparedItem | undefined, readonly PreparedItem[]>;
	/** place in the order in which things can be computed: what others follow from comes first */
	readonly rank: ReadonlyMap<PreparedItem, number>;
	/** what must be looked at again when an item changes */
	readonly dependents: ReadonlyMap<PreparedItem, readonly PreparedItem[]>;
	/** the calculations made when a question changes */
	readonly triggered: ReadonlyMap<PreparedItem, readonly PreparedItem[]>;
	/** the item that `${name}` means */
	readonly byName: ReadonlyMap<string, PreparedItem>;
}

type Draft = { -readonly [K in keyof PreparedItem]: PreparedItem[K] };

/** Parses every expression once. The questionnaire must have compiled without errors. */
export function prepareQuestionnaire(questionnaire: Questionnaire): PreparedQuestionnaire {
	const index = indexItems(questionnaire);
	const drafts = new Map<Item, Draft>();
	for (const placed of index.all) drafts.set(placed.item, prepareItem(placed, drafts));
	const items = [...drafts.values()];
	for (const placed of index.all) {
		const draft = drafts.get(placed.item);
		if (draft) draft.sources = sourcesOf(placed, index, drafts);
	}
	const byName = new Map(items.filter(({ item }) => index.byName.get(item.name)?.length === 1).map((item) => [item.item.name, item]));
	return {
		questionnaire,
		items,
		children: turned(items, ({ parent }) => [parent]),
		rank: new Map(inOrder(items).map((item, place) => [item, place])),
		dependents: turned(items, ({ sources }) => sources),
		triggered: turned(items, ({ item }) =>
			item.kind === 'question' ? (item.trigger ?? []).flatMap((name) => byName.get(name) ?? []) : []
		),
		byName
	};
}

function sourcesOf(placed: PlacedItem, index: ItemIndex, drafts: ReadonlyMap<Item, Draft>): PreparedItem[] {
	return [...new Set(calculatedFrom(placed, index).flatMap(({ from }) => drafts.get(from.item) ?? []))];
}

function prepareItem({ item, sections, key }: PlacedItem, before: ReadonlyMap<Item, Draft>): Draft {
	const parsed = (source: string | undefined): Expression | undefined => (source ? parseExpression(source) : undefined);
	const parent = before.get(sections.at(-1) ?? item);
	const base = {
		item,
		sections,
		parent,
		repeats: parent ? [...parent.repeats, ...(parent.item.kind === 'repeat' ? [parent] : [])] : [],
		key,
		index: before.size,
		sources: [],
		relevant: parsed(item.relevant)
	};
	if (item.kind === 'group') return { ...base, local: isLocal(base.relevant) };
	if (item.kind === 'repeat') {
		const count = parsed(item.count);
		return { ...base, count, local: isLocal(base.relevant) && isLocal(count) };
	}
	return { ...base, ...questionExpressions(item, parsed), local: isLocal(base.relevant) && isLocal(parsed(item.calculation)) };
}

function questionExpressions(question: Question, parsed: (source: string | undefined) => Expression | undefined) {
	return {
		calculation: parsed(question.calculation),
		required: parsed(question.required),
		constraint: parsed(question.constraint),
		choiceFilter: parsed(question.choiceFilter),
		seed: parsed(question.randomize?.seed),
		standard: parsed(question.defaultExpression),
		readOnly: parsed(question.readOnly)
	};
}

function isLocal(expression: Expression | undefined): boolean {
	return !expression || !dependenciesOf(expression).looksAround;
}

/** From "follows from" to "is followed by". */
function turned<T>(items: readonly PreparedItem[], sources: (item: PreparedItem) => readonly T[]): Map<T, PreparedItem[]> {
	const found = new Map<T, PreparedItem[]>();
	for (const item of items) {
		for (const source of sources(item)) {
			const known = found.get(source);
			if (known) known.push(item);
			else found.set(source, [item]);
		}
	}
	return found;
}

/** Depth-first order; compilation has made sure that there is no circle. */
function inOrder(items: readonly PreparedItem[]): PreparedItem[] {
	const done = new Set<PreparedItem>();
	const order: PreparedItem[] = [];
	const visit = (item: PreparedItem): void => {
		if (done.has(item)) return;
		done.add(item);
		item.sources.forEach(visit);
		order.push(item);
	};
	items.forEach(visit);
	return order;
}
