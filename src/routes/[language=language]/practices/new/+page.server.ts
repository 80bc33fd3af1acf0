import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { emptyRecord } from '#domains/practices/draft.ts';
import { categories } from '#domains/practices/practice.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';
import { createPractice } from '#domains/practices/server/practice-changes.ts';
import { findSimilar } from '#domains/practices/server/similar.ts';
import { readForm } from '#platform/forms.ts';
import { interfaceLanguages, pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

const newForm = z.object({
	title: z.string().trim().min(1).max(300),
	category: z.enum(categories),
	language: z.enum(interfaceLanguages),
	/** Whoever proposes has seen what resembles it. */
	sure: z.literal('yes').optional()
});

export const load: PageServerLoad = ({ locals }) => {
	requirePermission(locals.actor, 'practice.propose');
	return readOnly(locals.db, async (db) => {
		const collection = await getCollection(db, (await getFramework(db)).document);
		return { categories: categories.map((code) => ({ code, label: facetLabel(collection, 'category', code, locals.locale) })) };
	});
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.propose');
			const { title, category, language, sure } = readForm(newForm, form);
			if (!sure) {
				const similar = await readOnly(locals.db, async (db) => {
					const collection = await getCollection(db, (await getFramework(db)).document);
					return findSimilar(db, locals.actor, collection, title);
				});
				const shown = similar.map((one) => ({ ...one, title: pickText(one.title, locals.locale) }));
				if (shown.length > 0) return { similar: shown, values: { title, category, language } as Record<string, string> };
			}
			await takeRateLimit(locals.db, `practice-new:${locals.actor.id}`, { limit: 50, seconds: 86_400 });
			const record = { ...emptyRecord(category, language), title: { [language]: title } };
			const number = await command(locals.db, (trx) => createPractice(trx, locals.actor, record));
			redirect(303, `/${locals.locale}/practices/${number}/edit/what`);
		});
	}
};
