import { readListAddress } from '#domains/practices/query-address.ts';
import type { Collection } from '#domains/practices/server/catalogue.ts';
import { m } from '#messages';
import type { Language } from '#platform/languages.ts';
import { choicesOf } from '../list-data.ts';

/** What a search asks for, in words. */
export function described(query: string, collection: Collection, locale: Language): string {
	const { address } = readListAddress(new URLSearchParams(query));
	const choices = choicesOf(address, collection, locale).map(({ label }) => label);
	return choices.length > 0 ? choices.join(' · ') : m.follow_search_all();
}
