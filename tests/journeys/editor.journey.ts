import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

describe('an editor', () => {
	it('writes a record, loses nothing to a mistake, publishes it, and a visitor finds it', async () => {
		const page = await journey.openAs('Marco Ferri', '/en/practices/new', { expected: [422] });
		await expectAccessible(page);
		await page.getByLabel('Title', { exact: true }).fill('Homework café at the library');
		await page.getByLabel('In one or two sentences').fill('Older pupils help younger ones, twice a week.');
		await page.getByLabel('Sources').fill('The library | https://library.example');
		await page.getByLabel('Countries').fill('Belgium');
		await page.getByRole('checkbox', { name: 'Friends and peers (support)' }).check();
		await page.getByRole('button', { name: 'Save' }).click();
		expect(await page.getByRole('alert').textContent()).toContain('Country');
		expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Homework café at the library');
		await page.getByLabel('Countries').fill('BE');
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('heading', { level: 1, name: 'Homework café' }).waitFor();
		const address = new URL(page.url()).pathname;

		const stranger = await journey.open(address, { expected: [404] });
		expect(await stranger.textContent('main')).toContain('nothing at this address');

		await page.getByRole('button', { name: 'Publish' }).click();
		const visitor = await journey.open('/en/practices?q=homework+cafe');
		await visitor.getByRole('link', { name: 'Homework café at the library' }).click();
		expect(new URL(visitor.url()).pathname).toBe(address);
	});

	it('translates a record without touching its other languages', async () => {
		const page = await journey.openAs('Marco Ferri', '/en/practices/106/edit?in=nl');
		await page.getByLabel('Title', { exact: true }).fill('Gele Vlag');
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('heading', { level: 1, name: 'Yellow Flag Programme' }).waitFor();
		await page.goto(page.url().replace('/en/', '/nl/'));
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Gele Vlag');
	});

	it('is told when somebody else saved in between, and keeps what was typed', async () => {
		const first = await journey.openAs('Marco Ferri', '/en/practices/107/edit', { expected: [409] });
		const second = await journey.openAs('Marco Ferri', '/en/practices/107/edit');
		await second.getByLabel('Since').fill('2019');
		await second.getByRole('button', { name: 'Save' }).click();
		await second.waitForURL('**/practices/107');
		await first.getByLabel('Title', { exact: true }).fill('A title of mine');
		await first.getByRole('button', { name: 'Save' }).click();
		expect(await first.getByRole('alert').textContent()).toContain('Somebody else changed this');
		expect(await first.getByLabel('Title', { exact: true }).inputValue()).toBe('A title of mine');
	});
});
