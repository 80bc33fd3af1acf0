import { isThrough, STATES, type TranslationState } from './protocol.ts';

export type Tally = Readonly<Record<TranslationState, number>>;

/** How many texts are in which state. */
export function tallyOf(states: Iterable<TranslationState>): Tally {
	const tally = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<TranslationState, number>;
	for (const state of states) tally[state]++;
	return tally;
}

/** How many texts have words in the language that nobody decided on by the protocol. */
export function notThrough(tally: Tally): number {
	return STATES.filter((state) => state !== 'missing' && !isThrough(state)).reduce((sum, state) => sum + tally[state], 0);
}
