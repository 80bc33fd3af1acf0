import type { ProblemDetails } from '#platform/problem.ts';
import type { LocalisedText } from '#platform/languages.ts';

export type ComputationState = 'waiting' | 'running' | 'done' | 'failed';

/** What stopped it: a code of the catalogue; none where it is nobody's doing. */
export interface ComputationProblem {
	code: string | null;
	details: ProblemDetails;
}

/** A draft in the making. */
export interface Computation {
	id: string;
	title: LocalisedText;
	/** `stopped`: whoever computed it gave no sign of life for a while. */
	state: ComputationState | 'stopped';
	/** Measures, of `total`. */
	done: number;
	total: number;
	/** The indicator that is being computed. */
	indicator: string | null;
	problem: ComputationProblem | null;
	release: string | null;
	requestedAt: Date;
}

/** Seconds without a sign of life after which a computation counts as stopped; signs come every few seconds. */
export const SILENCE = 45;
