import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { Cell } from '../cell.ts';
import { mainCells } from '../dashboard/view.ts';
import type { Words } from './words.ts';

/** The results that are told to children, in the order of telling: what is good first, what hurts last, with where to find help. */
export const TOLD = [
	{ indicator: 'R08', says: 'friends', colour: 'connectedness' },
	{ indicator: 'R10', says: 'teachers', colour: 'connectedness' },
	{ indicator: 'R06', says: 'happy', colour: 'well-being' },
	{ indicator: 'R07', says: 'belong', colour: 'well-being' },
	{ indicator: 'R04', says: 'speak', colour: 'culture' },
	{ indicator: 'D15', says: 'bullied', colour: 'rights' }
] as const satisfies readonly { indicator: string; says: keyof Words; colour: string }[];

export interface Told {
	indicator: string;
	says: (typeof TOLD)[number]['says'];
	colour: string;
	/** How many of ten children, 0 to 10; null where the figure is hidden. */
	ofTen: number | null;
}

/**
 * What children said, as so many of ten; results that a release does not have are left out. Nought and ten stand for "almost none" and "almost
 * all", for a rounded figure never says that of everybody.
 */
export function toldOf(wholes: readonly Cell[], framework: FrameworkDocument, area = 'SIX'): Told[] {
	return TOLD.flatMap(({ indicator: code, says, colour }): Told[] => {
		const indicator = framework.indicators.find((each) => each.code === code);
		const own = wholes.filter((cell) => cell.indicator === code);
		const cell = indicator && mainCells(own, indicator).get(area);
		if (!cell || cell.status === 'not_surveyed' || cell.status === 'not_measured') return [];
		const shown = cell.status === 'shown' && cell.estimate !== null;
		return [{ indicator: code, says, colour, ofTen: shown ? Math.round((cell.estimate ?? 0) / 10) : null }];
	});
}
