/** Numbers in [0, 1) that follow from a seed: the "minimal standard" generator (Park and Miller 1988), which the field's engines use to shuffle. */
export function chance(seed: number): () => number {
	let state = Math.trunc(Number.isFinite(seed) ? seed : 1) % 2_147_483_647;
	if (state <= 0) state += 2_147_483_646;
	return () => {
		state = (state * 16_807) % 2_147_483_647;
		return (state - 1) / 2_147_483_646;
	};
}

/** The same things in an order that follows from the seed (Fisher and Yates, as Durstenfeld 1964 wrote it). */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
	const next = chance(seed);
	const result = [...things];
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		const [a, b] = [result[last], result[other]];
		if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a];
	}
	return result;
}
