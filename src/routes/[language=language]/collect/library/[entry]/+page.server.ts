import { getFramework } from '#domains/framework/server/framework.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { getLibraryEntry, listRevisions, retireEntry } from '#domains/questionnaires/server/library.ts';
import { listReliability } from '#domains/questionnaires/server/reliability.ts';
import { listStates } from '#domains/questionnaires/server/translation-tracks.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	if (!isId(params.entry)) throw new Problem('not-found');
	return readOnly(locals.db, async (db) => {
		const entry = await getLibraryEntry(db, locals.actor, params.entry);
		const { document } = await getFramework(db);
		const revisions = await listRevisions(db, locals.actor, params.entry);
		const { material } = entry.content;
		const states = material ? await listStates(db, { kind: 'library', id: params.entry }, material) : new Map<string, never>();
		return {
			entry,
			states: Object.fromEntries([...states].map(([language, byKey]) => [language, Object.fromEntries(byKey)])),
			indicator: document.indicators.find(({ code }) => code === entry.content.indicator)?.label,
			revisions: revisions.map(({ number, at, by }) => ({ number, at, by })),
			reliability: await listReliability(db, locals.actor, params.entry),
			mayEdit: maySomewhere(locals.actor, 'library.edit') && !entry.retiredAt,
			added: url.searchParams.has('added')
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		if (!isId(params.entry)) throw new Problem('not-found');
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => retireEntry(trx, locals.actor, params.entry, String(form.get('because') ?? ''), new Date()));
			return {};
		});
	}
};
