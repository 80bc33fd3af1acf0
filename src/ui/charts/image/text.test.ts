import { describe, expect, it } from 'vitest';
import { fit, widthOf, wrap, write } from './text.ts';

describe('text in a picture', () => {
	it('is broken between words, and a long word stands alone', () => {
		expect(wrap('one two three-is-very-long four', 80, 16)).toEqual(['one two', 'three-is-very-long', 'four']);
	});
	it('is shortened with an ellipsis', () => {
		expect(fit('Northern and Western Ireland', 120, 16)).toBe('Northern an…');
		expect(fit('Northern', 120, 16)).toBe('Northern');
	});
	it('needs the more room the larger, the bolder and the longer it is, accents aside', () => {
		expect(widthOf('Ελλάδα', 16)).toBe(widthOf('Ελλαδα', 16));
		expect(widthOf('wide', 16, true)).toBeGreaterThan(widthOf('wide', 16));
		expect(widthOf('wide', 20)).toBeGreaterThan(widthOf('wide', 16));
		expect(widthOf('mmm', 16)).toBeGreaterThan(widthOf('iii', 16));
	});
	it('never becomes markup', () => {
		expect(write('<b> & "x"', 1, 2)).toContain('&lt;b&gt; &amp; &quot;x&quot;');
	});
});
