import { z } from 'zod';
import { type PracticeRecord, practiceRecord } from './practice.ts';

const localised = practiceRecord.shape.summary;

/** A record while it is written: the same fields with the same limits, but nothing has to be there yet. */
export const draftRecord = practiceRecord.extend({
	title: z.record(z.string(), z.string().max(300)).default({}),
	summary: localised.default({}),
	description: practiceRecord.shape.description.default({}),
	countries: z
		.array(z.string().regex(/^[A-Z]{2}$/))
		.max(60)
		.default([]),
	evidence: practiceRecord.shape.evidence.default('described'),
	sources: z
		.array(
			z.object({
				title: z.string().min(1).max(500),
				url: z
					.url({ protocol: /^https?$/ })
					.max(2000)
					.nullable()
			})
		)
		.max(60)
		.default([])
});

/** A record with nothing in it but its category and its language. */
export function emptyRecord(category: PracticeRecord['category'], originalLanguage: string): PracticeRecord {
	return draftRecord.parse({ category, originalLanguage, languages: [originalLanguage] });
}
