import type { z } from 'zod';
import { m } from '#messages';
import { Problem } from './problem.ts';

/** A form's fields as an object; a name that stands several times becomes a list. Files stay files. PostgreSQL keeps no NUL in a text. */
export function formValues(form: FormData): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const name of new Set(form.keys())) {
		const all = form.getAll(name).map((value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value));
		values[name] = all.length > 1 ? all : all[0];
	}
	return values;
}

/** What was typed, to be shown again: texts only, without passwords and files; of a name that stands several times, a line each. */
export function typedValues(form: FormData): Record<string, string> {
	const values: Record<string, string> = {};
	for (const [name, value] of form.entries()) {
		if (typeof value !== 'string' || /password|code|token/i.test(name)) continue;
		values[name] = name in values ? `${values[name]}\n${value}` : value;
	}
	return values;
}

/**
 * The form as the schema's type.
 * @throws {Problem} `invalid-input` with words for each field, in the request's language
 */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.infer<Schema> {
	const parsed = schema.safeParse(formValues(form));
	if (parsed.success) return parsed.data;
	const fields: Record<string, string> = {};
	for (const issue of parsed.error.issues) fields[String(issue.path[0] ?? '')] ??= fieldMessage(issue);
	throw new Problem('invalid-input', {}, fields);
}

/** What is wrong with one field, in the request's language. */
export function fieldMessage(issue: z.core.$ZodIssue): string {
	if (issue.code === 'too_small' && issue.origin === 'string') {
		return Number(issue.minimum) <= 1 ? m.shell_field_required() : m.shell_field_short({ minimum: Number(issue.minimum) });
	}
	if (issue.code === 'too_big' && issue.origin === 'string') return m.shell_field_long({ maximum: Number(issue.maximum) });
	if (issue.code === 'invalid_format' && issue.format === 'email') return m.shell_field_email();
	if (issue.code === 'invalid_format' && issue.format === 'url') return m.shell_field_url();
	if (issue.code === 'invalid_type' && issue.input === undefined) return m.shell_field_required();
	return m.shell_field_invalid();
}
