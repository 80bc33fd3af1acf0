import { countPublished, getCollection } from '#domains/practices/server/catalogue.ts';
import type { Cell } from '#domains/releases/cell.ts';
import { petalsOf } from '#domains/releases/dashboard/petals.ts';
import { readDashboard } from '#domains/releases/dashboard/server/dashboard.ts';
import { getWholes } from '#domains/releases/server/releases.ts';
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
		const found: { release: string; cells: readonly Cell[] }[] = [];
		for (const release of published) found.push({ release: release.number, cells: await getWholes(db, release) });
		/** The newest release that has a figure for the indicator in this area. */
		const cellsOf = (indicator: string) =>
			found.find(({ cells }) => cells.some((cell) => cell.indicator === indicator && cell.area === area && cell.status === 'shown'));
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
