import { keyText, WHOLE, type Cell, type CellKey } from '../cell.ts';
import type { Measure } from '../measures/measure.ts';
import { estimateChange, type WaveSums } from './area-estimates.ts';
import { differenceCell, unitOf } from './figure-cells.ts';
import type { Groups } from './groups.ts';
import type { Microdata } from './microdata.ts';
import type { Country, Place } from './places.ts';
import type { SiteSums } from './site-sums.ts';

/** What was found of a measure in one wave. */
export interface Wave {
	period: string;
	data: Microdata;
	sums: SiteSums;
	countries: readonly Country[];
	/** By `keyText`. */
	cells: ReadonlyMap<string, Cell>;
}

/** How the figures of whole populations and of single breakdowns changed from one wave to the next, where both are shown. */
export function changeCells(measure: Measure, before: Wave, now: Wave, groups: Groups): Cell[] {
	const placesBefore = new Map(placesOf(before).map((place) => [place.code, place]));
	return placesOf(now).flatMap((place) => {
		const then = placesBefore.get(place.code);
		if (!then) return [];
		return groups.list.flatMap(({ keys: [key], depth }, group) => {
			if (!key || depth > 1 || (depth === 1 && key.second_breakdown !== 'total')) return [];
			const at: CellKey = { ...WHOLE, ...key, indicator: measure.indicator, area: place.code, period: now.period };
			const [a, b] = [now.cells.get(keyText(at)), before.cells.get(keyText({ ...at, period: before.period }))];
			if (!a || !b || a.status === 'no_answer' || b.status === 'no_answer') return [];
			const scale = measure.statistic === 'share' ? 100 : 1;
			const change = () => estimateChange(waveSums(now, place), waveSums(before, then), group);
			return [differenceCell({ ...at, statistic: 'change', unit: unitOf(measure) }, [a, b], change, scale)];
		});
	});
}

function placesOf({ countries }: Wave): Place[] {
	return countries.flatMap(({ whole, regions }) => [whole, ...regions]);
}

function waveSums({ sums, data }: Wave, { design }: Place): WaveSums {
	return {
		sums,
		design,
		place: (site) => data.sites[site]?.place ?? '',
		stratum: (site) => data.sites[site]?.area ?? ''
	};
}
