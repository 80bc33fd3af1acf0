import { Lexicon } from './lexicon.ts';
import { languageIndex, searchLanguages, stem } from './stem.ts';

/** The words that records are written in. A *unit* is a word in one language, so that each is stemmed as what it is. */
export class Dictionary {
	readonly lexicon = new Lexicon();
	private readonly byWord: Map<string, number>[] = [...searchLanguages, 'other'].map(() => new Map<string, number>());
	private readonly byStem: Map<string, number[]>[] = searchLanguages.map(() => new Map<string, number[]>());
	private readonly wordOf: string[] = [];
	private readonly languageOf: number[] = [];
	/** How many records use a unit now. */
	private readonly uses: number[] = [];

	get size(): number {
		return this.wordOf.length;
	}

	/** The unit of a plain word in a language (a BCP 47 tag). */
	unit(word: string, tag: string): number {
		const language = languageIndex(tag);
		const words = this.byWord[language];
		const known = words?.get(word);
		if (known !== undefined) return known;
		const unit = this.wordOf.length;
		words?.set(word, unit);
		this.wordOf.push(word);
		this.languageOf.push(language);
		this.uses.push(0);
		this.lexicon.add(word);
		const group = this.byStem[language];
		if (group) {
			const root = stem(word, language);
			const same = group.get(root);
			if (same) same.push(unit);
			else group.set(root, [unit]);
		}
		return unit;
	}

	word(unit: number): string {
		return this.wordOf[unit] ?? '';
	}

	use(unit: number, change: 1 | -1): void {
		this.uses[unit] = (this.uses[unit] ?? 0) + change;
	}

	usesOf(unit: number): number {
		return this.uses[unit] ?? 0;
	}

	/** The units in use of a word, in whatever language. */
	unitsOf(word: string): number[] {
		return this.byWord.flatMap((words) => {
			const unit = words.get(word);
			return unit !== undefined && this.usesOf(unit) > 0 ? [unit] : [];
		});
	}

	/** The units in use that share the word's stem in their own language. */
	related(word: string): number[] {
		return this.byStem.flatMap((group, language) => (group.get(stem(word, language)) ?? []).filter((unit) => this.usesOf(unit) > 0));
	}

	/** True for units of languages that write compounds as one word. */
	isCompounding(unit: number): boolean {
		const language = searchLanguages[this.languageOf[unit] ?? -1];
		return language === 'nl' || language === 'de';
	}

	/** How many records use a word, in whatever language. */
	usesOfWord(word: string): number {
		return this.unitsOf(word).reduce((sum, unit) => sum + this.usesOf(unit), 0);
	}
}
