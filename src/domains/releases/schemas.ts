import { z } from 'zod';

export const withdrawForm = z.object({ reason: z.string().trim().min(1).max(1000) });

/** What a second person says of a draft, of the revision that was looked at. */
export const verdictForm = z.object({ comment: z.string().trim().max(2000).default(''), revision: z.coerce.number().int().min(0) });

/** What people read of a draft. */
export const describeForm = z.object({
	title: z.string().trim().min(1).max(200),
	changelog: z.string().trim().max(4000).default(''),
	revision: z.coerce.number().int().min(0)
});

export const doiForm = z.object({ doi: z.string().trim().min(1).max(220) });
