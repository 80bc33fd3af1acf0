import type { LocalisedText } from '#platform/languages.ts';

/** One text in the seven languages of the product, in their fixed order. An empty translation takes the English one (proper names). */
export function text(en: string, nl: string, fr: string, de: string, el: string, it: string, es: string): LocalisedText {
	return { en, nl: nl || en, fr: fr || en, de: de || en, el: el || en, it: it || en, es: es || en };
}
