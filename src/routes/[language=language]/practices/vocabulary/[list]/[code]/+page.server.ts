import { redirect } from '@sveltejs/kit';
import { facetName } from '#domains/practices/facet-name.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { addTerm, getTerm, isClosed, isVocabulary, reviseTerm } from '#domains/practices/server/vocabulary.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import { readTermForm } from '../term-form.ts';
import type { Actions, PageServerLoad } from './$types';

const vocabularyOf = (text: string) => {
	if (!isVocabulary(text)) throw new Problem('not-found');
	return text;
};

export const load: PageServerLoad = ({ locals, params, url }) => {
	requirePermission(locals.actor, 'vocabulary.edit');
	const list = vocabularyOf(params.list);
	const about = { listName: facetName[list](), isClosed: isClosed(list), isSaved: url.searchParams.has('saved') };
	if (params.code === 'new') {
		if (isClosed(list)) throw new Problem('not-found');
		return { ...about, name: null, term: { labels: {}, synonyms: [], hidden: false, original: false, mark: '' } };
	}
	return readOnly(locals.db, async (db) => {
		const { labels, synonyms, hidden, original, mark } = await getTerm(db, locals.actor, list, params.code);
		return { ...about, name: pickText(labels, locals.locale).text, term: { labels, synonyms, hidden, original, mark } };
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'vocabulary.edit');
			const vocabulary = vocabularyOf(params.list);
			const input = readTermForm(form);
			const code = await command(locals.db, async (trx) => {
				if (params.code === 'new') return addTerm(trx, locals.actor, vocabulary, input);
				await reviseTerm(trx, locals.actor, { vocabulary, code: params.code, basedOn: String(form.get('basedOn')), input });
				return params.code;
			});
			redirect(303, `/${locals.locale}/practices/vocabulary/${vocabulary}/${code}?saved`);
		});
	}
};
