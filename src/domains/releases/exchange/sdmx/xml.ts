/** What all SDMX-ML 2.1 messages share. Pure. */
import type { LocalisedText } from '#platform/languages.ts';
import { element, escapeXml, textElement } from '#platform/xml.ts';
import { AGENCY } from './identifiers.ts';
import type { Message } from './message.ts';

const schemas = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';

const spaces = {
	message: `${schemas}/message`,
	generic: `${schemas}/data/generic`,
	ss: `${schemas}/data/structurespecific`,
	structure: `${schemas}/structure`,
	common: `${schemas}/common`,
	xsi: 'http://www.w3.org/2001/XMLSchema-instance'
} as const;

export const namespaces = (names: readonly (keyof typeof spaces)[]): string =>
	names.map((name) => `xmlns:${name}="${spaces[name]}"`).join(' ');

export function headerXml({ id, prepared }: Message, structure = ''): string {
	return element('message:Header', [
		textElement('message:ID', id),
		textElement('message:Test', 'false'),
		textElement('message:Prepared', prepared),
		element('message:Sender', '', { id: AGENCY }),
		structure
	]);
}

/** A text in each of its languages. */
export const localised = (name: string, text: LocalisedText): string =>
	Object.entries(text)
		.map(([language, words]) => `<${name} xml:lang="${escapeXml(language)}">${escapeXml(words)}</${name}>`)
		.join('');
