import { z } from 'zod';

/** One item of a questionnaire as a measure reads it. */
const measuredItem = z.object({
	name: z.string(),
	/** Answer code → number, where the codes aren't numbers. */
	codes: z.record(z.string(), z.number()).optional(),
	/** Score it from the other end of its scale. */
	reverse: z.boolean().optional()
});

export const measureVariant = z.object({
	instrument: z.string(),
	items: z.array(measuredItem).min(1),
	/** Lowest and highest number of each item. */
	scale: z.tuple([z.number(), z.number()]),
	/** How many items must be answered. */
	atLeast: z.number().int().min(1),
	/** How the answered items become one number. */
	combine: z.enum(['mean', 'highest']),
	/** For a share: counts as "yes" from this number on, on the items' scale. */
	cut: z.number().optional()
});

/** How answers become an indicator: data, with a version, so that a release can say exactly what it did. */
export const measureSchema = z.object({
	indicator: z.string(),
	version: z.number().int().min(1),
	/** `share`: per cent of children from the cut on. `mean`: the items' mean, brought to 0–100. */
	statistic: z.enum(['share', 'mean']),
	variants: z.array(measureVariant).min(1)
});

export type Measure = z.infer<typeof measureSchema>;
export type MeasureVariant = z.infer<typeof measureVariant>;

/** What a response holds: item → code, number, codes, or `{ missing }`. */
export type AnswersRead = Readonly<Record<string, unknown>>;

/** The number an item's answer stands for; NaN where there is none. A number stored as text counts, an object ("I don't know") never does. */
export function itemValue(item: MeasureVariant['items'][number], scale: readonly [number, number], answer: unknown): number {
	if (typeof answer !== 'string' && typeof answer !== 'number') return NaN;
	if (answer === '') return NaN;
	const value = item.codes ? (item.codes[String(answer)] ?? NaN) : Number(answer);
	if (!(value >= scale[0] && value <= scale[1])) return NaN;
	return item.reverse ? scale[0] + scale[1] - value : value;
}

/**
 * One child's value of a measure: 0 or 1 for a share, 0–100 for a mean; NaN where the instrument doesn't measure it or fewer than `atLeast`
 * items were answered.
 */
export function score(measure: Measure, instrument: string, answers: AnswersRead): number {
	const found = measure.variants.find((each) => each.instrument === instrument);
	if (!found) return NaN;
	const combined = combine(found, answers);
	if (measure.statistic === 'mean' || Number.isNaN(combined)) return position(found, combined);
	return combined >= (found.cut ?? found.scale[1]) ? 1 : 0;
}

/** Where scores lie, from 0 to 100; each band without its upper end but for the last. */
export const BANDS = ['0-20', '20-40', '40-60', '60-80', '80-100'] as const;

/** Whether scores lie anywhere between the ends: not of yes or no. */
export function hasBands(measure: Measure): boolean {
	return measure.variants.some(({ scale: [low, high] }) => high - low > 1);
}

/** The number of the band in which one child's score lies; −1 where there is none. */
export function bandOf(measure: Measure, instrument: string, answers: AnswersRead): number {
	const found = measure.variants.find((each) => each.instrument === instrument);
	const at = found ? position(found, combine(found, answers)) : NaN;
	return Number.isNaN(at) ? -1 : Math.min(BANDS.length - 1, Math.floor(at / 20 + 1e-9));
}

/** From the items' scale to 0–100. */
function position({ scale: [low, high] }: MeasureVariant, value: number): number {
	return (100 * (value - low)) / (high - low);
}

/** The answered items as one number on their scale; NaN where too few were answered. */
function combine({ items, scale, atLeast, combine: how }: MeasureVariant, answers: AnswersRead): number {
	let answered = 0;
	let total = 0;
	let highest = -Infinity;
	for (const item of items) {
		const value = itemValue(item, scale, answers[item.name]);
		if (Number.isNaN(value)) continue;
		answered++;
		total += value;
		highest = Math.max(highest, value);
	}
	if (answered < atLeast) return NaN;
	return how === 'mean' ? total / answered : highest;
}
