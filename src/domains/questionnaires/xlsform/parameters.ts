import type { Question } from '../questionnaire.ts';
import type { ProblemList } from './problem-list.ts';
import type { TableRow } from './table.ts';

const KNOWN: Readonly<Record<string, readonly string[]>> = {
	range: ['start', 'end', 'step'],
	select_one: ['randomize', 'seed', 'value', 'label'],
	select_multiple: ['randomize', 'seed', 'value', 'label'],
	rank: ['randomize', 'seed', 'value', 'label'],
	text: ['rows'],
	image: ['max-pixels', 'app'],
	audio: ['quality'],
	'background-audio': ['quality'],
	geopoint: ['capture-accuracy', 'warning-accuracy', 'allow-mock-accuracy'],
	geotrace: ['allow-mock-accuracy'],
	geoshape: ['allow-mock-accuracy']
};

/** Parameters that only other tools heed, and the attribute each becomes in an XForm. */
const ATTRIBUTES: Readonly<Record<string, readonly ['bind' | 'control', string]>> = {
	rows: ['control', 'rows'],
	'max-pixels': ['bind', 'orx:max-pixels'],
	app: ['control', 'intent'],
	quality: ['bind', 'odk:quality'],
	'capture-accuracy': ['control', 'accuracyThreshold'],
	'warning-accuracy': ['control', 'unacceptableAccuracyThreshold'],
	'allow-mock-accuracy': ['bind', 'odk:allow-mock-accuracy']
};

export interface Parameters extends Pick<Question, 'randomize' | 'range'> {
	/** columns of the file that hold code and label */
	readonly columns?: { readonly value?: string; readonly label?: string };
	readonly bind: Readonly<Record<string, string>>;
	readonly control: Readonly<Record<string, string>>;
}

/** Reads `start=0 end=10 step=1` and `randomize=true seed=${x}`. */
export function readParameters(row: TableRow, type: Question['type'], problems: ProblemList): Parameters {
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
	const bind: Record<string, string> = {};
	const control: Record<string, string> = {};
	for (const [name, value] of pairs) {
		const [kind, attribute] = ATTRIBUTES[name] ?? [];
		if (kind && attribute) (kind === 'bind' ? bind : control)[attribute] = value;
	}
	if (type === 'range') return { range: readRange(pairs, place, problems), bind, control };
	const wanted = ['true', 'yes', 'true()'].includes((pairs.get('randomize') ?? '').toLowerCase());
	const seed = pairs.get('seed');
	const value = pairs.get('value');
	const label = pairs.get('label');
	const columns = value || label ? { columns: { ...(value ? { value } : {}), ...(label ? { label } : {}) } } : {};
	return { ...(wanted ? { randomize: seed ? { seed } : {} } : {}), ...columns, bind, control };
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
