import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

/** The address of the newest questionnaire for older children. */
async function olderOf(page: Page): Promise<string> {
	await page.goto(new URL('/en/collect/questionnaires', page.url()).href);
	await page
		.getByRole('row', { name: /How it is going, here and now/ })
		.first()
		.getByRole('link')
		.click();
	await page.waitForURL(/questionnaires\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}

it('a researcher finds a scale with its reliability, takes it along, and keeps a question', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/library', { expected: [400, 422] });
	await page.getByLabel('Words').fill('teachers');
	await page.getByLabel('Words').press('Enter');
	await page.getByText('2 found').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Support of teachers' }).click();
	await page.getByText('Made-up answers').first().waitFor();
	expect(await page.getByRole('row', { name: /^Arabic 0\.\d\d/ }).count()).toBe(1);
	await expectAccessible(page);

	await page.goBack();
	await page.getByRole('button', { name: 'Make the next version' }).click();
	await page.getByText('Please check').first().waitFor();
	await page.getByRole('checkbox', { name: 'Choose: Support of teachers' }).check();
	const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'As a workbook' }).click()]);
	expect(workbook.suggestedFilename()).toBe('library.xlsx');
	await page.getByLabel('Put at the end of').selectOption({ label: 'How it is going, here and now' });
	await page.getByRole('button', { name: 'Make the next version' }).click();
	await page.getByText(/Version \d+ is kept/).waitFor();

	const older = await olderOf(page);
	const id = older.split('/').at(-1) ?? '';
	await page.goto(new URL(`/en/collect/library/new?questionnaire=${id}&version=1`, page.url()).href);
	await expectAccessible(page);
	await page.getByRole('checkbox', { name: 'Were you born in this country?' }).check();
	await page.getByLabel('Author').fill('Immerse');
	await page.getByRole('textbox', { name: 'Reference' }).fill('Own wording');
	await page.getByRole('textbox', { name: 'Licence', exact: true }).fill('EUPL-1.2');
	await page.getByLabel('Name', { exact: true }).fill('Born here');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('It is in the library.').waitFor();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Revise' }).click();
	await page.getByLabel('Notes of pretests').fill('Six children of 10 to 12 understood it at once.');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Revision 2').waitFor();
	await page.getByText('Retire', { exact: true }).first().click();
	await page.getByLabel('Why it should no longer be used').fill('There is a better one.');
	await page.getByRole('button', { name: 'Retire' }).click();
	await page.getByText('No longer in use').waitFor();
});

it('two translate without seeing each other, a third reviews, and the decision goes into the next version', async () => {
	const first = await journey.openAs('Lieve Peeters', '/en/collect');
	const older = await olderOf(first);
	await first.goto(new URL(`${older}/translation`, first.url()).href);
	await expectAccessible(first);
	await first.getByLabel('Another language').fill('kmr');
	await first.getByRole('button', { name: 'Begin' }).click();
	await first.getByRole('link', { name: 'How old are you?' }).click();
	await expectAccessible(first);
	const address = new URL(first.url());
	const path = address.pathname + address.search;
	await first.getByLabel('Words').fill('Tu çend salî yî?');
	await first.getByLabel('When the answer does not fit').fill('Ji 10 heta 18.');
	await first.getByRole('button', { name: 'Save this step' }).click();
	await first.getByText('It is kept.').waitFor();
	await first.getByText('Translation: You translated it.').waitFor();

	const second = await journey.openAs('Oksana Bondar', path);
	await second.getByText('Nobody sees it before the second is in.').waitFor();
	expect(await second.getByText('Tu çend salî yî?').count()).toBe(0);
	await second.getByLabel('Words').fill('Temenê te çend e?');
	await second.getByLabel('When the answer does not fit').fill('Ji 10 heta 18 hilbijêre.');
	await second.getByRole('button', { name: 'Save this step' }).click();
	await second.getByText('Tu çend salî yî?').waitFor();

	const third = await journey.openAs('Amara Diallo', path);
	await third.getByLabel('Fine as it is').check();
	await third.getByLabel('Why so').fill('The first is how children say it.');
	await third.getByRole('button', { name: 'Save this step' }).click();
	await third.getByRole('heading', { name: 'Your step: Decision' }).waitFor();
	await expectAccessible(third);
	await third.getByRole('button', { name: 'Save this step' }).click();
	await third.getByText('It is kept.').waitFor();
	await third.goto(new URL(`${older}/translation/kmr`, third.url()).href);
	await third.getByText('Decided', { exact: true }).waitFor();
	await expectAccessible(third);
	await third.getByRole('button', { name: 'Take what is decided into the next version' }).click();
	await third.getByText(/Version \d+ has the decided words/).waitFor();
});

it('a mediator records a question, hears it, and deletes it', async () => {
	const page = await journey.openAs('Oksana Bondar', '/en/collect', { viewport: { width: 390, height: 844 } });
	await page.addInitScript(() => {
		navigator.mediaDevices.getUserMedia = async () => {
			const context = new AudioContext();
			const tone = context.createOscillator();
			const destination = context.createMediaStreamDestination();
			tone.connect(destination);
			tone.start();
			return destination.stream;
		};
	});
	const older = await olderOf(page);
	const answer = await page.goto(new URL(`${older}/1/recordings?in=uk`, page.url()).href);
	expect(answer?.headers()['permissions-policy']).toContain('microphone=(self)');
	await expectAccessible(page);
	const place = page.locator('[data-recording]', { hasText: 'Скільки тобі років?' });
	await place.getByRole('button', { name: 'Record' }).click();
	await place.getByRole('button', { name: 'Stop' }).waitFor();
	await place.getByText('0:01').waitFor();
	await page.keyboard.press('r');
	await place.getByText('Kept', { exact: true }).waitFor();
	await page.reload();
	const again = page.locator('[data-recording]', { hasText: 'Скільки тобі років?' });
	await again.getByText('Recorded by Oksana Bondar').waitFor();
	const sound = await page.request.get(new URL((await again.locator('audio').getAttribute('src')) ?? '', page.url()).href);
	expect(sound.headers()['content-type']).toMatch(/^audio\//);
	await again.getByRole('button', { name: 'Delete' }).click();
	await page.getByText('The recording is deleted.').waitFor();
	expect((await page.request.get(sound.url())).status()).toBe(404);
	await expectAccessible(page);
});

it('a researcher gives the player a sixteenth language, and its words as a table', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/collect/languages', { expected: [400, 422] });
	await page.getByLabel('Tag (BCP 47)').fill('nl');
	await page.getByLabel('Name, in the language itself').fill('Lingála');
	await page.getByRole('button', { name: 'Add a language' }).click();
	await page.getByText('Please check').first().waitFor();
	await expectAccessible(page);
	await page.getByLabel('Tag (BCP 47)').fill('ln');
	await page.getByLabel('Where its own words are missing').selectOption('fr');
	await page.getByRole('button', { name: 'Add a language' }).click();
	await page.getByRole('heading', { name: 'Lingála' }).waitFor();
	await expectAccessible(page);
	const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Table of words' }).click()]);
	expect(table.suggestedFilename()).toBe('words-ln.xlsx');
	const send = async (csv: string) => {
		await page.getByLabel('Filled table').setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
		await page.getByRole('button', { name: 'Save' }).first().click();
	};
	await send('key,English,Lingála\nnothing,,x\n');
	await page.getByText('Row 2 of the table').waitFor();
	await send('key,English,Lingála\nnext,Next,Landa\n');
	await page.getByText('Saved.').waitFor();
	await page.getByRole('button', { name: 'Take this language back' }).click();
	await page.getByText('No language has been added yet.').waitFor();
});
