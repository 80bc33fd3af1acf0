/**
 * Quantiles that intervals need. Incomplete beta function by Lentz's continued fraction (Press et al., Numerical Recipes, 3rd ed. 2007,
 * section 6.4); log gamma by Lanczos (g = 7, n = 9); inverses by Halley's method within a bracket (section 9.4 there).
 */

const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
	-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/** Natural logarithm of the gamma function, x > 0. Relative error below 1e-14. */
function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const z = x - 1;
	const t = z + 7.5;
	const sum = LANCZOS.reduce((total, coefficient, at) => (at === 0 ? coefficient : total + coefficient / (z + at)), 0);
	return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) variable is at most x. */
export function betaCdf(x: number, a: number, b: number, scale = logBetaScale(a, b)): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function logBetaScale(a: number, b: number): number {
	return logGamma(a + b) - logGamma(a) - logGamma(b);
}

function continuedFraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	const guard = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let c = 1;
	let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
	let result = d;
	for (let m = 1; m <= 500; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		result *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		result *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return result;
}

/** The value below which a Beta(a, b) variable lies with chance p. By convention 0 where a is 0 and 1 where b is 0. */
export function betaQuantile(p: number, a: number, b: number): number {
	if (a <= 0) return 0;
	if (b <= 0) return 1;
	const scale = logBetaScale(a, b);
	const density = (x: number) => Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
	const bend = (x: number) => (a - 1) / x - (b - 1) / (1 - x);
	const mean = a / (a + b);
	const start = mean + Math.sign(p - 0.5) * 2 * Math.sqrt((mean * (1 - mean)) / (a + b + 1));
	return root((x) => betaCdf(x, a, b, scale) - p, density, bend, start > 0 && start < 1 ? start : mean);
}

/** Quantiles of t that were asked for lately: a release asks for the same few hundred again and again. */
const found = new Map<number, Map<number, number>>();
const KEEP = 5000;

/** Quantile of Student's t with df degrees of freedom; the normal one where df is infinite. */
export function tQuantile(p: number, df: number): number {
	if (p === 0.5) return 0;
	if (p < 0.5) return -tQuantile(1 - p, df);
	if (!Number.isFinite(df)) return normalQuantile(p);
	const known = found.get(p)?.get(df);
	if (known !== undefined) return known;
	const x = betaQuantile(2 * (1 - p), df / 2, 0.5);
	const quantile = Math.sqrt((df * (1 - x)) / x);
	const ofP = found.get(p) ?? new Map<number, number>();
	if (ofP.size >= KEEP) ofP.clear();
	found.set(p, ofP.set(df, quantile));
	if (found.size > 20) found.clear();
	return quantile;
}

/** Quantile of the standard normal, through a t with so many degrees of freedom that the difference is below 1e-12 (Cornish–Fisher corrected). */
export function normalQuantile(p: number): number {
	const df = 1e7;
	const t = tQuantile(p, df);
	return t - (t ** 3 + t) / (4 * df);
}

/**
 * The chance that a standard normal variable lies farther from zero than z, on either side.
 * Source: Marsaglia (2004), Journal of Statistical Software 11(4), for small z; Laplace's continued fraction for large ones.
 */
export function normalTails(z: number): number {
	const x = Math.abs(z);
	const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
	if (x > 5) {
		let fraction = x;
		for (let step = 60; step >= 1; step--) fraction = x + step / fraction;
		return (2 * density) / fraction;
	}
	let [sum, term] = [x, x];
	for (let odd = 3; term > 1e-17 * sum; odd += 2) {
		term *= (x * x) / odd;
		sum += term;
	}
	return 1 - 2 * density * sum;
}

/**
 * Where a growing function of 0–1 is zero: Halley's steps, and a half of what is left where one of them leads outside.
 * @param bend the second derivative over the first
 */
function root(f: (x: number) => number, slope: (x: number) => number, bend: (x: number) => number, start: number): number {
	let [low, high] = [0, 1];
	let x = start;
	for (let step = 0; step < 200; step++) {
		const value = f(x);
		if (value < 0) low = x;
		else high = x;
		const newton = value / slope(x);
		const next = x - newton / (1 - Math.max(-0.8, Math.min(0.8, (newton * bend(x)) / 2)));
		const inside = next > low && next < high ? next : (low + high) / 2;
		// each step triples the digits that are right
		if (inside === x || (inside === next && Math.abs(next - x) <= 1e-7 * x)) return inside;
		x = inside;
	}
	return x;
}
