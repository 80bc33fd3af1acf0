import type { Child } from './children.ts';
import { CONSTRUCTS, type Construct } from './constructs.ts';
import { COUNTRIES } from './plan.ts';
import { randomFrom } from './random.ts';
import type { SyntheticSite } from './sites.ts';

type Answer = string | number | { missing: 'dont_know' | 'declined' };
export type Answers = Record<string, Answer>;

/** Share of single answers that are "I don't know", "I don't want to answer", or left open. */
const DONT_KNOW = 0.015;
const DECLINED = 0.008;
const LEFT_OPEN = 0.01;

/** Writes every construct's items into the children's answers. Children of a site answer alike: about 6% of the variance lies between sites. */
export function answerConstructs(
	children: readonly Child[],
	sites: readonly SyntheticSite[],
	answers: readonly Answers[],
	seed: number
): void {
	CONSTRUCTS.forEach((construct, at) => {
		const leaning = leanings(construct, children, sites, seed + 1000 * (at + 1));
		for (const instrument of ['older', 'younger'] as const) {
			const shape = shapeOf(construct, instrument);
			if (!shape) continue;
			const noise = itemNoise(children.length * shape.items.length, seed + 1000 * (at + 1) + (instrument === 'older' ? 1 : 2));
			for (const country of COUNTRIES) {
				const here = children.flatMap((child, row) =>
					child.instrument === instrument && sites[child.site]?.country === country ? [row] : []
				);
				const migrants = here.filter((row) => children[row]?.generation === 'first' || children[row]?.generation === 'second');
				const level = calibrate(shape, migrants, leaning, noise, construct.levels[country] / 100);
				for (const row of here) write(answers[row], shape, itemsOf(shape, row, leaning, noise, level), seed + row);
			}
		}
	});
}

interface Shape {
	items: readonly string[];
	steps: readonly [number, number];
	cut: number;
	combine: Construct['combine'];
}

function shapeOf(construct: Construct, instrument: Child['instrument']): Shape | undefined {
	const { items, steps, cut, combine, youngerItem, youngerSteps, youngerCut } = construct;
	if (instrument === 'older') return { items, steps, cut, combine };
	return youngerItem && youngerSteps && youngerCut ? { items: [youngerItem], steps: youngerSteps, cut: youngerCut, combine } : undefined;
}

/** Where each child stands on a construct, in standard deviations: its region, its site, its background and itself. */
function leanings(construct: Construct, children: readonly Child[], sites: readonly SyntheticSite[], seed: number): Float64Array {
	const random = randomFrom(seed);
	const regions = new Map<string, number>();
	const ofSite = sites.map((site) => {
		const region = regions.get(site.area) ?? 0.16 * random.normal();
		regions.set(site.area, region);
		return region + 0.2 * random.normal() - (site.group === 'outside' ? 0.15 : 0);
	});
	return Float64Array.from(children, ({ site, generation, age, sex }) => {
		const background = generation === 'none' ? construct.nonMigrant : generation === 'first' ? construct.firstGeneration : 0;
		return (ofSite[site] ?? 0) + background - 0.03 * (age - 13) + (sex === 'girl' ? 0.05 : 0) + 0.75 * random.normal();
	});
}

function itemNoise(count: number, seed: number): Float32Array {
	const random = randomFrom(seed);
	return Float32Array.from({ length: count }, () => 0.6 * random.normal());
}

/** The child's answers to the items when the construct stands at a level: a latent value cut into equal steps. */
function itemsOf({ items, steps: [low, high] }: Shape, row: number, leaning: Float64Array, noise: Float32Array, level: number): number[] {
	const width = high - low;
	return items.map((_, item) => {
		const latent = level + (leaning[row] ?? 0) + (noise[row * items.length + item] ?? 0);
		return Math.min(high, Math.max(low, Math.round(low + width * (0.5 + latent / 4))));
	});
}

function counts({ cut, combine }: Shape, values: number[]): boolean {
	return (combine === 'mean' ? values.reduce((sum, value) => sum + value, 0) / values.length : Math.max(...values)) >= cut;
}

/** The level at which the wanted share of these children counts, by bisection. */
function calibrate(shape: Shape, rows: readonly number[], leaning: Float64Array, noise: Float32Array, wanted: number): number {
	let [low, high] = [-8, 8];
	for (let step = 0; step < 14; step++) {
		const level = (low + high) / 2;
		const share = rows.filter((row) => counts(shape, itemsOf(shape, row, leaning, noise, level))).length / Math.max(1, rows.length);
		if (share < wanted) low = level;
		else high = level;
	}
	return (low + high) / 2;
}

function write(answers: Answers | undefined, shape: Shape, values: number[], seed: number): void {
	if (!answers) return;
	const random = randomFrom(seed * 31 + shape.items.length + (shape.items[0]?.length ?? 0) * 7919);
	shape.items.forEach((name, at) => {
		const chance = random.next();
		if (chance < DONT_KNOW) answers[name] = { missing: 'dont_know' };
		else if (chance < DONT_KNOW + DECLINED) answers[name] = { missing: 'declined' };
		else if (chance > 1 - LEFT_OPEN) return;
		else answers[name] = codeOf(name, values[at] ?? 0, shape.steps);
	});
}

/** Codes are text, save on the ladder of life, which is a number; steps 0 and 1 are no and yes. */
function codeOf(name: string, value: number, steps: readonly [number, number]): string | number {
	if (name === 'life_satisfaction') return value;
	return steps[1] === 1 ? (value === 1 ? 'yes' : 'no') : String(value);
}
