/** A person with an account and no rights, and a visitor: refused everywhere, on every page and action, and told why. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const missing = '01990000-0000-7000-8000-000000000000';

function routes(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? routes(path) : name === '+page.server.ts' || name === '+server.ts' ? [path] : [];
	});
}

const guarded = routes('src/routes/[language=language]').filter((path) =>
	/\/(collect|admin)\/|practices\/(new|mine|review\/(\+|experts)|\[number\]\/(edit|retire|review|history|still-true))/.test(path)
);
/** Anybody with an account may propose a practice, and sees what they proposed. */
const ofMembers = /practices\/(new|mine)/;
const addressOf = (path: string) =>
	path
		.replace('src/routes/[language=language]', '/en')
		.replace(/\/\+(page\.server|server)\.ts$/, '')
		.replace('[number]', '101')
		.replace(/\[version[^\]]*\]/g, '1')
		.replace(/\[[^\]]+\]/g, missing);
const actionsOf = (path: string) => {
	const text = readFileSync(path, 'utf8');
	const block = text.slice(text.indexOf('export const actions'));
	if (/export const POST/.test(text)) return ['default'];
	return text.includes('export const actions') ? [...block.matchAll(/^\t(\w+): (?:async |deed)?\(/gm)].map((match) => match[1] ?? '') : [];
};

describe.each([
	{ who: 'a visitor', person: undefined, status: 401 },
	{ who: 'a member without a role', person: 'Yusuf Rahimi', status: 403 }
])('$who', ({ person, status }) => {
	it('is refused on every page of the research team and the administration, and every action', async () => {
		const page = person ? await journey.openAs(person, '/en/account') : await journey.open('/en/');
		const origin = inject('origin');
		const allowedTo: string[] = [];
		for (const path of guarded.filter((one) => !person || !ofMembers.test(one))) {
			const address = addressOf(path);
			const answer = await page.request.get(origin + address, { maxRedirects: 0 });
			if (![status, 404, 405].includes(answer.status())) allowedTo.push(`GET ${address}: ${answer.status()}`);
			for (const action of actionsOf(path)) {
				const target = `${origin}${address}${action === 'default' ? '' : `?/${action}`}`;
				const posted = await page.request.post(target, {
					headers: { origin },
					form: { id: missing, title: 'x', name: 'xx', note: 'x' },
					maxRedirects: 0
				});
				const body = await posted.text();
				const refused = [status, 400, 404].includes(posted.status()) || body.includes(status === 401 ? 'sign in' : 'may not');
				if (!refused) allowedTo.push(`POST ${target}: ${posted.status()}`);
			}
		}
		expect(guarded.length).toBeGreaterThan(8);
		expect(allowedTo).toEqual([]);
	});

	it('is told why, kindly, and shown the way on', async () => {
		const page = person
			? await journey.openAs(person, '/en/admin', { expected: [status] })
			: await journey.open('/en/admin', { expected: [status] });
		expect(await page.textContent('main')).toContain(status === 401 ? 'Please sign in first' : 'One of these roles is needed');
		await expectAccessible(page);
	});
});

describe('a form sent from another site', () => {
	it('is refused', async () => {
		const page = await journey.open('/en/');
		const answer = await page.request.post(`${inject('origin')}/en/account/sign-in?/password`, {
			headers: { origin: 'https://elsewhere.example' },
			form: { email: 'a@example.org', password: 'x' }
		});
		expect(answer.status()).toBe(403);
	});
});
