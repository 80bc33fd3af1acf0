import { ownName, PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { openSiteResults } from '#domains/releases/site-results/server/site-results.ts';
import { reportWords } from '#domains/releases/site-results/report.ts';
import { readOnly } from '#platform/server/database.ts';
import { attempt } from '../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { languages: PLAYER_LANGUAGES.map((tag) => ({ tag, name: ownName(tag) })), chosen: locals.locale as string };
};

/** The key is posted, and the results come as the answer: neither ever stands in an address. */
export const actions: Actions = {
	default: async ({ locals, request, getClientAddress }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const from = getClientAddress();
			const report = await openSiteResults(locals.db, String(form.get('key') ?? ''), { secret: locals.application.secret, from });
			const { document } = await readOnly(locals.db, (db) => getFramework(db));
			return { report: reportWords(report, document, locals.locale, String(form.get('for') ?? '')) };
		});
	}
};
