import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const phone = { viewport: { width: 360, height: 740 } };
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const baseOf = (page: Page) => page.url().replace(/\/(edit|review).*/, '');
const next = (page: Page) => page.getByRole('button', { name: /^Save and (go on|check)/ }).click();

async function begin(page: Page, title: string): Promise<string> {
	await page.getByLabel('Title', { exact: true }).fill(title);
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.waitForURL('**/edit/what**');
	return baseOf(page);
}

const review = (page: Page, points = 'Yes') =>
	Promise.all([page.getByRole('radio', { name: points, exact: true }).all()]).then(async ([all]) => {
		for (const one of all) await one.check();
	});

describe('an author', () => {
	it('proposes on a phone, is asked for changes, mends, and is published when two people said yes', async () => {
		const author = await journey.openAs('Yusuf Rahimi', '/en/practices/new', phone);
		await expectAccessible(author);
		await author.getByLabel('Title', { exact: true }).pressSequentially('Voisin Solidaire');
		await author.getByRole('link', { name: /Voisins Solidaires/ }).waitFor();
		const base = await begin(author, 'Cooking together on Fridays');
		await expectAccessible(author);
		await author.getByLabel('In one or two sentences').fill('Parents cook with the class, a different kitchen each week.');
		await author.getByText('Saved', { exact: true }).waitFor();
		await author.reload();
		expect(await author.getByLabel('In one or two sentences').inputValue()).toContain('a different kitchen');
		await author.getByLabel('What it is', { exact: true }).fill('Every Friday a parent shows a dish.');
		await next(author);
		await expectAccessible(author);
		await author.getByRole('checkbox', { name: 'Belgium' }).check();
		await author.getByLabel('From age').fill('6');
		await author.getByLabel('To age').fill('12');
		await next(author);
		await author.getByLabel('How to do it, step by step').fill('Ask the parents\nBuy what is needed\nCook and eat');
		await next(author);
		await next(author);
		await author.getByRole('checkbox', { name: 'Friends and peers (support)' }).check();
		await author.getByLabel('Why this outcome?').locator('visible=true').fill('Who eats together talks together.');
		await expectAccessible(author);
		await next(author);
		await next(author);
		await author.locator('[name="sources-title"]').first().fill('Our school');
		await author.locator('[name="contact-email"]').fill('cook@example.org');
		await expectAccessible(author);
		await next(author);
		await author.getByText('Everything that is needed is there').waitFor();
		await expectAccessible(author);
		await author.getByRole('button', { name: 'Send it to be reviewed' }).click();
		await author.getByText('Waits for an editor').waitFor();

		const editor = await journey.openAs('Marco Ferri', '/en/practices/review');
		await expectAccessible(editor);
		await editor.getByRole('link', { name: 'Cooking together on Fridays' }).click();
		await editor.getByLabel('About which field').selectOption({ label: 'What did not work' });
		await editor.getByLabel('Your comment').fill('What about allergies?');
		await editor.getByRole('button', { name: 'Send', exact: true }).click();
		await editor.getByText('What about allergies?').waitFor();
		await editor.getByLabel('What the author should know').fill('Please say what was difficult.');
		await editor.getByRole('button', { name: 'Ask for changes' }).click();
		await editor.getByText('Changes were asked for').waitFor();

		await author.goto(`${base}/edit/results`);
		await author.getByText('What about allergies?').waitFor();
		await author.getByLabel('What did not work').fill('Once somebody could not eat nuts; now we ask first.');
		await next(author);
		await author.goto(`${base}/review`);
		await author.getByText('Please say what was difficult.').waitFor();
		await author.getByRole('button', { name: 'Settled' }).click();
		await author.getByRole('button', { name: 'Send it to be reviewed' }).click();

		await editor.goto(`${base}/review`);
		await review(editor);
		await editor.getByRole('button', { name: 'Yes, on to an expert' }).click();
		await editor.getByText('With an expert of the theme').first().waitFor();

		const expert = await journey.openAs('Ilse Janssens', '/en/practices/review');
		await expert.getByRole('link', { name: 'Cooking together on Fridays' }).click();
		await expectAccessible(expert);
		await review(expert);
		await expert.getByRole('button', { name: 'Accept' }).click();
		await expert.getByText('Accepted, waits to be published').waitFor();

		await editor.goto(`${base}/review`);
		await editor.getByRole('button', { name: 'Publish', exact: true }).click();
		await editor.getByText('Published').first().waitFor();
		const visitor = await journey.open(new URL(base).pathname, phone);
		const text = (await visitor.textContent('main')) ?? '';
		expect(text).toContain('Once somebody could not eat nuts');
		expect(text).toContain('Who eats together talks together.');
		expect(text).not.toContain('cook@example.org');
		await expectAccessible(visitor);

		const administrator = await journey.openAs('Amara Diallo', '/en/admin/outbox');
		await administrator.getByText('Immerse: Cooking together on Fridays').first().waitFor();
	});

	it('writes without scripts, too: rows, a warning of what resembles it, and a page for each question', async () => {
		const page = await journey.openAs('Yusuf Rahimi', '/en/practices/new', { javaScriptEnabled: false });
		await page.getByLabel('Title', { exact: true }).fill('Voisin Solidaire');
		await page.getByRole('button', { name: 'Begin' }).click();
		await page.getByRole('link', { name: /Voisins Solidaires/ }).waitFor();
		expect(await page.getByRole('checkbox', { name: 'It is a different one' }).isChecked()).toBe(true);
		await page.getByRole('button', { name: 'Begin' }).click();
		await page.waitForURL('**/edit/what**');
		const base = baseOf(page);
		await page.goto(`${base}/edit/contact`);
		await page.locator('[name="links-title"]').nth(0).fill('One');
		await page.locator('[name="links-url"]').nth(0).fill('https://one.example');
		await page.locator('[name="links-title"]').nth(1).fill('Two');
		await page.locator('[name="links-url"]').nth(1).fill('https://two.example');
		await page.getByRole('button', { name: 'Save and stay' }).click();
		expect(await page.locator('[name="links-title"]').count()).toBe(4);
		await page.goto(`${base}/edit/whom`);
		await page.locator('[name="places-name"]').first().fill('Gent');
		await page.locator('[name="places-country"]').first().selectOption('BE');
		await page.getByRole('button', { name: 'Save and stay' }).click();
		expect(await page.locator('[name="places-latitude"]').first().inputValue()).toBe('51.05');
	});

	it('keeps what no machine expects, harmlessly: scripts, signs, right-to-left, very long words', async () => {
		const page = await journey.openAs('Yusuf Rahimi', '/en/practices/new', phone);
		const strange = `<script>document.title="x"</script> 🙂 ${'w'.repeat(120)} مرحبا`;
		const base = await begin(page, strange);
		for (const name of ['In one or two sentences', 'What it is', 'Why it is here']) await page.getByLabel(name).first().fill(strange);
		await next(page);
		await page.goto(`${base}/edit/contact`);
		await page.locator('[name="contact-organisation"]').fill(strange);
		await page.locator('[name="sources-title"]').first().fill(strange);
		await next(page);
		await page.goto(base);
		const text = (await page.textContent('main')) ?? '';
		expect(text.split('مرحبا').length).toBeGreaterThan(4);
		expect(await page.title()).toContain('<script>');
		await expectAccessible(page);
	});

	it('can not attach a file that lies, and shows a picture only with words for it', async () => {
		const page = await journey.openAs('Yusuf Rahimi', '/en/practices/new', { expected: [400, 415] });
		const base = await begin(page, 'A picture of a garden gate');
		await page.goto(`${base}/edit/files`);
		await expectAccessible(page);
		const lie = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') };
		await page.getByLabel('Add files').setInputFiles(lie);
		await page.getByRole('button', { name: 'Save and stay' }).click();
		expect(await page.getByRole('alert').textContent()).toContain('is not what its name says');
		await page.locator('[name="new-picture"]').setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: png });
		await page.getByRole('button', { name: 'Save and stay' }).click();
		expect(await page.getByRole('alert').textContent()).toContain('for those who can');
		await page.locator('[name="new-picture"]').setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: png });
		await page.locator('[name="new-alt"]').fill('A green gate');
		await page.getByRole('button', { name: 'Save and stay' }).click();
		const source = await page.getByRole('img', { name: 'A green gate' }).getAttribute('src');
		const mine = await page.request.get(new URL(source ?? '', page.url()).href);
		expect(mine.headers()).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
		const stranger = await journey.open('/en/');
		expect((await stranger.request.get(new URL(source ?? '', page.url()).href)).status()).toBe(404);
	});

	it('is told while typing that somebody else saved, and nothing is written over', async () => {
		const first = await journey.openAs('Yusuf Rahimi', '/en/practices/new', { expected: [409] });
		const base = await begin(first, 'A lantern parade');
		const second = await journey.openAs('Yusuf Rahimi', new URL(`${base}/edit/what`).pathname);
		await second.getByLabel('In one or two sentences').fill('Theirs.');
		await second.getByText('Saved', { exact: true }).waitFor();
		await first.getByLabel('In one or two sentences').fill('Mine.');
		await first.getByText('Somebody else changed this').waitFor();
		await first.getByRole('button', { name: 'Save and stay' }).click();
		await first.getByRole('heading', { name: 'Somebody else saved meanwhile' }).waitFor();
		expect(await first.textContent('main')).toContain('Theirs.');
		expect(await first.getByLabel('In one or two sentences').inputValue()).toBe('Mine.');
		await expectAccessible(first);
	});

	it('fills a page with the keyboard alone', async () => {
		const page = await journey.openAs('Yusuf Rahimi', '/en/practices/new');
		await page.getByLabel('Title', { exact: true }).focus();
		await page.keyboard.type('A story tent');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/edit/what**');
		await page.getByLabel('In one or two sentences').focus();
		await page.keyboard.type('Grandparents tell stories.');
		for (let tabs = 0; tabs < 8; tabs += 1) {
			await page.keyboard.press('Tab');
			if (await page.getByRole('button', { name: 'Save and go on' }).evaluate((button) => button === document.activeElement)) break;
		}
		await page.keyboard.press('Enter');
		await page.waitForURL('**/edit/whom**');
	});
});
