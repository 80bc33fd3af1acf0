import { describedInterface } from './described.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => describedInterface(locals.application.env.ORIGIN ?? url.origin);
