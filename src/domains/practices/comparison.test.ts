import { expect, it } from 'vitest';
import { readComparison } from './comparison.ts';

it('takes up to four numbers, each once, and says when it left something out', () => {
	expect(readComparison(new URLSearchParams('of=101&of=105&of=101'))).toEqual({ numbers: [101, 105], leftOut: false });
	expect(readComparison(new URLSearchParams('of=1&of=2&of=3&of=4&of=5'))).toEqual({ numbers: [1, 2, 3, 4], leftOut: true });
	expect(readComparison(new URLSearchParams('of=-1&of=<b>&of=7'))).toEqual({ numbers: [7], leftOut: true });
});
