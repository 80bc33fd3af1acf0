import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, writeState, type DashboardChoices } from './state.ts';

const choices: DashboardChoices = {
	indicators: ['R01', 'R10'],
	releases: ['2026-1', 'IMMERSE-2023'],
	areas: ['SIX', 'BE', 'BE10'],
	splits: ['sex', 'background'],
	releasesWith: (indicator) => (indicator === 'R01' ? ['IMMERSE-2023'] : ['2026-1', 'IMMERSE-2023'])
};
const read = (query: string) => readState(new URLSearchParams(query), choices);

describe('the address of the dashboard', () => {
	it('begins with a sensible view', () => {
		expect(read('')).toEqual({ state: { indicator: 'R10', release: '2026-1', area: 'SIX', split: 'background' }, repairs: [] });
	});
	it('takes a release that has the indicator where none is named', () => {
		expect(read('indicator=R01').state.release).toBe('IMMERSE-2023');
	});
	it('repairs what makes no sense, and says so', () => {
		expect(read('indicator=R99&area=<script>').repairs).toEqual([
			{ parameter: 'indicator', given: 'R99', used: 'R10' },
			{ parameter: 'area', given: '<script>', used: 'SIX' }
		]);
	});
	it('always gives a state that can be shown, whatever the address', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), fc.string(), (query, area) => {
				const { state } = readState(new URLSearchParams(`${query}&area=${encodeURIComponent(area)}`), choices);
				expect(choices.indicators).toContain(state.indicator);
				expect(choices.areas).toContain(state.area);
				expect(choices.releases).toContain(state.release);
			})
		);
	});
	it('is read back as it was written', () => {
		const state = { indicator: 'R01', release: 'IMMERSE-2023', area: 'BE10', split: 'none' };
		expect(read(writeState(state))).toEqual({ state, repairs: [] });
	});
});
