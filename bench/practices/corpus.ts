/**
 * Made-up records of real size for measuring: sentences of the real records and words of the vocabularies, drawn by a seeded generator, so
 * that every run searches the same. Each record has two of the seven languages at least; their words are as unequal as words are.
 */
import { facetFields, practiceRecord, type PracticeRecord } from '#domains/practices/practice.ts';
import { OUTCOMES } from '#domains/framework/source/outcomes.ts';
import { countryCentres } from '#domains/practices/source/country-centres.ts';
import { vocabulary } from '#domains/practices/source/vocabulary.ts';
import { practices } from '../../demo/practices.ts';

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, the same everywhere. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const languages = ['en', 'nl', 'fr', 'de', 'el', 'it', 'es'] as const;
const texts = practices.flatMap(({ record }) => [record.summary, record.description, record.evaluation, record.didNotWork]);

/** The sentences that real records and the vocabulary offer in a language. */
const sentences = Object.fromEntries(
	languages.map((language) => [
		language,
		[
			...texts.flatMap((text) => (text[language] ?? '').split(/(?<=[.;:])\s+/)),
			...vocabulary.map(({ labels }) => labels[language]),
			...OUTCOMES.map(({ label }) => label[language] ?? '')
		].filter(Boolean)
	])
);

const syllables =
	'ba be bo da de di do fa fe ga go ka ke ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
		' '
	);

/** A name nobody has, so that the dictionary grows with the records as real ones do. */
function invented(chance: () => number): string {
	return Array.from({ length: 3 + Math.floor(chance() * 2) }, () => syllables[Math.floor(chance() * syllables.length)]).join('');
}

/** `count` records, the same in every run. */
export function* madeRecords(count: number): Generator<PracticeRecord> {
	const chance = seeded(20_261_122);
	const codes = (facet: string) => vocabulary.filter((term) => term.facet === facet).map(({ code }) => code);
	const lists = Object.fromEntries(facetFields.map((facet) => [facet, codes(facet)]));
	/** Low places are drawn more often, as tags are. */
	const draw = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() ** 2 * items.length)] as Item;
	const some = (items: readonly string[], most: number) => [
		...new Set(Array.from({ length: Math.floor(chance() * (most + 1)) }, () => draw(items)))
	];
	const countries = ['BE', 'DE', 'GR', 'IE', 'IT', 'ES', 'NL', 'FR', 'AT', 'SE', ...Object.keys(countryCentres)];
	const write = (language: string, length: number) =>
		Array.from({ length }, () => (chance() < 0.15 ? invented(chance) : draw(sentences[language] ?? ['']))).join(' ');
	for (let at = 0; at < count; at += 1) {
		const original = draw(languages);
		const written = [...new Set([original, 'en', draw(languages), ...(chance() < 0.3 ? [draw(languages)] : [])])];
		const inAll = (length: number, longest: number) =>
			Object.fromEntries(written.map((language) => [language, write(language, length).slice(0, longest)]));
		const since = chance() < 0.8 ? 1995 + Math.floor(Math.sqrt(chance()) * 31) : null;
		const from = Math.floor(chance() * 16);
		yield practiceRecord.parse({
			category: draw(['practice', 'tool', 'policy']),
			kind: chance() < 0.5 ? draw(lists['kind'] ?? []) : null,
			originalLanguage: original,
			title: Object.fromEntries(written.map((language) => [language, `${write(language, 1).slice(0, 90)} ${invented(chance)}`])),
			summary: inAll(2, 400),
			description: inAll(6, 3000),
			didNotWork: chance() < 0.3 ? inAll(2, 800) : {},
			countries: [...new Set([draw(countries), ...(chance() < 0.2 ? [draw(countries)] : [])])],
			languages: [original],
			outcomes: some(
				OUTCOMES.map(({ code }) => code),
				5
			),
			...Object.fromEntries(
				(['funds', 'action', 'target', 'professionals', 'networks', 'addressed', 'level', 'setting'] as const).map((facet) => [
					facet,
					some(lists[facet] ?? [], 3)
				])
			),
			ages: chance() < 0.7 ? { from, to: Math.min(25, from + Math.floor(chance() * 8)) } : null,
			evidence: draw(['described', 'monitored', 'evaluated', 'compared']),
			since,
			until: since !== null && chance() < 0.3 ? since + Math.floor(chance() * 10) : null,
			places:
				chance() < 0.4 ? [{ name: invented(chance), country: 'BE', latitude: 36 + chance() * 25, longitude: -9 + chance() * 35 }] : [],
			sources: [{ title: 'Made up to measure with', url: null }]
		});
	}
}
