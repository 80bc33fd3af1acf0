/** What every SDMX message begins with. Pure. */
import type { Flow } from './flow.ts';

export interface Message {
	/** Unique; letters, figures, `-` and `_`. */
	readonly id: string;
	/** ISO 8601, to the second. */
	readonly prepared: string;
	/** The address under which the services stand, such as `https://immerse.example/sdmx`. */
	readonly base: string;
}

export interface DataMessage extends Message {
	readonly flow: Flow;
	readonly along: string;
	readonly withAttributes: boolean;
	readonly withObservations: boolean;
}

/** The values of a data set's own attributes, in the order of `dataSetAttributes`. */
export const dataSetValues = ({ release }: Flow): string[] => [release.number, String(release.synthetic), release.state];
