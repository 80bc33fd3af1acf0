import { m } from '#messages';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import type { OutputFault } from './run.ts';
import type { Analysis } from './wish.ts';

export const analysisLabel: Readonly<Record<Analysis, () => string>> = {
	mean: m.workbench_mean,
	quantile: m.workbench_quantile,
	difference: m.workbench_difference,
	crosstab: m.workbench_crosstab,
	correlation: m.workbench_correlation,
	regression: m.workbench_regression,
	scale: m.workbench_scale
};

export const outputStateLabel = {
	private: m.workbench_state_private,
	asked: m.workbench_state_asked,
	released: m.workbench_state_released,
	refused: m.workbench_state_refused
} as const;

/** Which rule a line breaks, in words. */
export function faultWords({ code, label }: OutputFault): string {
	const { answers, sites } = DEFAULT_RULES;
	switch (code) {
		case 'few_answers':
			return m.workbench_fault_few_answers({ label, answers });
		case 'few_sites':
			return m.workbench_fault_few_sites({ label, sites });
		case 'small_count':
			return m.workbench_fault_small_count({ label });
		case 'dominance':
			return m.workbench_fault_dominance({ label });
		case 'few_degrees':
			return m.workbench_fault_few_degrees({ label });
	}
}

const figures: Readonly<Record<string, () => string>> = {
	estimate: m.workbench_figure_estimate,
	se: m.workbench_figure_se,
	low: m.workbench_figure_low,
	high: m.workbench_figure_high,
	deff: m.workbench_figure_deff
};

/** Symbols that statisticians of all languages read alike. */
const SYMBOLS: Readonly<Record<string, string>> = { f: 'F', rSquared: 'R²', ndf: 'df₁', ddf: 'df₂' };

/** The name of a figure above its column. */
export function figureLabel(name: string): string {
	const item = /^itemRest (\d+)$/.exec(name);
	if (item) return m.workbench_figure_item_rest({ number: item[1] ?? '' });
	return figures[name]?.() ?? SYMBOLS[name] ?? name;
}
