import type { Instrument } from '../instrument.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { isMedia, textUnits } from './texts.ts';

/** What can be remarked about a text without understanding it. */
export type ReadingHint =
	| { readonly kind: 'long-sentence'; readonly words: number; readonly most: number }
	| { readonly kind: 'two-questions' }
	| { readonly kind: 'double-negative' };

export interface ReadingRemark {
	readonly of: 'form' | 'item' | 'choice';
	readonly item: string;
	readonly place: string;
	readonly text: string;
	readonly hint: ReadingHint;
}

export interface LanguageReading {
	readonly language: string;
	/** of questions, hints and messages; choices are no sentences */
	readonly words: number;
	readonly sentences: number;
	/** mean number of words of a sentence */
	readonly sentenceLength: number;
	/** null where no formula was published for the language */
	readonly score: ReadingScore | null;
	readonly remarks: readonly ReadingRemark[];
}

export interface ReadingScore {
	readonly formula: Formula;
	/** rounded to a whole number */
	readonly value: number;
	readonly level: 'easy' | 'middle' | 'hard';
}

export type Formula = 'lix' | 'flesch-douma' | 'gulpease';

/** Words a sentence may have before it is remarked. A rule of the house, not of a study: a child reads a shorter one. */
const LONGEST: Readonly<Record<Instrument, number>> = { younger: 12, older: 18, parents: 22, teachers: 28, principals: 28 };

/**
 * How easy a questionnaire is to read in each of its languages. The formulas were made for running texts of a hundred words and more, so they are
 * given for a language as a whole and never for one question.
 */
export function readingOf(questionnaire: Questionnaire, instrument: Instrument): LanguageReading[] {
	const units = textUnits(questionnaire).filter(({ place }) => !isMedia(place));
	return questionnaire.languages.map((language) => {
		const texts = units.flatMap((unit) => (unit.texts[language] ? [{ unit, text: unit.texts[language] }] : []));
		// a choice of one word is no sentence: it would make any text look easy
		const sentences = texts.filter(({ unit }) => unit.of === 'item').flatMap(({ text }) => sentencesOf(text, language));
		const words = sentences.flatMap(({ words: own }) => own);
		return {
			language,
			words: words.length,
			sentences: sentences.length,
			sentenceLength: sentences.length > 0 ? words.length / sentences.length : 0,
			score: scoreOf(words, sentences.length, language),
			remarks: texts.flatMap(({ unit, text }) =>
				hintsFor(text, language, instrument).map((hint) => ({ of: unit.of, item: unit.item, place: unit.place, text, hint }))
			)
		};
	});
}

interface Sentence {
	readonly text: string;
	readonly words: readonly string[];
}

/** Sentences with their words, as the Unicode Consortium divides a text of the language (UAX 29). `${name}` counts as one word. */
export function sentencesOf(text: string, language: string): Sentence[] {
	const plain = text.replace(/\$\{[^}]*\}/g, 'x');
	return [...segmenter(language, 'sentence').segment(plain)]
		.map(({ segment }) => ({ text: segment.trim(), words: wordsIn(segment, language) }))
		.filter(({ words }) => words.length > 0);
}

/** Words of a text, without what stands between them. */
export function wordsIn(text: string, language: string): string[] {
	return [...segmenter(language, 'word').segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
	const key = `${granularity} ${language}`;
	const known = segmenters.get(key) ?? new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity });
	segmenters.set(key, known);
	return known;
}

/** Languages for which Björnsson compared newspapers with LIX (C. H. Björnsson 1983, Reading Research Quarterly 18, 480–497). */
const LIX = new Set(['en', 'fr', 'de', 'es', 'ru', 'pt', 'fi', 'sv', 'da', 'no', 'nb']);
const FEWEST_WORDS = 50;

/** The published formula of a language; null where there is none, or fewer than fifty words to judge by. */
export function scoreOf(words: readonly string[], sentences: number, language: string): ReadingScore | null {
	const primary = language.split('-')[0] ?? language;
	if (words.length < FEWEST_WORDS || sentences === 0) return null;
	if (primary === 'nl') return fleschDouma(words, sentences);
	if (primary === 'it') return gulpease(words, sentences);
	return LIX.has(primary) ? lix(words, sentences) : null;
}

