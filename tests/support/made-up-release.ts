/** A release with every kind of cell, invented: for tests of what is drawn and said. */
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { emptyCell, type Cell, type CellKey } from '#domains/releases/cell.ts';
import type { ViewInput } from '#domains/releases/dashboard/views/input.ts';
import { partnersOf } from '#domains/releases/dashboard/views/relation.ts';
import type { View, DashboardState } from '#domains/releases/dashboard/state.ts';
import { DEFAULTS } from '#domains/releases/dashboard/state.ts';
import type { Release } from '#domains/releases/release.ts';

export const framework = FIRST_VERSION;

/** Numbers that a hidden cell must never let out, wherever they are put into one. */
export const SECRETS = { estimate: 71.23, se: 1.234, low: 69.87, high: 73.45, n: 7125, sites: 7126, deff: 7.127 };

export const release: Release = {
	id: 'r',
	number: '2026-1',
	kind: 'estimate',
	state: 'published',
	title: { en: 'Invented' },
	recipe: {},
	frameworkVersion: 'f',
	design: 'convenience',
	synthetic: true,
	source: { author: 'Immerse', name: 'Invented', date: '2026-01-01' },
	methods: {
		campaigns: [],
		responses: 0,
		sites: 0,
		regions: 0,
		countries: 0,
		weighted: false,
		frameworkNumber: 1,
		rules: null,
		cells: { shown: 0, suppressed: 0 },
		indicators: ['R10', 'R08', 'D15', 'D10'],
		warnings: []
	},
	createdBy: null,
	createdAt: new Date('2026-01-01'),
	publishedAt: new Date('2026-02-01'),
	withdrawnAt: null,
	withdrawalReason: null,
	changelog: null,
	doi: null,
	revision: 0,
	approvedBy: null,
	approvedAt: null
};

/** A probability sample of answers that are not synthetic: one that may speak of significance. */
export const random: Release = { ...release, design: 'probability', synthetic: false };

const total = {
	statistic: 'figure',
	period: '2026',
	breakdown: 'total',
	category: 'total',
	second_breakdown: 'total',
	second_category: 'total'
};
const areas = framework.areas.filter(({ kind }) => kind === 'group' || kind === 'country' || kind === 'region').map(({ code }) => code);

let turn = 0;
function cellAt(key: Partial<CellKey> & { indicator: string; area: string }, estimate?: number, hidden = false): Cell {
	const at = { ...total, population: 'migrant_background', unit: 'percent', ...key } as CellKey & { unit: string };
	if (hidden) return { ...emptyCell(at, 'suppressed', 'few_answers'), ...SECRETS };
	turn += 1;
	const value = estimate ?? 35 + ((turn * 37) % 41);
	return {
		...emptyCell(at, 'shown'),
		estimate: value,
		se: 2,
		low: value - 4,
		high: value + 4,
		n: 400 + ((turn * 55) % 300),
		sites: 20,
		deff: 1.3
	};
}

/** The figures for all children; a region in eleven is hidden. */
export const wholes: Cell[] = ['R10', 'R08', 'D15', 'D10'].flatMap((indicator) =>
	areas.flatMap((area, at) => ['2023', '2026'].map((period) => cellAt({ indicator, area, period }, undefined, at % 11 === 9)))
);

function groups(area: string): Cell[] {
	const own = { indicator: 'R10', area };
	const once = framework.breakdowns.flatMap(({ code, categories, population }) =>
		categories.map(({ code: category }, at) =>
			cellAt(
				{ ...own, breakdown: code, category, population: population === 'all' ? 'all' : 'migrant_background' },
				undefined,
				code === 'sex' && at === 2
			)
		)
	);
	const crossed = ['7-9', '10-12', '13-15', '16-18'].flatMap((age, at) => [
		cellAt({ ...own, breakdown: 'sex', category: 'girl', second_breakdown: 'age', second_category: age }),
		cellAt({ ...own, breakdown: 'sex', category: 'boy', second_breakdown: 'age', second_category: age }, undefined, at === 1),
		cellAt({ ...own, breakdown: 'age', category: age, second_breakdown: 'background', second_category: 'migrant', population: 'all' }),
		cellAt({ ...own, breakdown: 'age', category: age, second_breakdown: 'background', second_category: 'non_migrant', population: 'all' })
	]);
	const differences = [
		cellAt({ ...own, statistic: 'gap', population: 'all' }, -9),
		cellAt({ ...own, statistic: 'gap', breakdown: 'age', category: '7-9', population: 'all' }, -3),
		cellAt({ ...own, statistic: 'change' }, 3),
		cellAt({ ...own, statistic: 'difference', breakdown: 'sex', category: 'girl', second_breakdown: 'sex', second_category: 'boy' }, -6)
	];
	const shares = ['0-20', '20-40', '40-60', '60-80', '80-100'].map((category, at) =>
		cellAt({ ...own, statistic: 'share', breakdown: 'answer', category }, [5, 15, 30, 30, 20][at], area === 'IE' && at === 0)
	);
	return [...once, ...crossed, ...differences, ...shares];
}

export const cells: Cell[] = [
	...wholes.filter(({ indicator }) => indicator === 'R10'),
	...['SIX', 'BE', 'DE', 'EL', 'IE', 'IT', 'ES', 'BE10'].flatMap(groups)
];

const elsewhere: Release = {
	...release,
	id: 'x',
	number: 'OLD-2019',
	kind: 'external',
	source: { author: 'Somebody Else', name: 'Their book', date: '2019-05-05' }
};

/** What a view is drawn from, about the invented release. */
export function madeUp(view: View, change: Partial<DashboardState> = {}, language = 'en', of: Release = release): ViewInput {
	const indicator = framework.indicators.find(({ code }) => code === 'R10')!;
	const published = cellAt({ indicator: 'R10', area: 'BE', period: '2019' }, 44);
	return {
		framework,
		indicator,
		release: of,
		cells,
		wholes,
		others: [{ release: elsewhere, cells: [{ ...published, se: null, low: null, high: null, n: null, sites: null, flags: 'b' }] }],
		published: [],
		partners: partnersOf(wholes, framework, indicator),
		state: { ...DEFAULTS, indicator: 'R10', release: of.number, view, ...change },
		language
	};
}
