import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { may } from '#domains/identity/permissions.ts';
import { prefersJsonLd, practiceJsonLd } from '#domains/practices/exchange/json-ld.ts';
import { languagesOf, manyOutcomes } from '#domains/practices/practice.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { findConfirmation } from '#domains/practices/server/confirmations.ts';
import { getPublicPractice } from '#domains/practices/server/exchange.ts';
import { listKeptNumbers } from '#domains/practices/server/lists.ts';
import { findRetiredPractice, getVisiblePractice, getWorkingPractice } from '#domains/practices/server/practices.ts';
import { hasProposed } from '#domains/practices/server/proposals.ts';
import { findTranslationNotice } from '#domains/practices/server/translations.ts';
import { findOpenProposal } from '#domains/practices/server/working-copy.ts';
import { languageName, pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { citableOf } from '../citable.ts';
import { outcomeTag } from '../practice-card.ts';
import { practiceNumber } from '../practice-number.ts';
import { similarCards } from '../similar-cards.ts';
import type { PageServerLoad } from './$types';
import { valuesOfIndicators } from './indicator-values.ts';
import { recordPage } from './record-page.ts';
import { replicationsOf } from './replications.ts';

export const load: PageServerLoad = ({ locals, params, request, setHeaders, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale, actor } = locals;
		const number = practiceNumber(params.number);
		setHeaders({ vary: 'accept' });
		if (prefersJsonLd(request.headers.get('accept'))) redirect(303, `/api/v1/practices/${number}.jsonld`);
		const isWork = url.searchParams.get('version') === 'work';
		const retired = isWork ? undefined : await findRetiredPractice(db, number);
		const mayEdit = may(actor, 'practice.edit').allowed;
		if (retired) {
			locals.gone = true;
			const { successor } = retired;
			return {
				...{ number, mayEdit, record: undefined },
				retired: {
					...retired,
					title: pickText(retired.title, locale),
					successor: successor && { number: successor.number, title: pickText(successor.title, locale) }
				}
			};
		}
		const practice = await (isWork ? getWorkingPractice : getVisiblePractice)(db, actor, number);
		const { record } = practice;
		if (practice.state === 'published' && !isWork) locals.application.uses.count(number, 'read');
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		const isOwn = await hasProposed(db, actor, practice.id);
		const outcomes = await valuesOfIndicators(db, framework, record, locale, (code) => outcomeTag(framework, code, locale));
		return {
			...{ number, mayEdit, isWork, retired: undefined, state: practice.state, publishedAt: practice.publishedAt },
			record: recordPage(record, collection, locale),
			structured:
				practice.state === 'published' && !isWork
					? practiceJsonLd(await getPublicPractice(db, number), {
							origin: locals.application.env.ORIGIN ?? url.origin,
							labels: collection.labels,
							wanted: locale
						})
					: undefined,
			languages: languagesOf(record.title, record.originalLanguage).map((language) => ({ language, name: languageName(language, locale) })),
			translation: practice.state === 'published' && !isWork ? await findTranslationNotice(db, { ...practice, record }, locale) : null,
			mayTell: practice.state === 'published' && !isWork,
			mayTranslate: practice.state === 'published' && may(actor, 'practice.translate').allowed,
			outcomes: outcomes.map((outcome) => ({ ...outcome, reason: record.outcomeReasons[outcome.code] ?? '' })),
			confirmation: practice.state === 'published' && !isWork ? await findConfirmation(db, practice.id) : undefined,
			/** Whoever may see that it is being worked on is told so. */
			underWay: (mayEdit || isOwn) && (await findOpenProposal(db, practice.id)) !== undefined,
			isOwn,
			replications: await replicationsOf(db, practice.id, record, locale),
			isTold: url.searchParams.has('told'),
			kept: (await listKeptNumbers(db, actor)).has(number),
			citable:
				practice.state === 'published' && !isWork && practice.publishedAt
					? citableOf({ number, record, publishedAt: practice.publishedAt }, locale, locals.application.env.ORIGIN ?? url.origin)
					: undefined,
			similar: similarCards(collection, framework, number, locale),
			tooManyOutcomes: mayEdit && record.outcomes.length > manyOutcomes
		};
	});
