/** Everything that the dashboard shows is in its address: which figure, of which release, about which area, split by what. */
export interface DashboardState {
	indicator: string;
	release: string;
	area: string;
	/** Code of a breakdown, or `none`. */
	split: string;
}

export interface DashboardChoices {
	indicators: readonly string[];
	/** Numbers of the releases, the one to begin with first. */
	releases: readonly string[];
	areas: readonly string[];
	splits: readonly string[];
	/** Of the releases, those that have a figure for an indicator. */
	releasesWith(indicator: string): readonly string[];
}

/** A part of the address that could not be used, and what took its place. */
export interface Repair {
	parameter: keyof DashboardState;
	given: string;
	used: string;
}

export const DEFAULTS = { indicator: 'R10', area: 'SIX', split: 'background' } as const;

/**
 * Reads an address. Whatever is missing gets a sensible value; whatever makes no sense is replaced and reported, never an error:
 * an address that somebody shared long ago must still show something true.
 */
export function readState(parameters: URLSearchParams, choices: DashboardChoices): { state: DashboardState; repairs: Repair[] } {
	const repairs: Repair[] = [];
	const read = (parameter: keyof DashboardState, known: readonly string[], fallback: string): string => {
		const given = parameters.get(parameter);
		if (given === null || given === '') return fallback;
		if (known.includes(given)) return given;
		repairs.push({ parameter, given: given.slice(0, 40), used: fallback });
		return fallback;
	};
	const indicator = read('indicator', choices.indicators, DEFAULTS.indicator);
	const best = choices.releasesWith(indicator)[0] ?? choices.releases[0] ?? '';
	return {
		state: {
			indicator,
			release: read('release', choices.releases, best),
			area: read('area', choices.areas, DEFAULTS.area),
			split: read('split', ['none', ...choices.splits], DEFAULTS.split)
		},
		repairs
	};
}

/** The address of a state, in a fixed order, so that the same view always has the same address. */
export function writeState(state: DashboardState): string {
	return `?${new URLSearchParams({ indicator: state.indicator, release: state.release, area: state.area, split: state.split }).toString()}`;
}
