import { listTrail } from '#domains/identity/server/trail.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

const perPage = 50;

export const load: PageServerLoad = ({ locals, url }) =>
	readOnly(locals.db, async (db) => {
		const asked = Number(url.searchParams.get('page') ?? 1);
		const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
		const { entries, total } = await listTrail(db, locals.actor, { page, perPage });
		return { entries, page, pages: Math.max(1, Math.ceil(total / perPage)) };
	});
