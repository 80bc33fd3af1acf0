import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { loadPractices, loadVocabulary } from '#domains/practices/server/foundation.ts';
import { emptyCell } from '#domains/releases/cell.ts';
import { Problem } from '#platform/problem.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { addRelease, madeCells } from '../../../tests/support/made-release.ts';
import { makePractice } from '../../../tests/support/practices.ts';
import { GET as robots } from '../robots.txt/+server.ts';
import { GET as sitemap } from '../sitemap.xml/+server.ts';
import { GET as part } from './[part].xml/+server.ts';

const world = useDatabase();
const cells = madeCells();
const hidden = cells.filter(({ indicator }) => indicator === 'R06').map((cell) => emptyCell(cell, 'suppressed', 'few_answers'));

beforeAll(async () => {
	const framework = await command(world.db, async (trx) => {
		await loadVocabulary(trx);
		const records = [101, 102, 103].map((number) => makePractice(number, { title: { en: `Practice ${number}` } }));
		await loadPractices(
			trx,
			records.map(({ number, record }) => ({ number, oldNumber: null, record }))
		);
		await sql`update practices set state = 'draft' where number = 102`.execute(trx);
		await sql`update practices set state = 'retired' where number = 103`.execute(trx);
		return loadFirstFramework(trx);
	});
	await addRelease(world.db, framework, { number: '2026-1' }, [...cells.filter(({ indicator }) => indicator !== 'R06'), ...hidden]);
	await addRelease(world.db, framework, { number: '2026-2', state: 'withdrawn' }, cells.slice(0, 20));
	await addRelease(world.db, framework, { number: '2026-3', state: 'draft' }, cells.slice(0, 20));
});

const ask = async (handler: (event: never) => unknown, params = {}) => {
	const url = new URL('https://immerse.example/asked');
	const locals = { db: world.db, application: { env: {} }, locale: 'en' };
	return (await handler({ locals, params, request: new Request(url), url } as never)) as Response;
};
const addresses = (xml: string) => [...xml.matchAll(/<loc>https:\/\/immerse\.example\/en([^<]*)<\/loc>/g)].map(([, path]) => path);

it('names what is published, in seven languages, and nothing that is drafted, withdrawn, retired, hidden or private', async () => {
	const answer = await ask(sitemap);
	expect(answer.headers.get('content-type')).toMatch(/^application\/xml/);
	const xml = await answer.text();
	const found = addresses(xml);
	expect(xml.match(/<loc>/g)).toHaveLength(7 * found.length);
	expect(new Set(found).size).toBe(found.length);
	expect(found.filter((path) => path?.startsWith('/practices'))).toEqual(['/practices', '/practices/101']);
	expect(found.filter((path) => path?.startsWith('/releases'))).toEqual([
		'/releases',
		'/releases/2026-1',
		'/releases/2026-1/methods',
		'/releases/2026-1/quality',
		'/releases/policy',
		'/releases/framework/1'
	]);
	expect(found.filter((path) => path?.startsWith('/indicators/'))).toHaveLength(30);
	expect(found.filter((path) => path?.startsWith('/dashboard'))).toEqual(
		['indicator=R01&amp;', 'indicator=R07&amp;', '', 'indicator=D15&amp;'].map((indicator) => `/dashboard?${indicator}release=2026-1`)
	);
	expect(xml).not.toMatch(/2026-2|2026-3|collect|admin|account|fill|results|searches|lists|token/);
});

it('has no part that nothing stands in', async () => {
	expect(addresses(await (await ask(part, { part: '1' })).text()).length).toBeGreaterThan(30);
	for (const wrong of ['2', '0', '-1', 'one', '1e9']) await expect(ask(part, { part: wrong })).rejects.toThrow(Problem);
});

it('robots find the sitemap, and stay out of where a code, a key or an account is asked for', async () => {
	const lines = (await (await ask(robots)).text()).split('\n');
	expect(lines).toContain('Sitemap: https://immerse.example/sitemap.xml');
	for (const closed of ['/fill', '/*/collect', '/*/admin', '/*/account', '/*/results']) expect(lines).toContain(`Disallow: ${closed}`);
	const rules = lines.flatMap((line) => (line.startsWith('Disallow: ') ? [line.slice(10).replaceAll('*', '[^/]+')] : []));
	const found = addresses(await (await ask(sitemap)).text());
	for (const path of found) expect(rules.filter((rule) => new RegExp(`^${rule}`).test(`/en${path}`))).toEqual([]);
});
