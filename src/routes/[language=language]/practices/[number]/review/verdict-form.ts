import { z } from 'zod';
import { criteria, reviewGrid, stages } from '#domains/practices/review.ts';
import type { ReviewGrid, Stage } from '#domains/practices/review.ts';
import type { Verdict } from '#domains/practices/server/reviews.ts';
import { readForm } from '#platform/forms.ts';

const verdictForm = z.object({
	basedOn: z.coerce.number().int().min(1),
	stage: z.enum(stages),
	note: z.string().trim().max(4000).default(''),
	named: z.literal('on').optional()
});

const noteForm = z.string().trim().max(1000);

/** The grid as it was filled; none where a mark is missing. @throws {Problem} `invalid-input` where a note is too long */
function readGrid(form: FormData): ReviewGrid | null {
	const marks = criteria.map((criterion) => {
		const points = form.get(`points-${criterion}`);
		const note = readForm(z.object({ note: noteForm }), asForm('note', form.get(`note-${criterion}`))).note;
		return [criterion, { points: points === null || points === '' ? undefined : Number(points), note }] as const;
	});
	return reviewGrid.safeParse(Object.fromEntries(marks)).data ?? null;
}

function asForm(name: string, value: FormDataEntryValue | null): FormData {
	const form = new FormData();
	form.set(name, typeof value === 'string' ? value : '');
	return form;
}

/** What a reviewer sent. @throws {Problem} `invalid-input` */
export function readVerdict(form: FormData, number: number): Verdict & { readonly stage: Stage } {
	const { basedOn, stage, note, named } = readForm(verdictForm, form);
	return { number, basedOn, stage, note, grid: readGrid(form), nameShown: named === 'on' };
}
