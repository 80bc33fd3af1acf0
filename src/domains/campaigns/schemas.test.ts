import { describe, expect, it } from 'vitest';
import { responseContent } from './schemas.ts';

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
			answers: { wish: 'A friend \ud83d', other: 'a\0b' }
		};
		expect(responseContent.parse(content).answers).toEqual({ wish: 'A friend \ufffd', other: 'ab' });
	});
});
