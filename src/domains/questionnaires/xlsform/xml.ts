import { SaxesParser } from 'saxes';

/** What a reader of XML listens to. Names come without their prefix. */
export interface XmlListener {
	open?(name: string, attributes: Readonly<Record<string, string>>): void;
	text?(text: string): void;
	close?(name: string): void;
}

export type XmlFault = 'document-type-refused' | 'workbook-damaged';

export class XmlError extends Error {
	readonly fault: XmlFault;
	constructor(fault: XmlFault) {
		super(fault);
		this.fault = fault;
	}
}

/** Reads XML from start to end. A document type is refused: a workbook has none, and entities can explode. */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
	const parser = new SaxesParser();
	parser.on('doctype', () => {
		throw new XmlError('document-type-refused');
	});
	parser.on('error', () => {
		throw new XmlError('workbook-damaged');
	});
	parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes));
	parser.on('text', (text) => listener.text?.(text));
	parser.on('cdata', (text) => listener.text?.(text));
	parser.on('closetag', ({ name }) => listener.close?.(local(name)));
	const decoder = new TextDecoder();
	const size = 256 * 1024;
	for (let at = 0; at < bytes.length; at += size) parser.write(decoder.decode(bytes.subarray(at, at + size), { stream: true }));
	parser.close();
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
