/** With every interface text lengthened and put between marks: nothing a person sees is hard-coded, and nothing is too narrow for longer words. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { countryName, interfaceLanguages, languageName } from '#platform/languages.ts';
import { useBrowser } from '../support/journey.ts';
import { elsewhere, europe, languagesOfWork } from '../../src/routes/[language=language]/practices/[number]/edit/places.ts';
import { contentParts, partsOf, startPseudoWorld } from '../support/pseudo-world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
	world = await startPseudoWorld(inject('worldCopy'));
});
afterAll(() => world.stop());
const journey = useBrowser(() => world.origin);
const phone = { viewport: { width: 320, height: 800 } };

const content = contentParts();
const names = new Set([
	'Immerse',
	// Styles and formats of citations, and of data.
	...['APA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON', 'DataCite', 'JSON', 'CSV', 'Parquet', 'JSON-stat', 'SDMX-CSV'],
	...[...interfaceLanguages, 'ar', 'ca', 'fa', 'ro', 'zh', 'ur', 'so', 'ru', 'uk', 'tr'].flatMap((tag) => [
		languageName(tag),
		languageName(tag, 'en')
	]),
	...languagesOfWork.flatMap((tag) => partsOf(languageName(tag, 'en'))),
	...[...europe, ...elsewhere].flatMap((code) => partsOf(countryName(code, 'en')))
]);

/** An access code on its card. */
const accessCode = /\b[2-9B-Z]{4}-[2-9B-Z]{4}\b/g;

/** What is no interface text by its form: dates, addresses, codes of areas, browsers. */
const forms = [
	/^(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$/,
	/^\d\d [AP]M(?: UTC)?$/,
	/@demo\.example$|^www\.|^\/\/|^localhost$|^\d+\/(?:fill|en\/)/,
	/^[A-Z]{1,2}\d{0,3}$/,
	/^Mozilla|^Linux x86_64$|^X11$|^AppleWebKit|^KHTML$|^like Gecko$|^HeadlessC/
];

/** Every text on the page, also in folded parts and in names for those who listen; what is marked as being in a language is content. */
function textsOnPage(): string[] {
	for (const fold of document.querySelectorAll('details')) fold.open = true;
	const isContent = (element: Element | null) => element?.closest('script, style, noscript, code, [lang]:not(html)');
	const texts: string[] = [document.title];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!isContent(node.parentElement)) texts.push(node.textContent ?? '');
	for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
		for (const element of document.querySelectorAll(`body [${name}]`))
			if (!isContent(element)) texts.push(element.getAttribute(name) ?? '');
	return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text !== '');
}

/** A text without what stands between marks; a text may stand in a text. */
function outsideMarks(text: string): string {
	const without = text.replace(/⟦[^⟦⟧]*⟧/g, '\n');
	return without === text ? text : outsideMarks(without);
}

function isNoInterfaceText(part: string): boolean {
	return !/\p{L}{2}/u.test(part) || content.has(part) || names.has(part) || forms.some((form) => form.test(part));
}

/** The parts of a text that are neither between marks nor content. */
const hardCoded = (text: string): string[] =>
	partsOf(outsideMarks(text).replace(accessCode, '')).filter((part) => !isNoInterfaceText(part));

async function expectPseudo(page: Page, path: string): Promise<void> {
	await page.goto(world.origin + path);
	const texts = await page.evaluate(textsOnPage);
	expect(
		texts.some((text) => text.includes('⟦')),
		`${path} has interface texts`
	).toBe(true);
	expect.soft([...new Set(texts.flatMap(hardCoded))], `texts of ${path} that are in no catalogue`).toEqual([]);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect.soft(overflow, `sideways scrolling on ${path}`).toBeLessThanOrEqual(1);
}

/** The first link of a list that goes one step further down. */
async function firstBelow(page: Page, path: string, pattern: RegExp): Promise<string> {
	await page.goto(world.origin + path);
	const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
	return links.find((link) => pattern.test(link)) ?? 'no link found';
}

