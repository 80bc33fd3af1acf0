/** More columns than this can't be read beside each other. */
const mostCompared = 4;

/** The records that an address wants side by side (`?of=101&of=105`), each once and in its order; `leftOut` where it names others. */
export function readComparison(parameters: URLSearchParams): { numbers: number[]; leftOut: boolean } {
	const asked = [...new Set(parameters.getAll('of'))].filter(Boolean);
	const readable = asked.filter((number) => /^[1-9]\d{0,8}$/.test(number)).map(Number);
	const numbers = readable.slice(0, mostCompared);
	return { numbers, leftOut: numbers.length < asked.length };
}
