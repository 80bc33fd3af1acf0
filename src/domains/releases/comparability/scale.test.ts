import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../measures/measure.ts';
import { itemFunctioning } from './item-functioning.ts';
import { scaleTester, weakestVerdict } from './scale.ts';

/** Berkeley's admissions of 1973 (Bickel, Hammel and O'Connell, Science 187, 1975): six departments, admitted and not, men and women. */
const BERKELEY = [
	[512, 313, 89, 19],
	[353, 207, 17, 8],
	[120, 205, 202, 391],
	[138, 279, 131, 244],
	[53, 138, 94, 299],
	[22, 351, 24, 317]
] as const;

describe('differential item functioning', () => {
	it('is Mantel and Haenszel’s test where the item is yes or no, as R has it', () => {
		const rows = BERKELEY.flatMap((counts, department) =>
			counts.flatMap((count, at) => Array.from({ length: count }, () => ({ department, woman: at > 1, admitted: at % 2 === 0 })))
		);
		const found = itemFunctioning(
			Float64Array.from(rows, (row) => Number(row.admitted)),
			Float64Array.from(rows, (row) => row.department),
			Uint8Array.from(rows, (row) => Number(row.woman))
		);
		expect(found?.p).toBeCloseTo(0.216923697055518, 10);
		expect(found?.grade).toBe('A');
	});

	const answers = fc.array(
		fc.record({ ability: fc.integer({ min: 0, max: 6 }), focal: fc.boolean(), noise: fc.integer({ min: 0, max: 2 }) }),
		{
			minLength: 60,
			maxLength: 200
		}
	);

	it('does not depend on units, and turns round with the groups', () => {
		fc.assert(
			fc.property(answers, fc.integer({ min: 1, max: 9 }), (rows, scale) => {
				const item = Float64Array.from(rows, ({ ability, noise }) => ability + noise);
				const total = Float64Array.from(rows, ({ ability }) => ability);
				const focal = Uint8Array.from(rows, (row) => Number(row.focal));
				const plain = itemFunctioning(item, total, focal);
				const scaled = itemFunctioning(
					item.map((value) => value * scale),
					total.map((value) => value * scale),
					focal
				);
				const turned = itemFunctioning(
					item,
					total,
					focal.map((value) => 1 - value)
				);
				expect(scaled === undefined).toBe(plain === undefined);
				if (!plain) return;
				expect(scaled?.size).toBeCloseTo(plain.size, 9);
				expect(scaled?.p).toBeCloseTo(plain.p, 9);
				expect(turned?.p).toBeCloseTo(plain.p, 9);
			})
		);
	});

	it('says nothing of groups that have no score in common', () => {
		expect(itemFunctioning(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3), Uint8Array.of(1, 0, 1))).toBeUndefined();
	});
});

const measure: Measure = {
	indicator: 'R10',
	version: 1,
	statistic: 'share',
	variants: [
		{
			instrument: 'older',
			items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }],
			scale: [1, 5],
			atLeast: 2,
			combine: 'mean',
			cut: 4
		}
	]
};

/** Children of two languages in six countries' schools; in Greek one item is answered higher by `shift`. */
function world(shift: number, noise = 1) {
	const tester = scaleTester([measure], { answers: 30, sites: 5 });
	let state = 5;
	const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
	for (let child = 0; child < 1200; child++) {
		const language = child % 2 ? 'el' : 'de';
		const ability = 1.5 + 2.5 * random();
		const answer = (more = 0) => String(Math.min(5, Math.max(1, Math.round(ability + more + noise * (random() - 0.5)))));
		const answers = { a: answer(), b: answer(), c: answer(), d: answer(language === 'el' ? shift : 0) };
		tester.add({ instrument: 'older', site: `s${child % 12}`, country: 'EL', language, sex: child % 5 ? 'girl' : 'boy', answers });
	}
	return tester.finish()[0]!;
}

describe('a scale', () => {
	it('is comparable where its items work alike', () => {
		const found = world(0);
		expect(found).toMatchObject({ verdict: 'comparable', found: [] });
		expect(found.tested).toBe(16);
		expect(found.reliability.map(({ group }) => group)).toEqual(['all', 'EL', 'de', 'el', 'boy', 'girl']);
	});
	it('is not where an item is answered otherwise in one language by children of the same standing', () => {
		const found = world(1);
		expect(found.verdict).toBe('not_comparable');
		expect(found.found).toContainEqual(expect.objectContaining({ factor: 'language', group: 'el', item: 'd', grade: 'C' }));
		expect(found.found.find(({ item, group }) => item === 'd' && group === 'el')!.size).toBeGreaterThan(0.25);
	});
	it('is not where its items have little to do with each other', () => {
		expect(world(0, 12).verdict).toBe('not_comparable');
	});
	it('is untested where too few answered', () => {
		const tester = scaleTester([measure], { answers: 30, sites: 5 });
		expect(tester.finish()).toMatchObject([{ verdict: 'untested', reliability: [], tested: 0 }]);
	});
	it('lends an indicator the weaker of its verdicts', () => {
		expect(weakestVerdict([{ verdict: 'comparable' }, { verdict: 'with_care' }])).toBe('with_care');
		expect(weakestVerdict([])).toBe('untested');
	});
});
