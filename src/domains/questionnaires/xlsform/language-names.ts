/** Names under which authors write languages in headings, in English and in the language itself. */
const TAGS: Readonly<Record<string, string>> = {
	english: 'en',
	dutch: 'nl',
	nederlands: 'nl',
	french: 'fr',
	français: 'fr',
	francais: 'fr',
	german: 'de',
	deutsch: 'de',
	greek: 'el',
	ελληνικά: 'el',
	italian: 'it',
	italiano: 'it',
	spanish: 'es',
	español: 'es',
	espanol: 'es',
	arabic: 'ar',
	العربية: 'ar',
	farsi: 'fa',
	persian: 'fa',
	فارسی: 'fa',
	romanian: 'ro',
	română: 'ro',
	chinese: 'zh',
	中文: 'zh',
	urdu: 'ur',
	اردو: 'ur',
	somali: 'so',
	soomaali: 'so',
	russian: 'ru',
	русский: 'ru',
	ukrainian: 'uk',
	українська: 'uk',
	portuguese: 'pt',
	português: 'pt',
	turkish: 'tr',
	türkçe: 'tr',
	polish: 'pl',
	polski: 'pl',
	kurmanji: 'kmr',
	pashto: 'ps',
	tigrinya: 'ti',
	albanian: 'sq',
	swahili: 'sw'
};

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The BCP 47 tag of a language as headings name it: `English (en)`, `en`, `English`. Undefined where it can't be known. */
export function languageTag(name: string): string | undefined {
	const bracketed = /\(([^()]+)\)\s*$/.exec(name)?.[1]?.trim();
	if (bracketed !== undefined && TAG.test(bracketed)) return bracketed;
	return TAGS[name.trim().toLowerCase()] ?? (TAG.test(name.trim()) ? name.trim() : undefined);
}

/** A private tag for a language whose name says nothing: it still has a place of its own in the data. */
export function privateTag(name: string): string {
	const letters = name.toLowerCase().replace(/[^a-z0-9]/g, '');
	return `und-x-${letters.slice(0, 8) || 'other'}`;
}
