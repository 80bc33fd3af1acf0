import { z } from 'zod';

/** One item of a questionnaire as a measure reads it. */
const measuredItem = z.object({
	name: z.string(),
	/** Answer code → number, where the codes aren't numbers. */
	codes: z.record(z.string(), z.number()).optional(),
	/** Score it from the other end of its scale. */
	reverse: z.boolean().optional()
});

const variant = z.object({
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
	variants: z.array(variant).min(1)
});

export type Measure = z.infer<typeof measureSchema>;
export type MeasureVariant = z.infer<typeof variant>;

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
	return found ? scoreVariant(measure.statistic, found, answers) : NaN;
}

function scoreVariant(
	statistic: Measure['statistic'],
	{ items, scale, atLeast, combine, cut = scale[1] }: MeasureVariant,
	answers: AnswersRead
): number {
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
	const combined = combine === 'mean' ? total / answered : highest;
	if (statistic === 'share') return combined >= cut ? 1 : 0;
	return (100 * (combined - scale[0])) / (scale[1] - scale[0]);
}
