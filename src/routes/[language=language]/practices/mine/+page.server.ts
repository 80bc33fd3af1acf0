import { filledSteps, formStepNames } from '#domains/practices/readiness.ts';
import { listOwnProposals } from '#domains/practices/server/proposals.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => ({
		stepCount: formStepNames.length,
		proposals: (await listOwnProposals(db, locals.actor)).map(({ record, ...proposal }) => ({
			...proposal,
			title: pickText(record.title, locals.locale),
			filled: filledSteps(record)
		}))
	}));
