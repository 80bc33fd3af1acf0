import { z } from 'zod';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { emptyCell, type Cell } from '../cell.ts';

/** Figures that somebody else published, as a file brings them. */
export const externalFigures = z.object({
	number: z.string().min(1).max(40),
	title: z.record(z.string(), z.string()),
	source: z.object({ author: z.string(), name: z.string(), date: z.iso.date(), note: z.string().optional() }),
	population: z.enum(['migrant_background', 'all', 'foreign_citizens', 'born_abroad']),
	figures: z.array(
		z.object({
			indicator: z.string(),
			population: z.enum(['migrant_background', 'all', 'foreign_citizens', 'born_abroad']).optional(),
			breakdown: z.string().default('total'),
			category: z.string().default('total'),
			values: z.record(z.string(), z.number().min(0).max(100))
		})
	)
});

export type ExternalFigures = z.infer<typeof externalFigures>;

/**
 * Cells of a publication: shown as published, without an interval, because none was given; countries without a figure say that there is none.
 * @throws {Error} for an indicator or area that the framework doesn't know
 */
export function externalCells(figures: ExternalFigures, framework: FrameworkDocument): Cell[] {
	const countries = framework.areas.filter((area) => area.kind === 'country').map((area) => area.code);
	const known = new Map(framework.indicators.map((each) => [each.code, each]));
	return figures.figures.flatMap((figure) => {
		const indicator = known.get(figure.indicator);
		if (!indicator) throw new Error(`no indicator ${figure.indicator}`);
		const stranger = Object.keys(figure.values).find((area) => !countries.includes(area));
		if (stranger) throw new Error(`no country ${stranger}`);
		return countries.map((area): Cell => {
			const at = {
				indicator: indicator.code,
				area,
				statistic: 'figure' as const,
				period: figures.source.date.slice(0, 4),
				breakdown: figure.breakdown,
				category: figure.category,
				second_breakdown: 'total',
				second_category: 'total',
				population: figure.population ?? figures.population,
				unit: indicator.unit
			};
			const value = figure.values[area];
			return value === undefined ? emptyCell(at, 'not_measured') : { ...emptyCell(at, 'shown', 'preliminary'), estimate: value };
		});
	});
}
