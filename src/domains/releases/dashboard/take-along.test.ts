import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { hasImage } from '#ui/charts/image/draw.ts';
import { madeUp, release, SECRETS } from '../../../../tests/support/made-up-release.ts';
import { emptyCell } from '../cell.ts';
import { dashboardPage } from './page.ts';
import { VIEWS } from './state.ts';
import { cellsToWorkbook, pageImage, type TakenAlong } from './take-along.ts';

const taken: TakenAlong = { title: 'Helped & <heard>', release, citation: 'Immerse (2026). Cited “so”.', language: 'en' };

function parsed(svg: string): string[] {
	const texts: string[] = [];
	const parser = new SaxesParser();
	parser.on('text', (text) => texts.push(text));
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(svg).close();
	return texts;
}

describe('the picture of a view', () => {
	it('is whole XML with title, warning, sentences and citation, for every view but the table', () => {
		for (const view of VIEWS) {
			const page = dashboardPage(madeUp(view, { area: 'BE', split: 'age' }));
			expect(hasImage(page.figures), view).toBe(view !== 'table');
			const svg = pageImage(page, taken);
			const words = parsed(svg).join(' ');
			expect(words).toContain('Helped & <heard>');
			expect(words).toContain('Demonstration data.');
			expect(words).toContain('Cited “so”.');
			expect(svg, view).not.toMatch(/NaN|undefined|Infinity|<script/);
		}
	});
	it('holds no number of a hidden cell', () => {
		for (const view of VIEWS.filter((each) => each !== 'relation')) {
			const svg = parsed(pageImage(dashboardPage(madeUp(view, { area: 'BE', split: 'sex' })), taken)).join(' ');
			for (const secret of ['71.23', '7,125', '7,126', '70–73']) expect(svg.includes(secret), `${view} ${secret}`).toBe(false);
		}
		expect(Object.keys(SECRETS)).toHaveLength(7);
	});
});

describe('the workbook of a view', () => {
	it('holds the cells that are shown, and says what they are', () => {
		const { cells, numberOf } = dashboardPage(madeUp('breakdown', { area: 'BE', split: 'sex' }));
		const real = cells.map((cell) => (cell.status === 'shown' ? cell : emptyCell(cell, cell.status, cell.reason)));
		const sheets = unzipSync(cellsToWorkbook({ cells: real, numberOf }, taken));
		const [first, second] = [1, 2].map((number) => strFromU8(sheets[`xl/worksheets/sheet${number}.xml`]!));
		expect(first).toContain('few_answers');
		expect(first?.match(/<row>/g)).toHaveLength(cells.length + 1);
		for (const secret of Object.values(SECRETS)) expect(first?.includes(`>${secret}<`)).toBe(false);
		expect(second).toContain('Cited “so”.');
		expect(second).toContain('Demonstration data.');
	});
});
