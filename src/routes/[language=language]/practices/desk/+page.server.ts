import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { findingKinds } from '#domains/practices/quality.ts';
import { entryOf } from '#domains/practices/search/practice-index.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { countFindings } from '#domains/practices/server/quality.ts';
import { listWaitingTranslations } from '#domains/practices/server/translations.ts';
import { listUses } from '#domains/practices/server/uses.ts';
import { languageName, pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
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
			uses: used.slice(0, mostUses)
		};
	});

export const actions: Actions = {
	look: async ({ locals }) => {
		requirePermission(locals.actor, 'practice.edit');
		await (await locals.application.jobs()).send('practices-quality', {});
		return { looking: true };
	}
};
