/** A text as a person typing quickly would write it: small letters, no accents. */
export function plain(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{Mn}/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replaceAll('ς', 'σ');
}

/** A run of letters and digits, in any script, with the marks that stand on them. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Words longer than this are nobody's words; they are cut, so that a text of one endless word costs nothing. */
const longestWord = 60;

/** The words of a text, plain, without those of a single letter. */
export function words(text: string): string[] {
	return (plain(text).match(wordPattern) ?? [])
		.filter((word) => word.length > 1 || /\p{N}/u.test(word))
		.map((word) => (word.length > longestWord ? word.slice(0, longestWord) : word));
}

/**
 * How many letters two words differ by (changed, added, left out, or two neighbours swapped: optimal string alignment), or `most + 1`
 * where it is more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + Number(!same));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
			least = Math.min(least, cost);
		}
		if (least > most) return most + 1;
		before = last;
		last = row;
	}
	return last[b.length] ?? most + 1;
}

/** How many wrong letters a word of this length is forgiven. */
export function forgiven(word: string): number {
	return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}
