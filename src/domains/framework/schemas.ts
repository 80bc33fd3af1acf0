import { z } from 'zod';
import { interfaceLanguages } from '#platform/languages.ts';
import type { Described, EditableKind, TextChange } from './revision.ts';

const text = z.string().trim().min(1).max(600);
const fields = ['label', 'definition'] as const;

/** The texts that an entry of the framework has: all have a label, indicators a definition, too. */
export function textFieldsOf(entry: Described): readonly ('label' | 'definition')[] {
	return fields.filter((field) => entry[field] !== undefined);
}

/** The form with all texts of an entry: `label.nl`, `definition.nl`, and so on for each language. */
export function textsForm(entry: Described) {
	const names = textFieldsOf(entry).flatMap((field) => interfaceLanguages.map((language) => `${field}.${language}`));
	return z.object(Object.fromEntries(names.map((name) => [name, text])));
}

export const publishForm = z.object({ note: z.string().trim().min(1).max(600) });

/** The texts of a form that differ from those of the entry. */
export function changedTexts(kind: EditableKind, entry: Described, texts: Readonly<Record<string, string>>): TextChange[] {
	return textFieldsOf(entry).flatMap((field) =>
		interfaceLanguages
			.map((language): TextChange => ({ kind, code: entry.code, field, language, text: texts[`${field}.${language}`] ?? '' }))
			.filter((change) => change.text !== '' && entry[field]?.[change.language] !== change.text)
	);
}
