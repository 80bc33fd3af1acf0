import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODE_ALPHABET } from './code.ts';
import { isReceipt, makeReceipt, receiptPictures } from './receipt.ts';

const receipts = fc.array(fc.constantFrom(...CODE_ALPHABET), { minLength: 8, maxLength: 8 }).map((letters) => letters.join(''));

it('a receipt that is made is one', () => {
	const made = Array.from({ length: 200 }, makeReceipt);
	expect(made.every(isReceipt)).toBe(true);
	expect(new Set(made).size).toBe(200);
});

it('two receipts never have the same pictures', () => {
	fc.assert(
		fc.property(receipts, receipts, (one, other) => {
			const same = JSON.stringify(receiptPictures(one)) === JSON.stringify(receiptPictures(other));
			expect(same).toBe(one === other);
		})
	);
});

it('what is no receipt has no pictures', () => {
	expect(() => receiptPictures('AAAA-AAAA')).toThrow(RangeError);
	expect(isReceipt('BBBB222')).toBe(false);
});
