import type { FrameworkDocument } from '#domains/framework/document.ts';
import { entryOf } from '#domains/practices/search/practice-index.ts';
import type { Collection } from '#domains/practices/server/catalogue.ts';
import type { PracticeList } from '#domains/practices/server/lists.ts';
import { type Language, pickText } from '#platform/languages.ts';
import { practiceCard } from '../practice-card.ts';

/** A list's records as its page shows them: a card for each that is public, the reason for each that is no more. */
export function shownItems({ items }: PracticeList, collection: Collection, framework: FrameworkDocument, locale: Language) {
	return items.map(({ number, note, record, retired }) => {
		const entry = retired ? undefined : entryOf(collection.index, number);
		return {
			number,
			note,
			retired,
			title: pickText(record.title, locale),
			card: entry && practiceCard(entry, collection, framework, locale)
		};
	});
}

export type ShownItem = ReturnType<typeof shownItems>[number];
