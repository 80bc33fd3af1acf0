import { itemsOf, type Item, type PlacedItem, type Questionnaire } from '../questionnaire.ts';
import { ruleOf, type Rule } from './rule.ts';

/** A line of the table of contents. */
export interface OutlineRow {
	readonly key: string;
	/** how many sections it stands in */
	readonly depth: number;
	readonly item: Item;
	/** of a question that is asked: its number in the questionnaire; of others nothing */
	readonly number: number | undefined;
	/** who sees it: undefined: everybody who sees what it stands in */
	readonly rule: Rule | undefined;
}

const UNASKED = new Set(['calculate', 'hidden', 'barcode', 'geopoint', 'geotrace', 'geoshape', 'background-audio']);

/** True where a respondent sees it. */
export function isAsked(item: Item): boolean {
	return item.kind === 'question' && !UNASKED.has(item.type) && (item.calculation === undefined || item.label !== undefined);
}

/** Groups, repeats and questions in order. */
export function outline(questionnaire: Questionnaire): OutlineRow[] {
	const items = itemsOf(questionnaire);
	const byName = new Map<string, PlacedItem>(items.map((placed) => [placed.item.name, placed]));
	let number = 0;
	return items.map(({ item, sections, key }) => ({
		key,
		depth: sections.length,
		item,
		number: isAsked(item) ? ++number : undefined,
		rule: item.relevant === undefined ? undefined : ruleOf(item.relevant, byName, questionnaire)
	}));
}
