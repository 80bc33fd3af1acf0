import { z } from 'zod';
import { COMMENT_KINDS } from './comment.ts';

/** What somebody sends for a group. */
export const commentForm = z.object({
	kind: z.enum(COMMENT_KINDS),
	speaker: z.string().trim().min(2).max(120),
	text: z.string().trim().min(5).max(4000)
});

/** A reply, or what changed. */
export const answerForm = z.object({ id: z.uuid(), text: z.string().trim().min(2).max(4000) });
export const decideForm = z.object({ id: z.uuid() });

export const planForm = z.object({
	plannedFor: z.string(),
	title: z.string().trim().min(1).max(200),
	about: z.string().trim().max(1000).default('')
});
export const moveForm = z.object({ id: z.uuid(), plannedFor: z.string() });
