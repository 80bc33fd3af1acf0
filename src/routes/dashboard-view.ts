import { citation } from '#domains/releases/citation/cite.ts';
import { writeState } from '#domains/releases/dashboard/state.ts';
import type { TakenAlong } from '#domains/releases/dashboard/take-along.ts';
import { drawDashboard, readDashboard } from '#domains/releases/dashboard/server/dashboard.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';

/** What an address of the dashboard shows, with its title, its citation and its own address. @throws {Problem} `not-found` where there is nothing */
export async function readView(locals: App.Locals, url: URL) {
	const source = await readOnly(locals.db, (db) => readDashboard(db, url.searchParams));
	const { release, indicator, state } = source;
	const page = drawDashboard(source, locals.locale);
	if (!release || !indicator || !page) throw new Problem('not-found');
	const label = pickText(indicator.label, locals.locale).text;
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const query = writeState(state);
	const home = `${origin}/${locals.locale}/dashboard${query}`;
	const title = state.view === 'overview' ? (page.figures[0]?.title ?? label) : label;
	const taken: TakenAlong = { title, release, citation: citation(release, title, home, locals.locale), language: locals.locale };
	return { state, page, query, home, taken, release };
}

/** Headers of a file that is taken along. */
export function asFile(
	type: string,
	{ release, indicator, area, view }: { release: string; indicator: string; area: string; view: string },
	ending: string
) {
	return {
		'content-type': type,
		'content-disposition': `attachment; filename="immerse-${release}-${indicator}-${area}-${view}.${ending}"`
	};
}
