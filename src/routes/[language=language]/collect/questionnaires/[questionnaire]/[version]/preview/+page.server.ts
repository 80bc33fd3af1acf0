import { outline } from '#domains/questionnaires/author/outline.ts';
import { answersFromFields, whatIf } from '#domains/questionnaires/author/what-if.ts';
import type { Answer, Answers, Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import { versionAt } from '../version.ts';
import { previewState } from './state.ts';
import type { Actions, PageServerLoad } from './$types';

/** The moment and the chance that a preview plays with: the same for the page and for the player in it. */
const context = () => ({ now: new Date().toISOString().replace('Z', '+00:00'), seed: 1, uuid: '00000000-0000-4000-8000-000000000000' });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { compiled, instrument } = await versionAt(locals, params);
	return {
		state: previewState(url, compiled, locals.locale, instrument === 'younger'),
		languages: compiled.languages,
		rows: outline(compiled).flatMap(({ key, item, number }) =>
			number === undefined || key.includes('[]') ? [] : [{ key, number, label: item.label }]
		),
		labels: Object.fromEntries(outline(compiled).map(({ key, item }) => [key, item.label])),
		given: {} as Answers,
		outcome: whatIf(compiled, {}, context())
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { compiled } = await versionAt(locals, params);
		const given = givenIn(await request.formData(), compiled);
		return { given, outcome: whatIf(compiled, given, context()) };
	}
};

/** Answers as the player tells them (`live`), else from the fields `a.KEY`. Nothing of it is kept. */
function givenIn(form: FormData, questionnaire: Questionnaire): Answers {
	const live = form.get('live');
	const told = typeof live === 'string' && live !== '' ? asAnswers(live) : undefined;
	if (told) return told;
	const fields = new Map<string, string[]>();
	for (const [name, value] of form)
		if (name.startsWith('a.') && typeof value === 'string') fields.set(name.slice(2), [...(fields.get(name.slice(2)) ?? []), value]);
	return answersFromFields(questionnaire, fields);
}

function asAnswers(text: string): Answers | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null) return undefined;
		return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Answer] => isAnswer(entry[1])));
	} catch {
		return undefined;
	}
}

function isAnswer(value: unknown): boolean {
	if (Array.isArray(value)) return value.every((code) => typeof code === 'string');
	return (
		['string', 'number'].includes(typeof value) || (typeof value === 'object' && value !== null && ('missing' in value || 'file' in value))
	);
}
