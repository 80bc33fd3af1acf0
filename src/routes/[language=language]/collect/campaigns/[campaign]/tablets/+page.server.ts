import { renderSVG } from 'uqr';
import { getTabletKey } from '#domains/campaigns/server/class-mode.ts';
import { getCampaign } from '#domains/campaigns/server/campaigns.ts';
import { importSealedFile } from '#domains/campaigns/server/sealed-files.ts';
import { may } from '#domains/identity/permissions.ts';
import { problemMessage } from '#platform/problem-message.ts';
import type { ProblemCode } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link carries its key behind `#`: it reaches no log. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return readOnly(locals.db, async (db) => {
		const { organisationId } = await getCampaign(db, locals.actor, params.campaign);
		const key = await getTabletKey(db, locals.actor, params.campaign, locals.application.secret);
		const link = `${locals.application.env.ORIGIN ?? url.origin}/fill/class#${key}`;
		return {
			link,
			qr: `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 1 }))}`,
			mayImport: may(locals.actor, 'responses.import', { organisation: organisationId }).allowed
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		const text = file instanceof File ? await file.text() : '';
		return attempt(locals, form, async () => {
			const { kept, elsewhere, refused } = await importSealedFile(
				locals.db,
				locals.actor,
				params.campaign,
				text,
				locals.application.secret,
				new Date()
			);
			const reasons = Object.entries(refused) as [ProblemCode, number][];
			return { kept, elsewhere, refused: reasons.map(([code, count]) => ({ count, why: problemMessage(code, { count }, locals.locale) })) };
		});
	}
};
