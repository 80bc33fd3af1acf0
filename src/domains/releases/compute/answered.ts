import { roundCount, type DisclosureRules } from '../disclosure/rules.ts';
import type { Answered } from '../quality/quality.ts';
import type { PeriodData } from './cube.ts';
import type { Categories } from './microdata.ts';

/** Fewer than this are not counted in public. */
const FEW = 10;
const MIGRANT = 'migrant';

/** How many children with a migrant background answered anything at all, in all countries together: of each group that they say they belong to. */
export function answeredBy(waves: readonly PeriodData[], categories: Categories, rules: DisclosureRules): Answered[] {
	const migrant = categories.get('background')?.indexOf(MIGRANT) ?? -1;
	return waves.flatMap(({ period, data }) => {
		const background = data.category.get('background');
		return [...categories].flatMap(([breakdown, codes]) => {
			const column = data.category.get(breakdown);
			if (!column || !background || breakdown === 'background') return [];
			const counts = new Int32Array(codes.length);
			for (let row = 0; row < data.rows; row++) {
				const category = column[row] ?? -1;
				if (category >= 0 && background[row] === migrant) counts[category] = (counts[category] ?? 0) + 1;
			}
			return codes.map((category, at): Answered => {
				const count = counts[at] ?? 0;
				return { period, breakdown, category, answers: count < FEW ? null : roundCount(count, rules) };
			});
		});
	});
}
