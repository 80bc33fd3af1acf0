import { getFramework } from '#domains/framework/server/framework.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { answerHarvester } from '#domains/practices/server/exchange-harvest.ts';
import { readOnly } from '#platform/server/database.ts';
import type { RequestEvent, RequestHandler } from './$types';

async function answer({ locals, url }: RequestEvent, parameters: URLSearchParams): Promise<Response> {
	const { env, secret } = locals.application;
	const origin = env.ORIGIN ?? url.origin;
	const { labels } = await readOnly(locals.db, async (db) => getCollection(db, (await getFramework(db)).document));
	const xml = await answerHarvester(locals.db, parameters, { origin, secret, labels, adminEmail: adminEmail(env.MAIL_FROM) });
	return new Response(xml, {
		headers: { 'content-type': 'text/xml; charset=utf-8', 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }
	});
}

/** The address that the platform's letters come from; the protocol asks for one with a domain that has a dot. */
function adminEmail(from: string): string {
	const address = /<([^<>\s]+)>\s*$/.exec(from)?.[1] ?? from.trim();
	return /@[^@\s]+\.[^@\s]+$/.test(address) ? address : `${address.split('@')[0] ?? 'immerse'}@localhost.invalid`;
}

/** The harvesting protocol, OAI-PMH 2.0. */
export const GET: RequestHandler = (event) => answer(event, event.url.searchParams);

export const POST: RequestHandler = async (event) => answer(event, new URLSearchParams(await event.request.text()));
