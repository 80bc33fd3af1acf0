import { m } from '#messages';
import type { MeasureContent, MeasureKind, SurveyContent } from './content.ts';
import type { MeasureVariant } from './measure.ts';

/** Several values a name, as a form sends them. */
export type Sent = (name: string) => readonly string[];

export type Read = { readonly content: MeasureContent; readonly fields?: undefined } | { readonly fields: Record<string, string> };

/**
 * What the editor sent as a measure, or what is wrong by field, in the request's language.
 * @param instruments that the editor showed
 * @param known whether an instrument has an item of that name
 */
export function readMeasure(
	kind: MeasureKind,
	sent: Sent,
	instruments: readonly string[],
	known: (instrument: string, item: string) => boolean
): Read {
	const fields: Record<string, string> = {};
	const content =
		kind === 'survey'
			? readSurvey(sent, instruments, known, fields)
			: kind === 'administrative'
				? readAdministrative(sent, fields)
				: readPolicy(sent, fields);
	return Object.keys(fields).length > 0 ? { fields } : { content };
}

const one = (sent: Sent, name: string) => (sent(name)[0] ?? '').trim();

/** A number with a point or a comma; NaN for anything else. */
export function typedNumber(text: string): number {
	return /^[+-]?\d{1,12}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

function readSurvey(
	sent: Sent,
	instruments: readonly string[],
	known: (instrument: string, item: string) => boolean,
	fields: Record<string, string>
) {
	const statistic = one(sent, 'statistic') === 'mean' ? 'mean' : 'share';
	const variants = instruments.flatMap((instrument): MeasureVariant[] => {
		const names = [...new Set([...sent(`${instrument}.item`), ...one(sent, `${instrument}.more`).split(/[\s,;]+/)])].filter(
			(name) => name !== ''
		);
		return names.length === 0 ? [] : [readVariant(instrument, names, statistic, sent, known, fields)];
	});
	if (variants.length === 0) fields[`${instruments[0] ?? ''}.more`] = m.measures_error_no_items();
	return { kind: 'survey', statistic, variants } satisfies SurveyContent;
}

function readVariant(
	instrument: string,
	names: readonly string[],
	statistic: SurveyContent['statistic'],
	sent: Sent,
	known: (instrument: string, item: string) => boolean,
	fields: Record<string, string>
): MeasureVariant {
	const stranger = names.find((name) => !known(instrument, name));
	if (stranger !== undefined) fields[`${instrument}.more`] = m.measures_error_unknown({ item: stranger.slice(0, 60) });
	const number = (name: string) => {
		const value = typedNumber(one(sent, `${instrument}.${name}`));
		if (Number.isNaN(value))
			fields[`${instrument}.${name}`] = m.measures_error_number({ given: one(sent, `${instrument}.${name}`).slice(0, 30) });
		return value;
	};
	const reversed = new Set(sent(`${instrument}.reverse`));
	const low = number('low');
	const high = number('high');
	if (low >= high) fields[`${instrument}.high`] = m.measures_error_scale({ low, high });
	const atLeast = number('atLeast');
	if (!(Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= names.length))
		fields[`${instrument}.atLeast`] = m.measures_error_at_least({ items: names.length });
	const cut = statistic === 'share' ? number('cut') : undefined;
	if (cut !== undefined && (cut < low || cut > high)) fields[`${instrument}.cut`] = m.measures_error_cut({ low, high });
	return {
		instrument,
		items: names.map((name) => {
			const codes = readNumbers(one(sent, `${instrument}.numbers.${name}`), `${instrument}.numbers.${name}`, fields);
			return { name, ...(codes && { codes }), ...(reversed.has(name) && { reverse: true }) };
		}),
		scale: [low, high],
		atLeast,
		combine: one(sent, `${instrument}.combine`) === 'highest' ? 'highest' : 'mean',
		...(cut !== undefined && { cut })
	};
}

/** `yes=1 no=0` as numbers by code; undefined where nothing is written, for then codes are numbers already. */
function readNumbers(text: string, field: string, fields: Record<string, string>): Record<string, number> | undefined {
	if (text === '') return undefined;
	const pairs = text.split(/[\s;]+/).filter((pair) => pair !== '');
	const read = pairs.map((pair) => {
		const at = pair.lastIndexOf('=');
		return [pair.slice(0, at), typedNumber(pair.slice(at + 1)), pair] as const;
	});
	const wrong = read.find(([code, value]) => code === '' || Number.isNaN(value));
	if (wrong) fields[field] = m.measures_error_recode({ given: wrong[2].slice(0, 40) });
	return Object.fromEntries(read.map(([code, value]) => [code, value]));
}

function readAdministrative(sent: Sent, fields: Record<string, string>): MeasureContent {
	return { kind: 'administrative', numerator: required(sent, 'numerator', fields), denominator: required(sent, 'denominator', fields) };
}

function readPolicy(sent: Sent, fields: Record<string, string>): MeasureContent {
	const [low, high] = ['low', 'high'].map((name) => {
		const value = typedNumber(one(sent, name));
		if (Number.isNaN(value)) fields[name] = m.measures_error_number({ given: one(sent, name).slice(0, 30) });
		return value;
	}) as [number, number];
	if (low >= high) fields['high'] = m.measures_error_scale({ low, high });
	return { kind: 'policy', low, high, criteria: required(sent, 'criteria', fields) };
}

function required(sent: Sent, name: string, fields: Record<string, string>): string {
	const text = one(sent, name);
	if (text === '') fields[name] = m.shell_field_required();
	if (text.length > 500) fields[name] = m.shell_field_long({ maximum: 500 });
	return text;
}

/** The numbers by code as the editor writes them. */
export function writtenNumbers(codes: Readonly<Record<string, number>> | undefined): string {
	return Object.entries(codes ?? {})
		.map(([code, value]) => `${code}=${String(value)}`)
		.join(' ');
}

/** A measure as the fields of the editor, several values of a name a line each. */
export function measureFields(content: MeasureContent): Record<string, string> {
	if (content.kind === 'administrative') return { numerator: content.numerator, denominator: content.denominator };
	if (content.kind === 'policy') return { low: String(content.low), high: String(content.high), criteria: content.criteria };
	return Object.assign(
		{ statistic: content.statistic },
		...content.variants.map(({ instrument, items, scale, atLeast, combine, cut }) => ({
			[`${instrument}.item`]: items.map(({ name }) => name).join('\n'),
			[`${instrument}.reverse`]: items.flatMap(({ name, reverse }) => (reverse ? [name] : [])).join('\n'),
			...Object.fromEntries(items.map(({ name, codes }) => [`${instrument}.numbers.${name}`, writtenNumbers(codes)])),
			[`${instrument}.low`]: String(scale[0]),
			[`${instrument}.high`]: String(scale[1]),
			[`${instrument}.atLeast`]: String(atLeast),
			[`${instrument}.combine`]: combine,
			[`${instrument}.cut`]: cut === undefined ? '' : String(cut)
		}))
	) as Record<string, string>;
}