/** LIX = words per sentence + percentage of words of more than six letters. Below 30 easy, above 40 hard (C. H. Björnsson 1968, Läsbarhet). */
function lix(words: readonly string[], sentences: number): ReadingScore {
	const long = words.filter((word) => letters(word) > 6).length;
	const value = words.length / sentences + (100 * long) / words.length;
	return { formula: 'lix', value: Math.round(value), level: value < 30 ? 'easy' : value <= 40 ? 'middle' : 'hard' };
}

/**
 * Reading ease for Dutch: 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence (W. H. Douma 1960, De leesbaarheid van
 * landbouwbladen). Above 80 easy, below 60 hard, as on Flesch's scale. A syllable is taken to be a run of vowels.
 */
function fleschDouma(words: readonly string[], sentences: number): ReadingScore {
	const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(/[aeiouyáéíóúäëïöüàèâêîôû]+/giu)?.length ?? 0), 0);
	const value = 206.84 - (77 * syllables) / words.length - (0.93 * words.length) / sentences;
	return { formula: 'flesch-douma', value: Math.round(value), level: value > 80 ? 'easy' : value >= 60 ? 'middle' : 'hard' };
}

/**
 * Gulpease for Italian: 89 + (300 × sentences − 10 × letters) ÷ words. Below 80 hard for who has finished primary school, below 60 for who has
 * finished lower secondary school (P. Lucisano and M. E. Piemontese 1988, Scuola e città 39, 110–124).
 */
function gulpease(words: readonly string[], sentences: number): ReadingScore {
	const value = 89 + (300 * sentences - 10 * words.reduce((sum, word) => sum + letters(word), 0)) / words.length;
	// short questions go beyond the scale, which ends at 100
	return { formula: 'gulpease', value: Math.min(100, Math.round(value)), level: value >= 80 ? 'easy' : value >= 60 ? 'middle' : 'hard' };
}

function letters(word: string): number {
	return [...word].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length;
}

/** Words that deny, of languages in which two of them in a sentence turn its meaning round. In others two belong together, and nothing is said. */
const NEGATIVES: Readonly<Record<string, ReadonlySet<string>>> = {
	en: new Set([
		'not',
		'no',
		'never',
		'nobody',
		'nothing',
		'none',
		"don't",
		"doesn't",
		"isn't",
		"can't",
		'cannot',
		"won't",
		"didn't",
		"aren't",
		'without'
	]),
	nl: new Set(['niet', 'geen', 'nooit', 'niemand', 'niets', 'nergens', 'zonder']),
	de: new Set([
		'nicht',
		'kein',
		'keine',
		'keinen',
		'keinem',
		'keiner',
		'nie',
		'niemals',
		'niemand',
		'niemanden',
		'nichts',
		'nirgends',
		'ohne'
	])
};

/** "And/or" as each language writes it: a sign that two things are asked at once. */
const AND_OR = ['and/or', 'en/of', 'et/ou', 'und/oder', 'e/o', 'y/o', 'και/ή'];
const QUESTION_MARKS = new Set(['?', '؟', '？', ';']);

/** What can be remarked about one text. */
export function hintsFor(text: string, language: string, instrument: Instrument): ReadingHint[] {
	const primary = language.split('-')[0] ?? language;
	const sentences = sentencesOf(text, language);
	const most = LONGEST[instrument];
	const longest = Math.max(0, ...sentences.map(({ words }) => words.length));
	const negatives = NEGATIVES[primary];
	const denies = (word: string): boolean => negatives?.has(word.toLowerCase().replace('’', "'")) ?? false;
	const marks = [...text].filter((sign) => QUESTION_MARKS.has(sign) && (sign !== ';' || primary === 'el')).length;
	const lower = text.toLowerCase();
	return [
		...(longest > most ? [{ kind: 'long-sentence' as const, words: longest, most }] : []),
		...(marks > 1 || AND_OR.some((words) => lower.includes(words)) ? [{ kind: 'two-questions' as const }] : []),
		...(sentences.some(({ words }) => words.filter(denies).length > 1) ? [{ kind: 'double-negative' as const }] : [])
	];
}
