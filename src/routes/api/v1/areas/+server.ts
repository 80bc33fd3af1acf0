import { readOnly } from '#platform/server/database.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { answering, answerWithTag } from '../answer.ts';
import { requireNoParameters } from '../practices/one-practice.ts';
import type { RequestHandler } from './$types';

/** The areas that figures are about, each with the area it lies in by every hierarchy, and the hierarchies with their dates. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	answering(locals, async () => {
		requireNoParameters(url);
		const { id, number, document } = await readOnly(locals.db, (db) => getFramework(db));
		return answerWithTag(request, `areas ${id}`, 'application/json', () => {
			const parentsOf = (area: string) =>
				Object.fromEntries(
					document.hierarchies.flatMap((each) => {
						const parent = each.parents[area];
						return parent === undefined ? [] : [[each.code, parent]];
					})
				);
			const areas = document.areas.map((area) => ({ ...area, parents: parentsOf(area.code) }));
			const hierarchies = document.hierarchies.map(({ parents: _, ...each }) => each);
			return JSON.stringify({ frameworkVersion: number, hierarchies, areas });
		});
	});
