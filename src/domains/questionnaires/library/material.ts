import { dependenciesOf } from '../dependencies.ts';
import { parseExpression } from '../expressions/parse.ts';
import { mediaNames } from '../media.ts';
import { questionsOf, type Question, type Questionnaire } from '../questionnaire.ts';
import type { Material } from './entry.ts';

export type Kept =
	| { readonly kind: 'kept'; readonly material: Material }
	/** no question was chosen, or one that isn't there */
	| { readonly kind: 'none' }
	/** a question reads others that were not chosen with it, or a list that lies in a file */
	| { readonly kind: 'depends'; readonly name: string; readonly on: string };

/** Questions that ask a respondent something can stand in the library; a calculation is nothing without its questionnaire. */
export function isKeepable({ type }: Question): boolean {
	return type !== 'calculate' && type !== 'hidden' && type !== 'note' && type !== 'acknowledge';
}

/**
 * Takes questions out of a questionnaire by their keys. When a question is asked (`relevant`) stays with the questionnaire: that is the
 * author's, not the item's. Every other rule must be complete with what was chosen.
 */
export function takeQuestions(questionnaire: Questionnaire, keys: readonly string[]): Kept {
	const chosen = questionsOf(questionnaire).filter(({ key, question }) => keys.includes(key) && isKeepable(question));
	if (chosen.length === 0 || chosen.length < new Set(keys).size) return { kind: 'none' };
	const items = chosen.map(({ question: { relevant: _, ...question } }): Question => question);
	const names = new Set(items.map(({ name }) => name));
	for (const item of items) {
		const on =
			foreignNames(item).find((name) => !names.has(name)) ?? (item.list && questionnaire.fileLists?.[item.list] ? item.list : undefined);
		if (on !== undefined) return { kind: 'depends', name: item.name, on };
	}
	const used = new Set(items.flatMap(({ list }) => list ?? []));
	const lists = Object.fromEntries(Object.entries(questionnaire.lists).filter(([list]) => used.has(list)));
	const wanted = new Set(mediaNames({ items, lists }));
	const files = Object.fromEntries(Object.entries(questionnaire.files ?? {}).filter(([name]) => wanted.has(name)));
	const { languages, defaultLanguage } = questionnaire;
	return { kind: 'kept', material: { items, lists, languages, defaultLanguage, ...(Object.keys(files).length > 0 ? { files } : {}) } };
}

function foreignNames(item: Question): string[] {
	const rules = [item.required, item.constraint, item.calculation, item.readOnly, item.defaultExpression, item.choiceFilter];
	const read = rules.flatMap((source) => (source ? [...dependenciesOf(parseExpression(source)).references] : []));
	const inTexts = [item.label, item.hint, item.constraintMessage, item.requiredMessage].flatMap((text) =>
		Object.values(text ?? {}).flatMap((words) => [...words.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map((match) => match[1] ?? ''))
	);
	return [...read, ...inTexts, ...(item.trigger ?? [])];
}
