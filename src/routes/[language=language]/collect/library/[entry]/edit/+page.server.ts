import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { entryForm } from '#domains/questionnaires/library/entry.ts';
import { getLibraryEntry, reviseEntry } from '#domains/questionnaires/server/library.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import { originFromFile } from '../../origin.ts';
import type { Actions, PageServerLoad } from './$types';

const form = entryForm.extend({ seen: z.coerce.number().int() });

export const load: PageServerLoad = async ({ locals, params }) => {
	requireSomewhere(locals.actor, 'library.edit');
	if (!isId(params.entry)) throw new Problem('not-found');
	return readOnly(locals.db, async (db) => ({
		entry: await getLibraryEntry(db, locals.actor, params.entry),
		indicators: (await getFramework(db)).document.indicators.map(({ code, label }) => ({ code, label }))
	}));
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		if (!isId(params.entry)) throw new Problem('not-found');
		const sent = await request.formData();
		return attempt(locals, sent, async () => {
			const { seen, ...details } = readForm(form, sent);
			const origin = await originFromFile(sent);
			const change = { details, seen, language: locals.locale, ...(origin ? { origin } : {}) };
			await command(locals.db, (trx) => reviseEntry(trx, locals.actor, params.entry, change));
			return redirect(303, `/${locals.locale}/collect/library/${params.entry}`);
		});
	}
};
