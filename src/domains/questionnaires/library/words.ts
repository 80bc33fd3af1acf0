import { m } from '#messages';
import type { LibraryKind } from './entry.ts';

/** What an entry is, in the reader's language. */
export const kindLabel: Readonly<Record<LibraryKind, () => string>> = {
	item: m.library_kind_item,
	scale: m.library_kind_scale,
	reference: m.library_kind_reference
};
