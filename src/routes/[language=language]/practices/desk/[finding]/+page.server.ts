import { requirePermission } from '#domains/identity/permissions.ts';
import { findingDetails, findingKinds } from '#domains/practices/quality.ts';
import { dismissFinding, listFindings } from '#domains/practices/server/quality.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

const kindOf = (text: string) => {
	const kind = findingKinds.find((one) => one === text);
	if (!kind) throw new Problem('not-found');
	return kind;
};

export const load: PageServerLoad = ({ locals, params }) => {
	requirePermission(locals.actor, 'practice.edit');
	return readOnly(locals.db, async (db) => {
		const kind = kindOf(params.finding);
		const found = await listFindings(db, locals.actor, kind);
		return {
			kind,
			found: found.map((finding) => ({
				number: finding.number,
				title: pickText(finding.title, locals.locale),
				about: findingDetails(finding, locals.locale)
			}))
		};
	});
};

export const actions: Actions = {
	dismiss: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const number = practiceNumber(String(form.get('number')));
			await command(locals.db, (trx) => dismissFinding(trx, locals.actor, number, kindOf(params.finding)));
			return {};
		});
	}
};
