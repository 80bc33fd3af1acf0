import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

it('a researcher builds a measure while its preview follows, is told what is wrong, and keeps it', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/measures', { expected: [400] });
	await expectAccessible(page);
	await page.getByRole('link', { name: /^R10/ }).click();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Make a new version' }).click();
	await page.getByText(/\d+% from the cut on/).waitFor();
	await expectAccessible(page);
	const before = await page.locator('#preview').innerText();
	await page.locator('[name="older.cut"]').fill('3');
	await page.waitForFunction((text) => document.getElementById('preview')?.innerText !== text, before);
	await page.getByText('Cronbach’s alpha').waitFor();

	await page.locator('[name="older.cut"]').fill('9');
	await page.getByLabel('Why this version').fill('Also those who agree a little count.');
	await page.getByRole('button', { name: 'Keep as a new version' }).click();
	await page.getByRole('link', { name: 'The cut must lie on the scale, from 1 to 5.' }).click();
	expect(await page.getByLabel('Why this version').inputValue()).toBe('Also those who agree a little count.');
	await expectAccessible(page);
	await page.locator('[name="older.cut"]').fill('4');
	await page.locator('[name="older.atLeast"]').fill('3');
	await page.getByRole('button', { name: 'Keep as a new version' }).click();
	await page.getByText(/Version \d is kept/).waitFor();
	await page.getByRole('row', { name: /At least so many items answered 2 3/ }).waitFor();
	await expectAccessible(page);
});

it('a researcher imports a table, mends how it is read, and keeps it as a draft', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/sources', { expected: [400] });
	await expectAccessible(page);
	const rows = ['T,BE,2023,81.5,', 'F,BE,2023,83,b', 'M,BE,2023,80,bep', 'T,GR,2023,:,c', 'T,UK,2023,70,'];
	const text = `DATAFLOW,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n${rows.map((row) => `TEST:MADE_UP(1.0),${row}`).join('\n')}\n`;
	await page.getByLabel('Table').setInputFiles({ name: 'made-up.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Upload' }).click();
	await page.getByRole('heading', { name: 'made-up.csv' }).waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Check the table' }).click();
	await page.getByRole('link', { name: /Choose an indicator for all rows/ }).waitFor();
	await page.getByLabel('Indicator').selectOption('R01');
	await page.getByLabel('to', { exact: true }).fill('82');
	await page.getByRole('button', { name: 'Check the table' }).click();
	await page.getByRole('row', { name: /^3 OBS_VALUE 83 lies outside the scale/ }).waitFor();
	await page.getByLabel('to', { exact: true }).fill('100');
	await page.getByRole('button', { name: 'Check the table' }).click();
	await page.getByText('Figures: 3').waitFor();
	await page.getByText('1 rows of places').waitFor();
	await expectAccessible(page);
	await page.getByLabel('Short name of the source').fill('MADE-UP');
	await page.getByLabel('Edition').fill(`j${String(Date.now() % 1e9)}`);
	await page.getByLabel('Author').fill('Nobody');
	await page.getByLabel('Title of the table').fill('A made-up table');
	await page.getByLabel('Licence').fill('CC0-1.0');
	await page.getByLabel('Published on').fill('2025-04-01');
	await page.getByLabel('Fetched on').fill('2025-05-02');
	await page.getByRole('button', { name: 'Keep as a draft release' }).click();
	await page.waitForURL('**/collect/releases/*');
	await page.getByText('A made-up table').first().waitFor();
});
