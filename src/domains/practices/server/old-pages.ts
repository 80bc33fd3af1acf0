/** Pages of the original database become candidates for import. */
import type { Kysely } from 'kysely';
import { getFramework } from '#domains/framework/server/framework.ts';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { recordOf } from '../old-site/candidate.ts';
import { joinPages, type OldRecord } from '../old-site/join-pages.ts';
import { knownLists } from '../old-site/lists.ts';
import { readPage } from '../old-site/page.ts';
import { createReader, type NotARecord, readRecord, type Reader } from '../old-site/read-record.ts';
import { vocabulary } from '../source/vocabulary.ts';
import { type Candidate, digestOf } from './import-plan.ts';
import type { PracticeTables } from './tables.ts';

export interface SavedPage {
	readonly name: string;
	readonly content: Uint8Array;
}

/** What was read from pages: records, whole or without a category; and files that are no record. */
export interface PagesRead {
	readonly records: readonly { readonly old: OldRecord; readonly candidate: Candidate | null }[];
	readonly notRead: readonly { readonly name: string; readonly why: NotARecord | 'too-large' }[];
}

const largestPage = 5_000_000;

/** A reader that knows the installation's words. */
export async function readerFor(db: Kysely<PracticeTables & FrameworkTables>): Promise<Reader> {
	const terms = await db.selectFrom('vocabulary_terms').select(['facet', 'code', 'labels', 'synonyms']).execute();
	return createReader(knownLists(terms, (await getFramework(db)).document.outcomes));
}

/** A reader that knows the words the platform comes with, where there is no installation yet. */
export const readerOfTheFirstWords = () => createReader(knownLists(vocabulary, FIRST_VERSION.outcomes));

/** Reads pages, and joins the language versions of one record. */
export function readPages(reader: Reader, pages: readonly SavedPage[]): PagesRead {
	const notRead: { name: string; why: NotARecord | 'too-large' }[] = [];
	const read = pages.flatMap(({ name, content }) => {
		const record = content.byteLength > largestPage ? 'too-large' : readRecord(reader, readPage(name, content));
		if (typeof record !== 'string') return [record];
		notRead.push({ name, why: record });
		return [];
	});
	return { records: joinPages(read).map((old) => ({ old, candidate: candidateOf(old) })), notRead };
}

function candidateOf(old: OldRecord): Candidate | null {
	const record = recordOf(old);
	if (!record) return null;
	const languages = [...new Set(old.pages.map(({ language }) => language))];
	const parts = languages.map((language) => {
		const texts = Object.values(old.texts).map((text) => text[language] ?? null);
		return { name: language, digest: digestOf([texts, Object.values(old.lists).map((list) => [...list].sort())]) };
	});
	return { key: old.number === null ? `page:${old.key}` : `old:${old.number}`, oldNumber: old.number, record, parts };
}
