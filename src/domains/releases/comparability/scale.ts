import type { DisclosureRules } from '../disclosure/rules.ts';
import { cronbachAlpha } from '../estimators/reliability.ts';
import { itemValue, type AnswersRead, type Measure, type MeasureVariant } from '../measures/measure.ts';
import { itemFunctioning, type ItemFunctioning } from './item-functioning.ts';

/** By what children are told apart when it is tested whether a scale means the same to them. */
const FACTORS = ['country', 'language', 'sex'] as const;
export type Factor = (typeof FACTORS)[number];

export type ScaleVerdict = 'comparable' | 'with_care' | 'not_comparable' | 'untested';

/** What was found of one scale of a measure. */
export interface ScaleComparability {
	indicator: string;
	instrument: string;
	/** Names of the items. */
	items: string[];
	verdict: ScaleVerdict;
	/** Cronbach's alpha of all and of each group that is large enough. */
	reliability: { factor: Factor | 'all'; group: string; alpha: number; n: number }[];
	/** How many items were tested in how many groups, and those that work differently: grade B or C. */
	tested: number;
	found: ({ factor: Factor; group: string; item: string } & Omit<ItemFunctioning, 'n'>)[];
}

/** Fewest children of a group to test how items work for it: fewer find only what is enormous. */
const FEWEST = 100;
/** Below the first a scale is too unreliable to compare by; below the second with care. */
const ALPHA = { poor: 0.6, fair: 0.7 };

interface ScaleRows {
	measure: Measure;
	variant: MeasureVariant;
	values: number[][];
	groups: Record<Factor, string[]>;
	sites: string[];
}

export type Child = Readonly<Record<Factor, string>> & { instrument: string; site: string; answers: AnswersRead };

/**
 * Gathers children one by one and tests each scale of several items: how reliable it is for whom, and whether its items work alike in every
 * country, language and sex. Children count who answered all items of a scale.
 */
export function scaleTester(measures: readonly Measure[], rules: Pick<DisclosureRules, 'answers' | 'sites'>) {
	const scales = measures.flatMap((measure) =>
		measure.variants
			.filter(({ items, combine }) => items.length > 1 && combine === 'mean')
			.map((variant): ScaleRows => ({ measure, variant, values: [], groups: { country: [], language: [], sex: [] }, sites: [] }))
	);
	const byInstrument = new Map<string, ScaleRows[]>();
	for (const scale of scales) byInstrument.set(scale.variant.instrument, [...(byInstrument.get(scale.variant.instrument) ?? []), scale]);

	function add(child: Child): void {
		for (const { variant, values, groups, sites } of byInstrument.get(child.instrument) ?? []) {
			const row = variant.items.map((item) => itemValue(item, variant.scale, child.answers[item.name]));
			if (row.some(Number.isNaN)) continue;
			values.push(row);
			sites.push(child.site);
			for (const factor of FACTORS) groups[factor].push(child[factor]);
		}
	}

	return { add, finish: () => scales.map((scale) => testScale(scale, rules)) };
}

function testScale(
	{ measure, variant, values, groups, sites }: ScaleRows,
	rules: Pick<DisclosureRules, 'answers' | 'sites'>
): ScaleComparability {
	const items = variant.items.map(({ name }) => name);
	const reliability: ScaleComparability['reliability'] = [];
	const reckon = (factor: Factor | 'all', group: string, rows: readonly number[]) => {
		const its = rows.map((row) => values[row] ?? []);
		if (rows.length < rules.answers || new Set(rows.map((row) => sites[row])).size < rules.sites) return;
		const found = cronbachAlpha(its);
		if (found) reliability.push({ factor, group, alpha: found.alpha, n: rows.length });
	};
	reckon('all', 'all', [...values.keys()]);
	const columns = items.map((_, item) => Float64Array.from(values, (row) => row[item] ?? NaN));
	const total = Float64Array.from(values, (row) => row.reduce((sum, value) => sum + value, 0));
	const found: ScaleComparability['found'] = [];
	let tested = 0;
	for (const factor of FACTORS) {
		const members = Map.groupBy(values.keys(), (row) => groups[factor][row] ?? '');
		for (const [group, rows] of [...members].sort(([a], [b]) => a.localeCompare(b))) {
			if (group === '') continue;
			reckon(factor, group, rows);
			const others = values.length - rows.length;
			if (rows.length < FEWEST || others < FEWEST || new Set(rows.map((row) => sites[row])).size < rules.sites) continue;
			const focal = new Uint8Array(values.length);
			rows.forEach((row) => (focal[row] = 1));
			columns.forEach((column, item) => {
				const result = itemFunctioning(column, total, focal);
				if (!result) return;
				tested++;
				const { n: _, ...rest } = result;
				if (result.grade !== 'A') found.push({ factor, group, item: items[item] ?? '', ...rest });
			});
		}
	}
	return {
		indicator: measure.indicator,
		instrument: variant.instrument,
		items,
		verdict: verdictOf(reliability, tested, found),
		reliability,
		tested,
		found
	};
}

/**
 * Comparable: every item works alike and the scale is reliable for every group. Not comparable: an item works very differently, or the scale
 * is unreliable for a group. With care: anything between.
 */
function verdictOf(reliability: ScaleComparability['reliability'], tested: number, found: ScaleComparability['found']): ScaleVerdict {
	if (tested === 0) return 'untested';
	const lowest = Math.min(...reliability.map(({ alpha }) => alpha));
	if (lowest < ALPHA.poor || found.some(({ grade }) => grade === 'C')) return 'not_comparable';
	return lowest < ALPHA.fair || found.length > 0 ? 'with_care' : 'comparable';
}

/** The weaker of several verdicts on an indicator whose instruments each have a scale; untested where none was. */
export function weakestVerdict(scales: readonly Pick<ScaleComparability, 'verdict'>[]): ScaleVerdict {
	const order: ScaleVerdict[] = ['not_comparable', 'with_care', 'comparable'];
	return order.find((verdict) => scales.some((scale) => scale.verdict === verdict)) ?? 'untested';
}
