import { z } from 'zod';
import type { Indicator } from '#domains/framework/document.ts';
import { measureVariant, type Measure } from './measure.ts';

export const MEASURE_KINDS = ['survey', 'administrative', 'policy'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

const words = z.string().trim().min(1).max(500);

/**
 * What a version of a measure says.
 * - `survey`: how answers are scored.
 * - `administrative`: 100 × numerator ÷ denominator, both counts of an imported table; here in words.
 * - `policy`: an imported score, brought from its own scale to 0–100.
 */
export const measureContent = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('survey'), statistic: z.enum(['share', 'mean']), variants: z.array(measureVariant).min(1) }),
	z.object({ kind: z.literal('administrative'), numerator: words, denominator: words }),
	z.object({ kind: z.literal('policy'), low: z.number(), high: z.number(), criteria: words })
]);

export type MeasureContent = z.infer<typeof measureContent>;
export type SurveyContent = Extract<MeasureContent, { kind: 'survey' }>;

/** A survey measure as releases compute with it. */
export function surveyMeasure(indicator: string, version: number, { statistic, variants }: SurveyContent): Measure {
	return { indicator, version, statistic, variants };
}

/** The kind of measure that an indicator asks for by where its figures come from. */
export function kindFor({ source }: Pick<Indicator, 'source'>): MeasureKind {
	return source === 'survey' ? 'survey' : source === 'policy' ? 'policy' : 'administrative';
}
