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

it('regions are picked out of a relation by dragging, by the space bar, and by the form alone; a span of no known period is mended', async () => {
	const page = await journey.open('/en/dashboard?release=2026-1&view=relation');
	const chosen = page.getByRole('table', { name: 'Picked out' });
	await page.locator('svg[data-brush]').scrollIntoViewIfNeeded();
	const ground = await page.locator('svg[data-brush]').boundingBox();
	if (!ground) throw new Error('no chart');
	await page.mouse.move(ground.x + 2, ground.y + 2);
	await page.mouse.down();
	await page.mouse.move(ground.x + ground.width - 2, ground.y + ground.height / 2, { steps: 4 });
	await page.mouse.up();
	await chosen.waitFor();
	expect(await chosen.locator('tbody tr').count()).toBeGreaterThan(3);
	expect(await page.locator('svg .dot.chosen').count()).toBe(await chosen.locator('tbody tr').count());
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Pick out none' }).click();
	await chosen.waitFor({ state: 'detached' });
	await tabTo(page, 'svg a[data-mark]');
	await page.keyboard.press('Space');
	await chosen.waitFor();
	expect(await page.evaluate(() => document.activeElement?.matches('svg a[data-mark]'))).toBe(true);
	expect(page.url()).toMatch(/&areas=\w+&with=D10$/);
	await page.keyboard.press('Space');
	await chosen.waitFor({ state: 'detached' });

	const plain = await journey.open('/en/dashboard?release=2026-1&view=relation', { javaScriptEnabled: false });
	await plain.locator('summary', { hasText: 'Belgium' }).click();
	await plain.getByRole('checkbox', { name: /^Brussels/ }).check();
	await plain.getByRole('button', { name: 'Show', exact: true }).click();
	await plain
		.getByRole('table', { name: 'Picked out' })
		.getByText(/^Brussels/)
		.waitFor();

	await page.goto(`${new URL(page.url()).origin}/en/dashboard?release=2026-1&view=trend&area=BE&from=1066`);
	await page.getByText('The address asked for 1066').waitFor();
});
