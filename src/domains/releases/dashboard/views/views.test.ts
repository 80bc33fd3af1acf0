import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime';
import { interfaceLanguages } from '#platform/languages.ts';
import { cells, framework, madeUp, random, SECRETS, wholes } from '../../../../../tests/support/made-up-release.ts';
import { factsOf, viewsFor } from '../facts.ts';
import { dashboardPage } from '../page.ts';
import { VIEWS, type DashboardState } from '../state.ts';
import { drawView } from './draw.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

const say = (...input: Parameters<typeof madeUp>) => drawView(madeUp(...input)).sentences;
const CHANGES: Partial<DashboardState>[] = [
	{},
	{ area: 'BE' },
	{ area: 'BE10', split: 'sex' },
	{ area: 'BE', split: 'sex', by: 'age' },
	{ area: 'BE', split: 'age' },
	{ area: 'IE', areas: ['BE', 'DE', 'BE10'], reference: 'IE', with: 'D15', sort: '-figure', period: '2023' }
];

describe('every view', () => {
	it('has a picture with a title, a source and a table, and speaks seven languages', () => {
		for (const language of interfaceLanguages) {
			overwriteGetLocale(() => language);
			for (const view of VIEWS)
				for (const change of CHANGES) {
					const { figures, sentences } = dashboardPage(madeUp(view, change, language));
					const where = `${language} ${view} ${JSON.stringify(change)}`;
					expect(figures.length + sentences.length, where).toBeGreaterThan(0);
					if (change.period === undefined) expect(figures.length, where).toBeGreaterThan(0);
					for (const figure of figures) {
						expect(figure.title.length * figure.description.length * figure.source.length, where).toBeGreaterThan(0);
						expect(figure.table.rows.length, where).toBeGreaterThan(0);
						expect(
							figure.table.rows.every((row) => row.length === figure.table.columns.length),
							where
						).toBe(true);
					}
					expect([...sentences, JSON.stringify(figures)].join(' '), where).not.toMatch(/undefined|NaN|\{\w+\}|Infinity/);
				}
		}
	});

	it('never draws, says or lists a number of a hidden cell, even where one had any', () => {
		const secrets = Object.values(SECRETS).flatMap((value) => [String(value), Math.round(value).toLocaleString('en')]);
		for (const view of VIEWS.filter((each) => each !== 'relation'))
			for (const change of CHANGES) {
				const { figures, sentences } = dashboardPage(madeUp(view, change));
				const drawn = JSON.stringify({ figures, sentences });
				for (const secret of secrets.filter((each) => each.length > 3)) expect(drawn.includes(secret), `${view} ${secret}`).toBe(false);
			}
	});

	it('says why a figure is hidden', () => {
		const [figure] = drawView(madeUp('breakdown', { area: 'BE', split: 'sex' })).figures;
		expect(JSON.stringify(figure)).toContain('too few answers to show');
	});

	it('keeps for the download what it shows', () => {
		const drawn = drawView(madeUp('breakdown', { area: 'BE', split: 'sex' }));
		expect(new Set(drawn.cells.map(({ breakdown }) => breakdown))).toEqual(new Set(['total', 'sex']));
		expect(drawn.cells.every(({ area }) => area === 'BE')).toBe(true);
	});
});

