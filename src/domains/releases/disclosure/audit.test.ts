import { describe, expect, it } from 'vitest';
import { makeAudit, type Shared } from './audit.ts';

/** A whole of 40 in four parts of 10; the last is shown. */
const values = Float64Array.of(40, 10, 10, 10, 10);
const sums = [{ parent: 0, parts: [1, 2, 3, 4] }];
const open = Uint8Array.of(0, 1, 1, 1, 0);
const narrow = async (shared?: Shared) => (await makeAudit(values, sums, 5, shared)).narrow(open, [1]);

describe('a count that is also told added up over several tables', () => {
	it('is as free as the other tables can make up for it', async () => {
		expect(await narrow()).toEqual([]);
		expect(await narrow({ units: [1], shifts: [] })).toEqual([1]);
		expect(await narrow({ units: [1], shifts: [[2]] })).toEqual([1]);
		expect(await narrow({ units: [1], shifts: [[3], [-3]] })).toEqual([]);
	});

	it('is not, where the others could do so only by changing another told count, which is shown here', async () => {
		expect(await narrow({ units: [1, 4], shifts: [[6, 6]] })).toEqual([1]);
		expect(
			await narrow({
				units: [1, 4],
				shifts: [
					[6, 6],
					[6, -6]
				]
			})
		).toEqual([]);
	});
});
