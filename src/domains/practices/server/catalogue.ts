import { type Kysely, sql } from 'kysely';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { countryName, type LocalisedText, languageName } from '#platform/languages.ts';
import { fresh, homeOf, letGo } from '#platform/server/database.ts';
import type { FacetField, PracticeRecord } from '../practice.ts';
import { writeListAddress } from '../query-address.ts';
import { Bits } from '../search/bits.ts';
import { buildConcepts } from '../search/concepts.ts';
import { find, type Found } from '../search/find.ts';
import { meaningsOf } from '../search/meanings.ts';
import { matchText, type TextMatch } from '../search/match.ts';
import {
	createIndex,
	type Entry,
	entryAt,
	type PracticeIndex,
	putPractice,
	removePractice,
	needsSweep,
	settleIndex,
	sizeOf
} from '../search/practice-index.ts';
import type { PracticeQuery, Searchable } from '../search/query.ts';
import { type Sayable, sayable } from '../search/suggest.ts';
import { thesaurus } from '../source/thesaurus.ts';
import type { PracticeTables } from './tables.ts';

export interface VocabularyTerm {
	readonly facet: string;
	readonly code: string;
	readonly labels: LocalisedText;
	readonly synonyms: readonly string[];
	readonly original: boolean;
	/** No longer offered; records that have it keep it. */
	readonly hidden: boolean;
}

/** Published records and vocabulary, ready to be searched and shown. */
export interface Collection extends Searchable {
	readonly terms: readonly VocabularyTerm[];
	/** `facet:code` → labels. */
	readonly labels: ReadonlyMap<string, LocalisedText>;
	readonly sayables: readonly Sayable[];
	/** Answers that are kept as long as the collection stands. */
	readonly answers: Map<string, Found>;
	readonly matches: Map<string, TextMatch>;
}

/** What a process keeps of a database: the index, the newest change in it, and the words around it. */
interface Kept {
	index: PracticeIndex;
	change: number;
	words: string;
	framework?: FrameworkDocument;
	collection?: Collection;
	/** Readings of the database wait for each other: two would put the same changes in twice. */
	turn: Promise<unknown>;
}

const kept = new WeakMap<object, Kept>();

/**
 * The collection as it stands. Only records that changed since this process last looked are read again, so any number of processes may
 * serve the same database. A record that is not published leaves the index; nothing of it stays.
 */
export async function getCollection(db: Kysely<PracticeTables>, framework: FrameworkDocument): Promise<Collection> {
	const state = await fresh(db, 'practices', () => readState(db));
	const home = homeOf(db);
	const memory = kept.get(home) ?? { index: createIndex(), change: -1, words: '', turn: Promise.resolve() };
	kept.set(home, memory);
	const isCurrent = () => memory.change >= state.change && memory.words === state.words && memory.framework === framework;
	if (memory.collection && isCurrent()) return memory.collection;
	await letGo(db);
	const turn = memory.turn.then(async () => {
		if (memory.collection && isCurrent()) return memory.collection;
		return catchUp(db, memory, framework, state);
	});
	memory.turn = turn.catch(() => undefined);
	return turn;
}

interface State {
	/** The number of the newest change: numbers are given in the order of the commits. */
	readonly change: number;
	/** What the vocabulary says, in short. */
	readonly words: string;
}

async function readState(db: Kysely<PracticeTables>): Promise<State> {
	const { change, words } = await db
		.selectNoFrom([
			sql<number>`(select coalesce(max(change), 0) from practices)`.as('change'),
			sql<string>`(select md5(coalesce(string_agg(facet || code || labels::text || synonyms::text || hidden::text, '' order by facet, code), '')) from vocabulary_terms)`.as(
				'words'
			)
		])
		.executeTakeFirstOrThrow();
	return { change: Number(change), words };
}

