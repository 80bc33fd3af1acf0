import type { FrameworkDocument } from '#domains/framework/document.ts';
import { pickText } from '#platform/languages.ts';
import type { Cell } from '../cell.ts';
import { writeState } from './state.ts';
import { toMark } from './marks.ts';
import { mainCells } from './view.ts';

/** The petals of the wheel: an area's figure for each of the fourteen results, in the order of the framework; unknown where there is none. */
export function petalsOf(
	framework: FrameworkDocument,
	cellsOf: (indicator: string) => { cells: readonly Cell[]; release: string } | undefined,
	area: string,
	language: string
) {
	const results = framework.indicators.filter(({ kind }) => kind === 'result');
	return results.map((indicator) => {
		const found = cellsOf(indicator.code);
		const cell = found && mainCells(found.cells, indicator).get(area);
		const label = pickText(indicator.label, language).text;
		const mark = cell ? toMark(cell, label, language) : undefined;
		return {
			key: indicator.code,
			label,
			colour: framework.dimensions.find(({ code }) => code === indicator.dimension)?.colour ?? 'rights',
			value: mark?.value ?? null,
			state: mark?.state ?? ('unknown' as const),
			text: mark?.text ?? '–',
			href: found
				? `/${language}/dashboard${writeState({ indicator: indicator.code, area, release: found.release })}`
				: `/${language}/indicators/${indicator.code}`
		};
	});
}
