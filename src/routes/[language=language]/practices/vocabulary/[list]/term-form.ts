import { termInput, type TermInput } from '#domains/practices/server/vocabulary.ts';
import { m } from '#messages';
import { interfaceLanguages } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';

/** A term as its form has it. @throws {Problem} `invalid-input` naming each field at fault */
export function readTermForm(form: FormData): TermInput {
	const parsed = termInput.safeParse({
		labels: Object.fromEntries(interfaceLanguages.map((language) => [language, String(form.get(`label-${language}`) ?? '')])),
		synonyms: String(form.get('synonyms') ?? '')
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
		hidden: form.get('hidden') === 'yes'
	});
	if (parsed.success) return parsed.data;
	const fields = parsed.error.issues.map(({ path, code }) => {
		const name = path[0] === 'labels' ? `label-${String(path[1])}` : String(path[0]);
		return [name, code === 'too_small' ? m.shell_field_required() : m.shell_field_invalid()] as const;
	});
	throw new Problem('invalid-input', {}, Object.fromEntries(fields));
}
