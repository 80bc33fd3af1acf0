/** SDMX-ML 2.1 data messages, generic and structure-specific. Pure. */
import { element, textElement, xmlHead } from '#platform/xml.ts';
import { AGENCY, STRUCTURE } from './identifiers.ts';
import { dataSetValues, type DataMessage } from './message.ts';
import { attributes, dataSetAttributes, DIMENSION_IDS, measure, TIME } from './model.ts';
import type { Observation, Series } from './observation.ts';
import { headerXml, namespaces } from './xml.ts';

const structureId = 'S1';
const number = (value: number | null) => (value === null ? 'NaN' : value);
const flat = ({ along }: DataMessage) => along === 'AllDimensions';

/** The dimensions of a series' key, the one along which observations lie left out. */
function keyOf(message: DataMessage, key: readonly string[]): [id: string, code: string][] {
	return DIMENSION_IDS.flatMap((id, at) => (id === message.along ? [] : [[id, key[at] ?? ''] as [string, string]]));
}

function attributesOf(message: DataMessage, observation: Observation): [id: string, value: string | number][] {
	if (!message.withAttributes) return [];
	return attributes.flatMap(({ id }, at) => {
		const value = observation.attributes[at];
		return value === null || value === undefined ? [] : [[id, value] as [string, string | number]];
	});
}

function header(message: DataMessage, specific: boolean): string {
	const { flow } = message;
	const reference = { agencyID: AGENCY, id: STRUCTURE, version: flow.structure, class: 'DataStructure', package: 'datastructure' };
	const structure = element('message:Structure', element('common:Structure', element('Ref', '', reference)), {
		structureID: structureId,
		dimensionAtObservation: message.along,
		namespace: specific ? specificNamespace(message) : undefined
	});
	return headerXml(message, structure);
}

const specificNamespace = ({ flow, along }: DataMessage) =>
	`urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${AGENCY}:${STRUCTURE}(${flow.structure}):ObsLevelDim:${along}`;

const values = (list: readonly (readonly [id: string, value: string | number])[]) =>
	list.map(([id, value]) => element('generic:Value', '', { id, value }));

export async function* writeGeneric(message: DataMessage, parts: AsyncIterable<readonly Series[]>): AsyncGenerator<string> {
	const own = dataSetValues(message.flow).map((value, at) => [dataSetAttributes[at]?.id ?? '', value] as const);
	yield `${xmlHead}<message:GenericData ${namespaces(['message', 'generic', 'common'])}>${header(message, false)}`;
	yield `<message:DataSet structureRef="${structureId}" action="Replace">`;
	if (message.withAttributes) yield element('generic:Attributes', values(own));
	for await (const some of parts) yield some.map((series) => genericSeries(message, series)).join('');
	yield '</message:DataSet></message:GenericData>';
}

function genericSeries(message: DataMessage, { key, observations }: Series): string {
	const whole = flat(message);
	const written = !message.withObservations
		? []
		: observations.map((observation) => {
				const found = attributesOf(message, observation);
				const place = whole
					? element('generic:ObsKey', values([...keyOf(message, key), [TIME, observation.period]]))
					: element('generic:ObsDimension', '', { id: message.along, value: observation.at });
				return element('generic:Obs', [
					place,
					element('generic:ObsValue', '', { value: number(observation.value) }),
					found.length > 0 ? element('generic:Attributes', values(found)) : ''
				]);
			});
	if (whole) return written.join('');
	const named = message.along === TIME ? keyOf(message, key) : [...keyOf(message, key), [TIME, observations[0]?.period ?? ''] as const];
	return element('generic:Series', [element('generic:SeriesKey', values(named)), ...written]);
}

export async function* writeSpecific(message: DataMessage, parts: AsyncIterable<readonly Series[]>): AsyncGenerator<string> {
	const own = message.withAttributes
		? Object.fromEntries(dataSetValues(message.flow).map((value, at) => [dataSetAttributes[at]?.id ?? '', value]))
		: {};
	const space = specificNamespace(message);
	yield `${xmlHead}<message:StructureSpecificData ${namespaces(['message', 'ss', 'common', 'xsi'])} xmlns:ns1="${space}">${header(message, true)}`;
	const whole = {
		'ss:dataScope': 'DataStructure',
		'xsi:type': 'ns1:DataSetType',
		'ss:structureRef': structureId,
		'ss:action': 'Replace',
		...own
	};
	const open = element('message:DataSet', '', whole);
	yield `${open.slice(0, -2)}>`;
	for await (const some of parts) yield some.map((series) => specificSeries(message, series)).join('');
	yield '</message:DataSet></message:StructureSpecificData>';
}

function specificSeries(message: DataMessage, { key, observations }: Series): string {
	const whole = flat(message);
	const written = !message.withObservations
		? []
		: observations.map((observation) =>
				element('Obs', '', {
					...(whole ? Object.fromEntries(keyOf(message, key)) : {}),
					[whole ? TIME : message.along]: observation.at,
					[measure.id]: number(observation.value),
					...Object.fromEntries(attributesOf(message, observation))
				})
			);
	if (whole) return written.join('');
	const place = Object.fromEntries(keyOf(message, key));
	if (message.along !== TIME) place[TIME] = observations[0]?.period ?? '';
	return element('Series', written, place);
}

/** SDMX's own way to say what is wrong. */
export function writeError(code: number, text: string): string {
	const said = element('message:ErrorMessage', textElement('common:Text', text, { 'xml:lang': 'en' }), { code });
	return `${xmlHead}<message:Error ${namespaces(['message', 'common'])}>${said}</message:Error>`;
}
