import { writtenNumbers } from './form.ts';
import type { MeasureContent } from './content.ts';

/** What of a measure may differ; words for it are in the page's language. */
export type MeasurePart =
	| 'kind'
	| 'statistic'
	| 'items'
	| 'reversed'
	| 'numbers'
	| 'scale'
	| 'at_least'
	| 'combine'
	| 'cut'
	| 'numerator'
	| 'denominator'
	| 'criteria';

export interface MeasureDifference {
	/** null where it is about the whole measure */
	readonly instrument: string | null;
	readonly part: MeasurePart;
	readonly before: string;
	readonly after: string;
}

/** What a version of a measure says otherwise than the one before. */
export function measureDifferences(before: MeasureContent, after: MeasureContent): MeasureDifference[] {
	const old = partsOf(before);
	const now = partsOf(after);
	return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
		const [instrument = '', part] = key.split(' ') as [string, MeasurePart];
		const [was = '', is = ''] = [old.get(key), now.get(key)];
		return was === is ? [] : [{ instrument: instrument || null, part, before: was, after: is }];
	});
}

function partsOf(content: MeasureContent): Map<string, string> {
	const parts = new Map<string, string>([[' kind', content.kind]]);
	if (content.kind === 'administrative') return parts.set(' numerator', content.numerator).set(' denominator', content.denominator);
	if (content.kind === 'policy')
		return parts.set(' scale', `${String(content.low)}–${String(content.high)}`).set(' criteria', content.criteria);
	parts.set(' statistic', content.statistic);
	for (const { instrument, items, scale, atLeast, combine, cut } of content.variants) {
		const set = (part: MeasurePart, value: string) => parts.set(`${instrument} ${part}`, value);
		set('items', items.map(({ name }) => name).join(', '));
		set('reversed', items.flatMap(({ name, reverse }) => (reverse ? [name] : [])).join(', '));
		set('numbers', items.flatMap(({ name, codes }) => (codes ? [`${name}: ${writtenNumbers(codes)}`] : [])).join('; '));
		set('scale', scale.join('–'));
		set('at_least', String(atLeast));
		set('combine', combine);
		set('cut', cut === undefined ? '' : String(cut));
	}
	return parts;
}
