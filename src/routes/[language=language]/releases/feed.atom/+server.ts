import { atomFeed, tagUri } from '#domains/practices/feed.ts';
import { listReleases } from '#domains/releases/server/releases.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { answerWithTag } from '../../../api/v1/answer.ts';
import type { RequestHandler } from './$types';

/** What was published and what was withdrawn, newest first. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const list = `${origin}/${locale}/releases`;
		const entries = (await listReleases(db)).map((release) => {
			const title = pickText(release.title, locale);
			const published = release.publishedAt ?? release.createdAt;
			const said = [
				...(release.withdrawalReason ? [m.releases_withdrawn({ reason: release.withdrawalReason })] : []),
				...(release.synthetic ? [m.releases_synthetic_text()] : []),
				...(release.changelog ? [pickText(release.changelog, locale).text] : [])
			];
			return {
				...{ id: tagUri(origin, `releases/${release.number}`), title: `${release.number}: ${title.text}`, language: title.language },
				...{ address: `${list}/${release.number}`, published, updated: release.withdrawnAt ?? published, summary: said.join(' ') }
			};
		});
		const feed = atomFeed({
			...{ id: tagUri(origin, `${locale}/releases`), title: m.publication_list_title(), language: locale, author: 'Immerse' },
			...{ entries, self: `${list}/feed.atom`, list }
		});
		return answerWithTag(request, feed, 'application/atom+xml; charset=utf-8', () => feed);
	});
