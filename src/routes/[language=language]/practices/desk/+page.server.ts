import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { findingKinds } from '#domains/practices/quality.ts';
import { entryOf } from '#domains/practices/search/practice-index.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { listUnpublished } from '#domains/practices/server/practices.ts';
import { countFindings } from '#domains/practices/server/quality.ts';
import { decideReplication, listWaitingReplications } from '#domains/practices/server/replications.ts';
import { listWaitingTranslations } from '#domains/practices/server/translations.ts';
import { listUses } from '#domains/practices/server/uses.ts';
import { isId } from '#platform/ids.ts';
import { countryName, languageName, pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

const mostUses = 12;

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const { actor, locale } = locals;
		const counts = await countFindings(db, actor);
		const { index } = await getCollection(db, (await getFramework(db)).document);
		const uses = Map.groupBy(await listUses(db, actor), ({ number }) => number);
		const used = [...uses].flatMap(([number, kinds]) => {
			const entry = entryOf(index, number);
			return entry ? [{ number, title: pickText(entry.title, locale), kinds }] : [];
		});
		return {
			findings: findingKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })),
			translations: (await listWaitingTranslations(db, actor)).map(({ number, title, language, draft }) => ({
				...{ number, language, draft },
				title: pickText(title, locale),
				name: languageName(language, locale)
			})),
			replications: (await listWaitingReplications(db, actor)).map((told) => ({
				...told,
				title: pickText(told.title, locale),
				countryName: countryName(told.country, locale)
			})),
			unpublished: (await listUnpublished(db, actor)).map(({ number, state, record }) => ({
				number,
				state,
				title: pickText(record.title, locale)
			})),
			uses: used.slice(0, mostUses)
		};
	});

export const actions: Actions = {
	look: async ({ locals }) => {
		requirePermission(locals.actor, 'practice.edit');
		await (await locals.application.jobs()).send('practices-quality', {});
		return { looking: true };
	},
	decide: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const id = String(form.get('id'));
			if (!isId(id)) throw new Problem('not-found');
			const decision = form.get('decision') === 'shown' ? 'shown' : 'declined';
			await command(locals.db, (trx) => decideReplication(trx, locals.actor, id, decision));
			return { looking: false };
		});
	}
};
