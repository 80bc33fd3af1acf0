import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from './clean-svg.ts';

const drawing = (inside: string, attributes = '') =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

/** What acts or asks elsewhere, in many coats. */
const hostile = [
	drawing('<script>alert(1)</script>'),
	drawing('<g><script xlink:href="https://x.example/a.js"/></g>'),
	drawing('<path d="M0 0" onclick="alert(1)"/>'),
	drawing('', ' onload="alert(1)"'),
	drawing('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>'),
	drawing('<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>'),
	drawing('<use xlink:href="https://x.example/s.svg#a"/>'),
	drawing('<use href="data:image/svg+xml;base64,AAAA"/>'),
	drawing('<image href="https://x.example/pixel.png"/>'),
	drawing('<rect style="fill:url(https://x.example/a)"/>'),
	drawing('<rect style="fill:u\\72l(https://x.example/a)"/>'),
	drawing('<rect fill="url( &quot;https://x.example/a&quot;)"/>'),
	drawing('<style>@import "https://x.example/a.css";</style>'),
	drawing('<set attributeName="href" to="javascript:alert(1)"/><animate attributeName="href" values="javascript:alert(1)"/>'),
	drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
	drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
	drawing('<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:onclick="alert(1)"/>')
];

describe('a drawing', () => {
	it.each(hostile)('is kept without what acts or asks elsewhere: %s', (text) => {
		const { svg = '' } = cleanSvg(text) ?? {};
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(svg).not.toMatch(/script|alert|x\.example|javascript|foreignobject|data:|onload|onclick|@import/i);
		expect(cleanSvg(svg)).toEqual({ svg, removed: [] });
	});

	it('is refused where it is none: another document, broken XML, entities of its own', () => {
		expect(cleanSvg('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toBeUndefined();
		expect(cleanSvg('<svg xmlns="http://www.w3.org/2000/svg"><path></svg>')).toBeUndefined();
		expect(cleanSvg('not xml')).toBeUndefined();
		expect(cleanSvg(`<!DOCTYPE svg [<!ENTITY x "boom">]>${drawing('<text>&x;</text>')}`)).toBeUndefined();
	});

	it('of the demonstration stays as it was drawn', () => {
		const folder = new URL('../../../../demo/questionnaires/pictures/', import.meta.url);
		for (const name of readdirSync(folder).filter((file) => file.endsWith('.svg')))
			expect(cleanSvg(readFileSync(new URL(name, folder), 'utf8'))?.removed, name).toEqual([]);
	});

	it('cleaned once is clean, whatever text it held', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (words, value) => {
				const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
				const once = cleanSvg(drawing(`<text fill="${escaped(value)}">${escaped(words)}</text>`));
				if (once) expect(cleanSvg(once.svg)?.svg).toBe(once.svg);
			})
		);
	});
});
