import { pickText } from '#platform/languages.ts';
import { shuffled } from './expressions/chance.ts';
import { evaluate, type Environment } from './expressions/evaluate.ts';
import { addNode, toBoolean, type InstanceNode } from './expressions/nodes.ts';
import type { Expression } from './expressions/parse.ts';
import type { Choice, Questionnaire } from './questionnaire.ts';

interface Wish {
	readonly filter?: Expression;
	readonly current?: InstanceNode;
	readonly environment?: Environment;
	readonly seed?: number;
}

/** The choice lists of a questionnaire, and the nodes that filters and `instance()` see of them. */
export class ChoiceLists {
	readonly #questionnaire: Questionnaire;
	readonly #nodes = new Map<string, InstanceNode>();

	constructor(questionnaire: Questionnaire) {
		this.#questionnaire = questionnaire;
	}

	/** The choices that pass the filter, in their order or in one that follows from the seed. */
	choices(list: string, { filter, current, environment, seed }: Wish): readonly Choice[] {
		const all = this.#all(list);
		const items = filter && current && environment ? (this.nodes(list)?.children ?? []) : [];
		const kept =
			filter && current && environment
				? all.filter((_, index) => {
						const node = items[index];
						return (
							node !== undefined && toBoolean(evaluate(filter, { environment, node, current, position: index + 1, size: items.length }))
						);
					})
				: all;
		return seed === undefined ? kept : shuffled(kept, seed);
	}

	label(list: string, name: string, language: string): string {
		const choice = this.#all(list).find((candidate) => candidate.name === name);
		return choice ? pickText(choice.label, language).text || name : name;
	}

	/** `root` with an `item` for each choice, as secondary instances have. */
	nodes(list: string): InstanceNode | undefined {
		const made = this.#nodes.get(list);
		if (made) return made;
		if (!Object.hasOwn(this.#questionnaire.lists, list)) return undefined;
		const root = addNode(undefined, 'root');
		for (const choice of this.#all(list)) {
			const item = addNode(root, 'item');
			addNode(item, 'name', choice.name);
			addNode(item, 'label', pickText(choice.label, this.#questionnaire.defaultLanguage).text);
			for (const [column, text] of Object.entries(choice.columns ?? {})) addNode(item, column, text);
		}
		this.#nodes.set(list, root);
		return root;
	}

	#all(list: string): readonly Choice[] {
		return Object.hasOwn(this.#questionnaire.lists, list) ? (this.#questionnaire.lists[list] ?? []) : [];
	}
}
