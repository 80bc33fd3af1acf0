import { describe, expect, it } from 'vitest';
import { fit, wrap, write } from './text.ts';

describe('text in a picture', () => {
	it('is broken between words, and a long word stands alone', () => {
		expect(wrap('one two three-is-very-long four', 9)).toEqual(['one two', 'three-is-very-long', 'four']);
	});
	it('is shortened with an ellipsis', () => {
		expect(fit('Northern and Western Ireland', 12)).toBe('Northern an…');
	});
	it('never becomes markup', () => {
		expect(write('<b> & "x"', 1, 2)).toContain('&lt;b&gt; &amp; &quot;x&quot;');
	});
});
