import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { freeCodes, tabletLink } from '../support/code-cards.ts';
import { browserFlags, expectAccessible, useBrowser } from '../support/journey.ts';
import { startProxy } from '../support/proxy.ts';

const journey = useBrowser();
const tablet = { viewport: { width: 800, height: 1100 }, hasTouch: true, network: 'cut' } as const;
let codes: string[] = [];
let link = '';
const nextCode = (): string => codes.shift() ?? '';

beforeAll(async () => {
	codes = await freeCodes(journey);
	link = await tabletLink(journey);
});

/** Types a code, as somebody with a card does. */
async function enter(page: Page, code: string): Promise<void> {
	await page.locator('form button:enabled').waitFor();
	await page.locator('#code').fill(code);
	await page.locator('form button').click();
}

/** Through everything before the first question. */
async function begin(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'English', exact: true }).click();
	await page.getByRole('button', { name: "Yes, let's start" }).click();
	await onward(page, 'progressbar');
	await page.getByRole('radio', { name: 'Girl' }).check();
	await page.locator('.page-turn .big').click();
	await page.getByRole('radio', { name: '8', exact: true }).click();
	await page.locator('.page-turn .big').click();
	await page.getByRole('progressbar', { name: 'Question 3 of' }).waitFor();
}

/** From screen to screen until something is there; what needn't be answered is left out. */
async function onward(page: Page, until: 'progressbar' | 'review' | 'end'): Promise<void> {
	const ends = { review: /Ready to send/, end: /Thank you|could not be/ };
	const there = until === 'progressbar' ? page.getByRole('progressbar') : page.locator('[data-start]').filter({ hasText: ends[until] });
	for (let step = 0; step < 40; step++) {
		const forward = page.locator('.page-turn .big:enabled');
		await there.or(forward).first().waitFor();
		if (await there.isVisible()) return;
		const before = await page.locator('[data-start]').first().innerText();
		await forward.first().click();
		await page.waitForFunction((text) => document.querySelector<HTMLElement>('[data-start]')?.innerText !== text, before);
	}
	throw new Error('no end in sight');
}

/** The player's own files are on the device, and the page is served from them from now on. */
async function isStored(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** A tablet of its own, with a disk that can be full and stays when the browser is closed. */
async function useTablet(work: (start: () => Promise<BrowserContext>) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'immerse-tablet-'));
	const settings = { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: browserFlags, locale: 'en' };
	let last: BrowserContext | undefined;
	try {
		await work(async () => {
			last = await chromium.launchPersistentContext(folder, settings);
			return last;
		});
	} finally {
		await last?.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

const counted = (page: Page, name: string) => page.locator(`[data-count="${name}"]`);
const isReady = (page: Page) => page.locator('[data-state="ready"]').first().waitFor();

/** Everything a page of this origin could read of what was kept, as text. */
function keptText(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, location.href, history.length, history.state, document.cookie];
		for (const { name } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve) => {
				const request = indexedDB.open(name ?? '');
				request.onsuccess = () => resolve(request.result);
			});
			for (const store of ['drafts', 'queue']) {
				const rows = await new Promise<unknown[]>((resolve) => {
					const request = database.transaction(store).objectStore(store).getAll();
					request.onsuccess = () => resolve(request.result);
				});
				for (const row of rows as { text?: ArrayBuffer }[])
					found.push(row.text instanceof ArrayBuffer ? { ...row, text: new TextDecoder('latin1').decode(row.text) } : row);
			}
			database.close();
		}
		return JSON.stringify(found);
	});
}

