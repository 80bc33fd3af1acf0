import { textFields, type PracticeRecord } from '../practice.ts';
import { words } from '../words.ts';
import { isStopWord } from './stop-words.ts';

/** How much a word counts by where it stands; a tag of the vocabulary counts `tagWeight`. */
export const titleWeight = 10;
export const summaryWeight = 4;
export const tagWeight = 3;
const restWeight = 1;
/** A word repeated more often than this in one place says no more. */
const mostRepeats = 4;

export interface Weighted {
	/** Language tag → plain word → weight, 1–255. */
	readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** Words in the longest of its languages, for comparing a short record with a long one. */
	readonly length: number;
}

/** The words of a record with their weight, each in its language. Stop words are left out. */
export function weighWords(record: PracticeRecord): Weighted {
	const byLanguage = new Map<string, Map<string, number>>();
	const lengths = new Map<string, number>();
	const read = (language: string, text: string, weight: number) => {
		const counts = new Map<string, number>();
		for (const word of words(text)) if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
		const known = byLanguage.get(language) ?? new Map<string, number>();
		byLanguage.set(language, known);
		for (const [word, count] of counts) {
			known.set(word, Math.min(255, (known.get(word) ?? 0) + weight * (weight === restWeight ? Math.min(count, mostRepeats) : 1)));
			lengths.set(language, (lengths.get(language) ?? 0) + count);
		}
	};
	for (const [language, text] of Object.entries(record.title)) read(language, text, titleWeight);
	for (const [language, text] of Object.entries(record.summary)) read(language, text, summaryWeight);
	for (const field of textFields) for (const [language, text] of Object.entries(record[field])) read(language, text, restWeight);
	for (const [language, text] of Object.entries(record.evidenceReason)) read(language, text, restWeight);
	for (const { name } of record.places) read(record.originalLanguage, name, restWeight);
	if (record.contact) read(record.originalLanguage, `${record.contact.organisation}`, restWeight);
	return { words: byLanguage, length: Math.max(0, ...lengths.values()) };
}
