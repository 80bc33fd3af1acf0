import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const phone = { viewport: { width: 360, height: 800 }, colorScheme: 'dark' as const };

it('a school that took part opens its own results with a key on paper, and shows them to the class in a language of the children', async () => {
	const team = await journey.openAs('Lieve Peeters', '/en/collect/campaigns');
	await team
		.getByRole('link', { name: /Synthetic wave/ })
		.first()
		.click();
	await team.getByRole('link', { name: 'Results', exact: true }).click();
	await team.getByText(/^Belgium \(/).click();
	await expectAccessible(team);
	const row = team.getByRole('row').nth(1);
	const site = (await row.getByRole('rowheader').textContent()) ?? '';
	await row.getByRole('button', { name: /^Make a key/ }).click();
	const made = (await team.getByText(/^The key of .* is /).textContent()) ?? '';
	expect(made).toContain(site);
	const key = /\b[2-9B-Z]{4}-[2-9B-Z]{4}\b/.exec(made)?.[0] ?? '';

	const page = await journey.open('/en/results', { ...phone, expected: [400] });
	await expectAccessible(page);
	await page.getByLabel('Your results key').fill('BBBB-2222');
	await page.getByRole('button', { name: 'Show the results' }).click();
	await page.getByText('This key opens nothing.').first().waitFor();
	await expectAccessible(page);
	await page.getByLabel('Your results key').fill(key);
	await page.getByLabel('Language for the class').selectOption('ar');
	await page.getByRole('button', { name: 'Show the results' }).click();
	await page.getByRole('heading', { name: `Results of ${site}` }).waitFor();
	expect(page.url()).not.toContain(key);
	expect(await page.textContent('main')).toMatch(/about \d of 10/);
	expect(await page.locator('[lang=ar] li').count()).toBeGreaterThan(3);
	await expectAccessible(page);

	await team.getByRole('link', { name: `See the results: ${site}` }).click();
	await team.getByRole('heading', { name: `Results of ${site}` }).waitFor();
	await expectAccessible(team);
});
