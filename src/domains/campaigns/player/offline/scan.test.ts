import { expect, it } from 'vitest';
import { codeIn } from './scan.ts';

it.each([
	['https://immerse.example/fill#BCDF2345', 'BCDF2345'],
	['BCDF-2345', 'BCDF-2345'],
	['', '']
])('a scanned card (%s) gives its code', (scanned, code) => {
	expect(codeIn(scanned)).toBe(code);
});
