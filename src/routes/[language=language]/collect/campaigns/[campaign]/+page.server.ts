import { listInstruments } from '#domains/campaigns/server/campaigns.ts';
import { findVersionById } from '#domains/questionnaires/server/questionnaires.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	readOnly(locals.db, async (db) => {
		const chosen = await listInstruments(db, locals.actor, params.campaign);
		const versions = await Promise.all(chosen.map(({ versionId }) => findVersionById(db, versionId)));
		return {
			versions: versions.flatMap((version) =>
				version
					? [
							{
								instrument: version.instrument,
								title: version.compiled.title,
								version: version.version,
								questionnaireId: version.questionnaireId
							}
						]
					: []
			),
			origin: locals.application.env.ORIGIN ?? url.origin
		};
	});
