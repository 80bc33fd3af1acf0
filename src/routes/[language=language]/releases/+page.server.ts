import { listPlans } from '#domains/releases/calendar/server/plans.ts';
import { listReleases } from '#domains/releases/server/releases.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		return {
			releases: (await listReleases(db)).map(({ number, title, state, source, kind, synthetic, publishedAt, withdrawalReason }) => ({
				...{ number, title: pickText(title, locale), state, synthetic, publishedAt, withdrawalReason },
				...{ author: source.author, isExternal: kind === 'external' }
			})),
			plans: (await listPlans(db)).map(({ id, plannedFor, title, about }) => ({
				...{ id, plannedFor, title: pickText(title, locale), about: pickText(about, locale) }
			}))
		};
	});
