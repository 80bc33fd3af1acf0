import { z } from 'zod';
import { isId } from '#platform/ids.ts';

/** Lists that one person may have, and records that one list may hold. */
export const mostLists = 100;
export const mostItems = 500;

const number = z.coerce.number().int().min(1).max(999_999_999);

export const listName = z.object({ name: z.string().trim().min(1).max(120) });

/** What a "Keep" button sends: which record, into which list (the first one where none is named), and where to go on. */
export const keepForm = z.object({
	number,
	list: z.string().refine(isId).optional(),
	to: z.string().max(2000).optional()
});

export const itemForm = z.object({ number });
export const noteForm = z.object({ number, note: z.string().trim().max(2000).default('') });
export const moveForm = z.object({ number, to: z.string().refine(isId) });
export const placeForm = z.object({ number, direction: z.enum(['up', 'down']) });

/** The order after one item went a place up or down; the same where it can't. */
export function replaced<Item>(items: readonly Item[], item: Item, direction: 'up' | 'down'): readonly Item[] {
	const at = items.indexOf(item);
	const to = direction === 'up' ? at - 1 : at + 1;
	const other = items[to];
	if (at < 0 || other === undefined) return items;
	return items.map((one, index) => (index === at ? other : index === to ? item : one));
}
