import { getFramework } from '#domains/framework/server/framework.ts';
import { may } from '#domains/identity/permissions.ts';
import { languagesOf, manyOutcomes, textFields } from '#domains/practices/practice.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';
import { getVisiblePractice, publishPractice, retirePractice } from '#domains/practices/server/practices.ts';
import { languageName, pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { outcomeTag } from '../practice-card.ts';
import { practiceNumber } from '../practice-number.ts';
import { similarCards } from '../similar-cards.ts';
import type { Actions, PageServerLoad } from './$types';
import { valuesOfIndicators } from './indicator-values.ts';

const listed = ['action', 'target', 'professionals', 'networks', 'funds', 'addressed'] as const;

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { locale, actor } = locals;
		const practice = await getVisiblePractice(db, actor, practiceNumber(params.number));
		const { record } = practice;
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		const label = (facet: Parameters<typeof facetLabel>[1], value: string) => facetLabel(collection, facet, value, locale);
		const title = pickText(record.title, locale);
		const mayEdit = may(actor, 'practice.edit').allowed;
		return {
			number: practice.number,
			state: practice.state,
			publishedAt: practice.publishedAt,
			title,
			originalTitle: record.title[record.originalLanguage] ?? title.text,
			originalLanguage: record.originalLanguage,
			summary: pickText(record.summary, locale),
			texts: textFields.flatMap((field) => {
				const text = pickText(record[field], locale);
				return text.text ? [{ field, ...text }] : [];
			}),
			otherLanguages: languagesOf(record.description, record.originalLanguage)
				.filter((language) => language !== locale)
				.map((language) => languageName(language, locale)),
			category: label('category', record.category),
			countries: record.countries.map((country) => label('countries', country)),
			languages: record.languages.map((tag) => label('languages', tag)),
			facts: listed.map((facet) => ({ facet, values: record[facet].map((value) => label(facet, value)) })),
			evidence: { label: label('evidence', record.evidence), reason: pickText(record.evidenceReason, locale) },
			since: record.since,
			website: record.website,
			sources: record.sources,
			outcomes: await valuesOfIndicators(db, framework, record, locale, (code) => outcomeTag(framework, code, locale)),
			similar: similarCards(collection, framework, practice.number, locale),
			mayEdit,
			tooManyOutcomes: mayEdit && record.outcomes.length > manyOutcomes
		};
	});

export const actions: Actions = {
	publish: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => publishPractice(trx, locals.actor, practiceNumber(params.number)));
			return {};
		}),
	retire: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => retirePractice(trx, locals.actor, practiceNumber(params.number)));
			return {};
		})
};
