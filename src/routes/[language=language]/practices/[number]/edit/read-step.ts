import { z } from 'zod';
import { draftRecord } from '#domains/practices/draft.ts';
import { spotOf } from '#domains/practices/spot.ts';
import type { PracticeRecord } from '#domains/practices/practice.ts';
import { type FormField, formSteps, type FormStep } from '#domains/practices/readiness.ts';
import { m } from '#messages';
import { fieldMessage } from '#platform/forms.ts';
import { kindOf, type RowField, rowParts } from './form-fields.ts';

/** A page of the form as it was sent: what of it can be kept, and what is wrong with the rest. */
export interface ReadStep {
	readonly record: PracticeRecord;
	readonly problems: Readonly<Record<string, string>>;
	readonly contactEmail: string | null | undefined;
}

const texts = (form: FormData, name: string) =>
	form
		.getAll(name)
		.filter((value) => typeof value === 'string')
		.map((value) => value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim());
const text = (form: FormData, name: string) => texts(form, name)[0] ?? '';

/** A whole number as people write it, with spaces or points between; anything else stays what it is and is refused. */
function numberIn(typed: string): unknown {
	if (typed === '') return null;
	const digits = typed.replaceAll(/(?<=\d)[\s.,'’](?=\d{3}(\D|$))/g, '');
	return /^\d+$/.test(digits) ? Number(digits) : typed;
}

function rowsIn(form: FormData, field: RowField): unknown[] {
	const columns = Object.fromEntries(rowParts[field].map((part) => [part, texts(form, `${field}-${part}`)]));
	const count = Math.max(...Object.values(columns).map(({ length }) => length));
	const rows = Array.from({ length: count }, (_, at) => (part: string) => columns[part]?.[at] ?? '');
	// A row with nothing but its country is a row that nobody filled.
	const filled = rows.filter((row) => rowParts[field].some((part) => part !== 'country' && row(part) !== ''));
	if (field === 'places') return filled.map(readPlace);
	return filled.map((row) => ({ title: row('title') || row('url'), url: field === 'sources' && row('url') === '' ? null : row('url') }));
}

function readPlace(row: (part: string) => string) {
	const degrees = (part: string) => (row(part) === '' ? undefined : Number(row(part).replace(',', '.')));
	const centre = spotOf(row('name'), row('country'));
	return {
		name: row('name'),
		country: row('country'),
		latitude: degrees('latitude') ?? centre?.latitude,
		longitude: degrees('longitude') ?? centre?.longitude
	};
}

function picturesIn(form: FormData, before: PracticeRecord, language: string): unknown {
	return before.pictures
		.filter(({ file }) => !texts(form, 'remove').includes(file))
		.map((picture) => ({
			...picture,
			alt: put(picture.alt, language, text(form, `alt-${picture.file}`)),
			credit: text(form, `credit-${picture.file}`)
		}));
}

function put(old: Readonly<Record<string, string>>, language: string, typed: string): Record<string, string> {
	const { [language]: _, ...rest } = old;
	return typed ? { ...rest, [language]: typed } : rest;
}

/** The value of one field as it was typed, still unchecked. */
function valueIn(form: FormData, field: FormField, before: PracticeRecord, language: string): unknown {
	switch (kindOf(field)) {
		case 'one':
		case 'address':
			return text(form, field) || null;
		case 'many':
			return texts(form, field);
		case 'outcomes':
			return texts(form, field);
		case 'number':
			return numberIn(text(form, field));
		case 'ages': {
			const [from, to] = [numberIn(text(form, 'ages-from')), numberIn(text(form, 'ages-to'))];
			return from === null && to === null ? null : { from: from ?? 0, to: to ?? 18 };
		}
		case 'contact': {
			const contact = { organisation: text(form, 'contact-organisation'), person: text(form, 'contact-person') };
			return contact.organisation || contact.person ? contact : null;
		}
		case 'pictures':
			return picturesIn(form, before, language);
		case 'files':
			return before.files.filter(({ file }) => !texts(form, 'remove').includes(file));
		default:
			return isRows(field) ? rowsIn(form, field) : put(before[field as 'summary'], language, text(form, field));
	}
}

const isRows = (field: string): field is RowField => Object.hasOwn(rowParts, field);

/** What is wrong with a field, named so that it can be mended. */
function wordsFor(field: FormField, issue: z.core.$ZodIssue): string {
	if (isRows(field) && issue.path.at(-1) === 'latitude') return m.proposals_coordinates_needed();
	if (isRows(field) && issue.path.at(-1) === 'country') return m.proposals_country_needed();
	if (issue.code === 'too_big' && issue.origin === 'array') return m.proposals_too_many({ maximum: Number(issue.maximum) });
	return fieldMessage(issue);
}

/**
 * Reads a page of the form into the record: its texts take the place of those of the page's language, all other languages and pages stay.
 * A field that can't be read keeps what it had, and is named with what is wrong.
 */
export function readStep(step: FormStep, form: FormData, before: PracticeRecord, language: string): ReadStep {
	const problems: Record<string, string> = {};
	const changes: Record<string, unknown> = {};
	const keep = (field: string, schema: z.ZodType, value: unknown) => {
		const parsed = schema.safeParse(value);
		if (parsed.success) changes[field] = parsed.data;
		else if (parsed.error.issues[0]) problems[field] = wordsFor(field as FormField, parsed.error.issues[0]);
	};
	for (const field of formSteps[step]) keep(field, draftRecord.shape[field], valueIn(form, field, before, language));
	if (step === 'outcomes') {
		const chosen = texts(form, 'outcomes').map((code) => [code, text(form, `why-${code}`)] as const);
		keep('outcomeReasons', draftRecord.shape.outcomeReasons, Object.fromEntries(chosen.filter(([, why]) => why)));
	}
	const email = step === 'contact' ? readEmail(text(form, 'contact-email'), problems) : undefined;
	return { record: { ...before, ...changes }, problems, contactEmail: email };
}

function readEmail(typed: string, problems: Record<string, string>): string | null | undefined {
	if (typed === '') return null;
	const parsed = z.email().max(254).safeParse(typed.toLowerCase());
	if (parsed.success) return parsed.data;
	problems['contact-email'] = m.shell_field_email();
	return undefined;
}
