import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import type { TranslationUnit } from './translation-units.ts';

/** What a text is called where it stands among others: its own first words, or the list it is. */
export function unitName({ key, kind, parts }: TranslationUnit, locale: string): string {
	if (kind === 'list') return m.translation_list({ name: key.slice('list:'.length) });
	const [first] = Object.values(parts);
	return pickText(first ?? {}, locale).text || key;
}

/** What a part of a text is: its words, its hint; of a list the code of the choice. */
export function partName({ kind }: TranslationUnit, part: string): string {
	if (kind === 'list') return part;
	const names: Readonly<Record<string, () => string>> = {
		title: m.translation_part_title,
		label: m.translation_part_label,
		hint: m.translation_part_hint,
		guidance: m.translation_part_guidance,
		constraintMessage: m.translation_part_constraint,
		requiredMessage: m.translation_part_required
	};
	return names[part]?.() ?? part;
}
