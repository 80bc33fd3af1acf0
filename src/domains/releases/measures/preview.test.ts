import { expect, it } from 'vitest';
import type { Measure } from './measure.ts';
import { previewMeasure, type PreviewChild } from './preview.ts';

const needed = { answers: 30, sites: 5 };
const measure: Measure = {
	indicator: 'R10',
	version: 1,
	statistic: 'share',
	variants: [{ instrument: 'older', items: [{ name: 'a' }, { name: 'b' }], scale: [1, 5], atLeast: 1, combine: 'mean', cut: 4 }]
};
const children = (count: number, sites: number, answers: (child: number) => [number, number]): PreviewChild[] =>
	Array.from({ length: count }, (_, child) => {
		const [a, b] = answers(child);
		return { instrument: 'older', site: `site ${String(child % sites)}`, answers: { a: String(a), b: String(b) } };
	});

it('says why there is nothing to show of too few answers or sites', () => {
	const all = children(40, 10, () => [5, 5]);
	expect(previewMeasure(measure, all.slice(0, 29), needed)).toMatchObject({ kind: 'too-few', n: 29 });
	expect(
		previewMeasure(
			measure,
			children(40, 4, () => [5, 5]),
			needed
		)
	).toMatchObject({ kind: 'too-few', sites: 4 });
});

it('shows the share, where scores lie, and how the items hang together', () => {
	const shown = previewMeasure(
		measure,
		children(50, 5, (child) => (child < 20 ? [5, 5] : [1, 2])),
		needed
	);
	expect(shown).toMatchObject({ kind: 'shown', n: 50, sites: 5, value: 40, bands: [60, 0, 0, 0, 40] });
	expect(shown.kind === 'shown' && shown.scales[0]).toMatchObject({ n: 50, itemRest: [{ item: 'a' }, { item: 'b' }] });
	expect(shown.kind === 'shown' && shown.scales[0]?.alpha).toBeGreaterThan(0.9);
});

it('hides what points at one to four children', () => {
	expect(
		previewMeasure(
			measure,
			children(50, 5, (child) => (child < 3 ? [5, 5] : [1, 1])),
			needed
		)
	).toMatchObject({
		value: null,
		bands: null
	});
});
