import { getFramework } from '#domains/framework/server/framework.ts';
import { maySomewhere, requireSomewhere } from '#domains/identity/permissions.ts';
import { measureDifferences } from '#domains/releases/measures/differences.ts';
import { listMeasureVersions } from '#domains/releases/measures/server/measures.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	requireSomewhere(locals.actor, 'measure.read');
	return readOnly(locals.db, async (db) => {
		const { document } = await getFramework(db);
		const indicator = document.indicators.find(({ code }) => code === params.indicator);
		if (!indicator) throw new Problem('not-found');
		const versions = await listMeasureVersions(db, locals.actor, indicator.code);
		return {
			indicator,
			instruments: document.instruments.map(({ code, label }) => ({ code, label })),
			versions: versions.map((version, at) => {
				const before = versions[at + 1];
				return { ...version, differences: before ? measureDifferences(before.content, version.content) : [] };
			}),
			kept: url.searchParams.has('kept'),
			mayEdit: maySomewhere(locals.actor, 'measure.edit')
		};
	});
};
