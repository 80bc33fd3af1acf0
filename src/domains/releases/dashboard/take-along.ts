import { m } from '#messages';
import { drawImage } from '#ui/charts/image/draw.ts';
import { writeWorkbook } from '#platform/workbook.ts';
import { CELL_COLUMNS } from '../cell.ts';
import { methodsText } from '../methods-text.ts';
import type { Release } from '../release.ts';
import type { dashboardPage } from './page.ts';

/** What goes with the figures wherever they are taken. */
export interface TakenAlong {
	title: string;
	release: Release;
	citation: string;
	language: string;
}

/** The page as one picture (SVG), with its warning and its citation in it. */
export function pageImage(
	{ figures, sentences }: ReturnType<typeof dashboardPage>,
	{ title, release, citation, language }: TakenAlong
): string {
	const warnings = [
		...(release.synthetic ? [`${m.releases_synthetic()} ${m.releases_synthetic_text()}`] : []),
		...(release.state === 'withdrawn' ? [m.releases_withdrawn({ reason: release.withdrawalReason ?? '' })] : [])
	];
	return drawImage(figures, { title, sentences, warning: warnings.join(' ') || undefined, citation, language });
}

/** Cells as a workbook; its second sheet says what they are, how they were made, and how to cite them. */
export function cellsToWorkbook(
	{ cells, numberOf }: Pick<ReturnType<typeof dashboardPage>, 'cells' | 'numberOf'>,
	{ title, release, citation, language }: TakenAlong
): Uint8Array {
	const number = (value: string | number | null) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? ''));
	const about = [
		title,
		...(release.synthetic ? [`${m.releases_synthetic()} ${m.releases_synthetic_text()}`] : []),
		citation,
		...methodsText(release, language)
	];
	return writeWorkbook([
		{
			name: 'cells',
			rows: [['release', ...CELL_COLUMNS], ...cells.map((cell) => [numberOf(cell), ...CELL_COLUMNS.map((column) => number(cell[column]))])]
		},
		{ name: 'about', rows: about.map((line) => [line]) }
	]);
}
