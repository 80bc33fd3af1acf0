import { m } from '#messages';
import { sentences } from './sentence.ts';
import type { View } from './state.ts';
import { drawView } from './views/draw.ts';
import { lookAt, type ViewInput } from './views/input.ts';

/** Views that are about more than the one figure of the area. */
const BEYOND_ONE: readonly View[] = ['overview', 'relation', 'table'];

/** Everything the dashboard draws and says, from cells alone. */
export function dashboardPage(input: ViewInput) {
	const { area, mains } = lookAt(input);
	const { figures, sentences: said, cells } = drawView(input);
	const drawn = figures.filter(({ table }) => table.rows.length > 0);
	const ofView = drawn.length + said.length > 0 ? said : [m.releases_sentence_nothing({ area })];
	const headline = BEYOND_ONE.includes(input.state.view)
		? []
		: sentences({ area, cell: mains.get(input.state.area), average: mains.get('SIX'), language: input.language });
	return { area, figures: drawn, sentences: [...headline, ...ofView], cells };
}
