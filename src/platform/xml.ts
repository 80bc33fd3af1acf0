/** Writing XML. Pure. */

/** What XML 1.0 can't hold in any form (section 2.2): control characters, halves of characters, and two that are none. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as it may stand in an element or in an attribute. What XML can't hold is left out. */
export function escapeXml(text: string): string {
	return text
		.replaceAll(impossible, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&apos;')
		.replaceAll('\r', '&#13;');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

function writeAttributes(attributes: Attributes): string {
	return Object.entries(attributes)
		.map(([name, value]) =>
			value === undefined ? '' : ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`
		)
		.join('');
}

/** `<name attributes>text</name>`, the text escaped. */
export const textElement = (name: string, text: string | number, attributes: Attributes = {}): string =>
	`<${name}${writeAttributes(attributes)}>${escapeXml(String(text))}</${name}>`;

/** `<name attributes>…</name>` around what is XML already; `<name/>` around nothing. */
export function element(name: string, content: string | readonly string[], attributes: Attributes = {}): string {
	const inside = typeof content === 'string' ? content : content.join('');
	return inside === '' ? `<${name}${writeAttributes(attributes)}/>` : `<${name}${writeAttributes(attributes)}>${inside}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
