import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { scale, type Form } from '../../demo/questionnaires/form.ts';
import { expectAccessible, useBrowser } from '../support/journey.ts';
import { openOwnCampaign } from '../support/own-campaign.ts';

const journey = useBrowser();
const same = (text: string): string[] => [text, `${text} ع`, `${text} ук`];

/** Every kind of question there is, in three languages. */
const everyKind: Form = {
	id: 'every_kind',
	title: ['Every kind of question', 'كل أنواع الأسئلة', 'Усі види запитань'],
	languages: ['English (en)', 'العربية (ar)', 'Українська (uk)'],
	questions: [
		{
			type: 'select_one mood',
			name: 'mood',
			label: ['How do you feel?', 'كيف تشعر؟', 'Як ти почуваєшся?'],
			appearance: 'faces',
			scale: 'feeling'
		},
		{ type: 'range', name: 'stars', label: same('Stars'), appearance: 'rating', parameters: 'start=1 end=5 step=1' },
		{ type: 'range', name: 'warm', label: same('Warm'), parameters: 'start=0 end=100 step=1' },
		{ type: 'rank thing', name: 'order', label: same('Order') },
		{ type: 'date', name: 'born', label: same('Day') },
		{ type: 'time', name: 'wake', label: same('Time') },
		{ type: 'integer', name: 'count', label: same('Number') },
		{ type: 'text', name: 'why', label: same('Text') },
		{ type: 'select_multiple thing', name: 'several', label: same('Several') }
	],
	lists: {
		mood: scale([
			['Sad', 'حزين', 'Сумно'],
			['In between', 'بين بين', 'Так собі'],
			['Happy', 'سعيد', 'Радісно']
		]),
		thing: [
			{ name: 'bread', label: same('Bread') },
			{ name: 'water', label: same('Water') },
			{ name: 'music', label: same('Music') }
		]
	}
};

let codes: string[] = [];
beforeAll(async () => {
	codes = await openOwnCampaign(journey, 'Every kind', 'older', everyKind, 6);
});
const nextCode = (): string => codes.pop() ?? '';

