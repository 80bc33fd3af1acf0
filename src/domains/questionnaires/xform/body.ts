import { element } from '#platform/xml.ts';
import type { Item, Question, Questionnaire, Section } from '../questionnaire.ts';
import type { Paths } from './paths.ts';
import type { Texts } from './texts.ts';

const UPLOADS: Readonly<Partial<Record<Question['type'], string>>> = {
	image: 'image/*',
	audio: 'audio/*',
	video: 'video/*',
	file: 'application/*'
};
/** The outer element of a list of choices. */
const ROOT = 'root';
const SELECTS: Readonly<Partial<Record<Question['type'], string>>> = { select_one: 'select1', select_multiple: 'select', rank: 'odk:rank' };
const WITHOUT_CONTROL = new Set<Question['type']>(['calculate', 'hidden', 'background-audio']);

/** The controls of a form. */
export function bodyOf(questionnaire: Questionnaire, paths: Paths, texts: Texts): string {
	const writer = new Body(questionnaire, paths, texts);
	return questionnaire.items.map((item) => writer.write(item)).join('');
}

class Body {
	readonly #questionnaire: Questionnaire;
	readonly #paths: Paths;
	readonly #texts: Texts;

	constructor(questionnaire: Questionnaire, paths: Paths, texts: Texts) {
		this.#questionnaire = questionnaire;
		this.#paths = paths;
		this.#texts = texts;
	}

	write(item: Item): string {
		return item.kind === 'question' ? this.#question(item) : this.#section(item);
	}

	#section(section: Section): string {
		const ref = this.#paths.of(section);
		const head = this.#texts.shown('label', section) + this.#texts.shown('hint', section);
		const inside = section.items.map((item) => this.write(item)).join('');
		const attributes = { ...section.exchange?.control, appearance: section.appearance, ref };
		if (section.kind === 'group') return element('group', head + inside, attributes);
		const fresh = this.#freshValues(section.items);
		const repeat = element('repeat', inside + fresh, {
			nodeset: ref,
			'jr:count': section.count ? this.#paths.expression(section.count, section) : undefined
		});
		return element('group', head + repeat, attributes);
	}

	/** Defaults that are worked out anew in each instance of a repeat. */
	#freshValues(items: readonly Item[]): string {
		return items
			.map((item) => {
				if (item.kind === 'group') return this.#freshValues(item.items);
				if (item.kind === 'repeat' || !item.defaultExpression) return '';
				return element('setvalue', '', {
					event: 'odk-new-repeat',
					ref: this.#paths.of(item),
					value: this.#paths.expression(item.defaultExpression, item)
				});
			})
			.join('');
	}

	#question(question: Question): string {
		if (WITHOUT_CONTROL.has(question.type)) return '';
		const isHead = question.appearance === 'label' && !question.label;
		const label = this.#texts.shown('label', question) || (isHead ? '<label></label>' : '');
		const head = label + this.#texts.shown('hint', question);
		const attributes = {
			...question.exchange?.control,
			appearance: question.appearance,
			ref: this.#paths.of(question),
			...this.#own(question)
		};
		return element(this.#tag(question), head + this.#itemset(question) + this.#triggered(question), attributes);
	}

	#tag({ type }: Question): string {
		if (type in UPLOADS) return 'upload';
		return SELECTS[type] ?? (type === 'acknowledge' ? 'trigger' : type === 'range' ? 'range' : 'input');
	}

	#own({ type, range }: Question): Record<string, string | number> {
		const mediatype = UPLOADS[type];
		return { ...(mediatype ? { mediatype } : {}), ...(range ?? {}) };
	}

	#itemset(question: Question): string {
		const { list, choiceFilter, randomize } = question;
		if (list === undefined) return '';
		const { value, label } = itemColumns(question, this.#questionnaire, this.#texts);
		const filter = choiceFilter ? `[${this.#paths.expression(choiceFilter, question, true)}]` : '';
		const items = `instance('${list.replace(/\.\w+$/, '')}')/${ROOT}/item${filter}`;
		const seed = randomize?.seed ? `, ${this.#paths.expression(randomize.seed, question).trim()}` : '';
		const nodeset = randomize ? `randomize(${items}${seed})` : items;
		return element('itemset', element('value', '', { ref: value }) + element('label', '', { ref: label }), { nodeset });
	}

	/** Calculations that are made when this question changes. */
	#triggered(question: Question): string {
		const found: string[] = [];
		const visit = (item: Item): void => {
			if (item.kind !== 'question') return item.items.forEach(visit);
			if (!item.trigger?.includes(question.name)) return;
			const value = item.calculation ? this.#paths.expression(item.calculation, item) : undefined;
			found.push(element('setvalue', '', { event: 'xforms-value-changed', ref: this.#paths.of(item), value }));
		};
		this.#questionnaire.items.forEach(visit);
		return found.join('');
	}
}

/** The columns in which a list keeps code and label. */
function itemColumns(
	{ list = '' }: Question,
	{ fileLists, lists }: Questionnaire,
	texts: Texts
): { readonly value: string; readonly label: string } {
	const ofFile = fileLists && Object.hasOwn(fileLists, list) ? fileLists[list] : undefined;
	if (ofFile) return ofFile;
	return { value: 'name', label: texts.isTranslated(lists[list] ?? []) ? 'jr:itext(itextId)' : 'label' };
}
