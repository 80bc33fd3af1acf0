import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const get = (path: string, headers: Record<string, string> = {}) => fetch(inject('origin') + path, { headers });

describe('a journalist', () => {
	it('chooses a figure, and the address carries all of it, also without scripts', async () => {
		const page = await journey.open('/en/dashboard', { javaScriptEnabled: false });
		await page.getByLabel('Indicator').selectOption('R08');
		await page.getByLabel('Area').selectOption('IT');
		await page.getByLabel('Breakdown').selectOption('sex');
		await page.getByRole('button', { name: 'Show' }).click();
		const address = new URL(page.url());
		expect(address.searchParams.get('indicator')).toBe('R08');
		const shown = await page.textContent('main');
		expect(shown).toContain('Supported by friends');
		expect(shown).toMatch(/Italy: \d+%, with a 95% interval from \d+ to \d+\./);
		const again = await journey.open(address.pathname + address.search);
		expect(await again.textContent('main')).toBe(shown);
	});

	it('reads it wide and narrow, light and dark, left to right and right to left, in German and Greek', async () => {
		for (const [path, width, colorScheme] of [
			['/de/dashboard?area=DE&split=level', 320, 'dark'],
			['/el/dashboard?indicator=D15&area=EL', 768, 'light'],
			['/en/dashboard?dir=rtl', 1280, 'light'],
			['/en/dashboard?indicator=R01', 1280, 'dark'],
			['/el/indicators', 320, 'light'],
			['/de/indicators/R05', 360, 'dark'],
			['/es/indicators/D01', 1920, 'light']
		] as const) {
			await expectAccessible(await journey.open(path, { viewport: { width, height: 900 }, colorScheme }));
		}
	});

	it('looks at a figure in every way, on every screen', async () => {
		for (const [path, width, colorScheme] of [
			['/de/dashboard?view=overview&area=DE', 360, 'dark'],
			['/el/dashboard?view=ranking&reference=EL&dir=rtl', 360, 'light'],
			['/en/dashboard?view=trend&areas=BE,EL', 360, 'light'],
			['/de/dashboard?view=compare&split=level', 1280, 'dark'],
			['/fr/dashboard?view=gap&area=BE', 360, 'dark'],
			['/es/dashboard?view=relation&with=D14', 768, 'dark'],
			['/it/dashboard?view=table&sort=-figure&page=2', 360, 'light']
		] as const) {
			await expectAccessible(await journey.open(path, { viewport: { width, height: 900 }, colorScheme }));
		}
	});

	it('is told what an address asked for that does not exist, and sees something true', async () => {
		const page = await journey.open('/en/dashboard?indicator=R99&area=Atlantis&split=%3Cb%3E&release=2');
		expect(await page.getByText('which does not exist here').count()).toBe(4);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Supported by teachers');
	});

	it('finds the figures of 2023 as they were published, without an interval, and is led to them from a release that lacks them', async () => {
		const page = await journey.open('/en/dashboard?indicator=R01&release=2026-1');
		await page.getByRole('link', { name: /IMMERSE-2023/ }).click();
		await page.waitForURL('**release=IMMERSE-2023*');
		expect(await page.textContent('main')).toContain('Greece51%');
		expect(await page.textContent('main')).toContain('no interval was given');
	});

	it('downloads exactly what is shown, and no number of what is hidden', async () => {
		const csv = await (await get('/en/dashboard/dashboard.csv?release=2026-1&indicator=R10&area=EL&split=sex')).text();
		const [head = '', ...lines] = csv.trim().split('\r\n');
		const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [head.split(',')[at] ?? '', cell])));
		const hidden = rows.filter((row) => row['status'] !== 'shown');
		expect(hidden.some((row) => row['status'] === 'suppressed')).toBe(true);
		for (const row of hidden)
			expect([row['estimate'], row['se'], row['low'], row['high'], row['n'], row['sites']]).toEqual(['', '', '', '', '', '']);
		const page = await journey.open('/en/dashboard?release=2026-1&indicator=R10&area=EL&split=sex');
		const greece = rows.find((row) => row['area'] === 'EL' && row['breakdown'] === 'total');
		expect(await page.textContent('main')).toContain(`Greece: ${Math.round(Number(greece?.['estimate']))}%`);
	});
});

