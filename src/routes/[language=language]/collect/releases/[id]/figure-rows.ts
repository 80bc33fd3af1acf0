import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { Cell } from '#domains/releases/cell.ts';
import { formatCell, formatInterval } from '#domains/releases/dashboard/figures.ts';
import { areaNames } from '#domains/releases/dashboard/marks.ts';
import { formatValue } from '#domains/releases/dashboard/numbers.ts';
import { isMain } from '#domains/releases/dashboard/view.ts';
import { CHANGE_KINDS, type Quality, type ReleaseChanges } from '#domains/releases/quality/quality.ts';
import { pickText } from '#platform/languages.ts';

const indicatorLabel = ({ indicators }: FrameworkDocument, code: string, language: string) =>
	`${code} ${pickText(indicators.find((each) => each.code === code)?.label ?? { en: '' }, language).text}`;

/** The main figure of each indicator with one, by country. */
export function figureRows(wholes: readonly Cell[], document: FrameworkDocument, language: string) {
	const names = areaNames(document, language);
	const areas = ['SIX', ...document.areas.filter((area) => area.kind === 'country').map((area) => area.code)];
	const rows = document.indicators.flatMap((indicator) => {
		const cells = wholes.filter((cell) => isMain(cell, indicator));
		if (!cells.some((cell) => cell.status === 'shown')) return [];
		const figures = areas.map((area) => {
			const cell = cells.find((each) => each.area === area);
			return { area, text: formatCell(cell, language), interval: formatInterval(cell, language), shown: cell?.status === 'shown' };
		});
		return [{ code: indicator.code, label: pickText(indicator.label, language).text, figures }];
	});
	return { areas: areas.map((code) => ({ code, label: names[code] ?? code })), rows };
}

/** What is different from the release before, by kind, with its first examples. */
export function changeRows(changes: ReleaseChanges | undefined, document: FrameworkDocument, language: string) {
	if (!changes) return undefined;
	const names = areaNames(document, language);
	const value = (number: number | null, unit: string) => (number === null ? '' : formatValue(number, unit, language));
	const group = (breakdown: string, category: string) => {
		const found = document.breakdowns.find(({ code }) => code === breakdown)?.categories.find(({ code }) => code === category);
		return found ? `, ${pickText(found.label, language).text}` : '';
	};
	return {
		before: changes.before,
		kinds: CHANGE_KINDS.map((kind) => ({
			kind,
			count: changes.counts[kind],
			examples: changes.examples
				.filter((each) => each.kind === kind)
				.map((each, at) => ({
					id: `${kind}-${at}`,
					figure: `${indicatorLabel(document, each.indicator, language)}, ${names[each.area] ?? each.area}${group(each.breakdown, each.category)}`,
					before: value(each.before, each.unit),
					now: value(each.now, each.unit)
				}))
		}))
	};
}

/** How many figures of each country and indicator are hidden, in per cent of those with answers. */
export function hiddenRows(quality: Quality | undefined, document: FrameworkDocument, language: string) {
	if (!quality) return undefined;
	const names = areaNames(document, language);
	const row = ({ shown, hidden }: { shown: number; hidden: number }, label: string) => ({
		...{ label, shown, hidden },
		part: Math.round((100 * hidden) / Math.max(1, shown + hidden))
	});
	return {
		areas: quality.byArea.filter(({ code }) => code.length <= 3).map((tally) => row(tally, names[tally.code] ?? tally.code)),
		indicators: quality.byIndicator.map((tally) => row(tally, indicatorLabel(document, tally.code, language)))
	};
}
