import type { LocalisedText } from '#platform/languages.ts';
import type { Choice, Item, Media, Question, Questionnaire } from '../questionnaire.ts';
import { itemsOf } from '../questionnaire.ts';

/** Where a text stands, as the columns of a workbook are called. */
export const TEXT_PLACES = [
	'form_title',
	'label',
	'hint',
	'guidance_hint',
	'constraint_message',
	'required_message',
	'image',
	'big_image',
	'audio',
	'video'
] as const;

export type TextPlace = (typeof TEXT_PLACES)[number];

/** A text of a questionnaire with all its languages. */
export interface TextUnit {
	/** key of the item, `list/code` of a choice (with `#2` where a code stands twice), nothing for the questionnaire itself */
	readonly item: string;
	readonly of: 'form' | 'item' | 'choice';
	readonly place: TextPlace;
	readonly texts: LocalisedText;
}

/** Names a unit among all of a questionnaire. */
export function unitId({ item, of, place }: Pick<TextUnit, 'item' | 'of' | 'place'>): string {
	return `${of} ${item} ${place}`;
}

/** True for what names a file instead of being words. */
export function isMedia(place: TextPlace): boolean {
	return MEDIA.some(([, column]) => column === place);
}

const MEDIA = [
	['image', 'image'],
	['bigImage', 'big_image'],
	['audio', 'audio'],
	['video', 'video']
] as const;

type Visit = (unit: TextUnit) => LocalisedText;

/** All texts in the order of the questionnaire; those of choices after those of items, a list at a time. */
export function textUnits(questionnaire: Questionnaire): TextUnit[] {
	const found: TextUnit[] = [];
	mapTexts(questionnaire, (unit) => {
		found.push(unit);
		return unit.texts;
	});
	return found;
}

/**
 * The questionnaire with every text replaced by what `visit` makes of it. A text without any language is left out. Lists that come from files are
 * none of the questionnaire's texts.
 */
export function mapTexts(questionnaire: Questionnaire, visit: Visit): Questionnaire {
	const keys = new Map(itemsOf(questionnaire).map(({ item, key }) => [item, key]));
	const inFiles = new Set(Object.keys(questionnaire.fileLists ?? {}));
	const title = visit({ item: '', of: 'form', place: 'form_title', texts: questionnaire.title });
	const items = questionnaire.items.map((item) => mapItem(item, keys, visit));
	const lists = Object.fromEntries(
		Object.entries(questionnaire.lists).map(([name, choices]) => [name, inFiles.has(name) ? choices : mapChoices(name, choices, visit)])
	);
	return { ...questionnaire, title, items, lists };
}

function mapItem(item: Item, keys: ReadonlyMap<Item, string>, visit: Visit): Item {
	const key = keys.get(item) ?? item.name;
	const at = (place: TextPlace, texts: LocalisedText | undefined): LocalisedText | undefined =>
		mapped({ item: key, of: 'item', place }, texts, visit);
	const shared = {
		...some({ label: at('label', item.label), hint: at('hint', item.hint) }),
		...some({ media: mapMedia(item.media, at) })
	};
	if (item.kind !== 'question') {
		const { label: _label, hint: _hint, media: _media, ...rest } = item;
		return { ...rest, ...shared, items: item.items.map((inner) => mapItem(inner, keys, visit)) } as Item;
	}
	const { label: _label, hint: _hint, media: _media, guidance, constraintMessage, requiredMessage, ...rest } = item;
	return {
		...rest,
		...shared,
		...some({
			guidance: at('guidance_hint', guidance),
			constraintMessage: at('constraint_message', constraintMessage),
			requiredMessage: at('required_message', requiredMessage)
		})
	} as Question;
}

function mapChoices(list: string, choices: readonly Choice[], visit: Visit): Choice[] {
	const seen = new Map<string, number>();
	return choices.map((choice) => {
		const count = (seen.get(choice.name) ?? 0) + 1;
		seen.set(choice.name, count);
		const item = `${list}/${choice.name}${count > 1 ? `#${String(count)}` : ''}`;
		const at = (place: TextPlace, texts: LocalisedText | undefined): LocalisedText | undefined =>
			mapped({ item, of: 'choice', place }, texts, visit);
		const { media, ...rest } = choice;
		return { ...rest, label: at('label', choice.label) ?? {}, ...some({ media: mapMedia(media, at) }) };
	});
}

function mapMedia(
	media: Media | undefined,
	at: (place: TextPlace, texts: LocalisedText | undefined) => LocalisedText | undefined
): Media | undefined {
	const entries = MEDIA.flatMap(([kind, column]) => {
		const texts = at(column, media?.[kind]);
		return texts ? [[kind, texts] as const] : [];
	});
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function mapped(where: Omit<TextUnit, 'texts'>, texts: LocalisedText | undefined, visit: Visit): LocalisedText | undefined {
	const result = visit({ ...where, texts: texts ?? {} });
	return Object.keys(result).length > 0 ? result : undefined;
}

function some<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
