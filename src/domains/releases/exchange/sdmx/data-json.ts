/** SDMX-JSON 1.0 and 2.0 data messages: https://github.com/sdmx-twg/sdmx-json. Pure. */
import { baseLanguage, interfaceLanguages, type LocalisedText, pickText } from '#platform/languages.ts';
import { AGENCY, STRUCTURE, urn } from './identifiers.ts';
import { dataSetValues, type DataMessage, type Message } from './message.ts';
import { attributes, type Codelist, type Component, dataSetAttributes, dimensions, measure, TIME, timeDimension } from './model.ts';
import { readPeriod } from './period.ts';
import type { Observation, Series } from './observation.ts';

type Version = 1 | 2;
type Value = string | number;

/** The values that were met, each with its place: what is written refers to places. */
class Values {
	private readonly places = new Map<Value, number>();

	placeOf(value: Value): number {
		const known = this.places.get(value);
		if (known !== undefined) return known;
		this.places.set(value, this.places.size);
		return this.places.size - 1;
	}

	get all(): Value[] {
		return [...this.places.keys()];
	}
}

const named = (names: LocalisedText) => ({ name: pickText(names, baseLanguage).text, names });

export function metaOf({ id, prepared }: Message, schema: string) {
	return {
		schema: `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${schema}`,
		id,
		prepared,
		test: false,
		contentLanguages: [...interfaceLanguages],
		sender: { id: AGENCY, name: 'Immerse' }
	};
}

/** Data first, then the structure with the values that were met: so that nothing is kept but their list. */
export async function* writeDataJson(
	message: DataMessage,
	version: Version,
	codelists: readonly Codelist[],
	parts: AsyncIterable<readonly Series[]>
): AsyncGenerator<string> {
	const met = dimensions.map(() => new Values());
	const periods = new Values();
	const metAttributes = attributes.map(() => new Values());
	const flat = message.along === 'AllDimensions';
	const at = dimensions.findIndex(({ id }) => id === message.along);
	const schema = `data-message/tools/schemas/${version}.0${version === 1 ? '' : '.0'}/sdmx-json-data-schema.json`;
	const observation = (own: Observation) =>
		JSON.stringify([valueOf(own, version), ...(message.withAttributes ? attributesOf(own, version, metAttributes) : [])]);
	const write = ({ key, observations }: Series): string => {
		const places = key.map((code, index) => met[index]?.placeOf(code) ?? 0);
		for (const { period } of observations) periods.placeOf(period);
		const seen = message.withObservations ? observations : [];
		if (flat) return seen.map((own) => `"${[...places, periods.placeOf(own.period)].join(':')}":${observation(own)}`).join(',');
		const inKey = at < 0 ? places : [...places.filter((_, index) => index !== at), periods.placeOf(observations[0]?.period ?? '')];
		const written = seen.map((own) => `"${at < 0 ? periods.placeOf(own.period) : met[at]?.placeOf(own.at)}":${observation(own)}`);
		return `"${inKey.join(':')}":{"observations":{${written.join(',')}}}`;
	};
	const own = dataSetValues(message.flow);
	const head = {
		...(version === 2 ? { structure: 0 } : {}),
		action: 'Replace',
		links: [{ rel: 'dataflow', urn: urn('dataflow', message.flow.id, message.flow.version), href: address(message, version) }],
		...(message.withAttributes ? { attributes: own.map(() => 0) } : {})
	};
	yield `{"meta":${JSON.stringify(metaOf(message, schema))},"data":{"dataSets":[${JSON.stringify(head).slice(0, -1)},"${flat ? 'observations' : 'series'}":{`;
	let first = true;
	for await (const some of parts) {
		const text = some
			.map(write)
			.filter((each) => each !== '')
			.join(',');
		if (text !== '') yield first ? text : `,${text}`;
		first &&= text === '';
	}
	const structure = structureOf(message, version, codelists, { met, periods, metAttributes });
	yield `}}],${version === 1 ? `"structure":${JSON.stringify(structure)}` : `"structures":[${JSON.stringify(structure)}]`}}}`;
}

/** Version 2 has a word for a number that is not there. */
const valueOf = ({ value }: Observation, version: Version): number | string | null => value ?? (version === 1 ? null : 'NaN');

