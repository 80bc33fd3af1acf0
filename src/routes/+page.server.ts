import { redirect } from '@sveltejs/kit';
import { readOnly } from '#platform/server/database.ts';
import { followOldNumber } from './old-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders, url }) => {
	setHeaders({ vary: 'accept-language' });
	const unknown = await readOnly(locals.db, (db) => followOldNumber(db, url, locals.locale));
	redirect(307, unknown === undefined ? `/${locals.locale}/` : `/${locals.locale}/practices?data_id=${unknown}`);
};
