import type { LocalisedText } from '#platform/languages.ts';
import type { Choice, Media } from '../questionnaire.ts';
import type { ProblemList } from './problem-list.ts';
import type { Table, TableRow } from './table.ts';

const OWN = new Set(['list_name', 'name', 'label', 'image', 'big_image', 'audio', 'video']);
/** Columns of choices that may have languages. */
const TEXTS = ['label', 'image', 'big_image', 'audio', 'video'];

/** The lists of the choices sheet. A code given twice in a list is an error unless the settings allow it. */
export function readLists(
	table: Table | undefined,
	{
		language,
		languages,
		allowRepeated
	}: { readonly language: string; readonly languages: readonly string[]; readonly allowRepeated: boolean },
	problems: ProblemList
): Map<string, Choice[]> {
	const lists = new Map<string, Choice[]>();
	if (!table) return lists;
	const seen = new Set<string>();
	for (const row of table.rows) {
		const list = row.get('list_name');
		if (list === '') continue;
		const choice = readChoice(row, list, language, languages.length > 0, problems);
		if (!choice) continue;
		if (seen.has(`${list}\n${choice.name}`) && !allowRepeated)
			problems.error('choice-name-repeated', row.place('name'), { name: choice.name, list });
		seen.add(`${list}\n${choice.name}`);
		const choices = lists.get(list);
		if (choices) choices.push(choice);
		else lists.set(list, [choice]);
	}
	return lists;
}

function readChoice(row: TableRow, list: string, language: string, inLanguages: boolean, problems: ProblemList): Choice | undefined {
	const name = row.get('name');
	if (name === '') {
		problems.error('choice-name-missing', row.place('name'), { list });
		return undefined;
	}
	if (/\s/.test(name)) problems.error('choice-name-space', row.place('name'), { name });
	const label = row.texts('label', language);
	const media = readMedia(row, language);
	if (!label && !media) problems.warn('choice-label-missing', row.place('label'), { name });
	const columns = row.others(OWN);
	const unlocalised = inLanguages ? row.unlocalised(TEXTS) : {};
	return {
		name,
		label: label ?? {},
		...(media ? { media } : {}),
		...(Object.keys(columns).length > 0 ? { columns } : {}),
		...(Object.keys(unlocalised).length > 0 ? { exchange: { unlocalised } } : {})
	};
}

const MEDIA_COLUMNS = [
	['image', 'image'],
	['bigImage', 'big_image'],
	['audio', 'audio'],
	['video', 'video']
] as const;

/** Pictures, sound and film of a row, by language. */
export function readMedia(row: TableRow, language: string): Media | undefined {
	const media: { -readonly [K in keyof Media]: Media[K] } = {};
	for (const [kind, column] of MEDIA_COLUMNS) {
		const files = row.texts(column, language);
		if (files) media[kind] = files;
	}
	return Object.keys(media).length > 0 ? media : undefined;
}

/** What `or_other` adds to a list. */
export const OTHER_LABEL: LocalisedText = {
	en: 'Other',
	nl: 'Iets anders',
	fr: 'Autre',
	de: 'Etwas anderes',
	el: 'Κάτι άλλο',
	it: 'Altro',
	es: 'Otra cosa',
	ar: 'شيء آخر',
	fa: 'چیز دیگر',
	ro: 'Altceva',
	zh: '其他',
	ur: 'کچھ اور',
	so: 'Wax kale',
	ru: 'Другое',
	uk: 'Інше',
	und: 'Other'
};

export const SPECIFY_LABEL: LocalisedText = {
	en: 'What is it?',
	nl: 'Wat is het?',
	fr: 'Qu’est-ce que c’est ?',
	de: 'Was ist es?',
	el: 'Τι είναι;',
	it: 'Che cos’è?',
	es: '¿Qué es?',
	ar: 'ما هو؟',
	fa: 'چیست؟',
	ro: 'Ce este?',
	zh: '是什么？',
	ur: 'وہ کیا ہے؟',
	so: 'Waa maxay?',
	ru: 'Что это?',
	uk: 'Що це?',
	und: 'What is it?'
};
