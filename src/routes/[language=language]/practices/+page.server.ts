import { getFramework } from '#domains/framework/server/framework.ts';
import { may } from '#domains/identity/permissions.ts';
import { listJsonLd } from '#domains/practices/exchange/json-ld.ts';
import { pageOf, readListAddress, writeListAddress } from '#domains/practices/query-address.ts';
import { didYouMean } from '#domains/practices/search/did-you-mean.ts';
import { entriesOf } from '#domains/practices/search/find.ts';
import { getCollection, searchCollection } from '#domains/practices/server/catalogue.ts';
import { listKeptNumbers } from '#domains/practices/server/lists.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { followOldNumber } from '../../old-number.ts';
import type { PageServerLoad } from './$types';
import { choicesOf, facetsOf, helpOf, mapOf, placesOf, yearsOf } from './list-data.ts';
import { outcomeTag, practiceCard } from './practice-card.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale, actor } = locals;
		const unknownNumber = await followOldNumber(db, url, locale);
		const { address, repaired } = readListAddress(url.searchParams);
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		const found = searchCollection(collection, address);
		const { match } = found;
		const shown = pageOf(found.total, address.page, address.size);
		const entries = entriesOf(collection, found, shown.from, shown.to);
		const mayEdit = may(actor, 'practice.edit').allowed;
		const choices = choicesOf(address, collection, locale);
		const meant = didYouMean(collection, address.text, match);
		const [outcome, ...others] = address.chosen.outcomes ?? [];
		return {
			address,
			repaired,
			unknownNumber,
			query: writeListAddress({ ...address, page: 1, size: 12 }),
			kept: [...(await listKeptNumbers(db, actor))],
			total: found.total,
			page: shown.page,
			pages: shown.pages,
			hrefs: Array.from({ length: shown.pages }, (_, index) => writeListAddress({ ...address, page: index + 1 }) || '?'),
			choices: choices.map(({ without: _, ...choice }) => choice),
			help: found.total === 0 ? helpOf(address, collection, locale) : [],
			unknown: match.unknown,
			extended: match.extended ? { complete: match.complete } : undefined,
			meant: meant && { text: meant, href: writeListAddress({ ...address, text: meant, page: 1 }) },
			facets: facetsOf(found, address, collection, locale),
			map: mapOf(found, address, locale),
			years: yearsOf(found, address),
			places: placesOf(address, locale),
			outcome: outcome !== undefined && others.length === 0 ? outcomeTag(framework, outcome, locale) : undefined,
			indicator: framework.indicators.find(({ kind, outcomes }) => kind === 'result' && outcome !== undefined && outcomes.includes(outcome))
				?.code,
			cards: entries.map((entry) => practiceCard(entry, collection, framework, locale, match.marks)),
			exportQuery: writeListAddress({ ...address, page: 1, size: 12 }),
			structured: listJsonLd(
				{ title: m.practices_title(), description: m.practices_lead(), total: found.total, from: shown.from },
				entries.map(({ number, title }) => ({ number, title: pickText(title, locale).text })),
				{ origin: locals.application.env.ORIGIN ?? url.origin, language: locale }
			),
			mayEdit,
			mayReview: mayEdit || may(actor, 'practice.advise').allowed
		};
	});
