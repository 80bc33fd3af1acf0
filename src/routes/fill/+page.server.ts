import type { PageServerLoad } from './$types';

/** The first language the browser asks for; the player knows more of them than the rest of the platform. */
export const load: PageServerLoad = ({ request, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
	return { language: request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim() ?? 'en' };
};
