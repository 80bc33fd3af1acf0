import type { Kysely, Transaction } from 'kysely';
import { getFramework, type FrameworkVersion } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { Cell } from '../cell.ts';
import type { Release } from '../release.ts';
import { dashboardPage } from '../dashboard/page.ts';
import { readState, writeState, type DashboardState, type Repair } from '../dashboard/state.ts';
import { getCells, listReleases } from './releases.ts';
import type { ReleaseTables } from './tables.ts';

export interface DashboardSource {
	framework: FrameworkVersion;
	/** All that are published or withdrawn; own estimates before those of others, newest first. */
	releases: Release[];
	state: DashboardState;
	repairs: Repair[];
	/** The release that the state names; none where nothing was published yet. */
	release: Release | undefined;
	/** All cells of the indicator in it. */
	cells: readonly Cell[];
	/** Other releases that have a figure for the indicator. */
	elsewhere: Release[];
}

/** Reads what an address of the dashboard is about. Two small queries; documents and cells come from memory. */
export async function readDashboard<T extends ReleaseTables & FrameworkTables>(
	db: Kysely<T> | Transaction<T>,
	parameters: URLSearchParams
): Promise<DashboardSource> {
	const framework = await getFramework(db);
	const releases = preferred(await listReleases(db));
	const having = (indicator: string) => releases.filter((release) => release.methods.indicators.includes(indicator));
	const { document } = framework;
	const { state, repairs } = readState(parameters, {
		indicators: document.indicators.map((each) => each.code),
		releases: releases.map((each) => each.number),
		areas: document.areas
			.filter((area) => area.kind === 'group' || area.kind === 'country' || area.kind === 'region')
			.map((area) => area.code),
		splits: document.breakdowns.map((each) => each.code),
		releasesWith: (indicator) =>
			having(indicator)
				.filter((release) => release.state === 'published')
				.map((release) => release.number)
	});
	const release = releases.find((each) => each.number === state.release);
	const elsewhere = having(state.indicator).filter((each) => each !== release && each.state === 'published');
	return { framework, releases, state, repairs, release, cells: release ? await getCells(db, release, state.indicator) : [], elsewhere };
}

const pages = new Map<string, ReturnType<typeof dashboardPage>>();
const KEEP_PAGES = 200;

/**
 * What the dashboard draws for a state, in a language; nothing where the release has no figure for the indicator. Made of what never changes
 * (a published release, a published framework), so the latest few hundred are kept.
 */
export function drawDashboard(source: DashboardSource, language: string): ReturnType<typeof dashboardPage> | null {
	const { framework, release, state } = source;
	const indicator = framework.document.indicators.find((each) => each.code === state.indicator);
	const { cells } = source;
	if (!release || !indicator || !cells.some((cell) => cell.status === 'shown')) return null;
	const key = `${release.id} ${framework.id} ${language} ${writeState(state)}`;
	const kept = pages.get(key);
	if (kept) return kept;
	const page = dashboardPage({ framework: framework.document, indicator, release, cells, state, language });
	pages.set(key, page);
	const [oldest] = pages.keys();
	if (pages.size > KEEP_PAGES && oldest) pages.delete(oldest);
	return page;
}

/** Own estimates first, withdrawn ones last; each newest first, as they come. */
function preferred(releases: Release[]): Release[] {
	const rank = (release: Release) => (release.state === 'withdrawn' ? 2 : release.kind === 'external' ? 1 : 0);
	return [...releases].sort((a, b) => rank(a) - rank(b));
}
