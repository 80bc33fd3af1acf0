import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export const browserFlags = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** `expected`: statuses that are no fault here; `network: 'cut'`: requests that reach nobody are none, either. */
export type Opening = BrowserContextOptions & { readonly expected?: readonly number[]; readonly network?: 'cut' };

export interface Journey {
	/** A new window of its own; every console error, page error and failed request in it fails the test. */
	open(path: string, options?: Opening): Promise<Page>;
	/** A window in which a demo person is signed in. */
	openAs(person: string, path: string, options?: Opening): Promise<Page>;
}

/**
 * The browser of a journey's file. Call it at the top; what went wrong in any window fails the test it happened in.
 * @param origin where the journey goes; the demo that all journeys share, unless said otherwise
 */
export function useBrowser(origin: () => string = () => inject('origin')): Journey {
	let browser: Browser;
	let faults: string[] = [];
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: browserFlags });
	});
	afterAll(() => browser.close());
	afterEach(async () => {
		for (const context of browser.contexts()) await context.close();
		const found = faults;
		faults = [];
		expect(found).toEqual([]);
	});

	const open: Journey['open'] = async (path, { expected = [], network, ...options } = {}) => {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en', ...options });
		const page = await context.newPage();
		const isExpected = (text: string) =>
			expected.some((status) => text.includes(`status of ${status}`)) || (network === 'cut' && text.includes('net::ERR_'));
		page.on('console', (message) => {
			if (message.type() === 'error' && !isExpected(message.text())) faults.push(`console: ${message.text()}`);
		});
		page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
		page.on('requestfailed', (request) => {
			if (request.failure()?.errorText !== 'net::ERR_ABORTED' && network !== 'cut')
				faults.push(`request: ${request.url()} ${request.failure()?.errorText}`);
		});
		await page.goto(origin() + path);
		return page;
	};
	return {
		open,
		openAs: async (person, path, options) => {
			const page = await open('/en/account/sign-in', options);
			await page.getByRole('button', { name: person }).click();
			await page.waitForURL('**/account');
			await page.goto(origin() + path);
			return page;
		}
	};
}

/**
 * The page passes axe (WCAG 2.2 A and AA, and good practice) and does not scroll sideways.
 * @param without a frame with a page of its own, which is looked at by itself: its landmarks are none of this page's
 */
export async function expectAccessible(page: Page, without?: string): Promise<void> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (without ? axe.exclude(without) : axe)
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map(({ target }) => target.join(' '))
				.slice(0, 3)
				.join(' | ')}`
	);
	expect(found, `axe on ${page.url()}`).toEqual([]);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(overflow, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(1);
}
