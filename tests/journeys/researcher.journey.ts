import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const folder = 'demo/questionnaires';
const pictures = readdirSync(`${folder}/pictures`).map((name) => `${folder}/pictures/${name}`);

it('a researcher uploads a questionnaire, makes a campaign with codes, opens it and closes it', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect', { expected: [400, 422] });
	const main = page.getByRole('main');
	await expectAccessible(page);

	// a file that is no workbook is refused, and the choice of instrument is still there
	await main.getByRole('link', { name: 'Upload a questionnaire' }).click();
	await page.getByLabel('For whom').selectOption('older');
	await page
		.getByLabel('Workbook (.xlsx)')
		.setInputFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
	await main.getByRole('button', { name: 'Upload a questionnaire' }).click();
	await page.getByText('This is not an .xlsx workbook.').waitFor();
	expect(await page.getByLabel('For whom').inputValue()).toBe('older');
	await expectAccessible(page);

	await page.getByLabel('For whom').selectOption('younger');
	await page.getByLabel('Workbook (.xlsx)').setInputFiles(`${folder}/younger.xlsx`);
	await page.getByLabel('Pictures and sound').setInputFiles(pictures);
	await main.getByRole('button', { name: 'Upload a questionnaire' }).click();
	await page.getByText('Version 1 is kept.').waitFor();
	await expectAccessible(page);
	await page.getByRole('main').getByRole('link', { name: 'Contents' }).click();
	await page.getByRole('link', { name: 'العربية' }).click();
	await page.getByText('كم عمرك؟').waitFor();
	await expectAccessible(page);

	await page.goto(new URL('/en/collect/campaigns/new', page.url()).href);
	await page.getByLabel('Name').fill('Journey wave');
	await expectAccessible(page);
	await main.getByRole('button', { name: 'New campaign' }).click();
	await page.getByText('Say who is responsible for the answers.').waitFor();
	expect(await page.getByRole('button', { name: 'Open the campaign' }).isDisabled()).toBe(true);
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Settings' }).click();
	await page.getByLabel('Younger children').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Save' }).first().click();
	await page.getByText('Saved.').waitFor();
	await page.getByLabel('Who is responsible for the answers').fill('University of Journeys, Ghent');
	await page.getByLabel('Legal basis').fill('Public interest');
	await page.getByLabel('Who may consent for a child').selectOption('parent');
	await page.getByLabel('Answers are kept until').fill('2035-01-01');
	await page.getByLabel('Person children can turn to').fill('Ms Demeester');
	await page.getByLabel('How to reach this person').fill('Room 4');
	await page.getByLabel('What happens when a child tells of harm').fill('She listens.');
	await page.getByLabel('Child helplines').fill('Belgium, Awel 102');
	await page.getByRole('button', { name: 'Save' }).last().click();
	await page.getByText('Please check').first().waitFor();
	expect(await page.getByLabel('Child helplines').inputValue()).toBe('Belgium, Awel 102');
	await page.getByLabel('Child helplines').fill('BE; Awel; 102; nl');
	await page.getByRole('button', { name: 'Save' }).last().click();
	await page.getByText('Saved.').waitFor();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Sites' }).click();
	await page.getByLabel('List').fill('Riverside;BE23;school;primary;20\nNowhere;XX00;castle');
	await page.getByRole('button', { name: 'Add sites' }).click();
	await page.getByText('There is no area "XX00" in the framework.').waitFor();
	expect(await page.getByLabel('List').inputValue()).toContain('Riverside');
	await page.getByLabel('List').fill('Riverside;BE23;school;primary;20');
	await page.getByRole('button', { name: 'Add sites' }).click();
	await page.getByRole('rowheader', { name: 'Riverside' }).waitFor();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Codes', exact: true }).click();
	await page.getByLabel('How many for each site').fill('6');
	await page.getByRole('button', { name: 'Make code cards' }).click();
	await page.getByText('6 codes were made.').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Code cards: Riverside' }).click();
	expect(await page.locator('.sheet li').count()).toBe(6);
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Overview' }).click();
	await page.getByRole('button', { name: 'Open the campaign' }).click();
	await page.getByText('Open since').waitFor();
	await page.getByRole('link', { name: 'Close the campaign' }).click();
	await page.getByRole('button', { name: 'Close the campaign' }).click();
	await page.getByText('Closed on').waitFor();
	await expectAccessible(page);
});
