import { m } from '#messages';
import type { FormField } from '#domains/practices/readiness.ts';

export type FieldKind =
	'text' | 'one' | 'many' | 'places-list' | 'ages' | 'number' | 'address' | 'outcomes' | 'contact' | 'rows' | 'pictures' | 'files';

const kinds: Readonly<Partial<Record<FormField, FieldKind>>> = {
	category: 'one',
	kind: 'one',
	literacy: 'one',
	time: 'one',
	evidence: 'one',
	licence: 'one',
	target: 'many',
	level: 'many',
	setting: 'many',
	addressed: 'many',
	action: 'many',
	professionals: 'many',
	networks: 'many',
	funds: 'many',
	countries: 'many',
	languages: 'many',
	ages: 'ages',
	reach: 'number',
	since: 'number',
	until: 'number',
	website: 'address',
	outcomes: 'outcomes',
	contact: 'contact',
	places: 'rows',
	links: 'rows',
	sources: 'rows',
	pictures: 'pictures',
	files: 'files'
};

/** How a field is asked for; what has languages is a text. */
export const kindOf = (field: FormField): FieldKind => kinds[field] ?? 'text';

/** How many lines a text is given at first; one is a line that can't be broken. */
export const linesOf = (field: FormField): number =>
	field === 'title' ? 1 : field === 'description' ? 10 : field === 'summary' || field.startsWith('cost') ? 3 : 5;

/** The parts of a row, in order; the first makes the row. */
export const rowParts = {
	places: ['name', 'country', 'latitude', 'longitude'],
	links: ['title', 'url'],
	sources: ['title', 'url']
} as const;
export type RowField = keyof typeof rowParts;
export const isRowField = (field: string): field is RowField => Object.hasOwn(rowParts, field);

const hints: Readonly<Partial<Record<FormField, () => string>>> = {
	title: () => m.proposals_hint_title(),
	summary: () => m.proposals_hint_summary(),
	steps: () => m.proposals_hint_steps(),
	costMoney: () => m.proposals_hint_cost(),
	didNotWork: () => m.proposals_hint_did_not_work(),
	evidence: () => m.practices_evidence_scale(),
	evidenceReason: () => m.proposals_hint_evidence_reason(),
	reach: () => m.proposals_hint_reach(),
	places: () => m.proposals_hint_places(),
	links: () => m.proposals_hint_rows(),
	sources: () => m.proposals_hint_sources(),
	contact: () => m.proposals_hint_contact(),
	pictures: () => m.proposals_hint_pictures(),
	files: () => m.proposals_hint_files(),
	outcomes: () => m.proposals_hint_outcomes()
};

export const hintOf = (field: FormField): string | undefined => hints[field]?.();
