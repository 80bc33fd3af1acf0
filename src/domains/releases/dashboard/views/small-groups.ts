import { m } from '#messages';
import type { Cell, CellReason } from '../../cell.ts';
import { formatNumber } from '../numbers.ts';
import { isOnce } from '../view.ts';
import { pick, type Look, type ViewResult } from './input.ts';

interface Row {
	label: string;
	cell: Cell;
}

/** A group hidden for one of these is large enough itself. */
const FOR_OTHERS: ReadonlySet<CellReason> = new Set(['complementary', 'differencing', 'confidential']);

/** Of each group that is hidden here: what is known of it in all countries together, or how few answered, where no country shows it. */
export function smallGroups(look: Look, split: string, rows: readonly Row[]): Pick<ViewResult, 'sentences' | 'cells'> {
	const hidden = rows.filter(({ cell }) => cell.status === 'suppressed');
	const about = hidden.map(({ label, cell }) => aboutGroup(look, split, label, cell));
	return { sentences: about.flatMap(({ sentence }) => sentence ?? []), cells: about.flatMap(({ pooled }) => pooled ?? []) };
}

interface AboutGroup {
	sentence?: string;
	pooled?: Cell;
}

function aboutGroup(look: Look, split: string, group: string, { category, period }: Cell): AboutGroup {
	const { framework, language, value } = look;
	const found = framework.areas
		.filter(({ kind }) => kind === 'country' || kind === 'group')
		.flatMap(
			({ code }) => pick(look.cells, period, (each) => each.area === code && isOnce(each, split) && each.category === category) ?? []
		);
	const pooled = found.find(({ reason, status }) => reason === 'pooled' && status === 'shown');
	if (pooled && pooled.estimate !== null && pooled.low !== null && pooled.high !== null && pooled.n !== null) {
		const [low, high] = [pooled.low, pooled.high].map((each) => formatNumber(each, language));
		const numbers = { value: value(pooled.estimate), low: low ?? '', high: high ?? '', n: formatNumber(pooled.n, language) };
		return { sentence: m.releases_sentence_pooled({ group, ...numbers }), pooled };
	}
	const isLarge = (cell: Cell) => cell.status === 'shown' || (cell.reason !== null && FOR_OTHERS.has(cell.reason));
	if (found.some((cell) => isLarge(cell))) return {};
	const answered = look.release.methods.answered?.find(
		(each) => each.period === period && each.breakdown === split && each.category === category
	);
	if (!answered) return {};
	if (answered.answers === null) return { sentence: m.releases_sentence_very_few({ group }) };
	return { sentence: m.releases_sentence_too_few({ group, n: formatNumber(answered.answers, language) }) };
}
