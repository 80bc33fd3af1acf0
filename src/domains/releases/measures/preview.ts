import type { DisclosureRules } from '../disclosure/rules.ts';
import { prepareDesign } from '../estimators/design.ts';
import { reliability } from '../estimators/reliability.ts';
import { BANDS, bandOf, itemValue, score, type AnswersRead, type Measure } from './measure.ts';

export interface PreviewChild {
	readonly instrument: string;
	readonly site: string;
	readonly answers: AnswersRead;
}

export interface ScalePreview {
	readonly instrument: string;
	/** children who answered every item */
	readonly n: number;
	readonly alpha: number;
	readonly itemRest: readonly { readonly item: string; readonly r: number }[];
}

/** What a measure makes of answers; per cents are of the children who have a score, unweighted. */
export type Preview =
	| { readonly kind: 'too-few'; readonly n: number; readonly sites: number; readonly needed: Pick<DisclosureRules, 'answers' | 'sites'> }
	| {
			readonly kind: 'shown';
			/** rounded to 5 */
			readonly n: number;
			readonly sites: number;
			/** the share from the cut on, or the mean of 0–100; null where it would point at 1–4 children */
			readonly value: number | null;
			/** per cent in each of `BANDS`; null where one holds 1–4 children */
			readonly bands: readonly number[] | null;
			readonly scales: readonly ScalePreview[];
	  };

/** Scores children and says what came of it, by the rules of what may be shown. */
export function previewMeasure(
	measure: Measure,
	children: readonly PreviewChild[],
	needed: Pick<DisclosureRules, 'answers' | 'sites'>
): Preview {
	const scored = children.flatMap((child) => {
		const value = score(measure, child.instrument, child.answers);
		return Number.isNaN(value) ? [] : [{ child, value, band: bandOf(measure, child.instrument, child.answers) }];
	});
	const n = scored.length;
	const sites = new Set(scored.map(({ child }) => child.site)).size;
	if (n < needed.answers || sites < needed.sites) return { kind: 'too-few', n, sites, needed };
	const sum = scored.reduce((total, { value }) => total + value, 0);
	const counts = BANDS.map((_, band) => scored.filter((each) => each.band === band).length);
	const isShare = measure.statistic === 'share';
	return {
		kind: 'shown',
		n: Math.round(n / 5) * 5,
		sites,
		value: isShare && (isHandful(sum) || isHandful(n - sum)) ? null : isShare ? (100 * sum) / n : sum / n,
		bands: counts.some(isHandful) ? null : counts.map((count) => (100 * count) / n),
		scales: measure.variants.flatMap((variant) => scalePreview(variant, children, needed))
	};
}

const isHandful = (count: number) => count >= 1 && count <= 4;

function scalePreview(
	variant: Measure['variants'][number],
	children: readonly PreviewChild[],
	needed: Pick<DisclosureRules, 'answers' | 'sites'>
): ScalePreview[] {
	if (variant.items.length < 2 || variant.combine !== 'mean') return [];
	const rows: { site: string; values: number[] }[] = [];
	for (const { instrument, site, answers } of children) {
		if (instrument !== variant.instrument) continue;
		const values = variant.items.map((item) => itemValue(item, variant.scale, answers[item.name]));
		if (!values.some(Number.isNaN)) rows.push({ site, values });
	}
	const sites = [...new Set(rows.map(({ site }) => site))];
	if (rows.length < needed.answers || sites.length < needed.sites) return [];
	const number = new Map(sites.map((site, at) => [site, at]));
	const design = prepareDesign({
		weight: new Float64Array(rows.length).fill(1),
		cluster: Int32Array.from(rows, ({ site }) => number.get(site) ?? 0),
		stratum: new Int32Array(rows.length),
		lonely: 'adjust'
	});
	const columns = variant.items.map((_, item) => Float64Array.from(rows, ({ values }) => values[item] ?? NaN));
	const { alpha, itemRest } = reliability(design, columns);
	if (!Number.isFinite(alpha)) return [];
	return [
		{
			instrument: variant.instrument,
			n: Math.round(rows.length / 5) * 5,
			alpha,
			itemRest: variant.items.map(({ name }, at) => ({ item: name, r: itemRest[at] ?? NaN }))
		}
	];
}
