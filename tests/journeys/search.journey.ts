import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe('a teacher with a phone', () => {
	it('finds practices by a misspelt Dutch word, narrows, and sees two of them side by side', async () => {
		const page = await journey.open('/nl/practices', phone);
		await page.getByRole('combobox', { name: 'Zoek' }).fill('onthaalkalssen');
		await page.getByRole('button', { name: 'Zoeken' }).click();
		await page.waitForURL('**q=onthaalkalssen**');
		const found = await page.getByRole('article').count();
		expect(found).toBeGreaterThan(2);
		await expectAccessible(page);

		await page.getByRole('checkbox', { name: 'België' }).check();
		await page.waitForURL('**country=BE**');
		const left = await page.getByRole('article').count();
		expect(left).toBeLessThan(found);
		const boxes = page.getByRole('checkbox', { name: /^Vergelijken/ });
		await boxes.nth(0).check();
		await boxes.nth(1).check();
		expect(page.url()).not.toContain('of=');
		await page.getByRole('button', { name: 'De aangevinkte records vergelijken' }).click();
		await page.waitForURL('**/practices/compare?of=**');
		expect(await page.getByRole('columnheader').count()).toBe(3);
		expect(await page.getByRole('rowheader', { name: 'Voor wie' }).count()).toBe(1);
		await expectAccessible(page);
		await page.emulateMedia({ media: 'print' });
		await expectAccessible(page);
	});

	it('takes a choice back where it stands, and is told which one is in the way', async () => {
		const page = await journey.open('/nl/practices?q=okan&country=IE', phone);
		expect(await page.getByRole('article').count()).toBe(0);
		expect(await page.textContent('main')).toContain('Zonder "Ierland"');
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Weghalen: Ierland', exact: true }).click();
		await page.waitForURL((url) => !url.search.includes('country'));
		expect(await page.getByRole('article').count()).toBeGreaterThan(2);
	});
});

describe('somebody at a keyboard', () => {
	it('is offered titles and tags while typing, and chooses one with the arrows', async () => {
		const page = await journey.open('/en/practices');
		const search = page.getByRole('combobox', { name: 'Search practices' });
		await search.pressSequentially('recep');
		const list = page.getByRole('listbox', { name: 'Suggestions' });
		await list.waitFor();
		expect(await search.getAttribute('aria-expanded')).toBe('true');
		await expectAccessible(page);
		await search.press('ArrowDown');
		expect(await search.getAttribute('aria-activedescendant')).toBe('suggestion-0');
		await search.press('Escape');
		expect(await list.isHidden()).toBe(true);
		await search.pressSequentially('tion cla');
		await list.getByRole('option', { name: 'Reception class Kind of action' }).waitFor();
		await search.press('ArrowUp');
		await search.press('Enter');
		await page.waitForURL('**/practices?action=reception-class');
		expect(await page.getByRole('article').count()).toBeGreaterThan(2);
	});

	it('chooses a country on the map and years on the bars', async () => {
		const page = await journey.open('/en/practices');
		await page.getByRole('group', { name: 'Where' }).getByRole('link', { name: 'Ireland' }).click();
		await page.waitForURL('**country=IE');
		const irish = await page.getByRole('article').count();
		await page.getByText('When', { exact: true }).click();
		await page.getByRole('link', { name: /2008.*: 1 began/ }).click();
		await page.waitForURL('**from=**');
		expect(await page.getByRole('article').count()).toBeLessThan(irish);
		await expectAccessible(page);
	});
});

describe('without scripts', () => {
	it('everything is searched, narrowed, sorted and compared by form and link', async () => {
		const page = await journey.open('/en/practices', { javaScriptEnabled: false });
		await page.getByRole('searchbox', { name: 'Search practices' }).fill("how can I involve parents who don't speak Dutch");
		await page.getByRole('button', { name: 'Search' }).click();
		await page.waitForURL('**q=how**');
		expect(await page.textContent('main')).toContain('Rucksack');
		await page.getByLabel('Near').selectOption({ label: 'München' });
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await page.waitForURL('**near=48.14**');
		expect(await page.getByRole('article').first().textContent()).toContain('Germany');
		await page
			.getByRole('checkbox', { name: /^Compare/ })
			.first()
			.check();
		await page.getByRole('button', { name: 'Compare the ticked records' }).click();
		await page.waitForURL('**/compare?of=**');
		expect(await page.getByRole('table').count()).toBe(1);
	});
});

describe('whoever looks at a figure', () => {
	it('comes to the practices for this outcome in this country, and back', async () => {
		const page = await journey.open('/en/dashboard?indicator=R10&area=IE');
		await page.getByRole('link', { name: /See the practices in Ireland/ }).click();
		await page.waitForURL('**/practices?outcome=R10&country=IE');
		expect(await page.getByRole('article').count()).toBeGreaterThan(0);
		expect(await page.getByRole('navigation', { name: 'Chosen' }).textContent()).toContain('Ireland');
		await page.getByRole('link', { name: /See how children are doing/ }).click();
		await page.waitForURL('**/indicators/R10');
	});

	it('finds under a record those most like it', async () => {
		const page = await journey.open('/en/practices/110');
		await page.getByRole('heading', { name: 'More like this' }).waitFor();
		await page.getByRole('link', { name: /DASPA/ }).click();
		await page.getByRole('heading', { level: 1, name: 'DASPA' }).waitFor();
	});
});
