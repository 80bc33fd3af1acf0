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
