import { playerPage } from './player-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ page: await playerPage(event) });
