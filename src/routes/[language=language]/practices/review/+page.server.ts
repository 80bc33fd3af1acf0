import { getFramework } from '#domains/framework/server/framework.ts';
import { may } from '#domains/identity/permissions.ts';
import { listWaiting } from '#domains/practices/server/reviews.ts';
import { reviewerOf } from '#domains/practices/server/working-copy.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const { document } = await getFramework(db);
		const reviewer = await reviewerOf(db, locals.actor);
		const dimensionOf = (code: string) => document.outcomes.find((one) => one.code === code)?.dimension;
		const label = (code: string) => document.dimensions.find((one) => one.code === code);
		const ofTheirThemes = document.outcomes.filter(({ dimension }) => reviewer.expertOf.includes(dimension)).map(({ code }) => code);
		const waiting = await listWaiting(db, locals.actor, { isEditor: reviewer.isEditor, outcomes: ofTheirThemes });
		return {
			isEditor: reviewer.isEditor,
			mayName: may(locals.actor, 'practice.name-expert').allowed,
			waiting: waiting.map(({ outcomes, title, ...one }) => ({
				...one,
				title: pickText(title, locals.locale),
				dimensions: [...new Set(outcomes.map(dimensionOf))].flatMap((code) => {
					const dimension = label(code ?? '');
					return dimension ? [{ ...dimension, label: pickText(dimension.label, locals.locale).text }] : [];
				})
			}))
		};
	});
