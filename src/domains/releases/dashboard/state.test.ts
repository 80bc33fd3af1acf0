import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, SORTS, VIEWS, writeState, type DashboardChoices, type DashboardState } from './state.ts';

const choices: DashboardChoices = {
	indicators: ['R01', 'R10'],
	releases: ['2026-1', 'IMMERSE-2023'],
	areas: ['SIX', 'BE', 'BE10', 'DE', 'EL', 'IT', 'ES', 'IE'],
	splits: ['sex', 'background'],
	releasesWith: (indicator) => (indicator === 'R01' ? ['IMMERSE-2023'] : ['2026-1', 'IMMERSE-2023'])
};
const found = {
	views: ['ranking', 'breakdown', 'table'] as const,
	periods: ['2023', '2026'],
	times: ['2019', '2023', '2026'],
	partners: ['R01']
};
const read = (query: string, more = {}) => readState(new URLSearchParams(query), { ...choices, ...more });
const plain = { by: 'none', reference: 'SIX', areas: [], with: '', sort: 'area', period: '', from: '', to: '', page: 1 };

describe('the address of the dashboard', () => {
	it('begins with a sensible view', () => {
		expect(read('')).toEqual({
			state: { indicator: 'R10', release: '2026-1', area: 'SIX', view: 'map', split: 'background', ...plain },
			repairs: []
		});
	});
	it('takes a release that has the indicator where none is named', () => {
		expect(read('indicator=R01').state.release).toBe('IMMERSE-2023');
	});
	it('repairs what makes no sense, and says so', () => {
		expect(read('indicator=R99&area=<script>&view=pie&areas=BE,Atlantis&page=-3').repairs).toEqual([
			{ parameter: 'indicator', given: 'R99', used: 'R10' },
			{ parameter: 'area', given: '<script>', used: 'SIX' },
			{ parameter: 'areas', given: 'Atlantis', used: 'BE' },
			{ parameter: 'page', given: '-3', used: '1' },
			{ parameter: 'view', given: 'pie', used: 'compare' }
		]);
	});
	it('means a view by what it names, and falls back without a word to one that has something to show', () => {
		expect(read('split=sex').state.view).toBe('breakdown');
		expect(read('areas=BE,DE').state.view).toBe('compare');
		expect(read('with=R01').state.view).toBe('relation');
		expect(read('reference=BE').state.view).toBe('ranking');
		expect(read('', { found })).toMatchObject({ state: { view: 'ranking' }, repairs: [] });
		expect(read('view=map', { found }).repairs).toEqual([{ parameter: 'view', given: 'map', used: 'ranking' }]);
		expect(read('period=1999', { found }).repairs).toEqual([{ parameter: 'period', given: '1999', used: '–' }]);
	});
	it('reads what forms send: a parameter for each chosen area, six at most', () => {
		const { state, repairs } = read('areas=BE&areas=DE&areas=EL&areas=IT&areas=ES&areas=IE&areas=BE10&areas=BE');
		expect(state.areas).toEqual(['BE', 'DE', 'EL', 'IT', 'ES', 'IE']);
		expect(repairs.map(({ given }) => given)).toEqual(['BE10']);
	});
	it('still understands the addresses of old', () => {
		expect(read('indicator=R10&release=2026-1&area=IT&split=background')).toMatchObject({
			state: { area: 'IT', view: 'map' },
			repairs: []
		});
		expect(read('indicator=R10&release=2026-1&area=IT&split=none')).toMatchObject({ state: { split: 'none', view: 'map' }, repairs: [] });
	});
	it('is short: only what does not go without saying', () => {
		expect(writeState({ release: '2026-1' })).toBe('?release=2026-1');
		expect(writeState({ ...read('').state, view: 'map' })).toBe('?release=2026-1');
		expect(writeState({ ...read('').state, view: 'trend', areas: ['BE', 'DE'], with: 'R01' })).toBe(
			'?release=2026-1&view=trend&areas=BE,DE'
		);
	});

	it('picks out any number of regions in a relation, and takes six of them to a view that can’t tell more apart', () => {
		const { state, repairs } = read('view=relation&areas=BE&areas=DE&areas=EL&areas=IT&areas=ES&areas=IE&areas=BE10');
		expect(state.areas).toHaveLength(7);
		expect(repairs).toEqual([]);
		expect(writeState({ ...state, view: 'trend' })).toBe('?release=2026-1&view=trend&areas=BE,DE,EL,IT,ES,IE');
	});
	it('keeps a span of periods with the trend alone, and turns one that runs backwards', () => {
		const times = { found: { ...found, views: VIEWS } };
		const { state, repairs } = read('from=2019&to=2023', times);
		expect({ view: state.view, from: state.from, to: state.to, repairs }).toEqual({ view: 'trend', from: '2019', to: '2023', repairs: [] });
		expect(writeState(state)).toBe('?release=2026-1&from=2019&to=2023');
		expect(writeState({ ...state, view: 'map' })).toBe('?release=2026-1');
		const turned = read('view=trend&from=2026&to=2019', times);
		expect(turned.state).toMatchObject({ from: '2019', to: '2026' });
		expect(turned.repairs).toEqual([{ parameter: 'from', given: '2026–2019', used: '2019–2026' }]);
		expect(read('view=trend&from=1066&to=soon', times).repairs).toEqual([
			{ parameter: 'from', given: '1066', used: '–' },
			{ parameter: 'to', given: 'soon', used: '–' }
		]);
	});

	const some = <T>(...values: T[]) => fc.constantFrom(...values);
	const states: fc.Arbitrary<DashboardState> = fc.record({
		indicator: some(...choices.indicators),
		release: some(...choices.releases),
		area: some(...choices.areas),
		view: some(...VIEWS),
		split: some('none', ...choices.splits),
		by: some('none', 'sex'),
		reference: some(...choices.areas),
		areas: fc.uniqueArray(some(...choices.areas), { maxLength: 6 }),
		with: some('', ...choices.indicators),
		sort: some(...SORTS),
		period: some('', '2023'),
		from: some('', '2019'),
		to: some('', '2023'),
		page: fc.integer({ min: 1, max: 999 })
	});

	it('always gives a state that can be shown, whatever the address', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), fc.string(), some(...Object.keys(plain), 'view', 'area'), (query, text, name) => {
				const { state } = readState(new URLSearchParams(`${query}&${name}=${encodeURIComponent(text)}`), { ...choices, found });
				expect(choices.indicators).toContain(state.indicator);
				expect(choices.areas).toContain(state.area);
				expect(choices.releases).toContain(state.release);
				expect(found.views).toContain(state.view);
				expect(state.areas.every((area) => choices.areas.includes(area))).toBe(true);
			})
		);
	});
	it('is read back as it was written, and is the same however often', () => {
		fc.assert(
			fc.property(states, (state) => {
				fc.pre(state.by !== state.split || state.by === 'none');
				const address = writeState(state);
				const { state: again, repairs } = read(address);
				expect(repairs).toEqual([]);
				expect(again.view).toBe(state.view);
				expect(writeState(again)).toBe(address);
			})
		);
	});
});
