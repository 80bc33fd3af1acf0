import type { Kysely, Transaction } from 'kysely';
import { keyText } from '../cell.ts';
import { roundCount } from '../disclosure/rules.ts';
import type { Recipe } from '../release.ts';
import { getFigures, isRecipe, listReleases } from './releases.ts';
import type { ReleaseTables } from './tables.ts';

/** What a release that shares answers with the new one said of a figure. */
interface Earlier {
	shown: boolean;
	n: number | null;
	estimate: number | null;
	se: number | null;
}

/** Two estimates this close are of the same answers. */
const SAME = 1e-9;

/**
 * Tells of a figure whether showing it would give away, beside what earlier releases from some of the same answers show, what neither shows
 * alone: where an earlier one hid it, and where it differs from an earlier one by fewer answers than a figure needs — those who were added or
 * took theirs back are then a group too small to publish. Withdrawn releases count: what they showed is known.
 */
export async function differencing<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>, { campaigns, rules }: Recipe) {
	const earlier = new Map<string, Earlier[]>();
	for (const release of await listReleases(db)) {
		const { recipe } = release;
		if (!isRecipe(recipe) || !recipe.campaigns.some((campaign) => campaigns.includes(campaign))) continue;
		for (const cell of await getFigures(db, release)) {
			const key = keyText(cell);
			const found = { shown: cell.status === 'shown', n: cell.n, estimate: cell.estimate, se: cell.se };
			earlier.set(key, [...(earlier.get(key) ?? []), found]);
		}
	}
	return (key: string, found: { n: number; estimate: number; se: number }, scale: number): boolean =>
		(earlier.get(key) ?? []).some((before) => {
			if (!before.shown) return true;
			if (before.estimate === null || before.n === null) return false;
			const same = Math.abs(before.estimate - found.estimate * scale) < SAME && Math.abs((before.se ?? 0) - found.se * scale) < SAME;
			return !same && Math.abs(roundCount(found.n, rules) - before.n) < rules.answers + rules.roundTo;
		});
}
