import type { Journey } from './journey.ts';

/** Free codes of the demo's open campaign for younger children, read from a printed sheet as a researcher would. */
export async function freeCodes({ openAs }: Journey): Promise<string[]> {
	const page = await openAs('Lieve Peeters', '/en/collect/campaigns');
	await page.getByRole('article').filter({ hasText: 'Try it' }).getByRole('link').first().click();
	await page.getByRole('link', { name: 'Codes', exact: true }).click();
	await page
		.getByRole('link', { name: /^Code cards/ })
		.first()
		.click();
	const cards = await page.locator('.sheet li:not(.used)').filter({ hasText: 'Younger children' }).locator('.code').allInnerTexts();
	await page.context().close();
	return cards;
}

/** The link with which a field worker makes a tablet ready for the same campaign: its path and its key. */
export async function tabletLink({ openAs }: Journey): Promise<string> {
	const page = await openAs('Lieve Peeters', '/en/collect/campaigns');
	await page.getByRole('article').filter({ hasText: 'Try it' }).getByRole('link').first().click();
	await page.getByRole('link', { name: 'Tablets', exact: true }).click();
	const link = await page.getByRole('link', { name: 'Open class mode here' }).getAttribute('href');
	await page.context().close();
	return (link ?? '').replace(/^https?:\/\/[^/]+/, '');
}
