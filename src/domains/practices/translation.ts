/** The languages of a record: how far each is, apart from publication. Pure. */
import { type PracticeRecord, type TranslatedField, translatedFields } from './practice.ts';

export type Texts = Readonly<Partial<Record<TranslatedField, string>>>;

/** How far a record is in a language. What is public and what is being worked on are two questions. */
export type TranslationState =
	| 'original'
	| 'missing'
	| 'in-translation'
	/** Public, made by a machine and checked by nobody. */
	| 'machine-translated'
	| 'up-to-date'
	/** Public, and the original has changed since by more than a minor edit. */
	| 'outdated';

export interface Language {
	/** Something of the record is public in this language. */
	readonly isPublic: boolean;
	/** Somebody works on it. */
	readonly isUnderWay: boolean;
	readonly isByMachine: boolean;
	/** The revision that was translated; null where nobody knows. */
	readonly of: number | null;
}

/** What a record says in a language, field by field. */
export function textsIn(record: PracticeRecord, language: string): Texts {
	return Object.fromEntries(translatedFields.flatMap((field) => (record[field][language] ? [[field, record[field][language]]] : [])));
}

/** The record with these texts in this language; a field without text loses it. */
export function withTexts(record: PracticeRecord, language: string, texts: Texts): PracticeRecord {
	const put = (field: TranslatedField) => {
		const { [language]: _, ...others } = record[field];
		return texts[field] ? { ...others, [language]: texts[field] } : others;
	};
	return { ...record, ...Object.fromEntries(translatedFields.map((field) => [field, put(field)])) };
}

/** The fields whose original text differs between two revisions. */
export function changedFields(before: PracticeRecord, after: PracticeRecord): TranslatedField[] {
	return translatedFields.filter(
		(field) => (before[field][before.originalLanguage] ?? '') !== (after[field][after.originalLanguage] ?? '')
	);
}

export interface Revision {
	readonly revision: number;
	readonly minor: boolean;
	readonly record: PracticeRecord;
}

/** Whether the original changed by more than minor edits after a revision, up to the published one. @param revisions in their order */
export function isOutdated(revisions: readonly Revision[], of: number, published: number): boolean {
	let before = revisions.findLast(({ revision }) => revision <= of);
	for (const one of revisions) {
		if (one.revision <= of || one.revision > published) continue;
		if (before && !one.minor && changedFields(before.record, one.record).length > 0) return true;
		before = one;
	}
	return false;
}

/** @param outdated whether the original changed since the revision that was translated */
export function stateOf(language: Language, outdated: boolean): Exclude<TranslationState, 'original'> {
	if (language.isPublic && outdated) return 'outdated';
	if (language.isPublic) return language.isByMachine ? 'machine-translated' : 'up-to-date';
	return language.isUnderWay ? 'in-translation' : 'missing';
}

/** The last revision in which a language's texts changed: what a text was translated from where nothing says it. */
export function lastTouched(revisions: readonly Revision[], language: string): number | null {
	let last: number | null = null;
	let before = '';
	for (const { revision, record } of revisions) {
		const now = JSON.stringify(textsIn(record, language));
		if (now !== before && now !== '{}') last = revision;
		before = now;
	}
	return last;
}
