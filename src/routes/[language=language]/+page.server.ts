import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ practices: 0 });
