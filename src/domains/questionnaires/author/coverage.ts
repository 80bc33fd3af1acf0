import type { Questionnaire } from '../questionnaire.ts';
import { textUnits, type TextUnit } from './texts.ts';

/** What is counted apart: words of questions, helping words, messages, words of choices, and recordings of what is read aloud. */
export const COVERED = ['labels', 'hints', 'messages', 'choices', 'sound'] as const;
export type Covered = (typeof COVERED)[number];

export interface Count {
	readonly done: number;
	readonly of: number;
}

export interface LanguageCoverage {
	readonly language: string;
	readonly counts: Readonly<Record<Covered, Count>>;
	/** the first texts that are missing, in the order of the questionnaire */
	readonly missing: readonly TextUnit[];
}

/**
 * How much of a questionnaire each language has. A text is needed in every language where the original language, or any, has it; a recording where
 * there are words to be read.
 */
export function coverage(questionnaire: Questionnaire): LanguageCoverage[] {
	const units = textUnits(questionnaire);
	const recorded = new Map(units.filter(({ place }) => place === 'audio').map((unit) => [`${unit.of} ${unit.item}`, unit]));
	return questionnaire.languages.map((language) => {
		const counts: Record<Covered, { done: number; of: number }> = {
			labels: { done: 0, of: 0 },
			hints: { done: 0, of: 0 },
			messages: { done: 0, of: 0 },
			choices: { done: 0, of: 0 },
			sound: { done: 0, of: 0 }
		};
		const missing: TextUnit[] = [];
		for (const unit of units) {
			const kind = kindOf(unit);
			if (kind === undefined || !isNeeded(unit)) continue;
			counts[kind].of += 1;
			if (unit.texts[language]) counts[kind].done += 1;
			else missing.push(unit);
			if (unit.place !== 'label') continue;
			counts.sound.of += 1;
			if (recorded.get(`${unit.of} ${unit.item}`)?.texts[language]) counts.sound.done += 1;
		}
		return { language, counts, missing };
	});
}

function kindOf({ of, place }: TextUnit): Covered | undefined {
	if (of === 'choice') return place === 'label' ? 'choices' : undefined;
	if (place === 'label' || place === 'form_title') return 'labels';
	if (place === 'hint' || place === 'guidance_hint') return 'hints';
	return place === 'constraint_message' || place === 'required_message' ? 'messages' : undefined;
}

function isNeeded({ texts }: TextUnit): boolean {
	return Object.values(texts).some((text) => text.trim() !== '');
}
