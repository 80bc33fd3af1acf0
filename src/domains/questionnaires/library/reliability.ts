/** 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

export interface Alpha {
	readonly alpha: number;
	/** 95% interval */
	readonly low: number;
	readonly high: number;
	/** respondents who answered every item */
	readonly respondents: number;
}

/**
 * Cronbach's alpha of complete answers: a row for each respondent, a number for each item, reversed items turned already.
 * Undefined with fewer than two items or three respondents, or where nobody differs.
 * The interval takes respondents as drawn one by one; children of one class resemble each other, so that it is rather too narrow.
 * Source: Cronbach (1951), Psychometrika 16, 297–334; interval: Bonett (2002), Journal of Educational and Behavioral Statistics 27, 335–340.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): Alpha | undefined {
	const n = rows.length;
	const k = rows[0]?.length ?? 0;
	if (k < 2 || n < 3) return undefined;
	const ofTotal = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
	if (!(ofTotal > 0)) return undefined;
	let ofItems = 0;
	for (let item = 0; item < k; item++) ofItems += variance(rows.map((row) => row[item] ?? NaN));
	const alpha = (k / (k - 1)) * (1 - ofItems / ofTotal);
	if (!Number.isFinite(alpha)) return undefined;
	const reach = Z * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
	return { alpha, low: 1 - (1 - alpha) * Math.exp(reach), high: 1 - (1 - alpha) * Math.exp(-reach), respondents: n };
}

/** Sample variance, about the mean in a second pass so that large numbers lose nothing. */
function variance(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