describe('a reader with scripts', () => {
	it('goes from look to look without a new page, by keyboard, back and forward', async () => {
		const page = await journey.open('/en/dashboard');
		await page.evaluate(() => Object.assign(window, { stayed: true }));
		await page.locator('select[name=area]').focus();
		await page.locator('select[name=area]').selectOption('BE');
		await page.waitForURL('**/en/dashboard?release=*&area=BE');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('area');
		await page.getByRole('link', { name: 'Gap' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: /With and without a migrant background/ }).waitFor();
		await page.goBack();
		const region = page.locator('svg.picture a[tabindex="0"]');
		await region.focus();
		await page.keyboard.press('ArrowRight');
		const words = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
		expect(await page.locator('.mark-tip').textContent()).toBe(words);
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 2, name: words.split(':')[0] ?? '', exact: true }).waitFor();
		expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
		await page.getByText('Share and take along').click();
		const taken = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Picture (PNG)' }).click();
		expect((await taken).suggestedFilename()).toBe('immerse.png');
		await expectAccessible(page);
	});
});

describe('a child who took part', () => {
	it('reads what children told, in simple words, in Arabic from right to left, and that it is made up', async () => {
		const page = await journey.open('/ar/children', { viewport: { width: 360, height: 640 }, colorScheme: 'dark' });
		expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'English', exact: true }).click();
		await page.getByRole('heading', { level: 1, name: 'What children told us' }).waitFor();
		const told = (await page.textContent('main')) ?? '';
		expect(told).toMatch(/\d of 10 children say:\s*My teachers help me\./);
		expect(told).toContain('no real children said this');
		await expectAccessible(page);
		expect((await get('/xx/children')).status).toBe(404);
	});
});

describe('another site', () => {
	const state = '?release=2026-1&view=ranking&area=EL';
	it('may show a figure in a frame, with its warning, citation and way back; no other page', async () => {
		const framed = await get(`/embed/en/dashboard${state}`);
		expect([framed.headers.get('x-frame-options'), framed.headers.get('content-security-policy')]).toEqual([
			null,
			expect.stringContaining('frame-ancestors *')
		]);
		const page = await get(`/en/dashboard${state}`);
		expect([page.headers.get('x-frame-options'), page.headers.get('content-security-policy')]).toEqual([
			'DENY',
			expect.stringContaining("frame-ancestors 'none'")
		]);
		const embed = await journey.open(`/embed/de/dashboard${state}`, { viewport: { width: 360, height: 700 }, javaScriptEnabled: true });
		await expectAccessible(embed);
		expect(await embed.textContent('main')).toContain('Demonstrationsdaten.');
		expect(await embed.getByRole('link', { name: 'Bei Immerse öffnen' }).getAttribute('href')).toContain(
			`/de/dashboard${state}`.split('&')[0]
		);
	});

	it('gets the same as a picture that says what it is and where it comes from, and none of a table', async () => {
		const picture = await get(`/embed/el/dashboard/chart.svg${state}`);
		expect(picture.headers.get('content-type')).toContain('image/svg+xml');
		const svg = await picture.text();
		expect(svg).toContain('Immerse (2026).');
		expect(svg).toContain('Υποστήριξη από εκπαιδευτικούς');
		expect((await get('/embed/el/dashboard/chart.svg?view=table')).status).toBe(404);
	});
});

describe('a machine', () => {
	it('gets framework, releases and cells, each with a tag that saves it the second answer', async () => {
		for (const path of [
			'/api/v1/framework',
			'/api/v1/releases',
			'/api/v1/releases/2026-1',
			'/api/v1/releases/2026-1/cells?indicator=R10'
		]) {
			const first = await get(path);
			expect(first.status, path).toBe(200);
			expect(first.headers.get('access-control-allow-origin')).toBe('*');
			const second = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
			expect(second.status, path).toBe(304);
		}
	});

	it('never gets a number in a cell that is not shown', async () => {
		const { cells } = (await (await get('/api/v1/releases/2026-1/cells')).json()) as { cells: Record<string, unknown>[] };
		const others = cells.filter((cell) => cell['status'] !== 'shown');
		expect(others.length).toBeGreaterThan(1000);
		expect(others.every((cell) => ['estimate', 'se', 'low', 'high', 'n', 'sites', 'deff'].every((field) => cell[field] === null))).toBe(
			true
		);
	});

	it('is refused clearly: an unknown release, a filter that makes no sense', async () => {
		expect((await get('/api/v1/releases/none/cells')).status).toBe(404);
		expect((await get('/api/v1/releases/2026-1/cells?status=all')).status).toBe(400);
	});
});
