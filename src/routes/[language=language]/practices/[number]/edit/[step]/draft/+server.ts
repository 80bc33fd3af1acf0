import { json } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { recordFieldName } from '#domains/practices/facet-name.ts';
import { isFormStep } from '#domains/practices/readiness.ts';
import { revisePractice } from '#domains/practices/server/practice-changes.ts';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { problemMessage } from '#platform/problem-message.ts';
import { command, reader } from '#platform/server/database.ts';
import { practiceNumber } from '../../../../practice-number.ts';
import { formLanguage, getEditable } from '../../editable.ts';
import { readStep } from '../../read-step.ts';
import type { RequestHandler } from './$types';

/**
 * Keeps what is being typed: what can be read is saved, what can't is named. Never over somebody else's change: then it says so, and
 * saves nothing.
 */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const form = await request.formData();
	try {
		requirePermission(locals.actor, 'practice.propose');
		const { step } = params;
		if (!isFormStep(step)) throw new Problem('not-found');
		const number = practiceNumber(params.number);
		const answer = await command(locals.db, async (trx) => {
			const before = await getEditable(reader(trx), locals.actor, number);
			const language = formLanguage(form.get('language'), before);
			const { record, problems, contactEmail } = readStep(step, form, before.record, language);
			const change = { number, basedOn: Number(form.get('basedOn')), record, contactEmail, minor: form.get('minor') === 'on' };
			return { revision: await revisePractice(trx, locals.actor, { ...change, typing: true }), problems };
		});
		const [wrong] = Object.entries(answer.problems);
		const message = wrong ? m.proposals_saved_except({ field: recordFieldName(wrong[0]), message: wrong[1] }) : m.proposals_saved();
		return json({ revision: answer.revision, message });
	} catch (caught) {
		if (!(caught instanceof Problem)) throw caught;
		const message =
			caught.code === 'changed-meanwhile' ? m.proposals_conflict_typing() : problemMessage(caught.code, caught.details, locals.locale);
		return json({ message }, { status: caught.status });
	}
};
