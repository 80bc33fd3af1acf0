import type { FrameworkDocument } from './document.ts';

/** The lists of the framework whose texts an administrator may change. Codes, references and structure need a migration, not a form. */
export const EDITABLE_KINDS = ['indicators', 'outcomes', 'dimensions', 'clusters', 'areas', 'breakdowns', 'instruments'] as const;
export type EditableKind = (typeof EDITABLE_KINDS)[number];

export function isEditableKind(text: string): text is EditableKind {
	return EDITABLE_KINDS.some((kind) => kind === text);
}

export interface TextChange {
	kind: EditableKind;
	code: string;
	field: 'label' | 'definition';
	language: string;
	text: string;
}

export interface TextDifference extends TextChange {
	before: string;
}

/** What the entries of all lists have in common. */
export interface Described {
	code: string;
	label: Record<string, string>;
	definition?: Record<string, string>;
}

/** The document with the changes applied; the one given stays as it is. A change that names nothing that exists changes nothing. */
export function applyTextChanges(document: FrameworkDocument, changes: readonly TextChange[]): FrameworkDocument {
	const copy = structuredClone(document);
	for (const { kind, code, field, language, text } of changes) {
		const list: Described[] = copy[kind];
		const texts = list.find((each) => each.code === code)?.[field];
		if (texts) texts[language] = text.trim();
	}
	return copy;
}

/** Every text that differs between two versions, in the order of the later one. */
export function listDifferences(before: FrameworkDocument, after: FrameworkDocument): TextDifference[] {
	return EDITABLE_KINDS.flatMap((kind) => {
		const older = new Map<string, Described>(before[kind].map((each) => [each.code, each]));
		return (after[kind] as Described[]).flatMap((each) => differences(kind, older.get(each.code), each));
	});
}

function differences(kind: EditableKind, before: Described | undefined, after: Described): TextDifference[] {
	return (['label', 'definition'] as const).flatMap((field) =>
		Object.entries(after[field] ?? {})
			.map(([language, text]) => ({ kind, code: after.code, field, language, text, before: before?.[field]?.[language] ?? '' }))
			.filter((each) => each.before !== each.text)
	);
}
