import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { getFile } from '#platform/server/files.ts';
import type { RequestHandler } from './$types';

const SHOWN = /^(image|audio|video)\//;

/** Pictures, sound and film of a questionnaire. A drawing can hold a script, so it is served in a box in which none runs. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const file = await readOnly(locals.db, (db) => getFile(db, params.hash, locals.application.env.FILES_DIR));
	if (!SHOWN.test(file.mediaType)) throw new Problem('not-found');
	return new Response(new Uint8Array(file.content), {
		headers: {
			'content-type': file.mediaType,
			'cache-control': 'public, max-age=31536000, immutable',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
		}
	});
};
