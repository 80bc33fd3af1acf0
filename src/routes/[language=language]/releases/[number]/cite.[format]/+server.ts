import { isReleaseCitation, releaseCitationFile, releaseCitationTypes } from '#domains/releases/citation/citation-files.ts';
import { getRelease } from '#domains/releases/server/releases.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { citableOf } from '../citable.ts';
import type { RequestHandler } from './$types';

/** A release as a file for reference managers, or for a registry of DOIs. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { format } = params;
	if (!isReleaseCitation(format)) throw new Problem('not-found');
	const release = await readOnly(locals.db, (db) => getRelease(db, params.number));
	const body = releaseCitationFile(format, citableOf(release, locals.locale, locals.application.env.ORIGIN ?? url.origin));
	const name = format === 'datacite' ? 'datacite.json' : format;
	return new Response(body, {
		headers: {
			'content-type': releaseCitationTypes[format],
			'content-disposition': `attachment; filename="immerse-release-${release.number}.${name}"`
		}
	});
};
