/** A clause of a question: one word, or several that mean one thing together ("reception class"), and which records fit it how well. */
import { conceptOf, hintsOf, type Concept } from './concepts.ts';
import { tagWeight } from './fields.ts';
import type { FacetField } from '../practice.ts';
import type { PracticeIndex } from './practice-index.ts';
import type { Searchable } from './query.ts';
import { giveBack, raiseTag, raiseUnit, type Scores, shared, takeScores } from './scores.ts';

/** How much a way of fitting counts beside the very word. */
const factors = { stem: 0.9, beginning: 0.5, part: 0.35, near: 0.4, synonym: 0.5 } as const;
/** A word begun or buried in a compound may be any of these many; more would be guessing. */
const mostGuesses = 60;

export interface Clause {
	readonly words: readonly string[];
	readonly scores: Scores;
	/** Words of records that made it fit: what is marked in the list. */
	readonly marks: ReadonlySet<string>;
	/** False where only near misses fit, or nothing. */
	readonly known: boolean;
}

interface Reading {
	readonly scores: Scores;
	readonly marks: Set<string>;
}

export function readClause(searchable: Searchable, words: readonly string[]): Clause {
	const { index, concepts } = searchable;
	const marks = new Set<string>();
	const own = words.map((word) => readWord(searchable, word));
	const sheets = own.map((reading) => reading.scores);
	const [only, ...more] = sheets;
	const scores = only && more.length === 0 ? only : shared(sheets, index.entries.length);
	if (more.length > 0) for (const sheet of sheets) giveBack(sheet);
	const concept = conceptOf(concepts, words);
	if (concept) addConcept(searchable, concept, { scores, marks }, 1);
	for (const reading of own) for (const mark of reading.marks) marks.add(mark);
	const [word] = words;
	if (words.length > 1 || word === undefined) return { words, scores, marks, known: true };
	for (const { facet, value, share } of hintsOf(concepts, word)) addTag(searchable, facet, value, tagWeight * share * 0.8, scores);
	const known = scores.found.length > 0 || concept !== undefined;
	if (!known) addNear(searchable, word, { scores, marks });
	if (scores.found.length === 0) addParts(searchable, word, { scores, marks });
	return { words, scores, marks, known };
}

/** Records that hold the word: itself, with other endings, as the beginning of one, or as part of a compound. */
function readWord({ index, concepts }: Searchable, word: string): Reading {
	const scores = takeScores(index.entries.length);
	const marks = new Set<string>();
	const { dictionary } = index;
	const raise = (unit: number, factor: number) => {
		raiseUnit(scores, index, unit, factor);
		marks.add(dictionary.word(unit));
	};
	for (const unit of dictionary.unitsOf(word)) raise(unit, 1);
	for (const unit of dictionary.related(word)) raise(unit, factors.stem);
	const exact = scores.found.length > 0;
	if (word.length >= 3 || !exact) {
		for (const longer of dictionary.lexicon.beginning(word, mostGuesses))
			for (const unit of dictionary.unitsOf(longer)) raise(unit, factors.beginning);
		if (!exact && word.length >= 4) {
			for (const longer of concepts.lexicon.beginning(word, 12))
				for (const { facet, value, share } of hintsOf(concepts, longer))
					addTag({ index, concepts }, facet, value, tagWeight * share * 0.4, scores);
		}
	}
	if (word.length >= 4) {
		for (const compound of dictionary.lexicon.holding(word, mostGuesses))
			for (const unit of dictionary.unitsOf(compound)) if (dictionary.isCompounding(unit)) raise(unit, factors.part);
	}
	return { scores, marks };
}

/** A compound that no record has may be found by its parts. */
function addParts({ index }: Searchable, word: string, { scores, marks }: Reading): void {
	const { dictionary } = index;
	for (const part of partsOf(word, (candidate) => dictionary.usesOfWord(candidate) > 0)) {
		for (const unit of dictionary.unitsOf(part)) {
			raiseUnit(scores, index, unit, factors.part);
			marks.add(part);
		}
	}
}

