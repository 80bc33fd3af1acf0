import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Application, createApplication } from '../../src/application.ts';
import { alertLetter } from '#domains/practices/server/alert-letter.ts';
import { takeDueAlert } from '#domains/practices/server/alerts.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
let application: Application;

beforeAll(() => {
	application = createApplication({ DATA_DIR: inject('worldFolder'), ORIGIN: inject('origin'), LOG_LEVEL: 'silent' });
});
/** Other journeys read the same world: it is left as it was. */
let restore = async () => {};
afterAll(async () => {
	await restore();
	await application.close();
});

describe('a teacher with a phone', () => {
	it('keeps a practice on the way to signing in, writes why, and shares the list', async () => {
		const page = await journey.open('/nl/practices?q=okan', phone);
		await page
			.getByRole('button', { name: /^Bewaren ?: OKAN na school/ })
			.first()
			.click();
		await page.waitForURL('**/account/sign-in?to=**');
		await page.getByRole('button', { name: 'Ciarán Walsh' }).click();
		await page.waitForURL('**/lists/keep?number=**');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
		await page.waitForURL('**/practices?q=okan#keep-**');
		expect(await page.getByRole('link', { name: /^Bewaard ?: OKAN na school/ }).count()).toBe(1);
		await page
			.getByRole('button', { name: /^Bewaren ?:/ })
			.first()
			.click();
		await page.waitForURL('**#keep-**');
		expect(await page.getByRole('link', { name: /^Bewaard ?:/ }).count()).toBe(2);

		await page.goto(`${inject('origin')}/nl/practices/lists`);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Bewaard', exact: true }).click();
		await page.waitForURL(/lists\/[0-9a-f-]{36}$/);
		await page.getByText('Notitie en volgorde').first().click();
		await page
			.getByLabel(/^Notitie/)
			.first()
			.fill('Voor klas 3B <b>');
		await expectAccessible(page);
		await page
			.getByRole('button', { name: /^Notitie bewaren/ })
			.first()
			.click();
		await page.getByText('Voor klas 3B <b>').first().waitFor();
		await page.getByRole('button', { name: 'Deze lijst delen' }).click();
		const address = await page.getByLabel('Adres om te delen').inputValue();

		const other = await journey.open(new URL(address).pathname, { ...phone, javaScriptEnabled: false });
		expect(await other.getByRole('article').count()).toBe(2);
		expect(await other.textContent('main')).toContain('Voor klas 3B <b>');
		expect(await other.textContent('body')).not.toContain('Ciarán');
		const cited = await other.request.get(`${inject('origin')}${await other.getByRole('link', { name: 'BibTeX' }).getAttribute('href')}`);
		expect(await cited.text()).toContain('@misc{immerse103');

		await page.getByRole('button', { name: 'Niet meer delen' }).click();
		await page.getByRole('button', { name: 'Deze lijst delen' }).waitFor();
		expect((await page.request.get(address)).status()).toBe(404);
	});

	it('saves a search, is told why a practice is new in it, and stops the letters without signing in', async () => {
		const page = await journey.openAs('Eleni Pappa', '/en/practices?q=garden', phone);
		await page.getByRole('link', { name: 'Save this search' }).click();
		await page.getByLabel('Name of the search').fill('Gardens');
		await page.getByLabel('Write to me').selectOption('every day');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('link', { name: 'Gardens', exact: true }).click();
		await page.getByText('Nothing has changed: no letter would be sent.').waitFor();
		await expectAccessible(page);

		// What an editor does meanwhile: the record's public text names a garden from now on.
		const { db, secret, origin } = application;
		const row = await db.selectFrom('practices').selectAll().where('number', '=', 110).executeTakeFirstOrThrow();
		const revision = row.revision + 1;
		const record = JSON.stringify({ ...row.published_record, title: { ...row.published_record?.title, en: 'Reception in the garden' } });
		const text = { record, published_record: record, revision, published_revision: revision, updated_at: new Date() };
		const { published_record: before } = row;
		const was = { record: JSON.stringify(row.record), published_record: before && JSON.stringify(before) };
		restore = async () => void (await db.updateTable('practices').set(was).where('id', '=', row.id).execute());
		await db.updateTable('practices').set(text).where('id', '=', row.id).execute();
		await db.insertInto('practice_revisions').values({ practice_id: row.id, revision, record, made_by: null }).execute();
		await page.reload();
		await page.getByText('Now fits your search; “garden” stands in its title.').waitFor();
		await expectAccessible(page);

		const collection = await getCollection(db, (await getFramework(db)).document);
		const tomorrow = new Date(Date.now() + 90_000_000);
		const alert = await command(db, (trx) => takeDueAlert(trx, collection, tomorrow));
		if (typeof alert !== 'object') throw new Error('There is no letter to write.');
		const letter = alertLetter(origin, secret, collection, alert);
		expect(letter.subject).toBe('News for “Gardens”');
		expect(letter.text).toContain('Reception in the garden\nNow fits your search; “garden” stands in its title.');
		expect(await command(db, (trx) => takeDueAlert(trx, collection, tomorrow))).toBeUndefined();

		const stop = letter.unsubscribe ?? '';
		const stranger = await journey.open(stop.slice(inject('origin').length), phone);
		await expectAccessible(stranger);
		expect(await stranger.textContent('main')).toContain('Gardens');
		const oneClick = await fetch(stop, {
			method: 'POST',
			body: 'List-Unsubscribe=One-Click',
			headers: { 'content-type': 'application/x-www-form-urlencoded' }
		});
		expect(oneClick.status).toBe(200);
		await stranger.reload();
		await stranger.getByText('Done: no more letters about this search.').waitFor();
		await page.reload();
		await page.getByText('Letters about this search are off.').waitFor();
	});
});

