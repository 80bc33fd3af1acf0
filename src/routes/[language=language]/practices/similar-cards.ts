import type { FrameworkDocument } from '#domains/framework/document.ts';
import { entryOf } from '#domains/practices/search/practice-index.ts';
import { moreLikeThis } from '#domains/practices/search/similar.ts';
import type { Collection } from '#domains/practices/server/catalogue.ts';
import { practiceCard, type PracticeCardData } from './practice-card.ts';

const most = 4;

/** Cards of the published records that are most like the one with this number; none while it is not published itself. */
export function similarCards(collection: Collection, framework: FrameworkDocument, number: number, language: string): PracticeCardData[] {
	const entry = entryOf(collection.index, number);
	return entry ? moreLikeThis(collection.index, entry, most).map((one) => practiceCard(one, collection, framework, language)) : [];
}
