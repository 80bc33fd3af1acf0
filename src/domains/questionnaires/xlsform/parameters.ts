import type { Question } from '../questionnaire.ts';
import type { ProblemList } from './problem-list.ts';
import type { TableRow } from './table.ts';

const KNOWN: Readonly<Record<string, readonly string[]>> = {
	range: ['start', 'end', 'step'],
	select_one: ['randomize', 'seed'],
	select_multiple: ['randomize', 'seed'],
	rank: ['randomize', 'seed'],
	text: ['rows']
};

/** Reads `start=0 end=10 step=1` and `randomize=true seed=${x}`. */
export function readParameters(row: TableRow, type: Question['type'], problems: ProblemList): Pick<Question, 'randomize' | 'range'> {
	const place = row.place('parameters');
	const pairs = new Map<string, string>();
	for (const pair of row
		.get('parameters')
		.replace(/\s*=\s*/g, '=')
		.split(/[\s,;]+/)
		.filter(Boolean)) {
		const [name = '', value = ''] = pair.split('=');
		if (KNOWN[type]?.includes(name.toLowerCase())) pairs.set(name.toLowerCase(), value);
		else problems.warn('parameter-unknown', place, { name });
	}
	if (type === 'range') return { range: readRange(pairs, place, problems) };
	const wanted = ['true', 'yes', 'true()'].includes((pairs.get('randomize') ?? '').toLowerCase());
	const seed = pairs.get('seed');
	return wanted ? { randomize: seed ? { seed } : {} } : {};
}

function readRange(
	pairs: ReadonlyMap<string, string>,
	place: ReturnType<TableRow['place']>,
	problems: ProblemList
): NonNullable<Question['range']> {
	const range = { start: Number(pairs.get('start') ?? 0), end: Number(pairs.get('end') ?? 10), step: Number(pairs.get('step') ?? 1) };
	const steps = (range.end - range.start) / range.step;
	const whole = Math.abs(steps - Math.round(steps)) < 1e-9;
	if (!Number.isFinite(steps) || range.step <= 0 || steps < 1 || steps > 1000 || !whole) {
		problems.error('parameter-invalid', place, { start: String(range.start), end: String(range.end), step: String(range.step) });
	}
	return range;
}
