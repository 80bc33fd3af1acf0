import { describe, expect, it } from 'vitest';
import { countryName, direction, languageName, pickText, preferredLanguage } from './languages.ts';

describe('a language tag', () => {
	it('has its direction from its script, else from its language', () => {
		expect(['ar', 'fa-IR', 'ur', 'az-Arab', 'ar-Latn', 'nl', 'zh-Hant'].map(direction)).toEqual([
			'rtl',
			'rtl',
			'rtl',
			'rtl',
			'ltr',
			'ltr',
			'ltr'
		]);
	});

	it('has the direction that the Unicode CLDR gives it', () => {
		const tags = 'ar ckb dv fa glk he ks lrc mzn nqo ps sd sdh ug ur yi kmr ln so ti am kmr-Arab pa-Arab ha-Arab rhg-Rohg vgt sfb'.split(
			' '
		);
		const known = (tag: string) => (new Intl.Locale(tag) as Intl.Locale & { getTextInfo(): { direction: string } }).getTextInfo().direction;
		expect(tags.map((tag) => `${tag} ${direction(tag)}`)).toEqual(tags.map((tag) => `${tag} ${known(tag)}`));
	});

	it('has a name in every language, and stands for itself where it is none', () => {
		expect(languageName('nl', 'fr')).toBe('néerlandais');
		expect(languageName('nl')).toBe('Nederlands');
		expect(languageName('not a tag', 'en')).toBe('not a tag');
		expect(countryName('GR', 'nl')).toBe('Griekenland');
	});
});

describe('the language of a browser', () => {
	it('is the best of ours that it asks for', () => {
		expect(preferredLanguage('nl-BE,nl;q=0.9,en;q=0.8')).toBe('nl');
		expect(preferredLanguage('en;q=0.3, fr;q=0.8, pl')).toBe('fr');
		expect(preferredLanguage('de;q=0, it')).toBe('it');
		expect(preferredLanguage('*')).toBe('en');
		expect(preferredLanguage(null)).toBe('en');
	});
});

describe('a text in several languages', () => {
	it('is given in the one asked for, else English, else the first there is, and says which', () => {
		expect(pickText({ nl: 'ja', en: 'yes' }, 'nl')).toEqual({ text: 'ja', language: 'nl' });
		expect(pickText({ nl: 'ja', en: 'yes' }, 'fr')).toEqual({ text: 'yes', language: 'en' });
		expect(pickText({ nl: '', fr: 'oui' }, 'nl')).toEqual({ text: 'oui', language: 'fr' });
		expect(pickText({}, 'fr')).toEqual({ text: '', language: 'fr' });
	});
});
