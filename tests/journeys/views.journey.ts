import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

/** The views, by the names of their tabs. */
const views = ['Overview', 'Map', 'Ranking', 'Over time', 'Compare', 'Groups', 'Gap', 'Spread', 'Relation', 'Table'];

/** Presses Tab until the focus stands on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < 90; presses += 1) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`The Tab key never comes to ${selector}`);
}

it('a person who only has a keyboard goes through all ten views, and to the table of each', async () => {
	const page = await journey.open('/en/dashboard?release=2026-1&indicator=R10&area=BE&split=sex');
	for (const view of views) {
		const tab = page.getByRole('navigation', { name: 'Ways to look' }).getByRole('link', { name: view, exact: true });
		await tab.focus();
		await page.keyboard.press('Enter');
		await page.locator('nav [aria-current=page]', { hasText: view }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim()), view).toBe(view);
		if (view === 'Table') await tabTo(page, 'main th a');
		else {
			await tabTo(page, 'main figure summary');
			await page.keyboard.press('Enter');
			await page.locator('main figure details[open] table').first().waitFor();
		}
		await expectAccessible(page);
	}
});
