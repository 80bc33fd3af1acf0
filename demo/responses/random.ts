/** Random numbers from a seed, the same on every machine: mulberry32 (Tommy Ettinger, public domain). */
export interface Random {
	/** From 0 up to but not including 1. */
	next(): number;
	/** Standard normal (Box–Muller). */
	normal(): number;
	integer(from: number, to: number): number;
	pick<Item>(items: readonly Item[]): Item;
	shuffle<Item>(items: Item[]): Item[];
}

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
	return {
		next,
		integer,
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		pick: <Item>(items: readonly Item[]): Item => {
			const item = items[integer(0, items.length - 1)];
			if (item === undefined) throw new Error('nothing to pick from');
			return item;
		},
		shuffle: <Item>(items: Item[]): Item[] => {
			for (let at = items.length - 1; at > 0; at--) {
				const other = integer(0, at);
				const [a, b] = [items[at], items[other]];
				if (a !== undefined && b !== undefined) [items[at], items[other]] = [b, a];
			}
			return items;
		}
	};
}

/** Splits a whole into as many parts as there are weights, in their proportion, with no part below `least`; the parts add up exactly. */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const rest = total - least * weights.length;
	const exact = weights.map((weight) => (rest * weight) / sum);
	const parts = exact.map((each) => Math.floor(each));
	const missing = rest - parts.reduce((all, part) => all + part, 0);
	const order = exact.map((each, at) => ({ at, rest: each - Math.floor(each) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
	order.slice(0, missing).forEach(({ at }) => (parts[at] = (parts[at] ?? 0) + 1));
	return parts.map((part) => part + least);
}
