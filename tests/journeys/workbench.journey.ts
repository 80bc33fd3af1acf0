import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

it('a researcher asks questions of her own of the answers; what leaves has been looked at by somebody else', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/workbench', { expected: [400] });
	await expectAccessible(page);
	const ask = async (analysis: string, first: string, others: string[]) => {
		await page.goto(new URL('/en/collect/workbench', page.url()).href);
		// others may have closed a campaign of their own meanwhile
		for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
		await page.getByLabel('Synthetic wave 2021–2023').check();
		await page.getByLabel('What to work out').selectOption(analysis);
		await page.getByLabel('Outcome, or the rows of the table').selectOption(first);
		await page.locator('select[name=others]').selectOption(others);
		await page.getByRole('button', { name: 'Work it out' }).click();
	};
	await ask('correlation', 'R10', []);
	await page.getByRole('alert').or(page.getByText('Please check')).first().waitFor();
	await expectAccessible(page);
	for (const [analysis, first, others, shows] of [
		['crosstab', 'sex', ['level'], 'School level: Primary, Sex: Girls'],
		['correlation', 'R10', ['R06'], 'Estimate'],
		['regression', 'R06', ['R10', 'sex'], '95% from'],
		['scale', '', ['teachers_help', 'teachers_fair'], 'Item 1 with the rest']
	] as const) {
		await ask(analysis, first, [...others]);
		await page.getByRole('heading', { name: 'Output control' }).waitFor();
		expect(await page.textContent('main'), analysis).toContain(shows);
		await expectAccessible(page);
	}
	await page.getByLabel('What it is for, and who will see it').fill('A chapter of our report');
	await page.getByRole('button', { name: 'Ask for it' }).click();
	await page.getByText('waits for a second person').waitFor();
	const here = new URL(page.url()).pathname;
	expect(await page.getByRole('button', { name: 'Let it out' }).count()).toBe(0);

	const second = await journey.openAs('Amara Diallo', here, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
	await expectAccessible(second);
	await second.getByRole('button', { name: 'Let it out' }).click();
	await second.getByText('may leave').waitFor();
	await page.goto(page.url());
	const taken = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Take it along as CSV' }).click();
	expect((await taken).suggestedFilename()).toMatch(/\.csv$/);
});
