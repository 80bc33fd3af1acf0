import { z } from 'zod';
import type { FacetField } from './practice.ts';
import type { RetirementReason } from './review.ts';

/** How often a saved search writes. */
export const alertRhythms = ['off', 'daily', 'weekly', 'monthly'] as const;
export type AlertRhythm = (typeof alertRhythms)[number];

/** Searches that one person may keep. */
export const mostSearches = 50;

export const searchForm = z.object({ name: z.string().trim().min(1).max(120), rhythm: z.enum(alertRhythms).default('weekly') });

/** Why a record stands in a letter or a feed. */
export type Reason =
	/** Published since. */
	| { readonly kind: 'new' }
	/** Was public already and fits only now. */
	| { readonly kind: 'matches' }
	/** Changed in small things alone. */
	| { readonly kind: 'corrected' }
	| { readonly kind: 'changed'; readonly fields: readonly string[] }
	/** Has a tag that the search asks for, which it had not before where it was public already. */
	| { readonly kind: 'tag'; readonly facet: FacetField; readonly value: string }
	| { readonly kind: 'word'; readonly word: string; readonly where: 'title' | 'summary' | 'text' }
	| { readonly kind: 'years'; readonly since: number; readonly until: number | null }
	| { readonly kind: 'no-longer' }
	| { readonly kind: 'retired'; readonly reason: RetirementReason; readonly successor: number | null };
