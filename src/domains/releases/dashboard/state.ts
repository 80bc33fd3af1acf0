/** The ways to look at figures, in the order in which they are offered. */
export const VIEWS = ['overview', 'map', 'ranking', 'trend', 'compare', 'breakdown', 'gap', 'distribution', 'relation', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Everything that the dashboard shows is in its address: which figure, of which release, about which area, seen how. */
export interface DashboardState {
	indicator: string;
	release: string;
	area: string;
	view: View;
	/** Code of a breakdown, or `none`. */
	split: string;
	/** Code of a second breakdown, or `none`. */
	by: string;
	/** The area that a ranking is held against. */
	reference: string;
	/** Areas beside one another, six at most, none: those that lie nearest; in a relation those that are picked out, any number. */
	areas: readonly string[];
	/** The indicator that stands beside this one; empty: the first that can. */
	with: string;
	/** Column of the table, after a `-` from its end. */
	sort: string;
	/** Empty: the newest. */
	period: string;
	/** The first period of a trend; empty: the earliest there is. */
	from: string;
	/** The last period of a trend; empty: the newest there is. */
	to: string;
	/** Page of the table, from 1. */
	page: number;
}

export interface DashboardChoices {
	indicators: readonly string[];
	/** Numbers of the releases, the one to begin with first. */
	releases: readonly string[];
	areas: readonly string[];
	splits: readonly string[];
	/** Of the releases, those that have a figure for an indicator. */
	releasesWith(indicator: string): readonly string[];
	/** What the figures of the indicator allow; without it everything that could exist is taken. */
	found?: {
		views: readonly View[];
		periods: readonly string[];
		/** All points in time of its figures and of those of other sources, earliest first. */
		times: readonly string[];
		/** Indicators that can stand beside this one. */
		partners: readonly string[];
	};
}

/** A part of the address that could not be used, and what took its place. */
export interface Repair {
	parameter: keyof DashboardState;
	given: string;
	used: string;
}

export const DEFAULTS = {
	indicator: 'R10',
	area: 'SIX',
	split: 'background',
	by: 'none',
	reference: 'SIX',
	areas: [],
	with: '',
	sort: 'area',
	period: '',
	from: '',
	to: '',
	page: 1
} as const satisfies Partial<DashboardState>;

export const MOST_AREAS = 6;

export const SORTS = ['area', 'statistic', 'period', 'group', 'figure', 'answers'] as const;

/** Parameters that say nothing but in these views; elsewhere they are left out. */
const ONLY_IN: Partial<Record<keyof DashboardState, readonly View[]>> = {
	by: ['breakdown'],
	reference: ['ranking'],
	areas: ['compare', 'trend', 'relation'],
	from: ['trend'],
	to: ['trend'],
	with: ['relation'],
	sort: ['table'],
	page: ['table']
};

/** The view that an address means which names none. */
function impliedView(state: Omit<DashboardState, 'view'>): View {
	if (state.with !== '') return 'relation';
	if (state.from !== '' || state.to !== '') return 'trend';
	if (state.areas.length > 0) return 'compare';
	if (state.reference !== DEFAULTS.reference) return 'ranking';
	if (state.sort !== DEFAULTS.sort || state.page !== 1) return 'table';
	if (state.by !== 'none' || (state.split !== 'none' && state.split !== DEFAULTS.split)) return 'breakdown';
	return 'map';
}

const INSTEAD: readonly View[] = ['map', 'ranking', 'breakdown', 'table'];

/**
 * Reads an address. Whatever is missing gets a sensible value; whatever makes no sense is replaced and reported, never an error:
 * an address that somebody shared long ago must still show something true.
 */
export function readState(parameters: URLSearchParams, choices: DashboardChoices): { state: DashboardState; repairs: Repair[] } {
	const repairs: Repair[] = [];
	const repair = (parameter: keyof DashboardState, given: string, used: string) =>
		repairs.push({ parameter, given: given.slice(0, 40), used });
	const read = (parameter: keyof DashboardState, known: readonly string[] | undefined, fallback: string): string => {
		const given = parameters.get(parameter);
		if (given === null || given === '' || given === fallback) return fallback;
		if (known?.includes(given) ?? /^[\w.-]{1,40}$/.test(given)) return given;
		repair(parameter, given, fallback === '' ? '–' : fallback);
		return fallback;
	};
	const indicator = read('indicator', choices.indicators, DEFAULTS.indicator);
	const best = choices.releasesWith(indicator)[0] ?? choices.releases[0] ?? '';
	const split = read('split', ['none', ...choices.splits], DEFAULTS.split);
	const plain: Omit<DashboardState, 'view'> = {
		indicator,
		release: read('release', choices.releases, best),
		area: read('area', choices.areas, DEFAULTS.area),
		split,
		by: read('by', ['none', ...choices.splits.filter((each) => each !== split)], DEFAULTS.by),
		reference: read('reference', choices.areas, DEFAULTS.reference),
		areas: readAreas(parameters.getAll('areas'), choices.areas, repair),
		with: read('with', choices.found?.partners ?? choices.indicators, DEFAULTS.with),
		sort: read(
			'sort',
			SORTS.flatMap((each) => [each, `-${each}`]),
			DEFAULTS.sort
		),
		period: read('period', choices.found?.periods, DEFAULTS.period),
		...inOrder(read('from', choices.found?.times, ''), read('to', choices.found?.times, ''), repair),
		page: readPage(parameters.get('page'), repair)
	};
	const views = choices.found?.views ?? VIEWS;
	const implied = impliedView(plain);
	const sensible = [implied, ...INSTEAD].find((each) => views.includes(each)) ?? 'table';
	const view = read('view', views, sensible) as View;
	const most = mostAreas(view);
	for (const code of plain.areas.slice(most)) repair('areas', code, plain.areas.slice(0, most).join(', '));
	return { state: relevant({ ...plain, view }), repairs };
}

/** How many areas a view can tell apart: beside one another few, among dots any. */
const mostAreas = (view: View) => (view === 'relation' ? Infinity : MOST_AREAS);

function readAreas(given: readonly string[], known: readonly string[], repair: (parameter: 'areas', given: string, used: string) => void) {
	const codes = [...new Set(given.flatMap((text) => text.split(',')).filter((code) => code !== ''))];
	const used = codes.filter((code) => known.includes(code));
	for (const code of codes.filter((each) => !used.includes(each)).slice(0, 3))
		repair('areas', code, used.slice(0, MOST_AREAS).join(', ') || '–');
	return used;
}

/** A span whose ends are the wrong way round is turned. */
function inOrder(from: string, to: string, repair: (parameter: 'from', given: string, used: string) => void) {
	if (from === '' || to === '' || from <= to) return { from, to };
	repair('from', `${from}–${to}`, `${to}–${from}`);
	return { from: to, to: from };
}

function readPage(given: string | null, repair: (parameter: 'page', given: string, used: string) => void): number {
	if (given === null || given === '') return 1;
	if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
	repair('page', given, '1');
	return 1;
}

/** The state without what says nothing in its view. */
export function relevant(state: DashboardState): DashboardState {
	const idle = Object.entries(ONLY_IN).filter(([, views]) => !views.includes(state.view));
	const areas = state.areas.slice(0, mostAreas(state.view));
	return { ...state, areas, ...Object.fromEntries(idle.map(([name]) => [name, DEFAULTS[name as keyof typeof DEFAULTS]])) };
}

const ORDER = [
	'indicator',
	'release',
	'area',
	'view',
	'split',
	'by',
	'reference',
	'areas',
	'with',
	'sort',
	'period',
	'from',
	'to',
	'page'
] as const satisfies readonly (keyof DashboardState)[];

/**
 * The address of a state: in a fixed order and without what goes without saying, so that the same view always has the same short address. The
 * release is always named: what was shared stays what it was when a newer release comes.
 */
export function writeState(part: Partial<DashboardState> & Pick<DashboardState, 'release'>): string {
	const whole = { ...DEFAULTS, ...part };
	const state = part.view ? relevant({ ...whole, view: part.view }) : whole;
	const implied = impliedView(state);
	const texts = ORDER.flatMap((name) => {
		const value = name === 'view' ? (part.view ?? implied) : state[name];
		const usual = name === 'release' ? undefined : name === 'view' ? implied : DEFAULTS[name];
		const text = String(value);
		return text === '' || text === String(usual) ? [] : [`${name}=${text.split(',').map(encodeURIComponent).join(',')}`];
	});
	return `?${texts.join('&')}`;
}
