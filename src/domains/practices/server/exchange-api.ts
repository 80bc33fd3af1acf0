/** Reads behind the open interface. */
import type { Kysely } from 'kysely';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { describeList, describePractice } from '../exchange/api-answer.ts';
import { readApiQuery } from '../exchange/api-query.ts';
import { entriesOf } from '../search/find.ts';
import { getCollection, searchCollection } from './catalogue.ts';
import { getPublicPractice, listPublicTerms } from './exchange.ts';
import type { PracticeTables } from './tables.ts';

/** One page of a search, as the interface answers it. @throws {Problem} `invalid-input` naming what could not be read */
export async function searchForApi(db: Kysely<PracticeTables>, framework: FrameworkDocument, parameters: URLSearchParams, origin: string) {
	const collection = await getCollection(db, framework);
	const asked = readApiQuery(parameters, collection.labels);
	const found = searchCollection(collection, asked.query);
	const entries = entriesOf(collection, found, (asked.page - 1) * asked.size, asked.page * asked.size);
	const numbers = entries.map(({ number }) => number);
	const rows =
		numbers.length === 0
			? []
			: await db
					.selectFrom('practices')
					.select(['number', 'public_at'])
					.where('number', 'in', numbers)
					.where('state', '=', 'published')
					.execute();
	const changed = new Map(rows.flatMap(({ number, public_at }) => (public_at ? [[number, public_at] as const] : [])));
	return describeList(asked, found, entries, { origin, labels: collection.labels, index: collection.index, changed });
}

/** A whole record. @throws {Problem} `not-found` for drafts and what never was; whoever asks looks for retired ones first */
export async function getForApi(db: Kysely<PracticeTables>, framework: FrameworkDocument, number: number, origin: string) {
	const practice = await getPublicPractice(db, number);
	const { labels } = await getCollection(db, framework);
	return { practice, labels, described: describePractice(practice, { origin, labels }) };
}

/** All lists of words with their labels; outcomes are the framework's. */
export async function listVocabularies(db: Kysely<PracticeTables>, framework: FrameworkDocument) {
	const terms = await listPublicTerms(db);
	const outcomes = framework.outcomes.map(({ code, label }) => ({
		list: 'outcomes',
		code,
		labels: label,
		synonyms: [],
		original: true,
		offered: true
	}));
	const lists = Map.groupBy([...outcomes, ...terms], ({ list }) => list);
	return {
		vocabularies: [...lists].map(([name, words]) => ({ name, terms: words.map(({ list: _, ...term }) => term) }))
	};
}
