import { readView } from '../../../dashboard-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { page, home, taken, release } = await readView(locals, url);
	return {
		title: taken.title,
		figures: page.figures,
		sentences: page.sentences,
		citation: taken.citation,
		home,
		synthetic: release.synthetic,
		withdrawn: release.state === 'withdrawn' ? (release.withdrawalReason ?? '') : undefined
	};
};
