import type { FacetField } from '../practice.ts';
import type { Concepts } from './concepts.ts';
import type { PracticeIndex } from './practice-index.ts';

export const sorts = ['relevance', 'newest', 'replicated', 'evidence', 'nearest'] as const;
export type Sort = (typeof sorts)[number];

/** A place on earth, in degrees (WGS 84). */
export interface Spot {
	readonly latitude: number;
	readonly longitude: number;
}

export interface PracticeQuery {
	readonly text: string;
	readonly chosen: Readonly<Partial<Record<FacetField, readonly string[]>>>;
	/** Only records that ran in some of these years, both included; `null` leaves the end open. */
	readonly from: number | null;
	readonly to: number | null;
	/** Where "nearest" is measured from. */
	readonly near: Spot | null;
	readonly sort: Sort;
}

/** All records, in the order of the list. */
export const wholeList: PracticeQuery = { text: '', chosen: {}, from: null, to: null, near: null, sort: 'relevance' };

/** What is searched: the records, and the words of the field. */
export interface Searchable {
	readonly index: PracticeIndex;
	readonly concepts: Concepts;
}
