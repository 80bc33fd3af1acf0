import { m } from '#messages';
import { formatNumber } from '#platform/dates.ts';
import type { Measure, MeasureVariant } from './measure.ts';

/** How one instrument's answers become a measure, as people read it. */
export interface MeasureRow {
	indicator: string;
	version: number;
	instrument: string;
	items: { name: string; note: string }[];
	scale: string;
	rule: string;
}

/** All measures of a recipe, a row per instrument. */
export function measureRows(measures: readonly Measure[], language: string): MeasureRow[] {
	return measures.flatMap((measure) =>
		measure.variants.map((variant) => ({
			...{ indicator: measure.indicator, version: measure.version, instrument: variant.instrument },
			items: variant.items.map((item) => ({ name: item.name, note: noteOf(item) })),
			scale: variant.scale.map((end) => formatNumber(end, language)).join('–'),
			rule: ruleOf(measure, variant, language)
		}))
	);
}

/** What is done with the answers to an item; empty where they count as they are. */
function noteOf({ reverse, codes }: MeasureVariant['items'][number]): string {
	return [...(reverse ? [m.publication_methods_reversed()] : []), ...(codes ? [recoding(codes)] : [])].join('; ');
}

const recoding = (codes: Readonly<Record<string, number>>) =>
	`${m.publication_methods_recoded()}: ${Object.entries(codes)
		.map(([code, value]) => `${code} → ${value}`)
		.join(', ')}`;

function ruleOf({ statistic }: Measure, { items, atLeast, combine, cut, scale }: MeasureVariant, language: string): string {
	const counts = { least: atLeast, items: items.length };
	const combined = combine === 'mean' ? m.publication_methods_rule_mean(counts) : m.publication_methods_rule_highest(counts);
	const value = formatNumber(cut ?? scale[1], language, Number.isInteger(cut ?? scale[1]) ? 0 : 1);
	return `${combined} ${statistic === 'share' ? m.publication_methods_cut({ cut: value }) : m.publication_methods_score()}`;
}
