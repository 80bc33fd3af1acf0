import { requirePermission } from '#domains/identity/permissions.ts';
import { moveForm, planForm, decideForm } from '#domains/releases/comments/comment-form.ts';
import { listPlans, moveRelease, planRelease, unplanRelease } from '#domains/releases/calendar/server/plans.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requirePermission(locals.actor, 'release.plan');
	return readOnly(locals.db, async (db) => ({
		plans: (await listPlans(db)).map(({ id, plannedFor, title, about }) => ({
			...{ id, plannedFor, title: pickText(title, locals.locale).text, about: pickText(about, locals.locale).text }
		}))
	}));
};

const done = { done: true } as const;

export const actions: Actions = {
	plan: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { plannedFor, title, about } = readForm(planForm, form);
			const plan = { plannedFor, title: { [locals.locale]: title }, about: { [locals.locale]: about } };
			await command(locals.db, (trx) => planRelease(trx, locals.actor, plan));
			return done;
		});
	},
	move: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { id, plannedFor } = readForm(moveForm, form);
			await command(locals.db, (trx) => moveRelease(trx, locals.actor, id, plannedFor));
			return done;
		});
	},
	remove: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => unplanRelease(trx, locals.actor, readForm(decideForm, form).id));
			return done;
		});
	}
};
