import type { LocalisedText } from '#platform/languages.ts';
import { withLanguages } from '../further-languages.ts';
import { itemsOf, type Choice, type Item, type Questionnaire } from '../questionnaire.ts';

/** Texts that are translated, and recorded, together: a question with its hint, or the choices of a list. */
export interface TranslationUnit {
	/** key of the item (a group's begins with `/`), `list:` with the name of a list, or `:title` */
	readonly key: string;
	readonly kind: 'question' | 'section' | 'list' | 'title';
	/** `label`, `hint`, … or the code of a choice → its texts */
	readonly parts: Readonly<Record<string, LocalisedText>>;
}

type Texts = Pick<Questionnaire, 'items' | 'lists'> & Partial<Pick<Questionnaire, 'title' | 'fileLists' | 'settings'>>;

const FIELDS = ['label', 'hint', 'guidance', 'constraintMessage', 'requiredMessage'] as const;

/** Everything of a questionnaire that has words, in its order; each list after the first question that uses it. Lists from files stay out. */
export function translationUnits(questionnaire: Texts): TranslationUnit[] {
	const units: TranslationUnit[] = questionnaire.title ? [{ key: ':title', kind: 'title', parts: { title: questionnaire.title } }] : [];
	const seen = new Set(Object.keys(questionnaire.fileLists ?? {}));
	for (const { item, key } of itemsOf(questionnaire)) {
		const parts = partsOf(item);
		if (Object.keys(parts).length > 0) units.push({ key, kind: item.kind === 'question' ? 'question' : 'section', parts });
		const list = item.kind === 'question' ? item.list : undefined;
		if (list === undefined || seen.has(list)) continue;
		seen.add(list);
		units.push({ key: `list:${list}`, kind: 'list', parts: choiceParts(questionnaire.lists[list] ?? []) });
	}
	return units;
}

function partsOf(item: Item): Record<string, LocalisedText> {
	const fields = item as Partial<Record<(typeof FIELDS)[number], LocalisedText>>;
	return Object.fromEntries(FIELDS.flatMap((field) => (hasWords(fields[field]) ? [[field, fields[field] ?? {}]] : [])));
}

function choiceParts(choices: readonly Choice[]): Record<string, LocalisedText> {
	return Object.fromEntries(choices.flatMap(({ name, label }) => (hasWords(label) ? [[name, label]] : [])));
}

const hasWords = (text: LocalisedText | undefined): boolean => Object.values(text ?? {}).some((words) => words.trim() !== '');

/** The words of a unit in one language: part → text. */
export function wordsIn({ parts }: TranslationUnit, language: string): Record<string, string> {
	return Object.fromEntries(Object.entries(parts).flatMap(([part, text]) => (text[language] ? [[part, text[language]]] : [])));
}

/** Puts words in a language into the texts they are of: unit's key → part → text. What they don't name stays as it is. */
export function withWords<T extends Texts & { readonly languages: readonly string[] }>(
	texts: T,
	language: string,
	words: ReadonlyMap<string, Readonly<Record<string, string>>>
): T {
	const keys = new Map(itemsOf(texts).map(({ item, key }) => [item, key]));
	const put = (text: LocalisedText | undefined, said: string | undefined): LocalisedText | undefined =>
		said === undefined ? text : { ...text, [language]: said };
	const change = (item: Item): Item => {
		const said = words.get(keys.get(item) ?? '') ?? {};
		const fields = item as Partial<Record<(typeof FIELDS)[number], LocalisedText>>;
		const texts = Object.fromEntries(FIELDS.flatMap((field) => (fields[field] ? [[field, put(fields[field], said[field])]] : [])));
		return { ...item, ...texts, ...(item.kind === 'question' ? {} : { items: item.items.map(change) }) } as Item;
	};
	const lists = Object.fromEntries(
		Object.entries(texts.lists).map(([list, choices]) => {
			const said = words.get(`list:${list}`) ?? {};
			return [list, choices.map((choice) => ({ ...choice, label: put(choice.label, said[choice.name]) ?? {} }))];
		})
	);
	const title = texts.title ? { title: put(texts.title, words.get(':title')?.['title']) } : {};
	return { ...withLanguages(texts, [language]), ...title, items: texts.items.map(change), lists };
}
