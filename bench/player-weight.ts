import { chromium } from 'playwright-core';

export interface PlayerWeight {
	/** scripts, styles, page and questionnaire, as they come over the network, gzipped */
	readonly bytes: number;
	readonly fonts: number;
	readonly pictures: number;
}

/** What a phone in Arabic loads from scanning its code to the first question after "yes": measured in Chromium, with nothing kept from before. */
export async function weighPlayer(origin: string): Promise<PlayerWeight> {
	const browser = await chromium.launch({
		executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
		args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
	});
	try {
		const desk = await (await browser.newContext()).newPage();
		await desk.goto(`${origin}/en/account/sign-in`);
		await desk.getByRole('button', { name: 'Lieve Peeters' }).click();
		await desk.waitForURL('**/account');
		await desk.goto(`${origin}/en/collect/campaigns`);
		await desk.getByRole('article').filter({ hasText: 'Try it' }).getByRole('link').first().click();
		await desk.getByRole('link', { name: 'Codes', exact: true }).click();
		await desk
			.getByRole('link', { name: /^Code cards/ })
			.first()
			.click();
		const code = await desk.locator('.sheet li:not(.used)').filter({ hasText: 'Younger children' }).locator('.code').first().innerText();

		const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ar', viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		const client = await context.newCDPSession(page);
		await client.send('Network.enable');
		const types = new Map<string, string>();
		const weights = new Map<string, number>();
		client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
		client.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
			weights.set(requestId, (weights.get(requestId) ?? 0) + encodedDataLength)
		);
		await page.goto(`${origin}/fill#${code.replaceAll(/\s/g, '')}`);
		await page.getByRole('button', { name: 'العربية', exact: true }).click();
		await page.locator('.answer .pill').last().waitFor();
		await page.waitForLoadState('networkidle');
		const sum = (wanted: (type: string) => boolean) =>
			[...weights].reduce((total, [id, weight]) => total + (wanted(types.get(id) ?? '') ? weight : 0), 0);
		const isMedia = (type: string) => type === 'Font' || type === 'Image' || type === 'Media';
		return { bytes: sum((type) => !isMedia(type)), fonts: sum((type) => type === 'Font'), pictures: sum((type) => type === 'Image') };
	} finally {
		await browser.close();
	}
}
