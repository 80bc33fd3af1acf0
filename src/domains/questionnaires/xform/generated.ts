import type { Item, Question, Questionnaire, Repeat } from '../questionnaire.ts';

/** A reference and nothing else: what a repeat may take its number from directly. */
const REFERENCE = /^\s*\$\{[^}]*\}\s*$/;

/** Adds the items that an XForm needs and a questionnaire doesn't: numbers of repeats that are worked out, and the heads of tables. */
export function withGenerated(questionnaire: Questionnaire): Questionnaire {
	return { ...questionnaire, items: questionnaire.items.flatMap(generate) };
}

function generate(item: Item): Item[] {
	if (item.kind === 'question') return [item];
	const items = item.items.flatMap(generate);
	if (item.kind === 'repeat') return countedRepeat({ ...item, items });
	return [
		/\btable-list\b/.test(item.appearance ?? '')
			? { ...item, items: withHead(items), appearance: tableAppearance(item.appearance) }
			: { ...item, items }
	];
}

function countedRepeat(repeat: Repeat): Item[] {
	if (!repeat.count || REFERENCE.test(repeat.count)) return [repeat];
	const name = `${repeat.name}_count`;
	const count: Question = { kind: 'question', name, type: 'calculate', calculation: repeat.count, readOnly: 'true()' };
	return [count, { ...repeat, count: `\${${name}}` }];
}

function tableAppearance(appearance = ''): string {
	return appearance.replace(/\btable-list\b/, 'field-list');
}

/** The first row of a table shows its choices, the others only the places for them. */
function withHead(items: readonly Item[]): Item[] {
	const first = items.find((item) => item.kind === 'question' && item.list !== undefined);
	return items.flatMap((item) => {
		if (item.kind !== 'question' || item.list === undefined) return [item];
		const row: Question = { ...item, appearance: 'list-nolabel' };
		if (item !== first) return [row];
		const { type, list } = item;
		const name = `reserved_name_for_field_list_labels_${item.exchange?.written?.['row'] ?? '1'}`;
		return [{ kind: 'question', name, type, list, appearance: 'label' } satisfies Question, row];
	});
}
