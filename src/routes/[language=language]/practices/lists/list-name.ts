import { m } from '#messages';

/** What a list is called: the first one has no name of its own. */
export const listLabel = ({ name }: { readonly name: string }): string => name || m.follow_kept();
