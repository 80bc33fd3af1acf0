import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

describe('an editor', () => {
	it('writes a record, loses nothing to a mistake, and can not publish it alone', async () => {
		const page = await journey.openAs('Marco Ferri', '/en/practices/new', { expected: [400] });
		await page.getByLabel('Title', { exact: true }).fill('Board games in the break');
		await page.getByRole('button', { name: 'Begin' }).click();
		await page.getByLabel('In one or two sentences').fill('Older pupils bring games, twice a week.');
		await page.getByLabel('Title', { exact: true }).fill('B'.repeat(301));
		await page.getByRole('button', { name: 'Save and go on' }).click();
		expect(await page.getByRole('alert').textContent()).toContain('At most 300 characters');
		expect(await page.getByLabel('In one or two sentences').inputValue()).toBe('Older pupils bring games, twice a week.');
		await page.getByLabel('Title', { exact: true }).fill('Board games in the break');
		await page.getByLabel('What it is', { exact: true }).fill('Games that need few words.');
		await page.getByRole('button', { name: 'Save and go on' }).click();
		await page.getByRole('checkbox', { name: 'Belgium' }).check();
		await page.getByRole('button', { name: 'Save and go on' }).click();
		const base = new URL(page.url()).pathname.replace(/\/edit.*/, '');
		await page.goto(new URL(`${base}/edit/outcomes`, page.url()).href);
		await page.getByRole('checkbox', { name: 'Friends and peers (support)' }).check();
		await page.getByRole('button', { name: 'Save and stay' }).click();
		await page.goto(new URL(`${base}/edit/contact`, page.url()).href);
		await page.locator('[name="sources-title"]').first().fill('The school');
		await page.getByRole('button', { name: 'Save and check' }).click();
		await page.getByRole('button', { name: 'Send it to be reviewed' }).click();
		expect(await page.textContent('main')).toContain('You wrote some of it');
		const stranger = await journey.open(base, { expected: [404] });
		expect(await stranger.textContent('main')).toContain('nothing at this address');
	});

	it('translates a record without touching its other languages; a colleague publishes it', async () => {
		const page = await journey.openAs('Marco Ferri', '/en/practices/106/edit/what?in=nl');
		await page.getByLabel('Title', { exact: true }).fill('Gele Vlag');
		await page.getByRole('checkbox', { name: 'A small correction' }).check();
		await page.getByRole('button', { name: 'Save and stay' }).click();
		await page.goto(new URL('/en/practices/106/review', page.url()).href);
		expect(await page.textContent('main')).toContain('Gele Vlag');
		await page.getByRole('button', { name: 'Send it to be reviewed' }).click();
		await page.getByText('You wrote some of it').waitFor();
		const colleague = await journey.openAs('Nadia Haddad', '/en/practices/106/review');
		await expectAccessible(colleague);
		await colleague.getByRole('button', { name: 'Accept' }).click();
		await colleague.getByRole('button', { name: 'Publish', exact: true }).click();
		await colleague.goto(new URL('/nl/practices/106', page.url()).href);
		expect(await colleague.getByRole('heading', { level: 1 }).textContent()).toBe('Gele Vlag');
		await colleague.goto(new URL('/en/practices/106', page.url()).href);
		expect(await colleague.getByRole('heading', { level: 1 }).textContent()).toContain('Yellow Flag Programme');
	});

	it('is told when somebody else saved in between, sees both texts, and goes on', async () => {
		const first = await journey.openAs('Marco Ferri', '/en/practices/107/edit/what', { expected: [409], javaScriptEnabled: false });
		const second = await journey.openAs('Nadia Haddad', '/en/practices/107/edit/what');
		await second.getByLabel('In one or two sentences').fill('A summary of theirs.');
		await second.getByRole('button', { name: 'Save and go on' }).click();
		await second.waitForURL('**/edit/whom**');
		await first.getByLabel('Title', { exact: true }).fill('A title of mine');
		await first.getByRole('button', { name: 'Save and go on' }).click();
		const main = (await first.textContent('main')) ?? '';
		expect(main).toContain('Somebody else changed this');
		expect(main).toContain('A summary of theirs.');
		expect(await first.getByLabel('Title', { exact: true }).inputValue()).toBe('A title of mine');
		await first.getByLabel('In one or two sentences').fill('A summary of theirs.');
		await first.getByRole('button', { name: 'Save and go on' }).click();
		await first.waitForURL('**/edit/whom**');
		await first.goto(new URL('/en/practices/107?version=work', first.url()).href);
		const kept = (await first.textContent('main')) ?? '';
		expect(kept).toContain('A title of mine');
		expect(kept).toContain('A summary of theirs.');
	});

	it('retires a record; its address says that it is gone, why, and what took its place', async () => {
		const page = await journey.openAs('Marco Ferri', '/en/practices/114/retire', { expected: [410] });
		await expectAccessible(page);
		await page.getByRole('radio', { name: 'Another record took its place' }).check();
		await page.getByLabel('Number of the record').fill('113');
		await page.getByRole('button', { name: 'Take out of the list' }).click();
		await page.getByText('This record was taken out').waitFor();
		const visitor = await journey.open('/en/practices', {});
		const answer = await visitor.request.get(new URL('/en/practices/114', page.url()).href);
		expect(answer.status()).toBe(410);
		expect(await answer.text()).toContain('/en/practices/113');
	});
});
