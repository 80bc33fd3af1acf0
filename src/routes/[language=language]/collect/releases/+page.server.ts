import { maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { listComputations } from '#domains/releases/compute/server/computations.ts';
import { listDrafts, listReleases } from '#domains/releases/server/releases.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { actor, locale } = locals;
	if (!maySomewhere(actor, 'release.draft')) requirePermission(actor, 'release.draft');
	return readOnly(locals.db, async (db) => {
		const releases = [...(await listDrafts(db, actor)), ...(await listReleases(db))];
		const computations = await listComputations(db, actor);
		return {
			computations: computations.map(({ id, title, state, requestedAt }) => ({
				...{ id, title: pickText(title, locale).text, state, requestedAt }
			})),
			last: releases.find(({ kind }) => kind === 'estimate')?.id,
			releases: releases.map(({ id, number, title, state, publishedAt, createdAt }) => ({
				...{ id, number, title: pickText(title, locale).text, state, date: publishedAt ?? createdAt }
			}))
		};
	});
};
