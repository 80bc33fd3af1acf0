/** Whether the addresses in records still answer: tried by a job, politely, never inside the own network. */
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { BlockList } from 'node:net';
import type { Kysely } from 'kysely';
import type { PracticeRecord } from '../practice.ts';
import type { PracticeTables } from './tables.ts';

/** Every address in a record, once. */
export function linksOf({ website, links, sources }: PracticeRecord): string[] {
	return [...new Set([website, ...links.map(({ url }) => url), ...sources.map(({ url }) => url)].filter((url) => url !== null))];
}

/** A link counts as dead after this many failures in a row. */
const failuresUntilDead = 3;

/** The dead addresses of each record, by its number. */
export async function deadLinks(
	db: Kysely<PracticeTables>,
	records: readonly { readonly number: number; readonly record: PracticeRecord }[]
): Promise<Map<number, string[]>> {
	const urls = [...new Set(records.flatMap(({ record }) => linksOf(record)))];
	if (urls.length === 0) return new Map();
	const rows = await db
		.selectFrom('practice_links')
		.select('url')
		.where('url', 'in', urls)
		.where('failures', '>=', failuresUntilDead)
		.execute();
	const dead = new Set(rows.map(({ url }) => url));
	return new Map(records.map(({ number, record }) => [number, linksOf(record).filter((url) => dead.has(url))]));
}

const atOnce = 200;
const daysBetweenTries = 7;

/** What a try gave: the status, or why there was none. */
export type Try = (url: string) => Promise<string>;

/**
 * Tries the addresses that were not tried for a week, at most 200, one after another of each host, a second apart.
 * @param pause waits that many milliseconds
 */
export async function checkLinks(
	db: Kysely<PracticeTables>,
	tryLink: Try = tryAddress,
	pause: (milliseconds: number) => Promise<void> = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
): Promise<number> {
	await learnLinks(db);
	const due = await db
		.selectFrom('practice_links')
		.select(['url', 'failures'])
		.where((eb) => eb.or([eb('checked_at', 'is', null), eb('checked_at', '<', new Date(Date.now() - daysBetweenTries * 86_400_000))]))
		.orderBy('checked_at', (order) => order.asc().nullsFirst())
		.limit(atOnce)
		.execute();
	const hosts = Map.groupBy(due, ({ url }) => new URL(url).host);
	const tryHost = async (links: readonly { url: string; failures: number }[]) => {
		for (const [index, { url, failures }] of links.entries()) {
			if (index > 0) await pause(1000);
			const answer = await tryLink(url);
			const works = /^[23]/.test(answer) || ['401', '403', '405', '429'].includes(answer);
			await db
				.updateTable('practice_links')
				.set({ checked_at: new Date(), answer, failures: works ? 0 : failures + 1 })
				.where('url', '=', url)
				.execute();
		}
	};
	const queues = [...hosts.values()];
	const worker = async () => {
		for (let next = queues.pop(); next; next = queues.pop()) await tryHost(next);
	};
	await Promise.all(Array.from({ length: 4 }, worker));
	return due.length;
}

/** Adds addresses of published records that are new, and forgets those that no record has any more. */
async function learnLinks(db: Kysely<PracticeTables>): Promise<void> {
	const all = new Set<string>();
	for (let after = 0; ;) {
		const rows = await db
			.selectFrom('practices')
			.select(['number', 'published_record as record'])
			.where('state', '=', 'published')
			.where('number', '>', after)
			.orderBy('number')
			.limit(500)
			.execute();
		if (rows.length === 0) break;
		after = rows.at(-1)?.number ?? after;
		for (const { record } of rows) for (const url of record ? linksOf(record) : []) if (URL.canParse(url)) all.add(url);
	}
	const known = await db.selectFrom('practice_links').select('url').execute();
	const gone = known.map(({ url }) => url).filter((url) => !all.has(url));
	for (const url of gone) await db.deleteFrom('practice_links').where('url', '=', url).execute();
	const fresh = [...all.difference(new Set(known.map(({ url }) => url)))];
	for (let start = 0; start < fresh.length; start += 500)
		await db
			.insertInto('practice_links')
			.values(fresh.slice(start, start + 500).map((url) => ({ url })))
			.onConflict((conflict) => conflict.column('url').doNothing())
			.execute();
}

const inside = new BlockList();
for (const [network, prefix] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['224.0.0.0', 3]
] as const)
	inside.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
	['::', 96],
	['64:ff9b::', 96],
	['fc00::', 7],
	['fe80::', 10],
	['ff00::', 8]
] as const)
	inside.addSubnet(network, prefix, 'ipv6');

/** True for an address of the own machine or network, also where IPv6 wraps an IPv4 address. */
export function isInside(address: string): boolean {
	const wrapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (wrapped) return isInside(wrapped);
	const family = isIP(address);
	if (family === 0) return true;
	return inside.check(address, family === 6 ? 'ipv6' : 'ipv4') || /^::ffff:/i.test(address);
}

const patience = 15_000;

/** Asks an address for its head, and follows at most three redirects; the connection goes to the very address that was looked up. */
export async function tryAddress(url: string, redirects = 3): Promise<string> {
	const target = new URL(url);
	if (target.protocol !== 'https:' && target.protocol !== 'http:') return 'refused';
	const found = await lookup(target.hostname.replaceAll(/[[\]]/g, '')).catch(() => undefined);
	if (!found) return 'no-address';
	if (isInside(found.address)) return 'refused';
	const { status, location } = await ask(target, found);
	const isRedirect = status >= 300 && status < 400 && location;
	if (!isRedirect) return status === 0 ? 'no-answer' : String(status);
	if (redirects === 0 || !URL.canParse(location, url)) return 'redirects';
	return tryAddress(new URL(location, url).href, redirects - 1);
}

function ask(
	target: URL,
	{ address, family }: { address: string; family: number }
): Promise<{ status: number; location: string | undefined }> {
	return new Promise((resolve) => {
		const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(
			target,
			{
				method: 'HEAD',
				headers: { 'user-agent': 'Immerse link check', accept: '*/*' },
				timeout: patience,
				lookup: (_name, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))
			},
			(response) => {
				response.resume();
				resolve({ status: response.statusCode ?? 0, location: response.headers.location });
			}
		);
		request.on('timeout', () => request.destroy());
		request.on('error', () => resolve({ status: 0, location: undefined }));
		request.end();
	});
}
