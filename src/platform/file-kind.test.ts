import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attachable, promisedType, recognisedType } from './file-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const packed = (parts: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])));

describe('a file', () => {
	it('is what its first bytes and its parts say', () => {
		expect(recognisedType(bytes('%PDF-1.7 …'))).toBe(attachable.pdf);
		expect(recognisedType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe(attachable.png);
		expect(recognisedType(packed({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }))).toBe(attachable.docx);
		expect(recognisedType(packed({ mimetype: attachable.odt, 'content.xml': '<x/>' }))).toBe(attachable.odt);
	});

	it('of another kind is not recognised: pages, drawings with scripts, archives, documents with macros, half archives', () => {
		const strangers = [
			bytes('<!doctype html><script>alert(1)</script>'),
			bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
			packed({ 'evil.exe': 'MZ' }),
			packed({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' }),
			packed({ mimetype: 'text/html' }),
			new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])
		];
		expect(strangers.map(recognisedType)).toEqual(strangers.map(() => undefined));
	});

	it('promises by its ending', () => {
		expect(promisedType('Plan.PDF')).toBe(attachable.pdf);
		expect([promisedType('page.html'), promisedType('drawing.svg'), promisedType('constructor')]).toEqual([
			undefined,
			undefined,
			undefined
		]);
	});
});
