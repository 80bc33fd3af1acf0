import { renderSVG } from 'uqr';
import { printCodeCards } from '#domains/campaigns/server/codes.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

/** Reading codes is written into the trail, so this load is a command. The code stands behind `#` in the QR: it never reaches a server's log. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const site = url.searchParams.get('site');
	if (!isId(site)) throw new Problem('not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const sheet = await command(locals.db, (trx) => printCodeCards(trx, locals.actor, params.campaign, site, locals.application.secret));
	const fill = `${locals.application.env.ORIGIN ?? url.origin}/fill`;
	return { fill, ...sheet, cards: sheet.cards.map((card) => ({ ...card, qr: card.used ? '' : qrAddress(`${fill}#${card.code}`) })) };
};

function qrAddress(text: string): string {
	return `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 1 }))}`;
}