/** The known words that a compound begins and ends with ("Ganztags-schule"), the longest of each, with the letters that join them. */
function partsOf(word: string, isKnown: (word: string) => boolean): string[] {
	if (word.length < 8) return [];
	const cuts = Array.from({ length: word.length - 7 }, (_, at) => at + 4);
	const end = cuts.map((at) => word.slice(at)).find(isKnown);
	const start = cuts
		.reverse()
		.flatMap((at) => [word.slice(0, at), word.slice(0, at).replace(/(en|s|n|e)$/, '')])
		.find((part) => part.length >= 4 && isKnown(part));
	return [...(start ? [start] : []), ...(end ? [end] : [])];
}

function addTag({ index }: Searchable, facet: FacetField, value: string, weight: number, scores: Scores): void {
	const tag = index.tagOf.get(`${facet}:${value}`);
	if (tag !== undefined) raiseTag(scores, index, tag, weight);
}

/** Records tagged with what the phrase means, and those that say it in other words. */
function addConcept(searchable: Searchable, concept: Concept, { scores, marks }: Reading, factor: number): void {
	const { index } = searchable;
	for (const { facet, value } of concept.values) addTag(searchable, facet, value, tagWeight * factor, scores);
	for (const phrase of concept.phrases) {
		const found = phrase.map((word) => [...new Set([...index.dictionary.unitsOf(word), ...index.dictionary.related(word)])]);
		if (phrase.length === 1) {
			for (const unit of found.flat()) {
				raiseUnit(scores, index, unit, factors.synonym * factor);
				marks.add(index.dictionary.word(unit));
			}
		} else if (found.every((units) => units.length > 0)) addPhrase(index, found, scores, factors.synonym * factor);
	}
}

/**
 * Records that say a phrase of several words, somewhere. Words that stand apart in a record seldom mean what they mean together: the least of
 * them decides. They are not marked in the list: alone, "class" would puzzle who typed OKAN.
 */
function addPhrase(index: PracticeIndex, words: readonly (readonly number[])[], scores: Scores, factor: number): void {
	const each = words.map((units) => {
		const one = takeScores(index.entries.length);
		for (const unit of units) raiseUnit(one, index, unit, factor);
		return one;
	});
	const all = shared(each, index.entries.length, 'least');
	for (const place of all.found) scores.raise(place, all.values[place] ?? 0);
	for (const sheet of [...each, all]) giveBack(sheet);
}

/** A word that nothing knows may be a slip: what stands nearest, in records and in the words of the field. */
function addNear(searchable: Searchable, word: string, { scores, marks }: Reading): void {
	const { index, concepts } = searchable;
	for (const candidate of nearWords(searchable, word)) {
		for (const unit of [...index.dictionary.unitsOf(candidate), ...index.dictionary.related(candidate)]) {
			raiseUnit(scores, index, unit, factors.near);
			marks.add(index.dictionary.word(unit));
		}
		const concept = conceptOf(concepts, [candidate]);
		if (concept) addConcept(searchable, concept, { scores, marks }, factors.near);
		for (const { facet, value, share } of hintsOf(concepts, candidate))
			addTag(searchable, facet, value, tagWeight * share * factors.near, scores);
	}
}

/** The words a slip may have been meant as, most used first; those of records before those of the vocabulary. */
export function nearWords({ index, concepts }: Searchable, word: string): string[] {
	const used = (candidate: string) => index.dictionary.usesOfWord(candidate);
	const written = index.dictionary.lexicon
		.near(word, (candidate) => used(candidate) > 0)
		.sort((a, b) => used(b) - used(a) || (a < b ? -1 : 1));
	const meant = concepts.lexicon.near(word, () => true);
	return [...new Set([...written, ...meant])].slice(0, 8);
}
