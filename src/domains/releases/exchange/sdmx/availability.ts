import type { Flow } from './flow.ts';

/** Which codes of each dimension have figures under a choice, and how many figures there are. */
export interface Availability {
	readonly flow: Flow;
	/** Dimension and its codes, in the order of keys, time last. */
	readonly values: readonly (readonly [dimension: string, codes: readonly string[]])[];
	readonly observations: number;
}
