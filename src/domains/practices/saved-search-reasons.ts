/** Why a record stands in the answer to a search, and why it did not before. Pure. */
import type { LocalisedText } from '#platform/languages.ts';
import { recordDifferences } from './differences.ts';
import { facetFields, facetValues, practiceRecord, type PracticeRecord } from './practice.ts';
import type { Reason } from './saved-search.ts';
import { highlight } from './search/highlight.ts';
import type { PracticeQuery } from './search/query.ts';

/** The first word of a text, in any of its languages, that a search found. */
function wordIn(text: LocalisedText, marks: ReadonlySet<string>): string | undefined {
	return Object.values(text)
		.flatMap((one) => highlight(one, marks))
		.find(({ marked }) => marked)?.text;
}

function wordReason({ text }: PracticeQuery, record: PracticeRecord, marks: ReadonlySet<string>): Reason[] {
	if (!text) return [];
	const inTitle = wordIn(record.title, marks);
	if (inTitle) return [{ kind: 'word', word: inTitle, where: 'title' }];
	const inSummary = wordIn(record.summary, marks);
	if (inSummary) return [{ kind: 'word', word: inSummary, where: 'summary' }];
	return [{ kind: 'word', word: text, where: 'text' }];
}

/** Everything that makes a record fit a search; nothing where the search asks for nothing. `marks` are the words that it found. */
export function matchReasons(query: PracticeQuery, record: PracticeRecord, marks: ReadonlySet<string>): Reason[] {
	const tags = facetFields.flatMap((facet) => {
		const has = facetValues(record, facet);
		return (query.chosen[facet] ?? []).filter((value) => has.includes(value)).map((value): Reason => ({ kind: 'tag', facet, value }));
	});
	const asksYears = (query.from !== null || query.to !== null) && record.since !== null;
	const years: Reason[] = asksYears && record.since !== null ? [{ kind: 'years', since: record.since, until: record.until }] : [];
	return [...wordReason(query, record, marks), ...tags, ...years];
}

/** What makes a record fit now that did not before; everything where nothing of it is new. */
export function newReasons(query: PracticeQuery, before: PracticeRecord, now: PracticeRecord, marks: ReadonlySet<string>): Reason[] {
	const had = new Set(matchReasons(query, before, marks).map((one) => JSON.stringify(one)));
	const all = matchReasons(query, now, marks);
	const fresh = all.filter((one) => !had.has(JSON.stringify(one)));
	return fresh.length > 0 ? fresh : all;
}

/** The fields that changed for a reader, in the order of the record: of texts only those in the reader's language, English or the original. */
export function changedFields(before: PracticeRecord, now: PracticeRecord, language: string): string[] {
	const read = new Set([language, 'en', now.originalLanguage]);
	const seen = recordDifferences(before, now).filter(
		({ field, language: of }) => of === undefined || field === 'outcomeReasons' || read.has(of)
	);
	const changed = new Set<string>(seen.map(({ field }) => field));
	return Object.keys(practiceRecord.shape).filter((field) => changed.has(field));
}
