import { z } from 'zod';
import type { LocalisedText } from '#platform/languages.ts';
import type { Choice, Question } from '../questionnaire.ts';

/** One item, a scale of several, or an instrument of others that may not be copied: only where it is found. */
export const LIBRARY_KINDS = ['item', 'scale', 'reference'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** Questions that stand by themselves, with everything they need. */
export interface Material {
	readonly items: readonly Question[];
	readonly lists: Readonly<Record<string, readonly Choice[]>>;
	/** BCP 47 tags */
	readonly languages: readonly string[];
	/** the language the items were written in */
	readonly defaultLanguage: string;
	/** media: file name → content hash */
	readonly files?: Readonly<Record<string, string>>;
}

/** How the items of a scale become one number. */
export interface Scoring {
	/** names of the items that count from the other end */
	readonly reversed: readonly string[];
	/** how many items must be answered */
	readonly atLeast: number;
	/** lowest and highest number of every item */
	readonly low: number;
	readonly high: number;
}

/** What an entry of the library says in one of its revisions. */
export interface LibraryContent {
	readonly kind: LibraryKind;
	readonly name: LocalisedText;
	readonly material?: Material;
	readonly scoring?: Scoring;
	readonly source: {
		readonly author: string;
		readonly year: number | null;
		readonly reference: string;
		readonly address: string | null;
	};
	readonly licence: string;
	readonly licenceNote: string;
	/** years */
	readonly ages: { readonly from: number; readonly to: number } | null;
	/** code of an indicator of the framework */
	readonly indicator: string | null;
	/** what was learnt when children tried it */
	readonly pretest: string;
}

const line = (maximum: number) => z.string().trim().min(1).max(maximum);
const text = (maximum: number) => z.string().trim().max(maximum).default('');
const numberOrNone = (from: number, to: number) =>
	z.preprocess((value) => (value === '' || value === undefined ? null : value), z.coerce.number().int().min(from).max(to).nullable());
const several = z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(z.string()).max(500));

/** What a person says about an entry. */
export const entryForm = z.object({
	name: line(200),
	author: line(300),
	year: numberOrNone(1800, 2200),
	reference: line(2000),
	address: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.httpUrl().max(1000).nullable()),
	licence: line(200),
	licenceNote: text(2000),
	ageFrom: numberOrNone(0, 120),
	ageTo: numberOrNone(0, 120),
	indicator: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.string().max(24).nullable()),
	pretest: text(8000),
	reversed: several,
	atLeast: numberOrNone(1, 500)
});

export type EntryDetails = z.infer<typeof entryForm>;

/** Which questions of which version are kept. */
export const keepForm = entryForm.extend({ questionnaire: z.uuid(), version: z.coerce.number().int().min(1), key: several });

/** Which entries go into a workbook or a questionnaire. */
export const dropForm = z.object({
	entry: several,
	questionnaire: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())
});
