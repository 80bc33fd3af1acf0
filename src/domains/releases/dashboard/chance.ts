import { m } from '#messages';
import type { Cell } from '../cell.ts';
import { holm, pValue } from '../estimators/comparison.ts';
import { tQuantile } from '../estimators/distributions.ts';
import { maySpeakOfSignificance, type Release } from '../release.ts';

const MOST_DEGREES = 1e6;

/**
 * Whether chance could explain a difference, as a sentence; empty where the design permits no such word, or nothing is known.
 * @param among all differences that it was picked from, itself included: the more there are, the easier one of them is large by chance (Holm 1979)
 */
export function chanceWords(release: Pick<Release, 'design' | 'synthetic'>, cell: Cell, among: readonly Cell[] = [cell]): string {
	if (!maySpeakOfSignificance(release)) return '';
	const tested = among.filter((each) => !Number.isNaN(chanceOf(each)));
	const p = holm(tested.map(chanceOf))[tested.indexOf(cell)];
	if (p === undefined) return '';
	const count = tested.length;
	if (count === 1) return p < 0.05 ? m.releases_sentence_significant_one() : m.releases_sentence_not_significant_one();
	return p < 0.05 ? m.releases_sentence_significant_among({ count }) : m.releases_sentence_not_significant_among({ count });
}

function chanceOf(cell: Cell): number {
	const { estimate, se } = cell;
	if (cell.status !== 'shown' || estimate === null || se === null) return NaN;
	return pValue({ estimate, se, df: degreesOf(cell) });
}

/** A cell has no degrees of freedom, but its interval was made with them: estimate ± t·se, cut at ±100. */
function degreesOf({ estimate, se, low, high }: Cell): number {
	const reach = Math.max((estimate ?? 0) - (low ?? 0), (high ?? 0) - (estimate ?? 0)) / (se ?? 0);
	let [few, many] = [1, MOST_DEGREES];
	if (!(reach > tQuantile(0.975, many))) return many;
	while (many - few > 1) {
		const middle = Math.floor((few + many) / 2);
		if (tQuantile(0.975, middle) > reach * (1 + 1e-9)) few = middle;
		else many = middle;
	}
	return many;
}