it('a child goes on without a network, through a reload, and the answers arrive once when the network is back', async () => {
	const code = nextCode();
	const page = await journey.open('/fill', { ...tablet, expected: [409] });
	await enter(page, code);
	await begin(page);
	await isStored(page);

	await page.context().setOffline(true);
	await page.reload();
	await enter(page, code.toLowerCase());
	await page.getByRole('status').filter({ hasText: 'Welcome back' }).waitFor();
	await page.getByRole('progressbar', { name: 'Question 3 of' }).waitFor();
	await expectAccessible(page);
	expect(await keptText(page)).not.toContain(code.replace('-', ''));
	await onward(page, 'end');
	await page.getByText('will be sent by themselves').waitFor();
	await expectAccessible(page);
	const receipt = await page.locator('.receipt .code').innerText();
	await page.getByRole('button', { name: 'Done' }).click();
	await counted(page, 'waiting').filter({ hasText: '1' }).waitFor();
	await expectAccessible(page);
	const kept = await keptText(page);
	for (const secret of [code.replace('-', ''), receipt.replace('-', ''), 'girl', '"answers"']) expect(kept).not.toContain(secret);

	await page.context().setOffline(false);
	await counted(page, 'waiting').waitFor({ state: 'detached' });
	await enter(page, code);
	await page.getByRole('alert').getByText('This code was used already').waitFor();

	// the receipt of the device is the server's
	await page.goto(`${inject('origin')}/fill/forget`);
	await page.getByRole('textbox').fill(receipt);
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Yes, delete them' }).click();
	await page.getByRole('heading', { name: 'Your answers are deleted' }).waitFor();
});

it('an answer that got lost on the way back is stored once, and the device forgets it only then', async () => {
	const page = await journey.open('/fill', { ...tablet, expected: [502] });
	await enter(page, nextCode());
	await begin(page);
	let tries = 0;
	await page.route('**/fill/responses', async (route) => {
		const response = await route.fetch();
		if (++tries > 1) return route.fulfill({ response });
		// the server has it; a hotel's sign-in page answers
		return route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Please sign in</h1>' });
	});
	await onward(page, 'end');
	await page.getByText('will be sent by themselves').waitFor();
	await page.getByRole('button', { name: 'Done' }).click();
	await counted(page, 'waiting').waitFor({ state: 'detached' });
	expect(tries).toBe(2);
});

it('a browser that was closed in the middle goes on where the child was', async () => {
	const code = nextCode();
	await useTablet(async (start) => {
		const first = await start();
		const page = await first.newPage();
		await page.goto(`${inject('origin')}/fill`);
		await enter(page, code);
		await begin(page);
		await isStored(page);
		await first.close();
		const second = await start();
		await second.setOffline(true);
		const again = await second.newPage();
		await again.goto(`${inject('origin')}/fill`);
		await enter(again, code);
		await again.getByRole('progressbar', { name: 'Question 3 of' }).waitFor();
	});
});

