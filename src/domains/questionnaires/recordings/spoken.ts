import { languageName, pickText, type LocalisedText } from '#platform/languages.ts';
import { itemsOf, type Choice, type Item, type Media, type Questionnaire } from '../questionnaire.ts';
import { translationUnits } from '../translation/translation-units.ts';

/** One thing that is read aloud: a question, or a choice of a list. */
export interface SpokenPart {
	/** key of the question, or `list:` and the name of the list */
	readonly key: string;
	/** `label`, or the code of the choice */
	readonly part: string;
	readonly text: LocalisedText;
}

export interface RecordedPart {
	readonly key: string;
	readonly part: string;
	readonly language: string;
	readonly hash: string;
}

/** A language's own name, by which a child who can't read chooses it. */
const LANGUAGE = ':language';

/** Everything that the player reads aloud, in the order in which a child meets it; each list after the first question that uses it. */
export function spokenParts(questionnaire: Questionnaire): SpokenPart[] {
	const names = Object.fromEntries(questionnaire.languages.map((tag) => [tag, languageName(tag)]));
	return [{ key: LANGUAGE, part: 'name', text: names }, ...readAloud(questionnaire)];
}

function readAloud(questionnaire: Questionnaire): SpokenPart[] {
	return translationUnits(questionnaire).flatMap(({ key, kind, parts }) => {
		if (kind === 'list') return Object.entries(parts).map(([part, text]) => ({ key, part, text }));
		return kind === 'question' && parts['label'] ? [{ key, part: 'label', text: parts['label'] }] : [];
	});
}

/** The words of a part as they are said in a language; empty where it has none. */
export function spokenWords({ text }: SpokenPart, language: string): string {
	return text[language] ?? '';
}

/** The words of a part in a language that a person reads, to be understood by. */
export function understoodWords({ text }: SpokenPart, locale: string): string {
	return pickText(text, locale).text;
}

/** The player finds a language's name by the name of its file, as where it came with the workbook. */
function fileName({ key, language, hash }: Pick<RecordedPart, 'key' | 'language' | 'hash'>): string {
	return key === LANGUAGE ? `language-${language}` : `recording-${hash}`;
}

/** A questionnaire with what was recorded beside it, in the places of its `audio` columns: the player knows no difference. */
export function withRecordings(questionnaire: Questionnaire, recordings: readonly RecordedPart[]): Questionnaire {
	if (recordings.length === 0) return questionnaire;
	const voices = new Map<string, Record<string, string>>();
	for (const { key, part, language, hash } of recordings) {
		const place = `${key}\n${part}`;
		voices.set(place, { ...voices.get(place), [language]: fileName({ key, language, hash }) });
	}
	const spoken = (media: Media | undefined, key: string, part: string): { media?: Media } => {
		const voice = voices.get(`${key}\n${part}`);
		return voice ? { media: { ...media, audio: { ...media?.audio, ...voice } } } : {};
	};
	const keys = new Map(itemsOf(questionnaire).map(({ item, key }) => [item, key]));
	const change = (item: Item): Item =>
		item.kind === 'question'
			? { ...item, ...spoken(item.media, keys.get(item) ?? '', 'label') }
			: { ...item, items: item.items.map(change) };
	const ofList = (list: string, choice: Choice): Choice => ({ ...choice, ...spoken(choice.media, `list:${list}`, choice.name) });
	return {
		...questionnaire,
		items: questionnaire.items.map(change),
		lists: Object.fromEntries(
			Object.entries(questionnaire.lists).map(([list, choices]) => [list, choices.map((choice) => ofList(list, choice))])
		),
		files: { ...questionnaire.files, ...Object.fromEntries(recordings.map((each) => [fileName(each), each.hash])) }
	};
}
