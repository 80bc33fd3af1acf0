import { describe, expect, it } from 'vitest';
import { pathAfterSignIn } from './sign-in-cookies.ts';

describe('where to go after signing in', () => {
	it.each(['/en/collect', '/nl/dashboard?indicator=R10&area=BE', '/fr/practices?q=%C3%A9cole'])('is a path of ours: %s', (to) => {
		expect(pathAfterSignIn(to, 'en')).toBe(to);
	});

	it.each([
		null,
		'',
		'collect',
		'//elsewhere.example',
		'/.//elsewhere.example',
		'/\\elsewhere.example',
		'/\t/elsewhere.example',
		'https://elsewhere.example',
		'javascript:alert(1)'
	])('is never another site: %s', (to) => expect(pathAfterSignIn(to, 'nl')).toBe('/nl/account'));

	it('stands in a header, whatever letters it has', () => {
		expect(pathAfterSignIn('/en/practices?q=日本', 'en')).toBe('/en/practices?q=%E6%97%A5%E6%9C%AC');
	});
});