async function catchUp(db: Kysely<PracticeTables>, memory: Kept, framework: FrameworkDocument, state: State): Promise<Collection> {
	if (memory.change < state.change) {
		await readChanges(db, memory);
		if (needsSweep(memory.index)) {
			memory.index = createIndex();
			memory.change = -1;
			await readChanges(db, memory);
		}
	}
	const terms = await db.selectFrom('vocabulary_terms').selectAll().orderBy('facet').orderBy('position').execute();
	const present = (facet: 'countries' | 'languages') =>
		memory.index.tagsOfFacet[facet].flatMap((tag) => memory.index.tags[tag]?.value ?? []);
	const meanings = meaningsOf(terms, framework.outcomes, { countries: present('countries'), languages: present('languages') });
	const before = memory.collection;
	const sameWords = before && memory.words === state.words && memory.framework === framework && before.sayables.length === meanings.length;
	memory.collection = {
		index: memory.index,
		concepts: sameWords ? before.concepts : buildConcepts(meanings, thesaurus),
		terms,
		labels: new Map([
			...terms.map(({ facet, code, labels }) => [`${facet}:${code}`, labels] as const),
			...framework.outcomes.map(({ code, label }) => [`outcomes:${code}`, label] as const)
		]),
		sayables: sameWords ? before.sayables : sayable(meanings),
		answers: new Map(),
		matches: new Map()
	};
	memory.words = state.words;
	memory.framework = framework;
	return memory.collection;
}

/** Records are read this many at a time, so that a hundred thousand of them never stand in memory together. */
const batch = 500;

async function readChanges(db: Kysely<PracticeTables>, memory: Kept): Promise<void> {
	for (;;) {
		const rows = await db
			.selectFrom('practices')
			.select(['id', 'number', 'state', 'change', 'replications', 'published_at as publishedAt'])
			.select(sql<PracticeRecord | null>`case when state = 'published' then published_record end`.as('record'))
			.where('change', '>', String(memory.change))
			.orderBy('change')
			.limit(batch)
			.execute();
		for (const { id, number, record, publishedAt, change, replications } of rows) {
			if (record && publishedAt) putPractice(memory.index, { id, number, record, publishedAt, replications });
			else removePractice(memory.index, id);
			memory.change = Number(change);
		}
		settleIndex(memory.index);
		if (rows.length < batch) return;
		// Pages that are asked for meanwhile get their turn.
		await new Promise((resolve) => setImmediate(resolve));
	}
}

const mostAnswers = 200;
const mostMatches = 32;

/** A search whose answer is kept as long as the collection stands: most people look at the same few lists. */
export function searchCollection(collection: Collection, query: PracticeQuery): Found {
	const { text, chosen, from, to, near, sort } = query;
	const key = writeListAddress({ text, chosen, from, to, near, sort, page: 1, size: 12 });
	return remembered(collection.answers, mostAnswers, key, () => {
		const match = remembered(collection.matches, mostMatches, text, () => matchText(collection, text));
		return find(collection, query, match);
	});
}

function remembered<Value>(known: Map<string, Value>, most: number, key: string, make: () => Value): Value {
	const value = known.get(key) ?? make();
	known.delete(key);
	known.set(key, value);
	const [oldest] = known.keys();
	if (known.size > most && oldest !== undefined) known.delete(oldest);
	return value;
}

/** How many records are published. */
export const countPublished = ({ index }: Collection): number => sizeOf(index);

/** The label of a facet's value in a language. */
export function facetLabel({ labels }: Collection, facet: FacetField | 'licence', value: string, language: string): string {
	if (facet === 'countries') return countryName(value, language);
	if (facet === 'languages') return languageName(value, language);
	return labels.get(`${facet}:${value}`)?.[language] ?? value;
}

/** The words of a list that a record may be tagged with: those that are offered, and those it has already. */
export const offeredTerms = ({ terms }: Pick<Collection, 'terms'>, facet: string, chosen: readonly string[]): VocabularyTerm[] =>
	terms.filter((term) => term.facet === facet && (!term.hidden || chosen.includes(term.code)));

/** Published practices that claim to improve any of these outcomes, strongest evidence first. */
export function practicesForOutcomes({ index }: Collection, outcomes: readonly string[]): Entry[] {
	const having = new Bits();
	for (const outcome of outcomes) {
		const tag = index.tags[index.tagOf.get(`outcomes:${outcome}`) ?? -1];
		if (tag) having.join(tag.records);
	}
	const entries: Entry[] = [];
	having.each((place) => entries.push(entryAt(index, place)));
	return entries.sort((a, b) => b.evidence - a.evidence || a.number - b.number);
}
