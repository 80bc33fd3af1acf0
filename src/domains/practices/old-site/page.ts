/** A saved page as lines of text, whatever it was saved as. Pure. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface Line {
	readonly text: string;
	/** The line of the saved file, from 1, for a text file; the line of its text for HTML. */
	readonly number: number;
	/** What stood out at its beginning: bold words, a heading, a term of a list. */
	readonly label?: string;
	readonly isHeading: boolean;
}

export interface Page {
	/** As its file is called. */
	readonly name: string;
	readonly lines: readonly Line[];
	/** Numbers (`data_id`) in addresses that are this page's own. */
	readonly numbers: readonly number[];
	/** Its own address, where the page says it. */
	readonly address: string | null;
	/** The language the page declares. */
	readonly language: string | null;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The text of a file in the encoding it was saved in: as its first bytes or its HTML say, else UTF-8, else Windows-1252. */
export function decodePage(content: Uint8Array): string {
	if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
	if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
	const head = new TextDecoder('latin1').decode(content.subarray(0, 2000));
	const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
	for (const encoding of [named, 'utf-8']) {
		if (!encoding) continue;
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(content);
		} catch {
			// Not what it says it is: the next one.
		}
	}
	return new TextDecoder('windows-1252').decode(content);
}

export function readPage(name: string, content: Uint8Array): Page {
	const text = decodePage(content).replaceAll('\0', '');
	const isHtml = /<(?:!doctype|html|head|body|div|article|section|p|ul|h[1-6]|table)\b/i.test(text.slice(0, 20_000));
	return isHtml ? readHtml(name, text) : readText(name, text);
}

const idOf = (address: string) => {
	const found = /[?&#](?:amp;)?data_id=(\d{1,9})(?!\d)/i.exec(address)?.[1];
	return found ? [Number(found)] : [];
};

const unique = (numbers: readonly number[]) => [...new Set(numbers)];

/** Addresses in the text of a page saved as text: its own one stands alone on a line, at the top or the bottom. */
function readText(name: string, text: string): Page {
	const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).map((line, index) => ({ text: tidy(line), number: index + 1, isHeading: false }));
	const alone = lines.filter(({ text }) => /^(?:[\p{L} ]{1,20}:\s*)?<?https?:\/\/\S+>?$/u.test(text) && /data_id=/i.test(text));
	const address = /https?:\/\/[^\s<>]+/.exec(alone[0]?.text ?? '')?.[0] ?? null;
	const numbers = unique([...alone.flatMap(({ text }) => idOf(text)), ...idOfName(name)]);
	return { name, lines: lines.filter(({ text }) => text), numbers, address, language: null };
}

/** Browsers keep the address in the name of a saved file: `…?data_id=1751.html`, or with the signs a file can't have changed. */
function idOfName(name: string): number[] {
	const found = /data_id[=_-](\d{1,9})(?!\d)/i.exec(name)?.[1];
	return found ? [Number(found)] : [];
}

const blocks = new Set(
	'address article blockquote body br dd details div dl dt figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
		' '
	)
);
const left = new Set('script style noscript template svg nav footer aside button select iframe object video audio head'.split(' '));

function readHtml(name: string, html: string): Page {
	const facts: { canonical: string[]; alternates: string[]; language: string | null } = { canonical: [], alternates: [], language: null };
	const saved = /<!--\s*saved from url=(?:\(\d+\))?(\S+)/i.exec(html)?.[1];
	if (saved) facts.canonical.push(saved);
	const lines: Line[] = [];
	let buffer = '';
	let label: string | undefined;
	let heading = 0;
	const flush = () => {
		const text = tidy(buffer);
		if (text) lines.push({ text, number: lines.length + 1, isHeading: heading > 0, ...(label && { label: tidy(label) }) });
		buffer = '';
		label = undefined;
	};
	const visit = (node: Node): void => {
		if (node.nodeName === '#text') {
			buffer += (node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/\s+/g, ' ');
			return;
		}
		if ('attrs' in node) collect(node, facts);
		if (left.has(node.nodeName) || isHidden(node)) return;
		const isBlock = blocks.has(node.nodeName);
		const isTitle = /^h[1-6]$/.test(node.nodeName);
		const standsOut = isTitle || ['b', 'strong', 'dt', 'th'].includes(node.nodeName);
		if (isBlock) flush();
		if (isTitle) heading += 1;
		const before = tidy(buffer);
		for (const child of 'childNodes' in node ? node.childNodes : []) visit(child);
		if (standsOut && !before && !label) label = buffer;
		if (isBlock) flush();
		if (isTitle) heading -= 1;
	};
	const document = parseWithin(html);
	if (!document) return { name, lines: [], numbers: [], address: null, language: null };
	collectHead(document, facts);
	visit(document);
	flush();
	const own = unique(facts.canonical.flatMap(idOf));
	const numbers = own.length > 0 ? own : unique([...idOfName(name), ...facts.alternates.flatMap(idOf)]);
	return { name, lines, numbers, address: facts.canonical[0] ?? null, language: facts.language };
}

/** No page of a person's is nested deeper; one of an attacker's is, and costs the square of it. */
const deepest = 400;

function parseWithin(html: string): DefaultTreeAdapterTypes.Document | undefined {
	let depth = 0;
	const treeAdapter = {
		...defaultTreeAdapter,
		onItemPush: () => {
			depth += 1;
			if (depth > deepest) throw new RangeError('nested too deeply');
		},
		onItemPop: () => void (depth -= 1)
	};
	try {
		return parse(html, { treeAdapter });
	} catch (caught) {
		if (caught instanceof RangeError) return undefined;
		throw caught;
	}
}

type Facts = { canonical: string[]; alternates: string[]; language: string | null };

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? '';

function collect(element: Element, facts: Facts): void {
	if (element.nodeName === 'html') facts.language ??= /^[a-z]{2,3}/i.exec(attribute(element, 'lang'))?.[0].toLowerCase() ?? null;
}

/** What the head says about the page's own address, and about the same page in other languages. */
function collectHead(node: Node, facts: Facts): void {
	if ('attrs' in node) {
		const rel = attribute(node, 'rel').toLowerCase();
		if (node.nodeName === 'link' && rel === 'canonical') facts.canonical.push(attribute(node, 'href'));
		if (node.nodeName === 'link' && rel === 'alternate' && attribute(node, 'hreflang')) facts.alternates.push(attribute(node, 'href'));
		if (node.nodeName === 'meta' && attribute(node, 'property') === 'og:url') facts.canonical.push(attribute(node, 'content'));
		if (node.nodeName === 'base') facts.canonical.push(attribute(node, 'href'));
	}
	for (const child of 'childNodes' in node ? node.childNodes : []) collectHead(child, facts);
}

function isHidden(node: Node): boolean {
	if (!('attrs' in node)) return false;
	if (node.attrs.some(({ name }) => name === 'hidden')) return true;
	return (
		/display:\s*none|visibility:\s*hidden/i.test(attribute(node, 'style')) ||
		/\b(?:screen-reader-text|sr-only)\b/.test(attribute(node, 'class'))
	);
}

/** Without the marks of a list, the spaces around it, and signs nobody sees. */
function tidy(text: string): string {
	return text
		.normalize('NFC')
		.replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
		.replaceAll(/[\s\u00a0]+/g, ' ')
		.trim()
		.replace(/^(?:[•·●○◦▪▫■□‣⁃∙*–—-]|o(?= ))\s+/u, '')
		.trim();
}
