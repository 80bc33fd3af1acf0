import { redirect } from '@sveltejs/kit';
import { listCampaigns } from '#domains/campaigns/server/campaigns.ts';
import { listFrameworkVersions } from '#domains/framework/server/framework.ts';
import { maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { draftForm } from '#domains/releases/schemas.ts';
import { draftRelease } from '#domains/releases/server/draft-release.ts';
import { listDrafts, listReleases } from '#domains/releases/server/releases.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { actor, locale } = locals;
	if (!maySomewhere(actor, 'release.draft')) requirePermission(actor, 'release.draft');
	return readOnly(locals.db, async (db) => {
		const campaigns = await listCampaigns(db, actor);
		const versions = await listFrameworkVersions(db);
		const releases = [...(await listDrafts(db, actor)), ...(await listReleases(db))];
		return {
			campaigns: campaigns
				.filter(({ state }) => state === 'closed')
				.map(({ id, title, responses, design, synthetic }) => ({ id, title: pickText(title, locale).text, responses, design, synthetic })),
			versions: versions.filter(({ state }) => state === 'published').map(({ id, number }) => ({ id, number })),
			releases: releases.map(({ id, number, title, state, kind, synthetic, publishedAt, createdAt }) => ({
				id,
				number,
				title: pickText(title, locale).text,
				state,
				kind,
				synthetic,
				date: publishedAt ?? createdAt
			}))
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const result = await attempt(locals, form, async () => {
			const { campaigns, frameworkVersion, title } = readForm(draftForm, form);
			const id = await draftRelease(locals.db, locals.actor, { campaigns, frameworkVersion, title: { [locals.locale]: title } });
			return { id };
		});
		if ('id' in result) redirect(303, `/${locals.locale}/collect/releases/${result.id}`);
		return result;
	}
};