it('a new version waits until no child is in the middle', async () => {
	const code = nextCode();
	let isNew = false;
	const server = await startProxy(inject('origin'), (path, body) =>
		isNew && path === '/service-worker.js' ? body.replace(/(version:`\d+)/, '$1next') : body
	);
	const page = await journey.open('/fill/forget', tablet);
	await page.goto(`${server.origin}/fill`);
	await enter(page, code);
	await begin(page);
	await isStored(page);
	const shells = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('immerse-player-')));
	const waits = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/fill'))?.waiting));
	const [old = ''] = await shells();
	isNew = true;
	await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration('/fill'))?.update()));
	await expect.poll(waits, { timeout: 15_000 }).toBe(true);
	await page.locator('.page-turn .big').click();
	await page.getByRole('progressbar', { name: 'Question 4 of' }).waitFor();
	expect(await waits()).toBe(true);
	expect(await shells()).toContain(old);
	await onward(page, 'end');
	await page.evaluate(() => Object.assign(window, { isBefore: true }));
	await page.getByRole('button', { name: 'Done' }).click();
	await page.waitForFunction(() => !('isBefore' in window));
	await page.locator('form button:enabled').waitFor();
	expect(await shells()).toEqual([`${old}next`]);
	await page.context().close();
	await server.stop();
});

it('a full device says so, and the answers still get through', async () => {
	const code = nextCode();
	await useTablet(async (start) => {
		const context = await start();
		const page = await context.newPage();
		await page.goto(`${inject('origin')}/fill`);
		const session = await context.newCDPSession(page);
		await session.send('Storage.overrideQuotaForOrigin', { origin: inject('origin'), quotaSize: 1 });
		await enter(page, code);
		await begin(page);
		const full = page.getByRole('alert').filter({ hasText: 'This device is full' }).first();
		await full.waitFor();
		await expectAccessible(page);
		await context.setOffline(true);
		await onward(page, 'review');
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByText('Sending').waitFor({ state: 'detached' });
		await full.waitFor();
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByText('have arrived safely').waitFor();
	});
});

it('of two windows with one code, the second is told', async () => {
	const code = nextCode();
	const page = await journey.open('/fill', tablet);
	await enter(page, code);
	await page.getByRole('button', { name: 'English', exact: true }).waitFor();
	const second = await page.context().newPage();
	await second.goto(`${inject('origin')}/fill`);
	await enter(second, code);
	await second.getByRole('alert').getByText('open in another window').waitFor();
	await page.close();
	await enter(second, code);
	await second.getByRole('button', { name: 'English', exact: true }).waitFor();
});

it('a class without a connection: one child after the other, nothing is left of the first, and what was refused is kept and told', async () => {
	const [one, two] = [nextCode(), nextCode()];
	const page = await journey.open(link, { ...tablet, expected: [404], acceptDownloads: true });
	await isReady(page);
	expect(page.url()).toMatch(/\/fill\/class$/);
	await expectAccessible(page);
	await isStored(page);
	await page.context().setOffline(true);
	await page.reload();
	await isReady(page);

	// several questionnaires are ready: without a server somebody has to say which
	await enter(page, one);
	await page.getByRole('alert').getByText('Who answers now?').waitFor();
	await page.getByRole('radio', { name: 'Me and my school' }).check();

	// the first child, whose card says a code that can't be checked now
	await enter(page, one);
	await page.getByRole('alertdialog').getByText(one).waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Yes, it is the same' }).click();
	await begin(page);
	await onward(page, 'end');
	const receipt = await page.locator('.receipt .code').innerText();
	await page.evaluate(() => Object.assign(window, { leftOver: true }));
	await page.getByRole('button', { name: 'give the tablet back' }).click();
	await page.waitForFunction(() => !('leftOver' in window));
	await counted(page, 'waiting').filter({ hasText: '1' }).waitFor();
	const left = (await keptText(page)) + (await page.content());
	for (const trace of [one, one.replace('-', ''), receipt, receipt.replace('-', ''), 'girl', 'Girl']) expect(left).not.toContain(trace);
	expect(await page.locator('#code').inputValue()).toBe('');
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);

	// the second child, with a card of somewhere else: it answers, and the server will decide
	await enter(page, 'BBBB-2222');
	await page.getByRole('button', { name: 'Yes, it is the same' }).click();
	await begin(page);
	await onward(page, 'end');
	await page.getByRole('button', { name: 'give the tablet back' }).click();
	await counted(page, 'waiting').filter({ hasText: '2' }).waitFor();
	await page.context().setOffline(false);
	await counted(page, 'sent').filter({ hasText: '1' }).waitFor();
	await counted(page, 'refused').filter({ hasText: '1' }).waitFor();
	await expectAccessible(page);

	// a third, with a connection again; and what was refused goes into a file for the researcher
	await enter(page, two);
	await begin(page);
	await page.getByRole('button', { name: 'Pause' }).click();
	await page.getByRole('button', { name: 'go on later with the same code' }).click();
	await counted(page, 'refused').waitFor();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
	const file = await download.path();
	expect((JSON.parse(readFileSync(file, 'utf8')) as { responses: unknown[] }).responses).toHaveLength(1);
	await page.getByRole('button', { name: 'Forget what was not accepted' }).click();
	await counted(page, 'refused').waitFor({ state: 'detached' });

	const researcher = await journey.openAs('Lieve Peeters', '/en/collect/campaigns');
	await researcher.getByRole('article').filter({ hasText: 'Try it' }).getByRole('link').first().click();
	await researcher.getByRole('link', { name: 'Tablets', exact: true }).click();
	await expectAccessible(researcher);
	await researcher.getByLabel('File of sealed responses').setInputFiles(file);
	await researcher.getByRole('button', { name: 'Take it in' }).click();
	await researcher.getByText('Refused: 1.').waitFor();
	await expectAccessible(researcher);
});
