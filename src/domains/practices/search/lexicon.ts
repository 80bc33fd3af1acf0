import { distance, forgiven } from '../words.ts';
import { ones } from './bits.ts';

/** A list of words that finds beginnings, parts and near misses. What depends on the whole list is made when first asked for after a change. */
export class Lexicon {
	private readonly known = new Set<string>();
	private sorted: string[] = [];
	private masks = new Uint32Array(0);
	private lengths = new Uint8Array(0);
	private joined = '';
	private stale = false;

	add(word: string): void {
		if (this.known.has(word)) return;
		this.known.add(word);
		this.sorted.push(word);
		this.stale = true;
	}

	has(word: string): boolean {
		return this.known.has(word);
	}

	private prepare(): void {
		if (!this.stale) return;
		this.sorted.sort((a, b) => (a < b ? -1 : 1));
		this.masks = Uint32Array.from(this.sorted, lettersOf);
		this.lengths = Uint8Array.from(this.sorted, ({ length }) => length);
		this.joined = `\n${this.sorted.join('\n')}\n`;
		this.stale = false;
	}

	/** Words that begin so, without the word itself; the first `most` in the order of the letters. */
	beginning(start: string, most: number): string[] {
		this.prepare();
		let low = 0;
		let high = this.sorted.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.sorted[middle] ?? '') < start) low = middle + 1;
			else high = middle;
		}
		const found: string[] = [];
		for (let at = low; at < this.sorted.length && found.length < most; at += 1) {
			const word = this.sorted[at] ?? '';
			if (!word.startsWith(start)) break;
			if (word !== start) found.push(word);
		}
		return found;
	}

	/** Words that hold this part anywhere but at their beginning; at most `most`. */
	holding(part: string, most: number): string[] {
		this.prepare();
		const found: string[] = [];
		let at = this.joined.indexOf(part);
		while (at >= 0 && found.length < most) {
			const end = this.joined.indexOf('\n', at);
			const start = this.joined.lastIndexOf('\n', at) + 1;
			if (start < at) found.push(this.joined.slice(start, end));
			at = this.joined.indexOf(part, end);
		}
		return found;
	}

	/** Words within the forgiven number of wrong letters, nearest first. Two letters wrong only where no word has one wrong. */
	near(word: string, accept: (candidate: string) => boolean): string[] {
		const most = forgiven(word);
		if (most === 0) return [];
		this.prepare();
		const mask = lettersOf(word);
		const found: { candidate: string; far: number }[] = [];
		for (let at = 0; at < this.sorted.length; at += 1) {
			const longer = (this.lengths[at] ?? 0) - word.length;
			if (longer > most || longer < -most || ones(mask ^ (this.masks[at] ?? 0)) > 2 * most) continue;
			const candidate = this.sorted[at] ?? '';
			const far = distance(candidate, word, most);
			if (far <= most && accept(candidate)) found.push({ candidate, far });
		}
		const least = Math.min(...found.map(({ far }) => far));
		return found.filter(({ far }) => far === least).map(({ candidate }) => candidate);
	}
}

/** Which letters a word has, as 32 bits: words that differ by n letters differ in at most 2n bits. */
function lettersOf(word: string): number {
	let mask = 0;
	for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
	return mask >>> 0;
}
