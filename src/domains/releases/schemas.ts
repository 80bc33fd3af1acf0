import { z } from 'zod';

/** One or several fields of the same name, as a list. */
const several = z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(z.uuid()).min(1));

/** What a researcher sends to have a release computed. */
export const draftForm = z.object({ campaigns: several, frameworkVersion: z.uuid(), title: z.string().trim().min(1).max(200) });

export const withdrawForm = z.object({ reason: z.string().trim().min(1).max(1000) });
