import { z } from 'zod';
import { type PracticeRecord, textFields } from '#domains/practices/practice.ts';
import { formValues, readForm } from '#platform/forms.ts';
import { interfaceLanguages } from '#platform/languages.ts';

const list = z
	.union([z.string(), z.array(z.string())])
	.optional()
	.transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

const spaced = z
	.string()
	.default('')
	.transform((text) => text.split(/[\s,;]+/).filter(Boolean));

const shape = z.object({
	basedOn: z.coerce.number().int().default(0),
	language: z.enum(interfaceLanguages),
	category: z.enum(['practice', 'policy', 'tool']).default('practice'),
	title: z.string().trim().max(300).default(''),
	summary: z.string().trim().max(1000).default(''),
	evidenceReason: z.string().trim().max(2000).default(''),
	evidence: z.enum(['described', 'monitored', 'evaluated', 'compared']).default('described'),
	countries: spaced.transform((codes) => codes.map((code) => code.toUpperCase())),
	languages: spaced.transform((tags) => tags.map((tag) => tag.toLowerCase())),
	since: z
		.string()
		.default('')
		.transform((text) => (/^\d{4}$/.test(text.trim()) ? Number(text) : null)),
	website: z
		.string()
		.trim()
		.default('')
		.transform((text) => text || null),
	sources: z.string().default(''),
	outcomes: list,
	funds: list,
	action: list,
	target: list,
	professionals: list,
	networks: list,
	addressed: list
});

/** One source a line: "title | address". */
function readSources(text: string): PracticeRecord['sources'] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => {
			const [title = '', url = ''] = line.split('|').map((part) => part.trim());
			return { title, url: url || null };
		});
}

/**
 * A record as the form has it: its texts replace those of the form's language, all other languages stay as they were.
 * The result is checked by the domain.
 * @throws {Problem} `invalid-input` where a field can't be read at all
 */
export function readRecordForm(form: FormData, before: PracticeRecord | undefined) {
	const values = formValues(form);
	const { basedOn, language, sources, ...given } = readForm(shape, form);
	const put = (old: Readonly<Record<string, string>> | undefined, text: string) => {
		const { [language]: _, ...rest } = old ?? {};
		return text ? { ...rest, [language]: text } : rest;
	};
	const texts = Object.fromEntries(textFields.map((field) => [field, put(before?.[field], String(values[field] ?? '').trim())]));
	return {
		basedOn,
		record: {
			...given,
			...texts,
			originalLanguage: before?.originalLanguage ?? language,
			title: put(before?.title, given.title),
			summary: put(before?.summary, given.summary),
			evidenceReason: put(before?.evidenceReason, given.evidenceReason),
			sources: readSources(sources)
		}
	};
}
