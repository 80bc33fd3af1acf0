import { m } from '#messages';
import type { Comment, CommentKind } from './comment.ts';

export const kindWords = (kind: CommentKind): string =>
	kind === 'children' ? m.publication_comment_children() : m.publication_comment_stakeholders();

/** How a comment stands, for whoever answers it. */
export function commentStateWords({ state, closedAt }: Pick<Comment, 'state' | 'closedAt'>): string {
	if (closedAt) return m.publication_comment_closed();
	if (state === 'waiting') return m.publication_comment_waiting();
	return state === 'public' ? m.publication_comment_public() : m.publication_comment_refused();
}