describe('what a view says', () => {
	it('of a ranking: of intervals where the sites were not drawn at random, and never of significance', () => {
		for (const language of interfaceLanguages) {
			overwriteGetLocale(() => language);
			const { figures, sentences } = drawView(madeUp('ranking', {}, language));
			expect(JSON.stringify([figures, sentences])).not.toMatch(/signif|σημαντικ/i);
			expect(sentences).toHaveLength(4);
		}
	});
	it('of a ranking: of significance where a random sample permits it', () => {
		const { sentences, figures } = drawView(madeUp('ranking', { reference: 'BE' }, 'en', random));
		expect(sentences[1]).toMatch(/^Held against Belgium, out of 5 areas: significantly higher \d, significantly lower \d/);
		expect(JSON.stringify(figures)).toMatch(/significantly (higher|lower)/);
	});
	it('of a gap, of groups and of a change: whether chance could explain it, where a random sample permits the word', () => {
		for (const [view, change] of [
			['gap', { area: 'BE' }],
			['breakdown', { area: 'BE', split: 'sex' }],
			['trend', { area: 'BE' }]
		] as const) {
			expect(say(view, change, 'en', random).join(' '), view).toMatch(/is (not )?significant/);
			expect(say(view, change).join(' '), view).not.toMatch(/significant/);
		}
	});

	it('of a gap: both figures, the points and their interval', () => {
		expect(say('gap', { area: 'BE' })[0]).toMatch(
			/^Belgium: with a migrant background \d+%, without \d+%: 9 points less\. The 95% interval of the gap runs from −13 to −5\.$/
		);
	});
	it('of a spread: how many are low and how many high; nothing where a part is hidden', () => {
		expect(say('distribution', { area: 'BE' })).toEqual(['Belgium: 20% of children score below 40, 50% score 60 or more.']);
		expect(say('distribution', { area: 'IE' })).toEqual([
			'Ireland: the spread can’t be shown whole, because some of its parts are hidden.'
		]);
	});
	it('of groups: the highest, the lowest, and the largest difference with its interval', () => {
		const [groups, difference] = say('breakdown', { area: 'BE', split: 'sex' });
		expect(groups).toMatch(/^Belgium: highest (Girls|Boys) \(\d+%\), lowest (Girls|Boys) \(\d+%\)\.$/);
		expect(difference).toBe('Largest difference: Boys stand 6 points above Girls (95% interval of the difference from 2 to 10).');
	});
	it('of a trend: the change inside one source, and that sources can’t be compared', () => {
		const said = say('trend', { area: 'BE' });
		expect(said[0]).toMatch(/^Belgium: \d+% in 2023, \d+% in 2026\. Since the period before: 3 points \(95% interval from −1 to 7\)\.$/);
		expect(said[1]).toContain('different sources');
	});
	it('of a trend with a span: the periods inside it, and the way back to all', () => {
		const draw = (span: Partial<DashboardState>) => drawView(madeUp('trend', { area: 'BE', ...span }));
		const all = draw({}).figures[0];
		expect(all?.kind === 'trend' && [all.times, all.whole]).toEqual([['2019', '2023', '2026'], undefined]);
		const { figures, cells: shown, sentences } = draw({ from: '2019', to: '2023' });
		const [figure] = figures;
		expect(figure?.kind === 'trend' && [figure.times, figure.whole]).toEqual([['2019', '2023'], '?release=2026-1&area=BE&view=trend']);
		expect([...new Set(shown.map(({ period }) => period))].sort()).toEqual(['2019', '2023']);
		expect(sentences[0]).toBe('Belgium: between the chosen periods this release has no two figures, so it tells of no change.');
	});
	it('of a relation with regions picked out: their numbers, names and figures, and why one has none', () => {
		const hidden = wholes.find(({ status, area }) => status === 'suppressed' && area.length > 2)?.area ?? '';
		const { figures, cells: shown } = drawView(madeUp('relation', { with: 'D15', areas: ['BE10', hidden] }));
		const [figure] = figures;
		if (figure?.kind !== 'scatter') throw new Error('no scatter');
		expect(figure.points.find(({ key }) => key === 'BE10')?.chosen).toBe(1);
		expect(figure.points.some(({ key }) => key === hidden)).toBe(false);
		const [brussels, none] = figure.chosen;
		expect(brussels?.x).toMatch(/^\d+% \(\d+–\d+\)$/);
		expect([none?.x, none?.y]).toEqual(['too few answers to show', 'too few answers to show']);
		expect(shown.some(({ area }) => area === hidden)).toBe(true);
		expect(JSON.stringify(figures)).not.toContain(String(SECRETS.estimate));
	});
	it('of a relation: the slope with its interval, and that it is no cause', () => {
		const said = say('relation', { with: 'D15' });
		expect(said[0]).toMatch(
			/^Over \d+ regions: where “.+” is 10 points higher, “Supported by teachers” is on average [\d.]+ points (higher|lower)/
		);
		expect(said.at(-1)).toContain('causes the other');
	});
	it('of an overview: how many have a figure, and the ends of the list', () => {
		expect(say('overview', { area: 'BE' })[0]).toBe('Belgium: 4 of 30 indicators have a figure in this release.');
	});
	it('of an overview: what others published where the release has nothing, with its source, and never in place of what is hidden', () => {
		const of = (indicator: string) => ({
			...cells.find((cell) => cell.area === 'BE' && cell.status === 'shown')!,
			indicator,
			period: '2019'
		});
		const hidden = wholes.map((cell) =>
			cell.indicator === 'D10' && cell.area === 'BE' ? { ...cell, status: 'suppressed' as const } : cell
		);
		const input = { ...madeUp('overview', { area: 'BE' }), wholes: hidden };
		const [source] = input.others;
		const theirs = [of('R01'), of('D10')].map((cell) => ({
			...cell,
			population: framework.indicators.find(({ code }) => code === cell.indicator)!.population
		}));
		const { figures, sentences, cells: shown, numberOf } = dashboardPage({ ...input, published: [{ ...source!, cells: theirs }] });
		expect(sentences.join(' ')).toContain('For 1 more');
		expect(JSON.stringify(figures)).toContain('(Somebody Else, 2019)');
		expect(shown.filter((cell) => numberOf(cell) === 'OLD-2019').map(({ indicator }) => indicator)).toEqual(['R01']);
	});
});

describe('the views that are offered', () => {
	const indicator = framework.indicators.find(({ code }) => code === 'R10')!;
	const more = { indicators: 4, otherSources: 0, partners: 2 };
	it('are all ten where there is everything', () => {
		expect(viewsFor(factsOf(cells, indicator), framework, more)).toEqual([...VIEWS]);
	});
	it('are those that have something to show', () => {
		const countries = wholes.filter((cell) => cell.indicator === 'R10' && cell.area.length === 2 && cell.period === '2026');
		expect(viewsFor(factsOf(countries, indicator), framework, { indicators: 1, otherSources: 0, partners: 0 })).toEqual([
			'ranking',
			'table'
		]);
		expect(viewsFor(factsOf([], indicator), framework, { indicators: 1, otherSources: 1, partners: 0 })).toEqual(['table']);
	});
});
