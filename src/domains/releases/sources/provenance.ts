import { z } from 'zod';

const line = (maximum: number) => z.string().trim().min(1).max(maximum);
const text = (maximum: number) => z.string().trim().max(maximum).default('');

/** Where a table comes from; short name and edition together are the number of its release. */
export const provenanceForm = z.object({
	short: z
		.string()
		.trim()
		.min(1)
		.max(24)
		.regex(/^[A-Za-z][A-Za-z0-9-]*$/),
	edition: z
		.string()
		.trim()
		.min(1)
		.max(15)
		.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
	author: line(200),
	name: line(300),
	address: z.preprocess((value) => (value === '' ? undefined : value), z.httpUrl().max(1000).optional()),
	licence: line(200),
	date: z.iso.date(),
	retrieved: z.iso.date(),
	breaks: text(1000),
	note: text(2000)
});

export type Provenance = z.infer<typeof provenanceForm>;

export const PROVENANCE_FIELDS = Object.keys(provenanceForm.shape);
