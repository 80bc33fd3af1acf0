import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeWorkbook } from '#platform/workbook.ts';
import { readWorkbook } from '#domains/questionnaires/xlsform/read-workbook.ts';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEAD = ['type', 'name', 'label::English (en)', 'label::Arabic (ar)', 'relevant', 'calculation', 'image::English (en)'];
const survey = (like: string) => [
	HEAD,
	['integer', 'age', 'How old are you?', 'كم عمرك؟', '', '', 'cake.svg'],
	['select_one yn', 'likes', 'Do you like school?', 'هل تحب المدرسة؟', like, '', ''],
	['calculate', 'months', '', '', '', '${age} * 12', ''],
	['text', 'why', 'Why not?', '', "${likes} = 'no'", '', '']
];
const choices = [
	['list_name', 'name', 'label::English (en)', 'label::Arabic (ar)'],
	['yn', 'yes', 'Yes', 'نعم'],
	['yn', 'no', 'No', 'لا']
];
const settings = [
	['form_title', 'form_id'],
	['Author journey', 'author-journey']
];
const workbook = (like: string, name = 'author.xlsx') => ({
	name,
	mimeType: XLSX,
	buffer: Buffer.from(
		writeWorkbook([
			{ name: 'survey', rows: survey(like) },
			{ name: 'choices', rows: choices },
			{ name: 'settings', rows: settings }
		])
	)
});
const cake = {
	name: 'cake.svg',
	mimeType: 'image/svg+xml',
	buffer: Buffer.from(
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><circle r="4" cx="4" cy="4"/></svg>'
	)
};

it('an author mends a workbook, tries it, has it translated and compares the versions', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/questionnaires/new', { expected: [400, 422] });
	const main = page.getByRole('main');

	// the cell that is wrong is named and shown, and the chosen pictures are still there
	await page.getByLabel('For whom').selectOption('older');
	await page.getByLabel('Workbook (.xlsx)').setInputFiles(workbook('${ages} > 5'));
	await page.getByLabel('Pictures and sound').setInputFiles(cake);
	await main.getByRole('button', { name: 'Upload a questionnaire' }).click();
	await page.getByRole('link', { name: 'E3' }).waitFor();
	await expectAccessible(page);
	expect(await page.locator('.meant', { hasText: 'relevant' }).textContent()).toContain('${ages} > 5');
	await page.getByLabel('Workbook (.xlsx)').setInputFiles(workbook('${age} > 5'));
	await main.getByRole('button', { name: 'Upload a questionnaire' }).click();
	await page.getByText('Version 1 is kept.').waitFor();
	await expectAccessible(page);

	// what is doubtful, with its cell
	await main.getByRole('link', { name: 'Contents' }).click();
	await page.getByText('"How old are you?" is more than 5').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'What was found' }).click();
	await page.getByText('Parts of the drawing "cake.svg" were left out').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Reading and time' }).click();
	await page.getByText('To look at again: English').waitFor();
	await expectAccessible(page);

	// the preview in Arabic on a phone; answers in the player show in the panel, and the reverse
	await page.getByRole('link', { name: 'Preview' }).click();
	await page.getByLabel('Language', { exact: true }).selectOption('ar');
	await page.waitForURL(/in=ar/);
	const player = page.frameLocator('iframe[title="The player"]');
	await player.getByRole('heading', { name: 'كم عمرك؟' }).waitFor();
	expect(await player.locator('html').getAttribute('dir')).toBe('rtl');
	await expectAccessible(page, 'iframe');
	await page.getByLabel('كم عمرك؟').fill('9');
	await page.getByLabel('كم عمرك؟').blur();
	await page.getByText('108').waitFor();
	await page.getByLabel('هل تحب المدرسة؟').selectOption('no');
	await page.getByLabel('Why not?').waitFor();
	await player.getByRole('button', { name: 'التالي' }).click();
	await player.getByRole('radio', { name: 'نعم' }).click();
	await page.getByLabel('Why not?').waitFor({ state: 'detached' });
	expect(await page.getByLabel('هل تحب المدرسة؟').inputValue()).toBe('yes');

	// translations: down, filled, up
	await page.getByRole('link', { name: 'Translations' }).click();
	await expectAccessible(page);
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download: Arabic' }).click();
	const { workbook: sheets } = readWorkbook(readFileSync(await (await coming).path()));
	const filled = writeWorkbook(
		(sheets?.sheets ?? []).map(({ name, rows }) => ({
			name,
			rows: rows.map(({ cells }) => (cells[1] === 'why' && cells[2] === 'label' ? [...cells.slice(0, 4), 'لم لا؟'] : cells))
		}))
	);
	const upload = { name: 'filled.xlsx', mimeType: XLSX, buffer: Buffer.from(filled) };
	await page.getByLabel('Filled file (.xlsx)').setInputFiles({ ...upload, buffer: Buffer.from('nothing') });
	await page.getByRole('button', { name: 'Upload a translation' }).click();
	await page.getByText('This is no file of translations').first().waitFor();
	await page.getByLabel('Filled file (.xlsx)').setInputFiles(upload);
	await page.getByRole('button', { name: 'Upload a translation' }).click();
	await page.getByText('1 texts were put in. Version 2 is kept.').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Version 2', exact: true }).click();

	// what changed, and whether answers can still be compared
	await page.getByRole('link', { name: 'Differences' }).click();
	await page.getByText('Answers of the two versions can be compared.').waitFor();
	await page.getByText('لم لا؟').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Versions', exact: true }).click();
	await page.getByLabel('Workbook (.xlsx)').setInputFiles(workbook('${age} > 6'));
	await main.getByRole('button', { name: 'Upload a new version' }).click();
	await page.getByText('Version 3 is kept.').waitFor();
	await main.getByRole('link', { name: 'Contents' }).click();
	await page.getByRole('link', { name: 'Differences' }).click();
	await page.getByText('hard to compare').first().waitFor();
	await page.getByText('${age} > 6').waitFor();
	await expectAccessible(page);
});

it('what follows from answers works without scripts, and whoever may not collect sees nothing of it', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/questionnaires', { javaScriptEnabled: false, expected: [403] });
	await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
	await page.getByRole('main').getByRole('link', { name: 'Preview' }).click();
	await page.getByRole('button', { name: 'Show what follows' }).click();
	await page.getByRole('heading', { name: 'What if' }).waitFor();
	const address = new URL(page.url()).pathname;
	const other = await journey.openAs('Yusuf Rahimi', '/en/account', { expected: [403] });
	for (const path of [address, `${address.replace('preview', 'player')}`, address.replace('preview', 'files/form.xml')]) {
		const response = await other.request.get(new URL(path, other.url()).href);
		expect(response.status(), path).toBe(403);
	}
});
