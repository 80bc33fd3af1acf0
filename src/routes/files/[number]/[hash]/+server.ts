import { getAttachment } from '#domains/practices/server/attachments.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import type { RequestHandler } from './$types';

/** A picture or file of a record. Pictures are shown, everything else is saved; nothing runs in our name. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (!/^[1-9]\d{0,8}$/.test(params.number) || !/^[0-9a-f]{64}$/.test(params.hash)) throw new Problem('not-found');
	const asked = { number: Number(params.number), hash: params.hash };
	const file = await readOnly(locals.db, (db) => getAttachment(db, locals.actor, asked, locals.application.env.FILES_DIR));
	const disposition = file.mediaType.startsWith('image/')
		? 'inline'
		: `attachment; filename*=UTF-8''${encodeURIComponent(file.name || params.hash)}`;
	return new Response(new Uint8Array(file.content), {
		headers: {
			'content-type': file.mediaType,
			'content-disposition': disposition,
			'content-length': String(file.content.byteLength),
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': file.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store'
		}
	});
};
