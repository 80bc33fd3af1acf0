import { m } from '#messages';
import type { Cell } from '../cell.ts';
import { sentences } from './sentence.ts';
import type { View } from './state.ts';
import { drawView } from './views/draw.ts';
import { lookAt, type ViewInput } from './views/input.ts';

/** Views that are about more than the one figure of the area. */
const BEYOND_ONE: readonly View[] = ['overview', 'relation', 'table'];

/** Everything the dashboard draws and says, from cells alone; `numberOf` gives the number of the release that a cell is from. */
export function dashboardPage(input: ViewInput) {
	const { area, mains } = lookAt(input);
	const { figures, sentences: said, cells, elsewhere } = drawView(input);
	const drawn = figures.filter(({ table }) => table.rows.length > 0);
	const ofView = drawn.length + said.length > 0 ? said : [m.releases_sentence_nothing({ area })];
	const headline = BEYOND_ONE.includes(input.state.view)
		? []
		: sentences({ area, cell: mains.get(input.state.area), average: mains.get('SIX'), language: input.language });
	const numberOf = (cell: Cell) => elsewhere?.get(cell) ?? input.release.number;
	return { area, figures: drawn, sentences: [...headline, ...ofView], cells, numberOf };
}
