import type { Citable } from '#domains/practices/citation.ts';
import type { PracticeRecord } from '#domains/practices/practice.ts';
import { m } from '#messages';
import { type Language, pickText } from '#platform/languages.ts';

/** What a citation says of a record, in the reader's language, today. */
export function citableOf(
	{ number, record, publishedAt }: { readonly number: number; readonly record: PracticeRecord; readonly publishedAt: Date },
	locale: Language,
	origin: string
): Citable {
	const { text, language } = pickText(record.title, locale);
	const address = `${origin}/${locale}/practices/${number}`;
	return { number, title: text, language, publishedAt, address, database: m.follow_database(), accessedAt: new Date() };
}
