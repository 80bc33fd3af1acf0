import { describe, expect, it } from 'vitest';
import { campaignSettings, responseContent } from './schemas.ts';

describe('the settings of a campaign', () => {
	const settings = { title: 'Wave', design: 'census', controller: '', legalBasis: '', consentBy: '', retentionUntil: '' };

	it('take a day that the calendar has, or none', () => {
		expect(campaignSettings.parse({ ...settings, retentionUntil: '2030-02-28' }).retentionUntil).toBe('2030-02-28');
		expect(campaignSettings.parse(settings).retentionUntil).toBeNull();
		for (const retentionUntil of ['2030-02-30', '2026-99-99', '1-1-2030']) {
			expect(campaignSettings.safeParse({ ...settings, retentionUntil }).success).toBe(false);
		}
	});
});

describe('the content of a response', () => {
	it('keeps a text that was cut in the middle of a character, without the half that no database keeps', () => {
		const content = {
			format: 1,
			code: 'BBBB2222',
			questionnaireVersion: '0199f3a0-0000-7000-8000-000000000000',
			language: 'en',
			now: '2026-11-21T13:00:00.000+01:00',
			seed: 7,
			uuid: '0199f3a0-0000-4000-8000-000000000000',
			receipt: 'BBBB2222',
			clockOffset: null,
			answers: { wish: 'A friend \ud83d', other: 'a\0b' }
		};
		expect(responseContent.parse(content).answers).toEqual({ wish: 'A friend \ufffd', other: 'ab' });
	});
});
