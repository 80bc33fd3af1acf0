import { pickText } from '#platform/languages.ts';
import { LIBRARY_KINDS, type LibraryContent, type LibraryKind } from './entry.ts';

export interface LibraryFilter {
	readonly words: string;
	readonly language: string;
	readonly age: number | undefined;
	readonly indicator: string;
	readonly kind: LibraryKind | '';
}

/** A filter as an address says it; what it can't mean is left out. */
export function readFilter(parameters: URLSearchParams): LibraryFilter {
	const age = parameters.get('age') ?? '';
	const kind = parameters.get('kind') ?? '';
	return {
		words: (parameters.get('q') ?? '').slice(0, 200),
		language: parameters.get('in') ?? '',
		age: /^\d{1,3}$/.test(age) ? Number(age) : undefined,
		indicator: parameters.get('indicator') ?? '',
		kind: LIBRARY_KINDS.find((each) => each === kind) ?? ''
	};
}

/** True where an entry is what is looked for: every word somewhere in it, in any language, whatever its accents. */
export function isFound(content: LibraryContent, { words, language, age, indicator, kind }: LibraryFilter): boolean {
	if (kind !== '' && content.kind !== kind) return false;
	if (indicator !== '' && content.indicator !== indicator) return false;
	if (language !== '' && !(content.material?.languages ?? []).includes(language)) return false;
	if (age !== undefined && content.ages && (age < content.ages.from || age > content.ages.to)) return false;
	const wanted = fold(words).split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return true;
	const all = fold(textsOf(content).join('\n'));
	return wanted.every((word) => all.includes(word));
}

/** Entries in the order of their names in a language. */
export function byName(locale: string) {
	const { compare } = new Intl.Collator(locale, { numeric: true });
	const nameOf = ({ content }: { content: LibraryContent }): string => pickText(content.name, locale).text;
	return (a: { content: LibraryContent }, b: { content: LibraryContent }): number => compare(nameOf(a), nameOf(b));
}

function textsOf({ name, source, material, pretest }: LibraryContent): string[] {
	const items = (material?.items ?? []).flatMap((item) => [
		item.name,
		...Object.values(item.label ?? {}),
		...Object.values(item.hint ?? {})
	]);
	const choices = Object.values(material?.lists ?? {}).flatMap((list) => list.flatMap(({ label }) => Object.values(label)));
	return [...Object.values(name), source.author, source.reference, pretest, ...items, ...choices];
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
