import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import type { AnswerProblemCode } from '../answers.ts';
import type { Covered } from './coverage.ts';
import type { ReadingHint, ReadingScore } from './reading.ts';
import type { Condition } from './rule.ts';
import type { ConflictReason } from './translation-sheet.ts';
import type { Changed, LanguageChange } from './version-differences.ts';

/** A condition as a sentence, the question and the choice in a language of the questionnaire. */
export function conditionWords({ kind, label, name, value, words }: Condition, language: string): string {
	const details = {
		question: pickText(label ?? {}, language).text || name,
		value: words ? pickText(words, language).text || value : value
	};
	return conditions[kind](details);
}

const conditions: Readonly<Record<Condition['kind'], (details: { question: string; value: string }) => string>> = {
	is: (details) => m.author_rule_is(details),
	'is-not': (details) => m.author_rule_is_not(details),
	chosen: (details) => m.author_rule_chosen(details),
	'not-chosen': (details) => m.author_rule_not_chosen(details),
	more: (details) => m.author_rule_more(details),
	less: (details) => m.author_rule_less(details),
	'at-least': (details) => m.author_rule_at_least(details),
	'at-most': (details) => m.author_rule_at_most(details),
	answered: (details) => m.author_rule_answered(details),
	open: (details) => m.author_rule_open(details)
};

/** Why an answer is not accepted, to an author. */
export function wrongWords(code: AnswerProblemCode): string {
	if (code === 'required') return m.author_wrong_required();
	return code === 'constraint' ? m.author_wrong_constraint() : m.author_wrong_shape();
}

export const coveredLabel: Readonly<Record<Covered, () => string>> = {
	labels: () => m.author_covered_labels(),
	hints: () => m.author_covered_hints(),
	messages: () => m.author_covered_messages(),
	choices: () => m.author_covered_choices(),
	sound: () => m.author_covered_sound()
};

export const levelLabel: Readonly<Record<ReadingScore['level'], () => string>> = {
	easy: () => m.author_level_easy(),
	middle: () => m.author_level_middle(),
	hard: () => m.author_level_hard()
};

/** What formulas are called: names, the same in every language. */
export const formulaName: Readonly<Record<ReadingScore['formula'], string>> = {
	lix: 'LIX (Björnsson 1968)',
	'flesch-douma': 'Flesch–Douma (1960)',
	gulpease: 'Gulpease (1988)'
};

export function hintWords(hint: ReadingHint): string {
	if (hint.kind === 'long-sentence') return m.author_hint_long_sentence({ words: hint.words, most: hint.most });
	return hint.kind === 'two-questions' ? m.author_hint_two_questions() : m.author_hint_double_negative();
}

export const conflictLabel: Readonly<Record<ConflictReason, () => string>> = {
	newer: () => m.author_conflict_newer(),
	'original-changed': () => m.author_conflict_original_changed(),
	gone: () => m.author_conflict_gone(),
	references: () => m.author_conflict_references()
};

export const languageStateLabel: Readonly<Record<LanguageChange['state'], () => string>> = {
	added: () => m.author_language_added(),
	removed: () => m.author_language_removed(),
	kept: () => m.author_language_kept()
};

export const changedLabel: Readonly<Record<Changed, () => string>> = {
	type: () => m.author_change_type(),
	codes: () => m.author_change_codes(),
	'choice-order': () => m.author_change_choice_order(),
	'order-by-chance': () => m.author_change_order_by_chance(),
	range: () => m.author_change_range(),
	relevant: () => m.author_change_relevant(),
	required: () => m.author_change_required(),
	constraint: () => m.author_change_constraint(),
	calculation: () => m.author_change_calculation(),
	'choice-filter': () => m.author_change_choice_filter(),
	default: () => m.author_change_default(),
	'read-only': () => m.author_change_read_only(),
	count: () => m.author_change_count(),
	appearance: () => m.author_change_appearance(),
	section: () => m.author_change_section()
};
