import { betaQuantile, tQuantile } from './distributions.ts';

export interface Interval {
	low: number;
	high: number;
}

/** What an interval needs of an estimate. */
export interface Estimated {
	estimate: number;
	se: number;
	n: number;
	df: number;
}

/** Symmetric interval estimate ± t·se with the design's degrees of freedom. Source: Lumley (2010), section 2.3; `confint(df=degf)` of R's survey. */
export function tInterval({ estimate, se, df }: Estimated, level = 0.95): Interval {
	if (!(df > 0)) return { low: NaN, high: NaN };
	const reach = tQuantile(1 - (1 - level) / 2, df) * se;
	return { low: estimate - reach, high: estimate + reach };
}

/**
 * Interval of a proportion, symmetric on the logit scale, so that it stays between 0 and 1. Not defined at 0 and 1.
 * Source: Lumley (2010), section 2.3; `svyciprop(method="logit")` of R's survey.
 */
export function logitInterval({ estimate: p, se, df }: Estimated, level = 0.95): Interval {
	if (!(df > 0) || !(p > 0 && p < 1)) return { low: NaN, high: NaN };
	const reach = (tQuantile(1 - (1 - level) / 2, df) * se) / (p * (1 - p));
	const centre = Math.log(p / (1 - p));
	const back = (x: number) => 1 / (1 + Math.exp(-x));
	return { low: back(centre - reach), high: back(centre + reach) };
}

/**
 * Exact binomial (Clopper–Pearson) interval of a proportion at the effective sample size, which the degrees of freedom reduce further.
 * Source: Korn and Graubard (1998), Survey Methodology 24, 193–201; `svyciprop(method="beta")` of R's survey.
 */
export function kornGraubardInterval({ estimate: p, se, n, df }: Estimated, level = 0.95): Interval {
	if (!(df > 0) || !(p > 0 && p < 1) || !(se > 0)) return { low: NaN, high: NaN };
	const tail = (1 - level) / 2;
	const size = ((p * (1 - p)) / se ** 2) * (tQuantile(tail, n - 1) / tQuantile(tail, df)) ** 2;
	return { low: betaQuantile(tail, size * p, size * (1 - p) + 1), high: betaQuantile(1 - tail, size * p + 1, size * (1 - p)) };
}

/**
 * Interval of a proportion after Wilson, at the effective sample size p(1 − p)/se², with the t quantile of the design.
 * Source: Wilson (1927), JASA 22, 209–212; Dean and Pagano (2015), Journal of Survey Statistics and Methodology 3, 484–503.
 */
export function wilsonInterval({ estimate: p, se, df }: Estimated, level = 0.95): Interval {
	if (!(df > 0) || !(p > 0 && p < 1) || !(se > 0)) return { low: NaN, high: NaN };
	const size = (p * (1 - p)) / se ** 2;
	const t = tQuantile(1 - (1 - level) / 2, df);
	const centre = (p + t ** 2 / (2 * size)) / (1 + t ** 2 / size);
	const reach = (t / (1 + t ** 2 / size)) * Math.sqrt((p * (1 - p)) / size + t ** 2 / (4 * size ** 2));
	return { low: centre - reach, high: centre + reach };
}
