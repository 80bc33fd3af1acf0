import { getStoppable, stopLetters } from '#domains/practices/server/saved-searches.ts';
import { command, readOnly } from '#platform/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';

/** Reading stops nothing: mail programs and scanners open every link. */
export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
	setHeaders({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
	return readOnly(locals.db, (db) => getStoppable(db, locals.application.secret, tokenOf(url)));
};

export const actions: Actions = {
	/** By the button of the page, or by a mail program with one click (RFC 8058). */
	default: async ({ locals, url }) => {
		await command(locals.db, (trx) => stopLetters(trx, locals.application.secret, tokenOf(url)));
	}
};
