import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeptAnswers, type KeptAnswer } from './kept-answers.ts';

const answer = (length: number, version = 1): KeptAnswer => ({ version, headers: [], body: new Uint8Array(length) });
const bounds = { bytes: 32_000, milliseconds: 1000, askedOnce: 3, now: () => 0 };

describe('kept answers', () => {
	it('are forgotten when something public changed', () => {
		const kept = createKeptAnswers(bounds);
		kept.keep('a', answer(10, 1));
		expect(kept.find('a', 1)).toBeDefined();
		expect(kept.find('a', 2)).toBeUndefined();
		expect(kept.size()).toBe(0);
	});

	it('are forgotten after a time, though nothing changed', () => {
		let time = 0;
		const kept = createKeptAnswers({ ...bounds, now: () => time });
		kept.keep('a', answer(10));
		time = 999;
		expect(kept.find('a', 1)).toBeDefined();
		time = 1000;
		expect(kept.find('a', 1)).toBeUndefined();
	});

	it('never take more room than they have, whatever is asked in whatever order', () => {
		const asked = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(4000), fc.boolean()), { maxLength: 200 });
		fc.assert(
			fc.property(asked, (requests) => {
				const kept = createKeptAnswers(bounds);
				for (const [key, length, isFind] of requests) {
					if (isFind) kept.find(key, 1);
					else kept.keep(key, answer(length));
					expect(kept.size()).toBeLessThanOrEqual(bounds.bytes);
				}
				for (const [key] of requests) kept.find(key, 2);
				expect(kept.size()).toBe(0);
			})
		);
	});

	it('leave in the order in which they were last used; one that is too large is not taken', () => {
		const kept = createKeptAnswers(bounds);
		for (let at = 0; at < 16; at++) kept.keep(String(at % 16).padStart(2, '0'), answer(1990));
		expect(kept.find('00', 1)).toBeDefined();
		kept.keep('16', answer(1990));
		expect(kept.find('01', 1)).toBeUndefined();
		expect(kept.find('00', 1)).toBeDefined();
		kept.keep('17', answer(2001));
		expect(kept.find('17', 1)).toBeUndefined();
	});

	it('know of a bounded number of keys that they were asked for', () => {
		const kept = createKeptAnswers(bounds);
		expect(kept.isAskedAgain('a')).toBe(false);
		expect(kept.isAskedAgain('a')).toBe(true);
		for (const key of ['b', 'c', 'd']) kept.isAskedAgain(key);
		expect(kept.isAskedAgain('a')).toBe(false);
	});
});