it('of a visitor', async () => {
	const page = await journey.open('/en/', { ...phone, expected: [404] });
	const pages = ['/en/', '/en/indicators', '/en/indicators/R10', '/en/dashboard?indicator=R10&area=BE', '/en/dashboard?indicator=D07'];
	for (const path of [...pages, '/en/practices', '/en/practices?q=okan', '/en/practices/101', '/en/practices/review/criteria'])
		await expectPseudo(page, path);
	for (const view of ['overview', 'trend', 'compare', 'gap', 'distribution', 'table'])
		await expectPseudo(page, `/en/dashboard?release=2026-1&indicator=R10&area=BE&split=sex&view=${view}`);
	for (const path of ['', '/2026-1', '/2026-1/methods', '/2026-1/quality', '/policy']) await expectPseudo(page, `/en/releases${path}`);
	await expectPseudo(page, '/en/results');
	for (const path of ['/en/account/sign-in', '/en/account/register', '/en/nothing']) await expectPseudo(page, path);
});

it('of a researcher', async () => {
	const page = await journey.openAs('Lieve Peeters', '/en/account', phone);
	for (const path of ['/en/account', '/en/collect', '/en/collect/questionnaires', '/en/collect/questionnaires/new'])
		await expectPseudo(page, path);
	for (const path of ['/en/collect/campaigns', '/en/collect/campaigns/new', '/en/collect/releases']) await expectPseudo(page, path);
	const campaign = await firstBelow(page, '/en/collect/campaigns', /campaigns\/[\da-f-]{36}$/);
	for (const path of ['releases/new', 'releases/calendar', 'releases/comments', 'measures', 'measures/R10', 'sources', 'workbench'])
		await expectPseudo(page, `/en/collect/${path}`);
	for (const part of ['', '/sites', '/codes', '/settings', '/closure']) await expectPseudo(page, campaign + part);
	await expectPseudo(page, await firstBelow(page, `${campaign}/codes`, /\/cards/));
	const questionnaire = await firstBelow(page, '/en/collect/questionnaires', /questionnaires\/[\da-f-]{36}$/);
	await expectPseudo(page, questionnaire);
	await expectPseudo(page, await firstBelow(page, questionnaire, /\/\d+$/));
	await expectPseudo(page, await firstBelow(page, '/en/collect/releases', /releases\/[\da-f-]{36}$/));
});

it('of an editor', async () => {
	const page = await journey.openAs('Marco Ferri', '/en/account', phone);
	for (const path of ['/en/practices', '/en/practices/new', '/en/practices/review', '/en/practices/review/experts'])
		await expectPseudo(page, path);
	for (const step of ['what', 'whom', 'how', 'results', 'outcomes', 'files', 'contact'])
		await expectPseudo(page, `/en/practices/101/edit/${step}`);
	for (const part of ['retire', 'still-true']) await expectPseudo(page, `/en/practices/101/${part}`);
	await expectPseudo(page, await firstBelow(page, '/en/practices/review', /practices\/\d+\/review$/));
});

it('of an author', async () => {
	const page = await journey.openAs('Yusuf Rahimi', '/en/account', phone);
	await expectPseudo(page, '/en/practices/mine');
	for (const path of ['lists', 'lists/keep?number=101', 'searches', 'searches/save']) await expectPseudo(page, `/en/practices/${path}`);
	const review = await firstBelow(page, '/en/practices/mine', /practices\/\d+\/review$/);
	for (const path of [review, review.replace(/review$/, 'history'), review.replace(/\/review$/, '')]) await expectPseudo(page, path);
});

it('of an administrator', async () => {
	const page = await journey.openAs('Amara Diallo', '/en/account', phone);
	for (const path of ['', '/audit', '/framework', '/framework/indicators/R10', '/organisations', '/outbox'])
		await expectPseudo(page, `/en/admin${path}`);
});
