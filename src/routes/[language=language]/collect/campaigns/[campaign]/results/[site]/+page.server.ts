import { ownName, PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { getSiteResults } from '#domains/releases/site-results/server/site-results.ts';
import { reportWords } from '#domains/releases/site-results/report.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const tag = url.searchParams.get('for');
	return readOnly(locals.db, async (db) => {
		const report = await getSiteResults(db, locals.actor, params.campaign, params.site);
		const { document } = await getFramework(db);
		return {
			report: reportWords(report, document, locals.locale, tag),
			languages: PLAYER_LANGUAGES.map((each) => ({ tag: each, name: ownName(each) }))
		};
	});
};
