import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { externalCells, externalFigures } from './external.ts';

const file = externalFigures.parse(JSON.parse(readFileSync('demo/figures-2023.json', 'utf8')));

it('shows what was published as it was published, and says where nothing was', () => {
	const cells = externalCells(file, FIRST_VERSION);
	expect(cells.find((cell) => cell.indicator === 'R07' && cell.area === 'ES')).toMatchObject({
		status: 'shown',
		estimate: 60,
		reason: 'preliminary'
	});
	expect(cells.find((cell) => cell.indicator === 'R07' && cell.area === 'IT')).toMatchObject({ status: 'not_measured', estimate: null });
});

it('refuses an indicator or a country that the framework does not know', () => {
	const [first] = file.figures;
	expect(() => externalCells({ ...file, figures: [{ ...first!, indicator: 'R99' }] }, FIRST_VERSION)).toThrow('R99');
	expect(() => externalCells({ ...file, figures: [{ ...first!, values: { XX: 1 } }] }, FIRST_VERSION)).toThrow('XX');
});
