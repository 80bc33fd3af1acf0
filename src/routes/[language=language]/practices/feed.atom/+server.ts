import { getFramework } from '#domains/framework/server/framework.ts';
import { atomFeed, feedUpdated, tagUri } from '#domains/practices/feed.ts';
import { readListAddress } from '#domains/practices/query-address.ts';
import { reasonWords } from '#domains/practices/saved-search-words.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';
import { listFeed } from '#domains/practices/server/feeds.ts';
import { searchedAddress } from '#domains/practices/server/saved-searches.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { answerWithTag } from '../../../api/v1/answer.ts';
import { described } from '../searches/described.ts';
import type { RequestHandler } from './$types';

/** Any list as a feed: newest change first, each entry with why it stands there. The same address parameters as the list. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const query = searchedAddress(url.searchParams);
		const collection = await getCollection(db, (await getFramework(db)).document);
		const found = await listFeed(db, collection, readListAddress(new URLSearchParams(query)).address, locale);
		const entries = found.map(({ number, publishedAt, changedAt, reasons, ...record }) => {
			const title = pickText(record.title, locale);
			const why = reasons.map((reason) => reasonWords(reason, (facet, value) => facetLabel(collection, facet, value, locale))).join('; ');
			return {
				id: tagUri(origin, `practices/${number}`),
				title: title.text,
				language: title.language,
				address: `${origin}/${locale}/practices/${number}`,
				published: publishedAt,
				updated: changedAt,
				summary: [`${why}.`, pickText(record.summary, locale).text].filter(Boolean).join(' ')
			};
		});
		const feed = atomFeed({
			id: tagUri(origin, `${locale}/practices${query}`),
			title: `${m.practices_title()}: ${described(query, collection, locale)}`,
			...{ language: locale, author: 'Immerse', entries },
			self: `${origin}/${locale}/practices/feed.atom${query}`,
			list: `${origin}/${locale}/practices${query}`
		});
		const updated = feedUpdated(entries);
		const since = Date.parse(request.headers.get('if-modified-since') ?? '');
		const isKnown = !request.headers.has('if-none-match') && since >= Math.floor(updated.getTime() / 1000) * 1000;
		const answer = answerWithTag(request, feed, 'application/atom+xml; charset=utf-8', () => feed);
		answer.headers.set('last-modified', updated.toUTCString());
		return isKnown ? new Response(null, { status: 304, headers: answer.headers }) : answer;
	});
