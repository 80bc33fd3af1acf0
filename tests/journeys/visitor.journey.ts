import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

describe('a visitor', () => {
	it('finds the start page in the language of the browser, and the other six a click away', async () => {
		const page = await journey.open('/', { locale: 'nl-BE' });
		expect(new URL(page.url()).pathname).toBe('/nl/');
		expect(await page.locator('html').getAttribute('lang')).toBe('nl');
		await page.getByLabel('Taal: Nederlands').click();
		await page.getByRole('link', { name: 'Ελληνικά' }).click();
		expect(new URL(page.url()).pathname).toBe('/el/');
		await expectAccessible(page);
	});

	it('goes from a figure to the practices for it, and back to the figure', async () => {
		const page = await journey.open('/en/dashboard?indicator=R10&area=BE');
		await expectAccessible(page);
		const figure = await page.getByRole('heading', { level: 1 }).textContent();
		await page.locator('main a[href*="/practices?outcome=R10"]').first().click();
		await page.getByRole('link', { name: 'Migrant Teacher Project' }).click();
		await expectAccessible(page);
		await page.locator('main a[href*="/dashboard?indicator=R10"]').first().click();
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(figure);
	});

	it('searches practices with a word of another language, narrows, and shares the address', async () => {
		const page = await journey.open('/en/practices');
		await page.getByRole('combobox', { name: 'Search practices' }).fill('okan');
		await page.getByRole('button', { name: 'Search' }).click();
		await page.waitForURL('**/practices?q=okan**');
		const found = await page.getByRole('article').count();
		expect(found).toBeGreaterThan(1);
		await page.getByRole('checkbox', { name: 'Spain' }).check();
		await page.waitForURL('**country=ES**');
		expect(await page.getByRole('article').count()).toBe(1);
		await expectAccessible(page);
		const again = await journey.open(new URL(page.url()).pathname + new URL(page.url()).search);
		expect(await again.getByRole('article').count()).toBe(1);
	});

	it('reads everything without scripts', async () => {
		for (const path of ['/en/', '/en/indicators', '/en/indicators/R10', '/en/dashboard', '/en/practices', '/en/practices/104']) {
			const page = await journey.open(path, { javaScriptEnabled: false });
			expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
		}
	});

	it('is told plainly when there is nothing at an address', async () => {
		const page = await journey.open('/fr/practices/99999', { expected: [404] });
		expect(await page.textContent('main')).toContain("Il n'y a rien à cette adresse");
		await expectAccessible(page);
	});

	it('meets no other site: every request goes to this one', async () => {
		const page = await journey.open('/en/');
		const hosts = new Set<string>();
		page.on('request', (request) => hosts.add(new URL(request.url()).origin));
		for (const path of ['/en/dashboard', '/en/indicators', '/en/practices/101', '/fill']) await page.goto(inject('origin') + path);
		expect([...hosts].filter((host) => !host.startsWith('data:') && host !== 'null')).toEqual([inject('origin')]);
	});
});

describe('every answer', () => {
	it('forbids foreign scripts, frames and guesses about types', async () => {
		const page = await journey.open('/en/');
		for (const path of ['/en/', '/en/dashboard', '/fill', '/en/account/sign-in']) {
			const headers = (await page.request.get(inject('origin') + path)).headers();
			const policy = headers['content-security-policy'] ?? '';
			expect(policy, path).toContain("default-src 'self'");
			expect(
				policy.split(';').find((part) => part.trim().startsWith('script-src')),
				path
			).not.toMatch(/unsafe|https?:/);
			expect(policy, path).toContain("frame-ancestors 'none'");
			expect(headers, path).toMatchObject({
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': path === '/fill' ? 'no-referrer' : 'same-origin'
			});
		}
	});

	it('says whether the process lives and whether it can work', async () => {
		const page = await journey.open('/en/');
		expect(await (await page.request.get(`${inject('origin')}/health`)).json()).toEqual({ status: 'ok' });
		expect(await (await page.request.get(`${inject('origin')}/ready`)).json()).toMatchObject({ ready: true });
	});
});

const pages = [
	'/',
	'/indicators',
	'/indicators/R07',
	'/indicators/D01',
	'/dashboard',
	'/practices',
	'/practices/102',
	'/account/sign-in',
	'/account/register',
	'/styleguide'
];
const looks = [
	{
		name: 'a phone in the dark, in German',
		language: 'de',
		query: '',
		viewport: { width: 320, height: 640 },
		colorScheme: 'dark' as const
	},
	{
		name: 'a desk, right to left',
		language: 'en',
		query: '?dir=rtl',
		viewport: { width: 1280, height: 900 },
		colorScheme: 'light' as const
	},
	{ name: 'a tablet, in Greek', language: 'el', query: '', viewport: { width: 768, height: 1024 }, colorScheme: 'light' as const }
];

describe.each(looks)('on $name', ({ language, query, viewport, colorScheme }) => {
	it.each(pages)('%s is accessible and fits', async (path) => {
		const page = await journey.open(`/${language}${path}${query}`, { viewport, colorScheme, reducedMotion: 'reduce' });
		await expectAccessible(page);
	});
});
