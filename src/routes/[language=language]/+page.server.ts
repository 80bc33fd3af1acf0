import { countPublished, getCollection } from '#domains/practices/server/catalogue.ts';
import { petalsOf } from '#domains/releases/dashboard/petals.ts';
import { readDashboard } from '#domains/releases/server/dashboard.ts';
import { getCells } from '#domains/releases/server/releases.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const trailingSlash = 'always';

const area = 'BE';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const { framework, releases } = await readDashboard(db, new URLSearchParams());
		const collection = await getCollection(db, framework.document);
		const published = releases.filter(({ state }) => state === 'published');
		const cells = await Promise.all(published.map(async (release) => ({ release, cells: await getCells(db, release) })));
		/** The newest release that has a figure for the indicator in this area. */
		const cellsOf = (indicator: string) => {
			const having = cells.find(({ cells }) =>
				cells.byIndicator.get(indicator)?.some((cell) => cell.area === area && cell.status === 'shown')
			);
			return having && { cells: having.cells.byIndicator.get(indicator) ?? [], release: having.release.number };
		};
		const { document } = framework;
		return {
			practices: countPublished(collection),
			area: pickText(document.areas.find(({ code }) => code === area)?.label ?? {}, locale).text,
			petals: published.length > 0 ? petalsOf(document, cellsOf, area, locale) : [],
			synthetic: published.some(({ synthetic }) => synthetic),
			dimensions: document.dimensions.map(({ code, colour, symbol, label }) => ({
				code,
				colour,
				symbol,
				label: pickText(label, locale).text
			}))
		};
	});
