import { plain } from '../words.ts';

/** Small words that give a language away; none of a list stands in many others. */
const marks: Readonly<Record<string, readonly string[]>> = {
	en: 'the and of to with for that which from this are have their they by'.split(' '),
	nl: 'het een van voor met zijn niet ook worden deze wordt naar bij hun zij tussen'.split(' '),
	fr: 'les des est dans pour que qui sur avec une par aux leur leurs sont ces'.split(' '),
	de: 'der die und das den mit ist für von werden auch ein eine nicht sich sie dem'.split(' '),
	el: 'και το του της την των για με που από στην στο τα οι είναι'.split(' '),
	it: 'il di che per gli della sono con una del nella dei delle le alla anche'.split(' '),
	es: 'el los las del para con una por que se su sus como entre también al'.split(' ')
};

const sets = Object.entries(marks).map(([language, words]) => [language, new Set(words.map(plain))] as const);

/**
 * The language of a text among the seven of the original database; undefined where it is too short or too mixed to tell.
 * @param lead how many times as many of its small words as of the next language's it must have
 */
export function detectLanguage(text: string, lead = 1.4): string | undefined {
	const words = plain(text).match(/\p{L}+/gu) ?? [];
	const counted = sets
		.map(([language, set]) => ({ language, count: words.filter((word) => set.has(word)).length }))
		.sort((a, b) => b.count - a.count);
	const [first, second] = counted;
	if (!first || first.count < 3 || first.count < lead * (second?.count ?? 0)) return undefined;
	return first.language;
}
