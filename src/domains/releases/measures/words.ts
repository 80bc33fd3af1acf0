import { m } from '#messages';
import type { MeasureKind } from './content.ts';
import type { MeasurePart } from './differences.ts';

export const measureKindWords: Readonly<Record<MeasureKind, () => string>> = {
	survey: () => m.measures_kind_survey(),
	administrative: () => m.measures_kind_administrative(),
	policy: () => m.measures_kind_policy()
};

export const measurePartWords: Readonly<Record<MeasurePart, () => string>> = {
	kind: () => m.measures_kind(),
	statistic: () => m.measures_statistic(),
	items: () => m.measures_items(),
	reversed: () => m.measures_reverse(),
	numbers: () => m.measures_numbers(),
	scale: () => m.measures_scale(),
	at_least: () => m.measures_at_least(),
	combine: () => m.measures_combine(),
	cut: () => m.measures_cut(),
	numerator: () => m.measures_numerator(),
	denominator: () => m.measures_denominator(),
	criteria: () => m.measures_criteria()
};

const valueWords: Readonly<Record<string, () => string>> = {
	...measureKindWords,
	share: () => m.measures_statistic_share(),
	mean: () => m.measures_statistic_mean(),
	highest: () => m.measures_combine_highest()
};

/** What a part of a measure says, in words where it is a code. */
export function measureValueWords(part: MeasurePart, value: string): string {
	if (part === 'combine' && value === 'mean') return m.measures_combine_mean();
	return part === 'kind' || part === 'statistic' || part === 'combine' ? (valueWords[value]?.() ?? value) : value;
}
