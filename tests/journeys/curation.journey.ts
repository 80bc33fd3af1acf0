import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

/** A page of the original database, as text. Invented. */
const page = (title: string, number: number) => ({
	name: `${number}.txt`,
	mimeType: 'text/plain',
	buffer: Buffer.from(
		[
			`https://example.org/online-digital-database-resource/?data_id=${number}`,
			title,
			'Beschrijving',
			'De kinderen en hun ouders komen naar de school en worden er ontvangen door het team, dat met hen kookt.',
			'Categorie: Goede praktijken',
			'Land: België',
			'Taal: Nederlands',
			'Fondsen: Stichtingen; Loterij',
			'Doelgroep: Niet-begeleide kinderen zonder familie'
		].join('\n')
	)
});

describe('an editor', () => {
	it('imports pages of the original database: sees first what would happen, then imports, and again changes nothing', async () => {
		const tab = await journey.openAs('Marco Ferri', '/en/practices/import');
		await expectAccessible(tab);
		const give = async () => {
			await tab.setInputFiles('input[name=pages]', [
				page('Samen koken', 7001),
				{ ...page('x', 1), name: 'shop.txt', buffer: Buffer.from('A shop\nwith shoes') }
			]);
			await tab.getByRole('button', { name: 'Read and show' }).first().click();
			await tab.waitForURL(/import\/.+/);
		};
		await give();
		const main = tab.getByRole('main');
		await expect.poll(() => main.innerText()).toContain('Samen koken');
		const said = await main.innerText();
		expect(said).toContain('was 7001 in the original database');
		expect(said).toContain('“Loterij” not a known value');
		expect(said).toMatch(/“Niet-begeleide kinderen zonder familie” was taken for Unaccompanied/);
		expect(said).toContain('shop.txt: not a record of the database');
		await expectAccessible(tab);
		await tab.getByRole('button', { name: 'Import', exact: true }).click();
		await tab.getByText('Imported: 1 new, 0 changed.').waitFor();
		await give();
		expect(await main.innerText()).toContain('unchanged');
		expect(await tab.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
	});

	it('is told what a file lacks, in words, and that a large one is too large', async () => {
		const tab = await journey.openAs('Marco Ferri', '/en/practices/import', { expected: [422, 413] });
		await tab.setInputFiles('input[name=table]', { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('title,category\n') });
		await tab.getByRole('button', { name: 'Read and show' }).nth(1).click();
		await tab.getByText('Nothing in this can be imported: empty.csv').waitFor();
		await tab.setInputFiles('input[name=table]', { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(50_000_000, 'a,') });
		await tab.getByRole('button', { name: 'Read and show' }).nth(1).click();
		await tab.getByText('This file is too large. At most 11 MB can be sent.').waitFor();
		await expectAccessible(tab);
	});

	it('says what the columns of a table are, on a phone', async () => {
		const tab = await journey.openAs('Marco Ferri', '/en/practices/import', { viewport: { width: 360, height: 800 } });
		const csv = 'Titel;Soort;Land\nDe tuin van de wijk;practice;BE\nHet bos;practice;Utopia\n';
		await tab.setInputFiles('input[name=table]', { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
		await tab.locator('select[name=language]').selectOption('nl');
		await tab.getByRole('button', { name: 'Read and show' }).nth(1).click();
		await tab.waitForURL(/import\/.+/);
		expect(await tab.getByLabel('Titel').inputValue()).toBe('title_nl');
		await tab.getByLabel('Soort').selectOption('category');
		await tab.getByRole('button', { name: 'Read again with these columns' }).click();
		await tab.getByText('“Utopia”').waitFor();
		expect(await tab.getByRole('main').innerText()).toContain('1 new, 0 to be changed');
		await expectAccessible(tab);
	});

	it('changes a word and what people also type for it, and the search finds by it', async () => {
		const tab = await journey.openAs('Marco Ferri', '/en/practices/vocabulary');
		await expectAccessible(tab);
		await tab.getByRole('link', { name: 'Mentoring and matching' }).click();
		const synonyms = tab.getByLabel('Words people also type, one a line');
		await synonyms.fill(`${await synonyms.inputValue()}\nzwaluwnest`);
		await tab.getByRole('button', { name: 'Save' }).click();
		await tab.getByText('Saved.').waitFor();
		await expectAccessible(tab);
		await tab.goto(tab.url().replace(/practices.*/, 'practices?q=zwaluwnest'));
		await tab
			.getByRole('link', { name: /Voisins Solidaires/ })
			.first()
			.waitFor();
	});

	it('merges two records that are one: what only the second says waits for review, and its address leads to the first', async () => {
		const tab = await journey.openAs('Marco Ferri', '/en/practices/desk', { expected: [410] });
		await expectAccessible(tab);
		const root = tab.url().replace(/desk.*/, '');
		await tab.goto(`${root}merge?keep=111&drop=112`);
		await expectAccessible(tab);
		const dropped = (await tab.getByRole('main').locator('a[href$="/112"]').innerText()).trim();
		await tab.getByRole('button', { name: 'Merge' }).click();
		await tab.waitForURL(/111\?version=work/);
		await tab.goto(`${root}112`);
		await tab.getByText(dropped).first().waitFor();
		expect(await tab.getByRole('main').locator('a[href*="/111"]').count()).toBeGreaterThan(0);
		await expectAccessible(tab);
	});
});

describe('a translator', () => {
	it('translates beside the original, and a second person makes it public', async () => {
		const tab = await journey.openAs('Yusuf Rahimi', '/en/practices/103');
		await tab.getByRole('link', { name: 'Translate…' }).click();
		await expectAccessible(tab);
		await tab.getByRole('link', { name: 'Translate: Greek' }).click();
		await tab.getByLabel(/^Title · Greek/).fill('Δοκιμαστικός τίτλος');
		await tab.getByLabel(/^In one or two sentences · Greek/).fill('Μια πρόταση.');
		await expectAccessible(tab);
		await tab.getByRole('button', { name: 'Save the draft' }).click();
		await tab.getByText('Saved.').waitFor();
		await tab.getByRole('button', { name: 'Ready: let a second person look' }).click();
		await tab.getByText('ready, waits for a second person').waitFor();
		expect(await tab.getByRole('button', { name: 'Accept and make public' }).count()).toBe(0);

		const visitor = await journey.open('/el/practices/103');
		expect(await visitor.getByRole('heading', { level: 1 }).innerText()).not.toBe('Δοκιμαστικός τίτλος');

		const editor = await journey.openAs('Marco Ferri', '/en/practices/desk');
		await editor.locator('a[href$="/103/translations/el"]').click();
		await editor.getByRole('button', { name: 'Accept and make public' }).click();
		await editor.waitForURL(/translations$/);
		await visitor.reload();
		expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe('Δοκιμαστικός τίτλος');
		await visitor
			.getByText(/πρωτότυπο/)
			.first()
			.waitFor();
	});

	it('takes the texts to a tool of their own and brings them back', async () => {
		const tab = await journey.openAs('Yusuf Rahimi', '/en/practices/104/translations/it');
		const download = tab.waitForEvent('download');
		await tab.getByRole('link', { name: 'Download as XLIFF' }).click();
		const stream = await (await download).createReadStream();
		const chunks: Buffer[] = [];
		for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
		const xliff = Buffer.concat(chunks).toString('utf8');
		expect(xliff).toContain('trgLang="it"');
		const translated = xliff.replace(
			/(<unit id="title">[\s\S]*?<\/source>)(?:\s*<target[^>]*>[\s\S]*?<\/target>)?/,
			'$1<target>Un titolo &amp; altro</target>'
		);
		await tab.setInputFiles('input[name=xliff]', { name: 'it.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(translated) });
		await tab.getByRole('button', { name: 'Read into the draft' }).click();
		await tab.getByText('Saved.').waitFor();
		expect(await tab.getByLabel(/^Title · Italian/).inputValue()).toBe('Un titolo & altro');
	});
});

describe('those who did it too', () => {
	it('tell it, are shown once an editor has read it, and are asked without their address being seen', async () => {
		const tab = await journey.openAs('Yusuf Rahimi', '/en/practices/106', { viewport: { width: 360, height: 800 } });
		await tab.getByRole('link', { name: 'We did this too' }).click();
		await expectAccessible(tab);
		await tab.getByLabel('Who did it').fill('A school in Gent');
		await tab.getByLabel('Town or place').fill('Gent');
		await tab.getByLabel('Country').selectOption('BE');
		await tab.getByLabel('What you adapted, and why').fill('Twice a week instead of once.');
		await tab.getByLabel('What came of it, also what did not work').fill('It took a year.');
		await tab.getByLabel(/^E-mail for questions/).fill('school@example.org');
		await tab.getByRole('button', { name: 'Tell it' }).click();
		await tab.getByText('Thank you. An editor reads it').waitFor();
		expect(await tab.getByText('A school in Gent').count()).toBe(0);

		const editor = await journey.openAs('Marco Ferri', '/en/practices/desk');
		const card = editor.getByRole('main').locator('section').filter({ hasText: 'A school in Gent' }).last();
		await card.getByRole('button', { name: 'Show it' }).click();
		await expect.poll(() => editor.getByText('A school in Gent').count()).toBe(0);

		await tab.goto(tab.url().replace(/\?.*/, ''));
		await tab.getByText('A school in Gent', { exact: true }).click();
		expect(await tab.content()).not.toContain('school@example.org');
		await expectAccessible(tab);
		await tab.getByRole('link', { name: 'Ask those who did it' }).first().click();
		await tab.getByLabel('Your question').fill('Which two days did you choose, and why?');
		await expectAccessible(tab);
		await tab.getByRole('button', { name: 'Send the question' }).click();
		await tab.getByText('Your question is on its way.').waitFor();

		const outbox = await journey.openAs('Amara Diallo', '/en/admin/outbox');
		await expect.poll(async () => (await outbox.reload(), outbox.getByRole('main').innerText())).toContain('Which two days did you choose');
	});
});
