import type { Kysely, Transaction } from 'kysely';
import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import type { Cell } from '../../cell.ts';
import { isMain } from '../view.ts';
import type { Release } from '../../release.ts';
import { getWholes, listReleases } from '../../server/releases.ts';
import type { ReleaseTables } from '../../server/tables.ts';

/** One release's figures of an indicator by country, the mean of all first. */
export interface CountryFigures {
	release: Release;
	cells: Cell[];
}

/**
 * The newest own estimate and the newest published figures of others that have something to show for an indicator; withdrawn releases never.
 */
export async function figuresByCountry<T extends ReleaseTables>(
	db: Kysely<T> | Transaction<T>,
	framework: FrameworkDocument,
	indicator: Indicator
): Promise<CountryFigures[]> {
	const releases = (await listReleases(db)).filter((release) => release.state === 'published');
	const areas = framework.areas.filter((area) => area.kind === 'group' || area.kind === 'country').map((area) => area.code);
	const found: CountryFigures[] = [];
	for (const kind of ['estimate', 'external'] as const) {
		for (const release of releases.filter((each) => each.kind === kind && each.methods.indicators.includes(indicator.code))) {
			const cells = await getWholes(db, release);
			const main = areas.flatMap((area) => cells.find((cell) => cell.area === area && isMain(cell, indicator)) ?? []);
			if (main.some((cell) => cell.status === 'shown')) {
				found.push({ release, cells: main });
				break;
			}
		}
	}
	return found;
}
