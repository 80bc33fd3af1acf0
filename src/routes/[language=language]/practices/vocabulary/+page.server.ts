import { facetName } from '#domains/practices/facet-name.ts';
import { vocabularies } from '#domains/practices/practice.ts';
import { isClosed, listTerms } from '#domains/practices/server/vocabulary.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const terms = await listTerms(db, locals.actor);
		return {
			lists: vocabularies.map((list) => ({
				list,
				name: facetName[list](),
				isClosed: isClosed(list),
				terms: terms
					.filter(({ facet }) => facet === list)
					.map(({ code, labels, synonyms, original, hidden }) => ({
						code,
						label: pickText(labels, locals.locale).text,
						synonyms: synonyms.join(', '),
						original,
						hidden
					}))
			}))
		};
	});
