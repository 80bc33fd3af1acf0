/** A set of small whole numbers, a bit each. It grows with the largest it holds. */
export class Bits {
	words: Uint32Array;

	constructor(capacity = 32) {
		this.words = new Uint32Array((capacity >>> 5) + 1);
	}

	add(at: number): void {
		const word = at >>> 5;
		if (word >= this.words.length) {
			const grown = new Uint32Array(Math.max(word + 1, this.words.length * 2));
			grown.set(this.words);
			this.words = grown;
		}
		this.words[word] = (this.words[word] ?? 0) | (1 << (at & 31));
	}

	delete(at: number): void {
		const word = at >>> 5;
		if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (at & 31));
	}

	has(at: number): boolean {
		return ((this.words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
	}

	copy(): Bits {
		const made = new Bits(0);
		made.words = this.words.slice();
		return made;
	}

	/** Keeps what the other has, too. */
	keep(other: Bits): this {
		const { words } = this;
		for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & (other.words[at] ?? 0);
		return this;
	}

	/** Adds what the other has. */
	join(other: Bits): this {
		if (other.words.length > this.words.length) {
			const grown = new Uint32Array(other.words.length);
			grown.set(this.words);
			this.words = grown;
		}
		for (let at = 0; at < other.words.length; at += 1) this.words[at] = (this.words[at] ?? 0) | (other.words[at] ?? 0);
		return this;
	}

	get size(): number {
		let sum = 0;
		for (const word of this.words) sum += ones(word);
		return sum;
	}

	each(visit: (at: number) => void): void {
		for (let at = 0; at < this.words.length; at += 1) {
			let word = this.words[at] ?? 0;
			while (word !== 0) {
				const lowest = word & -word;
				visit(at * 32 + 31 - Math.clz32(lowest));
				word ^= lowest;
			}
		}
	}
}

/** How many of 32 bits are set (Warren, Hacker's Delight, 2nd edition, section 5–1). */
export function ones(word: number): number {
	let x = word - ((word >>> 1) & 0x55555555);
	x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
	return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many numbers two sets share. */
export function countShared(a: Bits, b: Bits): number {
	const length = Math.min(a.words.length, b.words.length);
	let sum = 0;
	for (let at = 0; at < length; at += 1) {
		const word = (a.words[at] ?? 0) & (b.words[at] ?? 0);
		if (word !== 0) sum += ones(word);
	}
	return sum;
}
