/**
 * The protocol of a translation: two people translate without seeing each other's words; a third reviews both; somebody who did neither
 * translation decides; children try it. Source: TRAPD (Harkness 2003, in Harkness, van de Vijver and Mohler, Cross-Cultural Survey Methods).
 */
export const STEP_KINDS = ['translation', 'review', 'adjudication', 'pretest'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** part → text */
export type Wording = Readonly<Record<string, string>>;

export interface Step {
	readonly kind: StepKind;
	/** of a translation and an adjudication */
	readonly words: Wording | null;
	/** of a review and a pretest */
	readonly outcome: 'fine' | 'change' | null;
	/** why it was done so, and who tried it */
	readonly note: string;
	readonly by: string;
	readonly at: Date;
}

/** A unit of text on its way into a language. */
export interface Track {
	/** the words that are translated; the protocol begins again when they change */
	readonly original: Wording;
	/** in the order in which they were done */
	readonly steps: readonly Step[];
}

/** How far a text is in a language. `present`: it has words that never went through the protocol. */
export const STATES = ['missing', 'present', 'one', 'two', 'reviewed', 'adjudicated', 'pretested', 'outdated'] as const;
export type TranslationState = (typeof STATES)[number];

/** @param now the words of the original as they are; @param has true where the language has words for it */
export function stateOf(track: Track | undefined, now: Wording, has: boolean): TranslationState {
	if (!track || track.steps.length === 0) return has ? 'present' : 'missing';
	if (!sameWords(track.original, now)) return 'outdated';
	return progress(track.steps);
}

function progress(steps: readonly Step[]): TranslationState {
	const last = steps.at(-1);
	if (last?.kind === 'pretest') return last.outcome === 'fine' ? 'pretested' : 'reviewed';
	if (last?.kind === 'adjudication') return 'adjudicated';
	if (last?.kind === 'review') return 'reviewed';
	return translationsIn(steps).length >= 2 ? 'two' : 'one';
}

/** True where a text went through the protocol as far as somebody decided on it. */
export function isThrough(state: TranslationState): boolean {
	return state === 'adjudicated' || state === 'pretested';
}

export function sameWords(one: Wording, other: Wording): boolean {
	const parts = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...parts].every((part) => one[part] === other[part]);
}

const translationsIn = (steps: readonly Step[]): Step[] => steps.filter(({ kind }) => kind === 'translation');

/** The words that were decided on last. */
export function adjudicated({ steps }: Track): Wording | undefined {
	return steps.findLast(({ kind }) => kind === 'adjudication')?.words ?? undefined;
}

/** What somebody may see: until both translations are in, of the translations only the own one. */
export function visibleSteps(steps: readonly Step[], person: string): Step[] {
	if (translationsIn(steps).length >= 2) return [...steps];
	return steps.filter(({ kind, by }) => kind !== 'translation' || by === person);
}

/** Why a step can't be taken now. The words are `messages/translation/`, key `translation_reason_` + the reason. */
export type Reason = 'both_in' | 'own_in' | 'not_both' | 'review_in' | 'own_work' | 'not_reviewed' | 'not_adjudicated';

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reasons: readonly Reason[] };

const verdict = (...reasons: (Reason | false)[]): Verdict => {
	const found = reasons.filter((reason) => reason !== false);
	return found.length === 0 ? { allowed: true } : { allowed: false, reasons: found };
};

/** What somebody may do with a text now, and why not. A button that is off shows the same reasons as the refusal. */
export const translationCan: Readonly<Record<StepKind, (steps: readonly Step[], person: string) => Verdict>> = {
	translation: (steps, person) =>
		verdict(translationsIn(steps).length >= 2 && 'both_in', translationsIn(steps).some(({ by }) => by === person) && 'own_in'),
	review: (steps, person) =>
		verdict(
			translationsIn(steps).length < 2 && 'not_both',
			steps.some(({ kind }) => kind === 'review') && 'review_in',
			isOwn(steps, person) && 'own_work'
		),
	/** Also again after a pretest that asks for a change. */
	adjudication: (steps, person) => verdict(progress(steps) !== 'reviewed' && 'not_reviewed', isOwn(steps, person) && 'own_work'),
	pretest: (steps) => verdict(!isThrough(progress(steps)) && 'not_adjudicated')
};

/** Nobody reviews or decides on what they translated themselves. */
function isOwn(steps: readonly Step[], person: string): boolean {
	return translationsIn(steps).some(({ by }) => by === person);
}
