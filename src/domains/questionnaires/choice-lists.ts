import { pickText } from '#platform/languages.ts';
import { columnTest, type ColumnTest } from './choice-filter.ts';
import { shuffled } from './expressions/chance.ts';
import { evaluate, type Environment } from './expressions/evaluate.ts';
import { addNode, allTexts, toBoolean, type InstanceNode, type Value } from './expressions/nodes.ts';
import type { Expression } from './expressions/parse.ts';
import type { Choice, Questionnaire } from './questionnaire.ts';

/** A filter, and where in the answers it is asked. */
export interface Filter {
	readonly expression: Expression;
	readonly current: InstanceNode;
	readonly environment: Environment;
}

interface List {
	readonly choices: readonly Choice[];
	/** code → places in the list; made when a code is first looked up */
	byName: ReadonlyMap<string, readonly number[]> | undefined;
	/** column → its text → places in the list; made when a filter first asks */
	readonly byColumn: Map<string, ReadonlyMap<string, readonly number[]>>;
	/** the nodes that filters and `instance()` see, made when they are asked for */
	readonly root: InstanceNode;
	readonly nodes: (InstanceNode | undefined)[];
}

const EMPTY: readonly Choice[] = [];

/** The choice lists of a questionnaire. A filter like `province = ${province}` is looked up, so that long lists cost no more than short ones. */
export class ChoiceLists {
	readonly #questionnaire: Questionnaire;
	readonly #lists = new Map<string, List>();
	readonly #tests = new WeakMap<Expression, ColumnTest | undefined>();

	constructor(questionnaire: Questionnaire) {
		this.#questionnaire = questionnaire;
	}

	/** The choices that pass the filter, in their order or in one that follows from the seed. */
	choices(name: string, filter: Filter | undefined, seed: number | undefined): readonly Choice[] {
		const list = this.#list(name);
		if (!list) return EMPTY;
		const kept = filter ? this.#kept(list, filter).flatMap((place) => list.choices[place] ?? []) : list.choices;
		return seed === undefined ? kept : shuffled(kept, seed);
	}

	/** True where all of the given codes are among them. */
	offers(name: string, codes: readonly unknown[], filter: Filter | undefined): boolean {
		const list = this.#list(name);
		if (!list) return codes.length === 0;
		return codes.every((code) => {
			const places = typeof code === 'string' ? placesOf(list, code) : [];
			return places.some((place) => !filter || this.#passes(list, place, filter, list.choices.length));
		});
	}

	label(name: string, code: string, language: string): string {
		const list = this.#list(name);
		const choice = list?.choices[placesOf(list, code)[0] ?? -1];
		return choice ? pickText(choice.label, language).text || code : code;
	}

	/** `root` with an `item` for each choice, as secondary instances have. A file is found with and without its ending. */
	nodes(name: string): InstanceNode | undefined {
		const list = this.#list(name) ?? this.#list(`${name}.csv`);
		if (!list) return undefined;
		if (list.root.children.length < list.choices.length) {
			const all = list.choices.map((_, place) => this.#node(list, place));
			list.root.children.splice(0, list.root.children.length, ...all);
		}
		return list.root;
	}

	#list(name: string): List | undefined {
		const made = this.#lists.get(name);
		if (made) return made;
		if (!Object.hasOwn(this.#questionnaire.lists, name)) return undefined;
		const choices = this.#questionnaire.lists[name] ?? EMPTY;
		const list: List = {
			choices,
			byName: undefined,
			byColumn: new Map(),
			root: addNode(undefined, 'root'),
			nodes: []
		};
		this.#lists.set(name, list);
		return list;
	}

	#kept(list: List, filter: Filter): readonly number[] {
		if (!this.#tests.has(filter.expression)) this.#tests.set(filter.expression, columnTest(filter.expression));
		const test = this.#tests.get(filter.expression);
		const wanted = test && this.#wanted(test, filter);
		const candidates = wanted ? this.#having(list, test.column, wanted) : [...list.choices.keys()];
		// what the look-up has decided need not be asked again where it is the whole filter
		if (wanted && test.isWhole) return candidates;
		return candidates.filter((place) => this.#passes(list, place, filter, list.choices.length));
	}

	/** The texts a column may have, or undefined where they would be compared as numbers. */
	#wanted(test: ColumnTest, filter: Filter): string[] | undefined {
		const value: Value = evaluate(test.value, contextOf(filter, filter.current, 1, 1));
		return typeof value === 'string' || Array.isArray(value) ? [...new Set(allTexts([value]))] : undefined;
	}

	#having(list: List, column: string, texts: readonly string[]): readonly number[] {
		let places = list.byColumn.get(column);
		if (!places) {
			places = placesBy(list.choices, (choice) => this.#column(choice, column));
			list.byColumn.set(column, places);
		}
		const found = texts.map((text) => places.get(text) ?? []);
		return found.length === 1 ? (found[0] ?? []) : found.flat().sort((a, b) => a - b);
	}

	#column(choice: Choice, column: string): string | undefined {
		const own = choice.columns && Object.hasOwn(choice.columns, column) ? choice.columns[column] : undefined;
		if (own !== undefined || column !== 'label') return own ?? (column === 'name' ? choice.name : undefined);
		return pickText(choice.label, this.#questionnaire.defaultLanguage).text;
	}

	#passes(list: List, place: number, filter: Filter, size: number): boolean {
		return toBoolean(evaluate(filter.expression, contextOf(filter, this.#node(list, place), place + 1, size)));
	}

	#node(list: List, place: number): InstanceNode {
		const made = list.nodes[place];
		if (made) return made;
		const choice = list.choices[place];
		const item: InstanceNode = { ...addNode(undefined, 'item'), parent: list.root };
		if (choice) {
			addNode(item, 'name', choice.name);
			addNode(item, 'label', pickText(choice.label, this.#questionnaire.defaultLanguage).text);
			for (const [column, text] of Object.entries(choice.columns ?? {}))
				if (column !== 'name' && column !== 'label') addNode(item, column, text);
		}
		list.nodes[place] = item;
		return item;
	}
}

function contextOf({ environment, current }: Filter, node: InstanceNode, position: number, size: number) {
	return { environment, node, current, position, size };
}

function placesOf(list: List, code: string): readonly number[] {
	list.byName ??= placesBy(list.choices, ({ name }) => name);
	return list.byName.get(code) ?? [];
}

function placesBy(choices: readonly Choice[], key: (choice: Choice) => string | undefined): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (const [place, choice] of choices.entries()) {
		const text = key(choice);
		if (text === undefined) continue;
		const known = places.get(text);
		if (known) known.push(place);
		else places.set(text, [place]);
	}
	return places;
}
