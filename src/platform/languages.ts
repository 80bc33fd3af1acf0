/** The languages of the interface. Content may be in any language; see `LocalisedText`. */
export const interfaceLanguages = ['en', 'nl', 'fr', 'de', 'el', 'it', 'es'] as const;

export type Language = (typeof interfaceLanguages)[number];

export const baseLanguage: Language = 'en';

/** Text in several languages: BCP 47 language tag → text. Stored as `jsonb`. */
export type LocalisedText = Readonly<Record<string, string>>;

/** The form of a BCP 47 tag as texts carry it. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function isLanguage(tag: string | undefined): tag is Language {
	return interfaceLanguages.some((language) => language === tag);
}

/** Languages written from right to left, by primary subtag (Unicode CLDR, likely subtags and script metadata): not every browser knows. */
const rightToLeft = new Set(
	'ar arc ary arz ajp apc apd acm aeb ars bal bgn bqi brh ckb dv fa glk he khw ks lki lrc luz mzn nqo pnb prs ps sd sdh skr syr ug ur yi'.split(
		' '
	)
);
const rightToLeftScripts = new Set(['arab', 'aran', 'hebr', 'thaa', 'nkoo', 'syrc', 'adlm', 'rohg']);

/** The writing direction of a language tag: from its script where it names one, else from its language. */
export function direction(tag: string): 'ltr' | 'rtl' {
	const [language = '', ...rest] = tag.toLowerCase().split('-');
	const script = rest.find((part) => part.length === 4);
	if (script) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
	return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/**
 * The text in the language asked for, else in English, else in the first there is; and which language that is,
 * so that a page can say so. The empty text in the language asked for where there is none at all.
 */
export function pickText(text: LocalisedText, wanted: string): { text: string; language: string } {
	for (const language of [wanted, baseLanguage, ...Object.keys(text)]) {
		const found = text[language];
		if (found) return { text: found, language };
	}
	return { text: '', language: wanted };
}

const makers = new Map<string, Intl.DisplayNames>();
const names = new Map<string, string>();

/** A name of the Unicode CLDR, made once: making one costs more than a page may. The code itself where it has none. */
function displayName(code: string, type: 'language' | 'region', language: string): string {
	const key = `${type} ${language} ${code}`;
	const known = names.get(key);
	if (known !== undefined) return known;
	let name = code;
	try {
		const maker = makers.get(`${type} ${language}`) ?? new Intl.DisplayNames([language], { type });
		makers.set(`${type} ${language}`, maker);
		name = maker.of(code) ?? code;
	} catch {
		// Not a tag: it stands for itself.
	}
	if (names.size < 10_000) names.set(key, name);
	return name;
}

/** The name of a language in a language: `languageName('nl', 'fr')` is "néerlandais"; its own name without the second. */
export function languageName(tag: string, inLanguage: string = tag): string {
	return displayName(tag, 'language', inLanguage);
}

/** The name of a country (ISO 3166, two letters) in a language. */
export function countryName(code: string, inLanguage: string): string {
	return displayName(code, 'region', inLanguage);
}

const collators = new Map<string, Intl.Collator>();

/** How people of a language order words; made once for each. */
export function collator(language: string): Intl.Collator {
	const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
	collators.set(language, known);
	return known;
}

/** The best interface language for an `Accept-Language` header (RFC 9110, section 12.5.4). */
export function preferredLanguage(header: string | null): Language {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
			return { language: tag.toLowerCase().split('-')[0], weight: q === undefined ? 1 : Number(q) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return wanted.map(({ language }) => language).find(isLanguage) ?? baseLanguage;
}
