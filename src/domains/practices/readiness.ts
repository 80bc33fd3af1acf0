import { manyOutcomes, type PracticeRecord } from './practice.ts';

/** The pages of the form, in the order in which they ask. */
export const formSteps = {
	what: ['title', 'summary', 'description', 'category', 'kind', 'motivation'],
	whom: ['target', 'ages', 'level', 'setting', 'literacy', 'countries', 'languages', 'places', 'addressed'],
	how: ['steps', 'needs', 'costMoney', 'costPeople', 'costTime', 'time', 'action', 'professionals', 'networks', 'funds', 'deliverables'],
	results: ['evaluation', 'didNotWork', 'evidence', 'evidenceReason', 'reach', 'since', 'until', 'reproducibility'],
	outcomes: ['outcomes'],
	files: ['pictures', 'files'],
	contact: ['contact', 'website', 'links', 'sources', 'licence']
} as const;

export type FormStep = keyof typeof formSteps;
export type FormField = (typeof formSteps)[FormStep][number];
export const formStepNames = Object.keys(formSteps) as readonly FormStep[];

export function isFormStep(text: string): text is FormStep {
	return Object.hasOwn(formSteps, text);
}

/** The page of the form on which a field stands. */
export function stepOf(field: FormField): FormStep {
	return formStepNames.find((step) => (formSteps[step] as readonly string[]).includes(field)) ?? 'what';
}

/** More than this many outcomes, and the form asks which it changes most. */
export const fewOutcomes = 4;

/** Fields without which nobody can judge a record: it can be kept, but not yet submitted. */
export function missingFields(record: PracticeRecord): FormField[] {
	const original = record.originalLanguage;
	const missing: FormField[] = (['title', 'summary', 'description'] as const).filter((field) => !record[field][original]?.trim());
	if (record.countries.length === 0) missing.push('countries');
	if (record.outcomes.length === 0 || unexplainedOutcomes(record).length > 0) missing.push('outcomes');
	if (record.sources.length === 0) missing.push('sources');
	if (record.pictures.some(({ alt }) => !Object.values(alt).some((text) => text.trim()))) missing.push('pictures');
	return missing;
}

/** What makes a record more useful, and may be left out. */
export function advisedFields(record: PracticeRecord): FormField[] {
	const original = record.originalLanguage;
	const texts = (['steps', 'didNotWork', 'evidenceReason'] as const).filter((field) => !record[field][original]?.trim());
	const chosen = (['contact', 'licence'] as const).filter((field) => record[field] === null);
	return [...texts, ...(record.target.length === 0 ? (['target'] as const) : []), ...chosen];
}

/** With more outcomes than say anything, each must say why. */
export function unexplainedOutcomes({ outcomes, outcomeReasons }: PracticeRecord): string[] {
	return outcomes.length > manyOutcomes ? outcomes.filter((outcome) => !outcomeReasons[outcome]?.trim()) : [];
}

/** How much of the form is filled, as whole steps: for a list of drafts. */
export function filledSteps(record: PracticeRecord): number {
	const isFilled = (field: FormField) => {
		const value = record[field];
		if (value === null || typeof value === 'number') return value !== null;
		if (Array.isArray(value)) return value.length > 0;
		return typeof value === 'object' && Object.keys(value).length > 0;
	};
	return formStepNames.filter((step) => formSteps[step].some(isFilled)).length;
}
