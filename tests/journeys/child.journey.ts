import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { freeCodes } from '../support/code-cards.ts';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const phone = { viewport: { width: 360, height: 640 }, locale: 'ar', hasTouch: true };

async function begin(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'العربية' }).click();
	await page.getByRole('button', { name: 'نعم، هيا نبدأ' }).click();
	await page.getByRole('button', { name: 'الآن الأسئلة الحقيقية' }).click();
}

it('a child answers alone, in Arabic, on a phone, and the code never stays in the address', async () => {
	const [code = '', second = ''] = await freeCodes(journey);
	const page = await journey.open(`/fill#${code}`, phone);
	await page.getByRole('button', { name: 'العربية' }).waitFor();
	expect(page.url()).toMatch(/\/fill$/);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'العربية' }).click();
	expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
	expect(await page.locator('html').getAttribute('lang')).toBe('ar');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'نعم، هيا نبدأ' }).click();
	await page.getByRole('radio', { name: 'القمر' }).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'الآن الأسئلة الحقيقية' }).click();

	await page.getByRole('radio', { name: 'بنت' }).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'التالي' }).click();
	await page.getByRole('radio', { name: '8' }).click();
	await page.getByRole('button', { name: 'التالي' }).click();

	// every other question: the first choice, "I don't know", or skipped; and nothing scrolls on a small phone
	for (let question = 3; question <= 14; question++) {
		await page.getByRole('progressbar', { name: `السؤال ${String(question)} من 14` }).waitFor();
		const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		expect(height, `question ${String(question)} fits without scrolling`).toBeLessThanOrEqual(0);
		if (question % 3 === 0) await page.getByRole('radio').first().check();
		else if (question === 7) await page.getByRole('button', { name: 'لا أعرف' }).click();
		await page.locator('.page-turn .big').click();
	}
	await page.getByRole('heading', { name: 'هل ساعدك أحد؟' }).waitFor();
	await expectAccessible(page);
	await page.getByRole('radio', { name: 'شرحه لي أحد' }).check();
	await page.locator('.page-turn .big').click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'كم عمرك؟' }).click();
	await page.getByRole('radio', { name: '9' }).click();
	await page.getByRole('button', { name: 'التالي' }).click();
	await page.getByRole('button', { name: 'إرسال' }).click();
	await page.getByRole('heading', { name: 'شكرًا!' }).waitFor();
	const receipt = await page.locator('.receipt .code').innerText();
	expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
	await expectAccessible(page);
	const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
	expect(kept).not.toContain(code.replace('-', ''));

	// with the receipt the answers are deleted: asked back first, and once only
	await page.getByRole('link', { name: 'حذف إجابات أرسلتها' }).click();
	await page.getByRole('textbox', { name: 'إيصالك' }).fill(receipt.toLowerCase());
	await expectAccessible(page);
	await page.getByRole('button', { name: 'التالي' }).click();
	await page.getByRole('heading', { name: 'هل تريد حذف كل إجاباتك؟' }).waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'نعم، احذفها' }).click();
	await page.getByRole('heading', { name: 'حُذفت إجاباتك' }).waitFor();
	await expectAccessible(page);
	expect(page.url()).not.toContain(receipt.replace('-', ''));
	await page.context().close();
	const late = await journey.open('/fill/forget', { ...phone, expected: [404] });
	await late.getByRole('textbox').fill(receipt);
	await late.getByRole('button', { name: 'التالي' }).click();
	await late.getByRole('button', { name: 'نعم، احذفها' }).click();
	await late.getByRole('alert').getByText('هذا الإيصال غير معروف').waitFor();
	await expectAccessible(late);
	await late.context().close();

	// the same code again: a clear word, and the way on with another card
	const again = await journey.open('/fill', { ...phone, expected: [409] });
	await again.getByRole('textbox').fill(code.toLowerCase());
	await again.getByRole('button', { name: 'ابدأ' }).click();
	await again.getByRole('alert').getByText('هذا الرمز مستخدم من قبل').waitFor();
	await again.getByRole('textbox').fill(second);
	await again.getByRole('button', { name: 'ابدأ' }).click();
	await begin(again);
	await again.getByRole('button', { name: 'توقف', exact: true }).click();
	await again.getByRole('main').getByRole('button', { name: 'توقف واحذف إجاباتي' }).click();
	await again.getByRole('button', { name: 'نعم، احذفها' }).click();
	await again.getByRole('heading', { name: 'لا بأس' }).waitFor();
});

it('a code nobody was given is refused kindly, with the keyboard alone', async () => {
	const page = await journey.open('/fill', { expected: [404] });
	await page.locator('form button:enabled').waitFor();
	await page.getByRole('textbox').focus();
	await page.keyboard.type('BBBB2222');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').getByText('This code is not known').waitFor();
	await expectAccessible(page);
});

it('a child may say no', async () => {
	const [code = ''] = await freeCodes(journey);
	const page = await journey.open(`/fill#${code}`, { ...phone, colorScheme: 'dark', reducedMotion: 'reduce' });
	await page.getByRole('button', { name: 'العربية' }).click();
	await page.getByRole('button', { name: 'لا، لا أريد' }).click();
	await page.getByText('لم يُرسل شيء ولم يُحفظ شيء.').waitFor();
	await expectAccessible(page);
});
