import { z } from 'zod';
import { getFramework } from '#domains/framework/server/framework.ts';
import { listExperts, nameExpert } from '#domains/practices/server/experts.ts';
import { readForm } from '#platform/forms.ts';
import { interfaceLanguages, pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const experts = await listExperts(db, locals.actor);
		const { document } = await getFramework(db);
		return {
			experts,
			dimensions: document.dimensions.map(({ code, label, colour, symbol }) => ({
				...{ code, colour, symbol },
				label: pickText(label, locals.locale).text
			}))
		};
	});

const expertForm = z.object({
	email: z.email().max(254),
	language: z.enum(interfaceLanguages),
	dimensions: z
		.union([z.string(), z.array(z.string())])
		.optional()
		.transform((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]))
});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const given = readForm(expertForm, form);
			await command(locals.db, async (trx) => {
				const known = (await getFramework(trx)).document.dimensions.map(({ code }) => code);
				if (!given.dimensions.every((dimension) => known.includes(dimension))) throw new Problem('invalid-input');
				await nameExpert(trx, locals.actor, given);
			});
			return { named: true };
		});
	}
};
