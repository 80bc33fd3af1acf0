import { expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

it('a journalist comes from a search engine to an indicator, and leaves with a figure, its method, its citation and its data', async () => {
	const page = await journey.open('/en/indicators/R10', { permissions: ['clipboard-read', 'clipboard-write'] });
	expect(await page.locator('main q').first().textContent()).toContain('my teachers help me on');
	await page.getByRole('link', { name: 'Open in the dashboard' }).first().click();
	await page.getByRole('link', { name: 'Ranking', exact: true }).click();
	await page.getByRole('heading', { name: /^The regions of|^Countries beside/ }).waitFor();
	expect(await page.locator('main').textContent()).toMatch(/: \d+%, with a 95% interval from \d+ to \d+\./);
	const data = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Data (CSV)' }).first().click();
	expect((await data).suggestedFilename()).toMatch(/\.csv$/);

	await page.getByText('Cite', { exact: true }).click();
	await page.locator('.method').getByRole('button', { name: 'Copy' }).last().click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Immerse \(2026\)\..*view=ranking/);
	await page.getByText('Method', { exact: true }).click();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Methods document' }).click();
	await page.getByRole('heading', { level: 1, name: /^Methods of release/ }).waitFor();
	await page.getByRole('link', { name: '2026-1', exact: true }).click();
	const cited = page.waitForEvent('download');
	await page.getByRole('link', { name: 'BibTeX' }).click();
	expect((await cited).suggestedFilename()).toMatch(/^immerse-release-2026-1\.bib$/);
});

it('a view on paper is the figure with its table, its source and its citation, and nothing to press; black on white also for who reads in the dark', async () => {
	const page = await journey.open('/en/dashboard?release=2026-1&view=relation', { colorScheme: 'dark', javaScriptEnabled: false });
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	for (const gone of ['nav', 'form', 'main button', 'footer'])
		expect(await page.locator(gone).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length), gone).toBe(0);
	for (const there of ['main figure table', 'main figure svg', '.citation'])
		await page.locator(there).first().waitFor({ state: 'visible' });
	expect(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor])).toEqual([
		'rgb(0, 0, 0)',
		'rgb(255, 255, 255)'
	]);
});

it('a picture holds its words inside, in the longest languages and with the widest font', async () => {
	const page = await journey.open('/en/api');
	for (const [language, view] of [
		['el', 'overview'],
		['el', 'gap'],
		['de', 'ranking'],
		['fr', 'relation']
	]) {
		const answer = await page.request.get(`${inject('origin')}/embed/${language}/dashboard/chart.svg?release=2026-1&area=BE&view=${view}`);
		await page.setContent((await answer.text()).replace(/font-family="[^"]*"/, 'font-family="DejaVu Sans"'));
		const outside = await page.locator('svg').evaluate((svg) => {
			const { left, right } = svg.getBoundingClientRect();
			const all = [...svg.querySelectorAll('text')].map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }));
			return all.filter(({ box }) => box.left < left || box.right > right).map(({ said }) => said);
		});
		expect(outside, `${language} ${view}`).toEqual([]);
	}
});

it('a person who programs reads what the open data are, on a desk and on a phone', async () => {
	const page = await journey.open('/en/api');
	await expectAccessible(page);
	await page.getByRole('link', { name: '/api/v1/releases/{number}/cells', exact: true }).click();
	const example = page.locator(':target').getByRole('link', { name: /^Try it/ });
	const answer = await page.request.get(inject('origin') + ((await example.getAttribute('href')) ?? ''));
	expect(answer.ok()).toBe(true);
	for (const path of ['/de/api', '/en/api?dir=rtl'])
		await expectAccessible(await journey.open(path, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' }));
});