describe('somebody at a keyboard, without scripts', () => {
	it('keeps with Enter, takes out again, and cites', async () => {
		const page = await journey.openAs('Ilse Janssens', '/en/practices/101', { javaScriptEnabled: false });
		await page.getByRole('button', { name: /^Keep ?: Platform/ }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/practices/101#keep-101');
		await page.getByRole('link', { name: /^Kept ?: Platform/ }).click();
		await page.getByRole('button', { name: /^Take out ?: Kept/ }).click();
		await page.waitForURL('**/practices/101#keep-101');
		expect(await page.getByRole('button', { name: /^Keep ?: Platform/ }).count()).toBe(1);
		await page.getByText('How to cite').click();
		expect(await page.textContent('main')).toContain('(Record No. 101). Immerse database of practices. Retrieved');
	});
});

describe('whoever takes a practice along', () => {
	it('gets one tagged page, citations and a feed with their own media types', async () => {
		const page = await journey.open('/el/practices/101');
		const get = async (path: string) => page.request.get(inject('origin') + path);
		const sheet = await get('/el/practices/101/sheet.pdf');
		const pdf = (await sheet.body()).toString('latin1');
		expect(sheet.headers()['content-type']).toBe('application/pdf');
		expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
		expect(pdf).toContain('/StructTreeRoot');
		expect((await get('/en/practices/101/cite.ris')).headers()['content-type']).toContain('research-info-systems');
		expect((await get('/en/practices/101/cite.json')).headers()['content-type']).toContain('csl+json');
		expect((await get('/en/practices/101/cite.exe')).status()).toBe(404);
		expect((await get('/en/practices/999999/sheet.pdf')).status()).toBe(404);

		const list = await journey.open('/en/practices?country=BE');
		const link = await list.locator('link[type="application/atom+xml"]').getAttribute('href');
		const feed = await fetch(link ?? '');
		const read = parseAtomFeed(await feed.text());
		expect(feed.headers.get('content-type')).toContain('application/atom+xml');
		expect(read.entries?.length).toBeGreaterThan(2);
		expect(JSON.stringify(read.entries?.[0])).toContain('tagged “Belgium”');
		const again = await fetch(link ?? '', { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } });
		expect(again.status).toBe(304);
	});

	it('prints the record with its address and without buttons', async () => {
		const page = await journey.open('/en/practices/110');
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('/en/practices/110', { exact: false }).first().isVisible()).toBe(true);
		expect(await page.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
		await expectAccessible(page);
	});
});

describe('an address of the original database', () => {
	it.each([
		['/?data_id=1805', 301],
		['/practices?data_id=1805', 301],
		['/en/practices?data_id=1805', 301],
		['/online-digital-database-resource?data_id=1805', 301],
		['/fr/online-digital-database-resource?data_id=1805', 301],
		['/practices/105', 307]
	])('%s leads to the record in the language of the reader', async (path, status) => {
		const answer = await fetch(inject('origin') + path, { redirect: 'manual', headers: { 'accept-language': 'it' } });
		expect(answer.status).toBe(status);
		expect(answer.headers.get('location')).toMatch(/\/(it|en|fr)\/practices\/105$/);
	});

	it('that no record has is answered with a kind page', async () => {
		const page = await journey.open('/online-digital-database-resource/?data_id=4711');
		await page.waitForURL('**/practices?data_id=4711');
		expect(await page.textContent('main')).toContain("We don't have this number");
		await expectAccessible(page);
	});
});
