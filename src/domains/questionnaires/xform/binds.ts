import { element } from '#platform/xml.ts';
import type { Item, Question, Questionnaire } from '../questionnaire.ts';
import type { Paths } from './paths.ts';
import type { Texts } from './texts.ts';

/** The data type of each kind of answer. */
const TYPES: Readonly<Partial<Record<Question['type'], string>>> = {
	integer: 'int',
	decimal: 'decimal',
	date: 'date',
	time: 'time',
	dateTime: 'dateTime',
	rank: 'odk:rank',
	image: 'binary',
	audio: 'binary',
	video: 'binary',
	file: 'binary',
	'background-audio': 'binary',
	barcode: 'barcode',
	geopoint: 'geopoint',
	geotrace: 'geotrace',
	geoshape: 'geoshape'
};

/** `<bind>` of every item, with the actions that set values when an instance begins. */
export function bindsOf(questionnaire: Questionnaire, paths: Paths, texts: Texts): string[] {
	const of = (item: Item): string[] => {
		if (item.kind === 'question') return question(item, paths, texts);
		const bind =
			item.relevant || item.exchange?.bind
				? [element('bind', '', { ...item.exchange?.bind, nodeset: paths.of(item), relevant: written(item.relevant, item, paths) })]
				: [];
		return [...bind, ...item.items.flatMap(of)];
	};
	const { instanceName } = questionnaire.settings ?? {};
	const meta = `${paths.root}/meta`;
	return [
		...questionnaire.items.flatMap(of),
		element('bind', '', { 'jr:preload': 'uid', nodeset: `${meta}/instanceID`, readonly: 'true()', type: 'string' }),
		instanceName
			? element('bind', '', { calculate: paths.expression(instanceName, {}), nodeset: `${meta}/instanceName`, type: 'string' })
			: ''
	];
}

function question(item: Question, paths: Paths, texts: Texts): string[] {
	const preloaded = item.exchange?.bind?.['jr:preload'] !== undefined;
	const nodeset = paths.of(item);
	const { quality, bind } = recording(item);
	const attributes = {
		...bind,
		nodeset,
		type: item.exchange?.bind?.['type'] ?? typeOf(item),
		readonly: written(item.readOnly, item, paths) ?? (item.type === 'note' ? 'true()' : undefined),
		required: written(item.required, item, paths) ?? item.exchange?.written?.['required'],
		relevant: item.exchange?.written?.['relevant'] ?? written(item.relevant, item, paths),
		constraint: written(item.constraint, item, paths),
		calculate: preloaded || item.trigger ? undefined : written(item.calculation, item, paths),
		'jr:constraintMsg': texts.message('constraint_message', item.constraintMessage, item),
		'jr:requiredMsg': texts.message('required_message', item.requiredMessage, item)
	};
	const actions = [
		item.defaultExpression
			? element('setvalue', '', { event: 'odk-instance-first-load', ref: nodeset, value: paths.expression(item.defaultExpression, item) })
			: '',
		item.type === 'background-audio' ? element('odk:recordaudio', '', { event: 'odk-instance-load', ref: nodeset, ...quality }) : ''
	];
	return [element('bind', '', attributes), ...actions.filter(Boolean)];
}

/** Sound recorded in the background takes its quality where the recording begins. */
function recording({ type, exchange }: Question): { quality: Record<string, string>; bind: Record<string, string> } {
	const { 'odk:quality': quality, ...bind } = { ...exchange?.bind } as Record<string, string>;
	if (quality === undefined) return { quality: {}, bind };
	return type === 'background-audio'
		? { quality: { 'odk:quality': quality }, bind }
		: { quality: {}, bind: { ...bind, 'odk:quality': quality } };
}

function typeOf({ type, range }: Question): string {
	if (type === 'range') return range && [range.start, range.end, range.step].every(Number.isInteger) ? 'int' : 'decimal';
	return TYPES[type] ?? 'string';
}

function written(source: string | undefined, item: Item, paths: Paths): string | undefined {
	return source ? paths.expression(source, item) : undefined;
}
