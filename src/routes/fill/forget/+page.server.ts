import { fail } from '@sveltejs/kit';
import { loadWords, playerLanguage, type Words } from '#domains/campaigns/player/words.ts';
import { countTryAtReceipt, forgetResponse } from '#domains/campaigns/server/forgetting.ts';
import { direction } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command } from '#platform/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the language the player was in, else in the first the browser asks for. */
export const load: PageServerLoad = async ({ request, url, setHeaders }) => {
	// not `no-referrer`, with which a browser hides the origin of a form, too
	setHeaders({ 'cache-control': 'no-store' });
	const browser = request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim();
	const language = playerLanguage(url.searchParams.get('language') ?? browser ?? 'en');
	return { language, direction: direction(language), words: await loadWords(language) };
};

const typedReceipt = async (request: Request): Promise<string> => {
	const typed = (await request.formData()).get('receipt');
	return typeof typed === 'string' ? typed.slice(0, 20) : '';
};

const FAULTS: Partial<Record<string, keyof Words>> = { 'receipt-unknown': 'receiptUnknown', 'too-many-requests': 'tooMany' };

export const actions: Actions = {
	/** Asks back before anything is deleted, and looks nothing up: whether a receipt is known is told only once, by deleting. */
	ask: async ({ request }) => ({ asked: await typedReceipt(request) }),

	forget: async ({ request, locals, getClientAddress }) => {
		const receipt = await typedReceipt(request);
		try {
			await countTryAtReceipt(locals.db, getClientAddress(), new Date());
			await command(locals.db, (trx) => forgetResponse(trx, receipt, locals.application.secret));
		} catch (caught) {
			const fault = caught instanceof Problem ? FAULTS[caught.code] : undefined;
			if (caught instanceof Problem && fault) return fail(caught.status, { fault, typed: receipt });
			throw caught;
		}
		return { forgotten: true };
	}
};
