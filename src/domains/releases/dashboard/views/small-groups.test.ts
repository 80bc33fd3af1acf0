import { describe, expect, it } from 'vitest';
import { cells, madeUp, release } from '../../../../../tests/support/made-up-release.ts';
import { drawView } from './draw.ts';
import type { ViewInput } from './input.ts';

/** By sex in Belgium: the third group is hidden in every country. */
const bySex = (change: Partial<ViewInput> = {}) => drawView({ ...madeUp('breakdown', { area: 'BE', split: 'sex' }), ...change });
const isThird = ({ breakdown, second_breakdown, category }: (typeof cells)[number]) =>
	breakdown === 'sex' && second_breakdown === 'total' && category === 'other';

describe('a group that is too small everywhere', () => {
	it('is told for all countries counted together, and can be taken along', () => {
		const [hidden] = cells.filter((cell) => isThird(cell) && cell.area === 'SIX');
		const pooled = { ...hidden!, status: 'shown', reason: 'pooled', estimate: 58, low: 51, high: 65, n: 485 } as const;
		const { sentences, cells: taken } = bySex({ cells: [...cells.filter((cell) => cell !== hidden), pooled] });
		expect(sentences.find((each) => each.includes('all countries'))).toMatch(/58.*51–65.*485/);
		expect(taken).toContain(pooled);
	});

	it.each([
		[25, 'about 25 children answered'],
		[null, 'fewer than 10 children answered']
	])('is at least counted: %s', (answers, words) => {
		const answered = [{ period: '2026', breakdown: 'sex', category: 'other', answers }];
		const { sentences } = bySex({ release: { ...release, methods: { ...release.methods, answered } } });
		expect(sentences.join(' ')).toContain(words);
	});

	it('is passed over where nothing is known of it, or another country shows it', () => {
		expect(bySex().sentences.join(' ')).not.toContain('countries');
		const answered = [{ period: '2026', breakdown: 'sex', category: 'other', answers: 25 }];
		const shownElsewhere = cells.map((cell) => (isThird(cell) && cell.area === 'DE' ? ({ ...cell, status: 'shown' } as const) : cell));
		const { sentences } = bySex({ cells: shownElsewhere, release: { ...release, methods: { ...release.methods, answered } } });
		expect(sentences.join(' ')).not.toContain('countries');
	});

	it('is not called small where it is hidden for the sake of another', () => {
		const answered = [{ period: '2026', breakdown: 'sex', category: 'other', answers: 12_350 }];
		const forOthers = cells.map((cell) => (isThird(cell) && cell.area === 'BE' ? ({ ...cell, reason: 'complementary' } as const) : cell));
		const { sentences } = bySex({ cells: forOthers, release: { ...release, methods: { ...release.methods, answered } } });
		expect(sentences.join(' ')).not.toContain('12,350');
	});
});
