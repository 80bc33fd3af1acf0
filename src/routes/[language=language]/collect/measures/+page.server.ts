import { getFramework } from '#domains/framework/server/framework.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { currentMeasures } from '#domains/releases/measures/server/measures.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requireSomewhere(locals.actor, 'measure.read');
	return readOnly(locals.db, async (db) => {
		const { document } = await getFramework(db);
		const measures = new Map((await currentMeasures(db)).map((each) => [each.indicator, each]));
		return {
			indicators: document.indicators.map(({ code, label }) => ({
				code,
				label,
				version: measures.get(code)?.number,
				kind: measures.get(code)?.content.kind
			}))
		};
	});
};
