import { m } from '#messages';
import type { Cell } from '../cell.ts';
import { statusWords } from './figures.ts';
import { formatNumber, formatValue } from './numbers.ts';

export interface SentenceParts {
	area: string;
	cell: Cell | undefined;
	/** The mean of the six countries, where the area is not itself that. */
	average: Cell | undefined;
	language: string;
}

/**
 * What the figures of an area say, in plain sentences made from the numbers: the figure with its interval, who answered, and where it stands
 * beside the mean of the countries. Never says "significant": whether a difference could be chance is a matter of the design.
 */
export function sentences({ area, cell, average, language }: SentenceParts): string[] {
	if (!cell || cell.status === 'not_measured') return [m.releases_sentence_no_figure({ area })];
	if (cell.status !== 'shown' || cell.estimate === null) return [m.releases_sentence_none({ area, reason: statusWords(cell) })];
	return [figureSentence(area, cell, language), answersSentence(cell, language), averageSentence(cell, average, language)].filter(
		(each) => each !== ''
	);
}

function figureSentence(area: string, cell: Cell, language: string): string {
	const value = formatValue(cell.estimate ?? 0, cell.unit, language);
	if (cell.reason === 'at_most') return m.releases_sentence_at_most({ area, value });
	if (cell.reason === 'at_least') return m.releases_sentence_at_least({ area, value });
	if (cell.low === null || cell.high === null) return m.releases_sentence_plain({ area, value });
	return m.releases_sentence_interval({ area, value, low: formatNumber(cell.low, language), high: formatNumber(cell.high, language) });
}

function answersSentence(cell: Cell, language: string): string {
	if (cell.n === null || cell.sites === null) return '';
	return m.releases_sentence_answers({ n: formatNumber(cell.n, language), sites: formatNumber(cell.sites, language) });
}

function averageSentence(cell: Cell, average: Cell | undefined, language: string): string {
	if (!average || average.estimate === null || cell.estimate === null || average.area === cell.area) return '';
	const value = formatValue(average.estimate, average.unit, language);
	const difference = Math.round(cell.estimate) - Math.round(average.estimate);
	if (difference === 0) return m.releases_sentence_equal({ value });
	const points = formatNumber(Math.abs(difference), language);
	return difference > 0 ? m.releases_sentence_above({ value, points }) : m.releases_sentence_below({ value, points });
}
