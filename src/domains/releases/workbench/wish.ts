import { z } from 'zod';
import type { EstimateWish } from '../estimators/estimate-table.ts';

/** What a researcher may ask of the answers at the workbench. */
export const ANALYSES = ['mean', 'quantile', 'difference', 'crosstab', 'correlation', 'regression', 'scale'] as const;
export type Analysis = (typeof ANALYSES)[number];

const name = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/);
const several = z.preprocess(
	(value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
	z.array(name).max(12)
);

/** The form of the workbench: an analysis, its variables, and of whom. */
export const workbenchForm = z
	.object({
		campaigns: z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(z.uuid()).min(1)),
		analysis: z.enum(ANALYSES),
		/** The outcome, or the rows of a crosstab. */
		first: name.or(z.literal('')),
		/** Groups, columns, predictors, other measures or items. */
		others: several,
		/** Only these: a variable and one of its values. */
		where: name.or(z.literal('')),
		value: z.string().max(60)
	})
	.superRefine(({ analysis, first, others, where, value }, context) => {
		const say = (path: string) => context.addIssue({ code: 'too_small', minimum: 1, origin: 'string', path: [path], message: '' });
		if (analysis !== 'scale' && first === '') say('first');
		if (others.length < fewest(analysis)) say('others');
		if (where !== '' && value.trim() === '') say('value');
	});

export type WorkbenchWish = z.infer<typeof workbenchForm>;

function fewest(analysis: Analysis): number {
	if (analysis === 'mean' || analysis === 'quantile') return 0;
	return analysis === 'scale' ? 2 : 1;
}

/** The wish in the words of the estimators; a crosstab is made of several. */
export function estimateWish(wish: WorkbenchWish): EstimateWish {
	const { analysis, first, others, where, value } = wish;
	const design = { weight: 'weight', cluster: 'site', strata: 'stratum', ...(where && { where: `${where}=${value.trim()}` }) };
	const [other = ''] = others;
	switch (analysis) {
		case 'mean':
			return { ...design, statistic: 'mean', of: first, ...(other && { by: other }) };
		case 'quantile':
			return { ...design, statistic: 'quantile', of: `0.5:${first}`, ...(other && { by: other }) };
		case 'difference':
			return { ...design, statistic: 'difference', of: `${first}:${other}` };
		case 'crosstab':
			return { ...design, statistic: 'chisq', of: `${first},${other}` };
		case 'correlation':
			return { ...design, statistic: 'correlation', of: `${first},${other}` };
		case 'regression':
			return { ...design, statistic: 'regress', of: `${first}~${others.join('+')}` };
		case 'scale':
			return { ...design, statistic: 'alpha', of: others.join(',') };
	}
}
