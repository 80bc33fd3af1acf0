import type { View } from '../state.ts';
import { breakdownView } from './breakdown.ts';
import { compareView } from './compare.ts';
import { distributionView } from './distribution.ts';
import { gapView } from './gap.ts';
import type { ViewInput, ViewResult } from './input.ts';
import { mapView } from './map.ts';
import { overviewView } from './overview.ts';
import { rankingView } from './ranking.ts';
import { relationView } from './relation.ts';
import { tableView } from './table.ts';
import { trendView } from './trend.ts';

const VIEW: Record<View, (input: ViewInput) => ViewResult> = {
	overview: overviewView,
	map: mapView,
	ranking: rankingView,
	trend: trendView,
	compare: compareView,
	breakdown: breakdownView,
	gap: gapView,
	distribution: distributionView,
	relation: relationView,
	table: tableView
};

/** Draws what the state's view shows. */
export function drawView(input: ViewInput): ViewResult {
	return VIEW[input.state.view](input);
}
