import { argument, strict, type FunctionTable, type XFunction } from './define.ts';
import { allTexts, toBoolean, toNodes, toNumber, nodeText, type Value } from './nodes.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Numbers and truth. `round(-1.5)` is -1, as in XPath 1.0 (the engines of the field differ). */
export const NUMBER_FUNCTIONS: FunctionTable = {
	number: strict(0, 1, (args, context) => toNumber(argument(args, 0, context))),
	int: one(Math.trunc),
	abs: one(Math.abs),
	floor: one(Math.floor),
	ceiling: one(Math.ceil),
	sqrt: one(Math.sqrt),
	exp: one(Math.exp),
	exp10: one((x) => 10 ** x),
	log: one(Math.log),
	log10: one(Math.log10),
	sin: one(Math.sin),
	cos: one(Math.cos),
	tan: one(Math.tan),
	asin: one(Math.asin),
	acos: one(Math.acos),
	atan: one(Math.atan),
	atan2: strict(2, 2, ([y = '', x = '']) => Math.atan2(toNumber(y), toNumber(x))),
	pow: strict(2, 2, ([base = '', exponent = '']) => toNumber(base) ** toNumber(exponent)),
	pi: strict(0, 0, () => Math.PI),
	round: strict(1, 2, ([value = '', digits = 0]) => round(toNumber(value), toNumber(digits))),
	min: strict(1, MANY, (args) => extreme(args, (a, b) => Math.min(a, b))),
	max: strict(1, MANY, (args) => extreme(args, (a, b) => Math.max(a, b))),
	sum: strict(1, 1, ([nodes = []]) => toNodes(nodes).reduce((total, node) => total + toNumber(nodeText(node)), 0)),
	random: strict(0, 0, (_, { environment }) => environment.random()),
	boolean: strict(1, 1, ([value = '']) => toBoolean(value)),
	not: strict(1, 1, ([value = '']) => !toBoolean(value)),
	true: strict(0, 0, () => true),
	false: strict(0, 0, () => false),
	checklist: strict(3, MANY, ([least = '', most = '', ...rest]) =>
		within(allTexts(rest).filter(truthy).length, toNumber(least), toNumber(most))
	),
	'weighted-checklist': strict(4, MANY, ([least = '', most = '', ...rest]) =>
		within(weights(allTexts(rest)), toNumber(least), toNumber(most))
	)
};

function one(run: (value: number) => number): XFunction {
	return strict(1, 1, ([value = '']) => run(toNumber(value)));
}

function round(value: number, digits: number): number {
	if (!Number.isFinite(value)) return value;
	const places = Math.trunc(digits);
	// through the decimal text, so that 1.005 rounds as it is written
	return places === 0
		? Math.round(value)
		: Number(`${String(Math.round(Number(`${String(value)}e${String(places)}`)))}e${String(-places)}`);
}

/** Empty values are left out; nothing at all gives NaN. */
function extreme(args: readonly Value[], better: (a: number, b: number) => number): number {
	const numbers = allTexts(args)
		.filter((text) => text.trim() !== '')
		.map(toNumber);
	return numbers.length === 0 ? Number.NaN : numbers.reduce(better);
}

function truthy(text: string): boolean {
	return text === 'true' || Number(text) > 0;
}

/** Pairs of truth and weight, as they come. */
function weights(texts: readonly string[]): number {
	return texts.reduce((total, text, index) => (index % 2 === 0 && truthy(text) ? total + Number(texts[index + 1] ?? 0) : total), 0);
}

/** -1 stands for "no bound". */
function within(count: number, least: number, most: number): boolean {
	return (least === -1 || count >= least) && (most === -1 || count <= most);
}
