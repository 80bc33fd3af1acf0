import type { Kysely, Transaction } from 'kysely';
import type { Indicator } from '#domains/framework/document.ts';
import { getFramework, type FrameworkVersion } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { Cell } from '../../cell.ts';
import { factsOf, timesOf, viewsFor, type FigureFacts } from '../facts.ts';
import { dashboardPage } from '../page.ts';
import { readState, writeState, type DashboardChoices, type DashboardState, type Repair, type View } from '../state.ts';
import { isMain } from '../view.ts';
import type { ViewInput } from '../views/input.ts';
import { partnersOf } from '../views/relation.ts';
import type { Release } from '../../release.ts';
import { getCells, getWholes, listReleases } from '../../server/releases.ts';
import type { ReleaseTables } from '../../server/tables.ts';

export interface DashboardSource {
	framework: FrameworkVersion;
	/** All that are published or withdrawn; own estimates before those of others, newest first. */
	releases: Release[];
	state: DashboardState;
	repairs: Repair[];
	indicator: Indicator | undefined;
	/** The release that the state names; none where nothing was published yet. */
	release: Release | undefined;
	/** All cells of the indicator in it. */
	cells: readonly Cell[];
	/** The figures for all children of every indicator in it. */
	wholes: readonly Cell[];
	/** Other releases that have a figure for the indicator. */
	elsewhere: Release[];
	/** Their figures for all children. */
	others: { release: Release; cells: readonly Cell[] }[];
	/** What others published, for an overview. */
	published: { release: Release; cells: readonly Cell[] }[];
	/** The views that have something to show. */
	views: View[];
	periods: string[];
	/** All points in time, those of other sources too, earliest first. */
	times: string[];
	/** Indicators that can stand beside this one. */
	partners: string[];
}

/** More other sources than these are not drawn beside a trend. */
const MOST_OTHERS = 4;

/** Reads what an address of the dashboard is about. Two small queries; documents and cells come from memory. */
export async function readDashboard<T extends ReleaseTables & FrameworkTables>(
	db: Kysely<T> | Transaction<T>,
	parameters: URLSearchParams
): Promise<DashboardSource> {
	const framework = await getFramework(db);
	const releases = preferred(await listReleases(db));
	const having = (code: string) => releases.filter((release) => release.methods.indicators.includes(code));
	const { document } = framework;
	const choices: DashboardChoices = {
		indicators: document.indicators.map((each) => each.code),
		releases: releases.map((each) => each.number),
		areas: document.areas
			.filter((area) => area.kind === 'group' || area.kind === 'country' || area.kind === 'region')
			.map((area) => area.code),
		splits: document.breakdowns.map((each) => each.code),
		releasesWith: (code) =>
			having(code)
				.filter((release) => release.state === 'published')
				.map((release) => release.number)
	};
	const asked = readState(parameters, choices).state;
	const indicator = document.indicators.find((each) => each.code === asked.indicator);
	const release = releases.find((each) => each.number === asked.release);
	const elsewhere = having(asked.indicator).filter((each) => each !== release && each.state === 'published');
	const cells = release ? await getCells(db, release, asked.indicator) : [];
	const wholes = release ? await getWholes(db, release) : [];
	const others = [];
	for (const each of elsewhere.slice(0, MOST_OTHERS))
		others.push({ release: each, cells: (await getWholes(db, each)).filter((cell) => indicator && isMain(cell, indicator)) });
	const facts = indicator && known(cells, wholes, framework, indicator);
	const views = facts
		? viewsFor(facts, document, {
				indicators: release?.methods.indicators.length ?? 0,
				otherSources: others.length,
				partners: facts.partners.length
			})
		: [];
	const times =
		indicator && facts
			? [...new Set([facts, ...others].flatMap((each) => ('times' in each ? each.times : timesOf(each.cells, indicator))))].sort()
			: [];
	const found = facts && { views, periods: facts.periods, times, partners: facts.partners };
	const read = readState(parameters, { ...choices, ...(found && facts.areas.size > 0 && { found }) });
	const published = [];
	if (read.state.view === 'overview' && release?.kind === 'estimate')
		for (const each of releases.filter(({ kind, state }) => kind === 'external' && state === 'published'))
			published.push({ release: each, cells: await getWholes(db, each) });
	return {
		framework,
		releases,
		...read,
		indicator,
		release,
		cells,
		wholes,
		elsewhere,
		others,
		published,
		views,
		periods: facts?.periods ?? [],
		times,
		partners: facts?.partners ?? []
	};
}

/** What cells can show is found once: those of a published release are kept, and stay the same. */
const facts = new WeakMap<readonly Cell[], FigureFacts & { partners: string[] }>();

function known(cells: readonly Cell[], wholes: readonly Cell[], framework: FrameworkVersion, indicator: Indicator) {
	const kept = facts.get(cells);
	if (kept) return kept;
	const found = { ...factsOf(cells, indicator), partners: partnersOf(wholes, framework.document, indicator) };
	facts.set(cells, found);
	return found;
}

const pages = new Map<string, ReturnType<typeof dashboardPage>>();
const KEEP_PAGES = 300;

/**
 * What the dashboard draws for a state, in a language; nothing where the release has no figure for the indicator. Made of what never changes
 * (published releases, a published framework), so the latest few hundred are kept.
 */
export function drawDashboard(source: DashboardSource, language: string): ReturnType<typeof dashboardPage> | null {
	const { framework, release, state, indicator, others, published } = source;
	if (!release || !indicator || !source.cells.some((cell) => cell.status === 'shown')) return null;
	const key = [release.id, framework.id, ...[...others, ...published].map((other) => other.release.id), language, writeState(state)].join(
		' '
	);
	const kept = pages.get(key);
	if (kept) return kept;
	const input: ViewInput = { ...source, framework: framework.document, indicator, release, language };
	const page = dashboardPage(input);
	pages.set(key, page);
	const [oldest] = pages.keys();
	if (pages.size > KEEP_PAGES && oldest) pages.delete(oldest);
	return page;
}

/** Own estimates first, withdrawn ones last; each newest first, as they come. */
export function preferred(releases: Release[]): Release[] {
	const rank = (release: Release) => (release.state === 'withdrawn' ? 2 : release.kind === 'external' ? 1 : 0);
	return [...releases].sort((a, b) => rank(a) - rank(b));
}
