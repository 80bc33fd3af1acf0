import { type Kysely, sql } from 'kysely';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { countryName, type LocalisedText, interfaceLanguages, languageName } from '#platform/languages.ts';
import { fresh, homeOf } from '#platform/server/database.ts';
import { buildCatalogue, type Catalogue, type Found, type MeaningsOf, type PracticeQuery, search } from '../catalogue.ts';
import { evidenceRank, type FacetField, type PublishedPractice } from '../practice.ts';
import { writeListAddress } from '../query-address.ts';
import type { PracticeTables } from './tables.ts';

export interface VocabularyTerm {
	readonly facet: string;
	readonly code: string;
	readonly labels: LocalisedText;
	readonly synonyms: readonly string[];
	readonly original: boolean;
}

/** Published records and vocabulary, ready to be searched and shown. */
export interface Collection {
	readonly catalogue: Catalogue;
	readonly terms: readonly VocabularyTerm[];
	/** `facet:code` → labels. */
	readonly labels: ReadonlyMap<string, LocalisedText>;
}

/** A database's collection and the state it was built from. One process keeps one; it is built again when anything changed. */
const kept = new WeakMap<object, { state: string; framework: FrameworkDocument; collection: Collection }>();

/**
 * The collection as it stands. The records are read again only when one was changed, so any number of processes may serve the
 * same database.
 */
export async function getCollection(db: Kysely<PracticeTables>, framework: FrameworkDocument): Promise<Collection> {
	const state = await fresh(db, 'practices', () => readState(db));
	const remembered = kept.get(homeOf(db));
	if (remembered?.state === state && remembered.framework === framework) return remembered.collection;
	const collection = await readCollection(db, framework);
	kept.set(homeOf(db), { state, framework, collection });
	return collection;
}

/** The number of the newest change: numbers are given in the order of the commits. */
async function readState(db: Kysely<PracticeTables>): Promise<string> {
	const { state } = await db
		.selectFrom('practices')
		.select(sql<string>`coalesce(max(change), 0)::text`.as('state'))
		.executeTakeFirstOrThrow();
	return state;
}

async function readCollection(db: Kysely<PracticeTables>, framework: FrameworkDocument): Promise<Collection> {
	const terms = await db.selectFrom('vocabulary_terms').selectAll().orderBy('facet').orderBy('position').execute();
	const rows = await db
		.selectFrom('practices')
		.select(['id', 'number', 'published_record as record', 'published_at as publishedAt'])
		.where('state', '=', 'published')
		.orderBy('number')
		.execute();
	const practices = rows.flatMap(({ record, publishedAt, ...row }): PublishedPractice[] =>
		record && publishedAt ? [{ ...row, record, publishedAt }] : []
	);
	const labels = new Map<string, LocalisedText>([
		...terms.map(({ facet, code, labels }) => [`${facet}:${code}`, labels] as const),
		...framework.outcomes.map(({ code, label }) => [`outcomes:${code}`, label] as const)
	]);
	return { catalogue: buildCatalogue(practices, meanings(terms, framework)), terms, labels };
}

/** What a person may type to mean a value: its labels in all languages, and its synonyms. */
function meanings(terms: readonly VocabularyTerm[], framework: FrameworkDocument): MeaningsOf {
	const known = new Map<string, readonly string[]>();
	for (const { facet, code, labels, synonyms } of terms) known.set(`${facet}:${code}`, [...Object.values(labels), ...synonyms]);
	for (const { code, label } of framework.outcomes) known.set(`outcomes:${code}`, [code, ...Object.values(label)]);
	return (facet, value) => {
		const found = known.get(`${facet}:${value}`);
		if (found) return found;
		const names = facet === 'countries' ? countryNames(value) : facet === 'languages' ? languageNames(value) : [];
		known.set(`${facet}:${value}`, names);
		return names;
	};
}

function countryNames(code: string): string[] {
	return interfaceLanguages.map((language) => countryName(code, language));
}

function languageNames(tag: string): string[] {
	return interfaceLanguages.map((language) => languageName(tag, language));
}

const answers = new WeakMap<Catalogue, Map<string, Found>>();
const mostAnswers = 200;

/** A search whose answer is kept as long as the catalogue stands: most people look at the same few lists. */
export function searchCollection({ catalogue }: Collection, { text, chosen, sort }: PracticeQuery): Found {
	const known = answers.get(catalogue) ?? new Map<string, Found>();
	answers.set(catalogue, known);
	const key = writeListAddress({ text, chosen, sort, page: 1 });
	const found = known.get(key) ?? search(catalogue, { text, chosen, sort });
	const [oldest] = known.keys();
	if (known.size >= mostAnswers && oldest !== undefined) known.delete(oldest);
	known.set(key, found);
	return found;
}

/** The label of a facet's value in a language. */
export function facetLabel({ labels }: Collection, facet: FacetField | 'licence', value: string, language: string): string {
	if (facet === 'countries') return countryName(value, language);
	if (facet === 'languages') return languageName(value, language);
	return labels.get(`${facet}:${value}`)?.[language] ?? value;
}

/** Published practices that claim to improve any of these outcomes, strongest evidence first. */
export function practicesForOutcomes({ catalogue }: Collection, outcomes: readonly string[]): PublishedPractice[] {
	return catalogue.entries
		.map(({ practice }) => practice)
		.filter(({ record }) => record.outcomes.some((outcome) => outcomes.includes(outcome)))
		.sort((a, b) => evidenceRank(b.record.evidence) - evidenceRank(a.record.evidence) || a.number - b.number);
}