async function begin(page: Page, language: string): Promise<void> {
	await page.getByRole('button', { name: language, exact: true }).click();
	await page.locator('.answer .pill').last().click();
	await page.locator('.page-turn .big').click();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

it('is answered with the keyboard alone, each kind of question by its name', async () => {
	const page = await journey.open('/fill');
	await page.locator('form button:enabled').waitFor();
	const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
	await page.getByRole('textbox').focus();
	await page.keyboard.type(nextCode());
	await press('Enter');
	await heading(page, 'Choose your language').waitFor();
	await press('Tab', 'Enter');
	await heading(page, 'Every kind of question').waitFor();
	await page.getByRole('button', { name: "Yes, let's start" }).focus();
	await press('Enter');
	await heading(page, 'What do you like best?').waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Now the real questions' }).focus();
	await press('Enter');

	// a number chooses, an arrow moves on, Enter goes on: from where the new screen begins
	await heading(page, 'How do you feel?').waitFor();
	await press('2');
	expect(await page.getByRole('radio', { name: 'In between' }).isChecked()).toBe(true);
	await press('ArrowRight');
	expect(await page.getByRole('radio', { name: 'Happy' }).isChecked()).toBe(true);
	await expectAccessible(page);
	await press('Enter');

	await heading(page, 'Stars').waitFor();
	await press('4');
	expect(await page.getByRole('radio', { name: '4 of 5 stars' }).isChecked()).toBe(true);
	await expectAccessible(page);
	await press('Enter');

	// a slider has no value before it is touched
	await heading(page, 'Warm').waitFor();
	const slider = page.getByRole('slider', { name: 'Warm' });
	expect(await slider.getAttribute('aria-valuetext')).toBe('Nothing chosen yet');
	await page.getByRole('button', { name: 'Skip' }).waitFor();
	await slider.focus();
	await press('Enter', 'ArrowRight');
	expect(await slider.getAttribute('aria-valuetext')).toBe('51');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Next' }).focus();
	await press('Enter');

	await heading(page, 'Order').waitFor();
	await page.getByRole('button', { name: 'Up: Music' }).focus();
	await press('Enter');
	await page.getByRole('status').getByText('Music: now place 2 of 3').waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Next' }).focus();
	await press('Enter');

	await heading(page, 'Day').waitFor();
	await page.getByRole('combobox', { name: 'year' }).selectOption('2015');
	await page.getByRole('combobox', { name: 'month' }).selectOption({ label: 'March' });
	await page.getByRole('button', { name: 'Skip' }).waitFor();
	await page.getByRole('combobox', { name: 'day' }).selectOption('07');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Next' }).click();
	await heading(page, 'Time').waitFor();
	await page.getByRole('combobox', { name: 'hour' }).selectOption('07');
	await page.getByRole('combobox', { name: 'minute' }).selectOption('30');
	await page.getByRole('button', { name: 'Next' }).click();

	await heading(page, 'Number').waitFor();
	await page.getByRole('textbox', { name: 'Number' }).focus();
	await page.keyboard.type('12');
	await press('Enter');
	await heading(page, 'Text').waitFor();
	await page.getByRole('textbox', { name: 'Text' }).fill('Because');
	await page.getByRole('button', { name: 'Next' }).click();
	await heading(page, 'Several').waitFor();
	await press('1', '3', 'Enter');
	await heading(page, 'Did somebody help you?').waitFor();
	await page.getByRole('radio', { name: 'Somebody read it to me' }).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Next' }).click();

	await heading(page, 'Ready to send?').waitFor();
	for (const answer of ['Happy', '4', '51', 'Bread, Music, Water', 'March 7, 2015', '12', 'Because', 'Bread, Music'])
		await page.getByRole('button').getByText(answer, { exact: true }).first().waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Send' }).click();
	await heading(page, 'Thank you!').waitFor();
	await expectAccessible(page);
});

it('has big letters, strong colours, pictures first and a second language on a phone, and loses no answer with any of them', async () => {
	const small = { viewport: { width: 360, height: 640 }, hasTouch: true, reducedMotion: 'reduce', locale: 'uk' } as const;
	const page = await journey.open(`/fill#${nextCode()}`, small);
	await begin(page, 'Українська');
	await page.getByRole('radio', { name: 'Радісно' }).check();
	await page.getByRole('button', { name: 'Літери, кольори, голос' }).click();
	await expectAccessible(page);
	await page.getByRole('radio', { name: '200' }).check();
	await page.getByRole('checkbox', { name: 'Яскраві кольори' }).check();
	await page.getByRole('checkbox', { name: 'Спершу картинки' }).check();
	await page.getByRole('combobox', { name: 'Показати другу мову' }).selectOption('ar');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Готово' }).click();
	const second = page.locator('h1 [lang="ar"]');
	expect([await second.innerText(), await second.getAttribute('dir')]).toEqual(['كيف تشعر؟', 'rtl']);
	expect(await page.getByRole('radio', { name: 'Радісно' }).isChecked()).toBe(true);
	await expectAccessible(page);

	// another language on this very screen: the answer stays, and the direction follows
	await page.getByRole('button', { name: /^Мова/ }).click();
	await page.getByRole('button', { name: 'العربية' }).click();
	await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
	await heading(page, 'كيف تشعر؟').waitFor();
	expect(await page.getByRole('radio', { name: 'سعيد' }).isChecked()).toBe(true);
	for (let question = 1; question <= 9; question++) {
		await expectAccessible(page);
		await page.locator('.page-turn .big').click();
	}
	await heading(page, 'هل ساعدك أحد؟').waitFor();
});

it('where pictures come first, nothing has to be typed', async () => {
	const page = await journey.open(`/fill#${nextCode()}`);
	await begin(page, 'English');
	await page.getByRole('button', { name: 'Letters, colours, voice' }).click();
	await page.getByRole('checkbox', { name: 'Pictures first' }).check();
	await page.getByRole('button', { name: 'Done' }).click();
	for (let question = 1; question <= 6; question++) await page.getByRole('button', { name: 'Skip' }).click();
	await heading(page, 'Number').waitFor();
	await page.getByRole('button', { name: '1', exact: true }).click();
	await page.getByRole('button', { name: '0', exact: true }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await heading(page, 'Text').waitFor();
	expect(await page.getByRole('textbox').count()).toBe(0);
	await page.getByRole('button', { name: 'I want to write' }).click();
	await page.getByRole('textbox', { name: 'Text' }).waitFor();
});

it('somebody to talk to is there without a connection, and the way back leads to the same question', async () => {
	const page = await journey.open(`/fill#${nextCode()}`);
	await begin(page, 'English');
	await page.getByRole('radio', { name: 'Sad' }).check();
	// what is stored ahead has come
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'I want to talk to someone' }).click();
	await page.getByText('Ms Demeester, the school nurse').waitFor();
	expect(await page.getByRole('link', { name: '102' }).getAttribute('href')).toBe('tel:102');
	await page.getByRole('link', { name: 'Call 112' }).waitFor();
	await page.getByRole('button', { name: 'Back to where I was' }).click();
	await heading(page, 'How do you feel?').waitFor();
	expect(await page.getByRole('radio', { name: 'Sad' }).isChecked()).toBe(true);
	await page.context().setOffline(false);

	await page.getByRole('button', { name: 'I want to talk to someone' }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Back to where I was' }).click();

	// stop and delete asks once, may be taken back, and then really ends
	await page.getByRole('button', { name: 'Stop and delete my answers' }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Go on' }).click();
	expect(await page.getByRole('radio', { name: 'Sad' }).isChecked()).toBe(true);
	await page.getByRole('button', { name: 'Stop and delete my answers' }).click();
	await page.getByRole('button', { name: 'Yes, delete them' }).click();
	await heading(page, "That's fine").waitFor();
	await page.getByRole('button', { name: 'I want to talk to someone' }).click();
	await page.getByText('Ms Demeester, the school nurse').waitFor();
});

it('reads the question and then each choice, shows which, and only with a voice that is on the device', async () => {
	const code = nextCode();
	const page = await journey.open('/fill/helping');
	await page.context().addInitScript(() => {
		const spoken: string[] = [];
		const voices = [
			{ lang: 'en-GB', localService: true, name: 'Here' },
			{ lang: 'uk-UA', localService: false, name: 'Far away' }
		];
		const waiting: { onend?: () => void }[] = [];
		Object.assign(globalThis, {
			spoken,
			endOfSpeech: () => waiting.shift()?.onend?.(),
			SpeechSynthesisUtterance: class {
				text: string;
				onend?: () => void;
				constructor(text: string) {
					this.text = text;
				}
			}
		});
		Object.defineProperty(globalThis, 'speechSynthesis', {
			value: {
				getVoices: () => voices,
				addEventListener: () => undefined,
				removeEventListener: () => undefined,
				cancel: () => waiting.splice(0),
				speak: (utterance: { text: string; onend?: () => void }) => {
					spoken.push(utterance.text);
					waiting.push(utterance);
				}
			}
		});
	});
	await page.goto(new URL(`/fill#${code}`, page.url()).href);
	const spoken = () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
	const end = () => page.evaluate(() => (globalThis as unknown as { endOfSpeech: () => void }).endOfSpeech());
	// a language says its name where there is a voice for it
	await page.getByRole('button', { name: 'Listen: English' }).click();
	expect(await spoken()).toEqual(['English']);
	expect(await page.getByRole('button', { name: 'Listen: Українська' }).count()).toBe(0);
	await begin(page, 'English');
	await heading(page, 'How do you feel?').waitFor();
	expect(await spoken(), 'older children start the voice themselves').toEqual(['English']);

	await page.getByRole('button', { name: 'Listen' }).click();
	for (const text of ['How do you feel?', 'Sad', 'In between', 'Happy']) {
		await page.locator('.spoken').filter({ hasText: text }).first().waitFor();
		expect((await spoken()).at(-1)).toBe(text);
		await end();
	}
	await page.getByRole('button', { name: 'Listen' }).waitFor();
	expect(await page.locator('.spoken').count()).toBe(0);

	// leaving stops it; switched on, it begins by itself after a finger, and never after a key
	await page.getByRole('button', { name: 'Letters, colours, voice' }).click();
	await page.getByRole('checkbox', { name: 'Read to me by itself' }).check();
	await page.getByRole('button', { name: 'Done' }).click();
	await page.locator('h1 .spoken').filter({ hasText: 'How do you feel?' }).waitFor();
	await page.getByRole('button', { name: 'Stop listening' }).waitFor();
	await page.getByRole('radio', { name: 'Happy' }).focus();
	await page.keyboard.press('Enter');
	await heading(page, 'Stars').waitFor();
	await page.getByRole('button', { name: 'Listen' }).waitFor();
	expect((await spoken()).at(-1)).toBe('How do you feel?');

	await page.getByRole('button', { name: /^Language/ }).click();
	await page.getByRole('button', { name: 'Українська' }).click();
	expect(await page.getByRole('button', { name: 'Слухати' }).count(), 'no voice of the network').toBe(0);
});

it('the card for helpers stands in the language that is asked for', async () => {
	const page = await journey.open('/fill/helping?language=ar', { viewport: { width: 360, height: 640 } });
	await heading(page, 'لمن يساعد طفلًا على الإجابة').waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Nederlands' }).click();
	await page.getByText('Kijk weg terwijl het kind kiest.').waitFor();
});

/** Things that come several times, and pictures as answers. */
const family: Form = {
	id: 'family',
	title: ['Family', 'العائلة', 'Родина'],
	languages: ['English (en)', 'العربية (ar)', 'Українська (uk)'],
	questions: [
		{ type: 'begin repeat', name: 'sibling', label: same('Brother or sister') },
		{ type: 'text', name: 'called', label: same('First name') },
		{ type: 'end repeat', name: '', label: ['', '', ''] },
		{ type: 'image', name: 'home', label: same('Your home'), appearance: 'draw' }
	],
	lists: {}
};

it('tells of each of several, takes one back, and draws', async () => {
	const [code] = await openOwnCampaign(journey, 'Family', 'older', family, 1);
	const page = await journey.open(`/fill#${(code ?? '').replaceAll(' ', '')}`, { viewport: { width: 400, height: 800 } });
	await begin(page, 'English');
	const next = () => page.locator('.page-turn .big').click();
	await heading(page, 'First name').waitFor();
	await page.getByText('Brother or sister 1').waitFor();
	await page.getByRole('textbox').fill('Amal');
	await next();
	await heading(page, 'Is there one more?').waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Yes, one more' }).click();
	await page.getByText('Brother or sister 2').waitFor();
	await page.getByRole('textbox').fill('Nobody');
	await next();
	await page.getByRole('button', { name: 'Take the last one away' }).click();
	await page.getByText('Brother or sister · 1').waitFor();
	await page.getByRole('button', { name: "No, that's all" }).click();

	await heading(page, 'Your home').waitFor();
	await expectAccessible(page);
	const sheet = await page.locator('canvas').boundingBox();
	await page.mouse.move((sheet?.x ?? 0) + 40, (sheet?.y ?? 0) + 40);
	await page.mouse.down();
	await page.mouse.move((sheet?.x ?? 0) + 160, (sheet?.y ?? 0) + 120, { steps: 4 });
	await page.mouse.up();
	await page.locator('.after').getByRole('button', { name: 'Done' }).click();
	await page.getByRole('status').filter({ hasText: 'It is here' }).waitFor();
	await expectAccessible(page);
	// a reload in the middle keeps the drawing, too
	await page.reload();
	await page.locator('form button:enabled').waitFor();
	await page.getByRole('textbox').fill(code ?? '');
	await page.keyboard.press('Enter');
	await page.getByRole('status').filter({ hasText: 'It is here' }).waitFor();
	await next();
	await page.getByText('No, I did it alone').click();
	await next();
	await page.getByText('Amal').waitFor();
	expect(await page.getByText('Nobody').count()).toBe(0);
	await page.getByRole('button', { name: 'Send' }).click();
	await heading(page, 'Thank you!').waitFor();
});