/** Places of codes; version 2 has numbers and texts without a list as they are. */
function attributesOf(own: Observation, version: Version, met: readonly Values[]): (Value | null)[] {
	return attributes.map(({ codelist }, at) => {
		const value = own.attributes[at] ?? null;
		if (value === null) return null;
		return version === 2 && !codelist ? value : (met[at]?.placeOf(value) ?? null);
	});
}

const address = ({ base, flow }: DataMessage, version: Version) =>
	version === 1
		? `${base}/v1/dataflow/${AGENCY}/${flow.id}/${flow.version}`
		: `${base}/v2/structure/dataflow/${AGENCY}/${flow.id}/${flow.version}`;

interface Met {
	readonly met: readonly Values[];
	readonly periods: Values;
	readonly metAttributes: readonly Values[];
}

function structureOf(message: DataMessage, version: Version, codelists: readonly Codelist[], { met, periods, metAttributes }: Met) {
	const { flow, along } = message;
	const codes = new Map(codelists.map((list) => [list.id, new Map(list.codes.map((code) => [code.id, code.names]))]));
	const coded = ({ codelist = '' }: Component, value: Value) => ({
		id: String(value),
		...named(codes.get(codelist)?.get(String(value)) ?? { en: String(value) })
	});
	const described = dimensions.map((each, at) => ({
		id: each.id,
		...named(each.names),
		keyPosition: at,
		roles: [each.id],
		values: (met[at]?.all ?? []).map((value) => coded(each, value))
	}));
	const time = {
		id: TIME,
		...named(timeDimension.names),
		keyPosition: dimensions.length,
		roles: [TIME],
		values: periods.all.map((value) => ({ id: String(value), name: String(value), ...span(String(value)) }))
	};
	const relationship = version === 1 ? { primaryMeasure: measure.id } : { observation: {} };
	const attribute = (each: Component, values: readonly object[], rel: object) => ({
		id: each.id,
		...named(each.names),
		relationship: rel,
		...(values.length > 0 || version === 1 ? { values } : {})
	});
	const ofObservations = attributes.map((each, at) =>
		attribute(
			each,
			(metAttributes[at]?.all ?? []).map((value) => (each.codelist ? coded(each, value) : { name: String(value) })),
			relationship
		)
	);
	const ofAll = dataSetAttributes.map((each, at) =>
		attribute(
			each,
			[version === 1 ? { name: dataSetValues(flow)[at] ?? '' } : { value: dataSetValues(flow)[at] ?? '' }],
			version === 1 ? { none: {} } : { dataflow: {} }
		)
	);
	const flat = along === 'AllDimensions';
	const observed = flat ? [...described, time] : along === TIME ? [time] : described.filter(({ id }) => id === along);
	return {
		...named(flow.names),
		...(version === 2 ? { dataSets: [0] } : {}),
		links: [
			{ rel: 'dataflow', urn: urn('dataflow', flow.id, flow.version), href: address(message, version) },
			{ rel: 'datastructure', urn: urn('datastructure', STRUCTURE, flow.structure) }
		],
		dimensions: {
			dataSet: [],
			series: flat ? [] : [...described.filter(({ id }) => id !== along), ...(along === TIME ? [] : [time])],
			observation: observed
		},
		...(version === 2
			? { measures: { observation: [{ id: measure.id, ...named(measure.names), roles: [measure.id], format: { dataType: 'Double' } }] } }
			: {}),
		attributes: message.withAttributes
			? { dataSet: ofAll, series: [], observation: ofObservations }
			: { dataSet: [], series: [], observation: [] }
	};
}

function span(period: string) {
	const days = readPeriod(period);
	return days ? { start: `${days.from}T00:00:00Z`, end: `${lastDay(days.to)}T23:59:59Z` } : {};
}

/** A month's last day, where a period only says that it goes to its end. */
function lastDay(day: string): string {
	const [year = 0, month = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
	return day > last ? last : day;
}

export function writeErrorJson(message: Message, code: number, text: string): string {
	return JSON.stringify({
		meta: metaOf(message, 'data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json'),
		errors: [{ code, title: text }]
	});
}
