import { tokenize } from '../expressions/tokens.ts';
import { itemsOf, type PlacedItem, type Questionnaire, type Section } from '../questionnaire.ts';

/** Where an item stands: its path in the instance, and the repeats around it. */
export interface Placed {
	readonly placed: PlacedItem;
	readonly path: string;
}

/** The paths of a questionnaire's items, and `${name}` as XForms write it. */
export class Paths {
	readonly root: string;
	readonly #byItem = new Map<object, Placed>();
	readonly #byName = new Map<string, Placed>();

	constructor(questionnaire: Questionnaire) {
		this.root = `/${questionnaire.settings?.rootName ?? 'data'}`;
		for (const placed of itemsOf(questionnaire)) {
			const path = [this.root, ...placed.sections.map(({ name }) => name), placed.item.name].join('/');
			this.#byItem.set(placed.item, { placed, path });
			this.#byName.set(placed.item.name, { placed, path });
		}
	}

	of(item: object): string {
		return this.#byItem.get(item)?.path ?? this.root;
	}

	/** The repeats an item stands in, outermost first. */
	repeatsAround(item: object): readonly Section[] {
		return this.#byItem.get(item)?.placed.sections.filter(({ kind }) => kind === 'repeat') ?? [];
	}

	/**
	 * An expression with its `${name}` turned into paths: from the root, or, where both stand in one repeat, from where the item stands.
	 * @param inPredicate true inside a filter of choices, where the item is `current()`
	 */
	expression(source: string, item: object, inPredicate = false): string {
		let result = '';
		let last = 0;
		for (const { kind, text, at } of tokenize(source)) {
			if (kind !== 'reference') continue;
			const absolute = /indexed-repeat\(\s*[^)]*$/.test(source.slice(0, at));
			result += source.slice(last, at) + this.reference(text, item, { inPredicate, absolute });
			last = source.indexOf('}', at) + 1;
		}
		return result + source.slice(last);
	}

	reference(name: string, item: object, { inPredicate = false, absolute = false } = {}): string {
		const target = this.#byName.get(name);
		if (!target) return ` ${this.root}/${name} `;
		const around = this.repeatsAround(item);
		const shared = target.placed.sections.findLast((section) => around.includes(section));
		if (!shared || absolute) return ` ${target.path} `;
		const base = this.of(shared);
		const steps = this.of(item).slice(base.length).split('/').length - 1;
		return ` ${inPredicate ? 'current()/' : ''}${'../'.repeat(steps)}${target.path.slice(base.length + 1)} `;
	}
}
