/** SDMX-ML 2.1 structure messages. Pure. */
import { baseLanguage, pickText } from '#platform/languages.ts';
import { element, xmlHead } from '#platform/xml.ts';
import { AGENCY, CONCEPTS, conceptUrn, STRUCTURE, urn } from './identifiers.ts';
import type { Availability } from './availability.ts';
import type { Flow } from './flow.ts';
import type { Message } from './message.ts';
import { attributes, type Codelist, type Component, concepts, dataSetAttributes, dimensions, measure, timeDimension } from './model.ts';
import type { Structures } from './structure-query.ts';
import { headerXml, localised, namespaces } from './xml.ts';

const names = (text: Component['names']) => localised('common:Name', text);
const reference = (id: string, kind: string, more: Record<string, string>) =>
	element('Ref', '', { ...more, agencyID: AGENCY, id, class: kind });

/** A structure of which only name and place are told has `stubs`. */
export function writeStructureXml(message: Message, structures: Structures, stubs: boolean): string {
	const { agencies, flows, codelists, conceptSchemes, dataStructures } = structures;
	const wrap = (name: string, list: readonly string[]) => (list.length > 0 ? element(`structure:${name}`, list) : '');
	return structureMessage(message, [
		wrap('OrganisationSchemes', agencies ? [agencyScheme()] : []),
		wrap(
			'Dataflows',
			flows.map((flow) => dataflow(flow, stubs))
		),
		wrap(
			'Codelists',
			codelists.map(({ list, version }) => codelist(list, version, stubs))
		),
		wrap(
			'Concepts',
			conceptSchemes.map((version) => conceptScheme(version, stubs))
		),
		wrap(
			'DataStructures',
			dataStructures.map((version) => dataStructure(version, stubs))
		)
	]);
}

function structureMessage(message: Message, parts: readonly string[]): string {
	return `${xmlHead}<message:Structure ${namespaces(['message', 'structure', 'common'])}>${headerXml(message)}${element('message:Structures', parts)}</message:Structure>`;
}

const maintained = (kind: Parameters<typeof urn>[0], id: string, version: string, stub = false) => ({
	id,
	urn: urn(kind, id, version),
	agencyID: AGENCY,
	version,
	isFinal: 'true',
	...(stub ? { isExternalReference: 'true' } : {})
});

function agencyScheme(): string {
	const whole = {
		id: 'AGENCIES',
		urn: urn('agencyscheme', 'AGENCIES', '1.0', 'SDMX'),
		agencyID: 'SDMX',
		version: '1.0',
		isPartial: 'true'
	};
	const agency = element('structure:Agency', names({ en: 'Immerse' }), { id: AGENCY });
	return element('structure:AgencyScheme', [names({ en: 'SDMX Agency Scheme' }), agency], whole);
}

function dataflow(flow: Flow, stub: boolean): string {
	const to = element('structure:Structure', reference(STRUCTURE, 'DataStructure', { version: flow.structure, package: 'datastructure' }));
	return element(
		'structure:Dataflow',
		[names(flow.names), localised('common:Description', flow.descriptions), stub ? '' : to],
		maintained('dataflow', flow.id, flow.version, stub)
	);
}

function codelist({ id, names: own, codes }: Codelist, version: string, stub: boolean): string {
	const written = stub
		? []
		: codes.map((code) =>
				element(
					'structure:Code',
					[names(code.names), code.parent ? element('structure:Parent', element('Ref', '', { id: code.parent })) : ''],
					{
						id: code.id,
						urn: `${urn('codelist', id, version).replace('.Codelist=', '.Code=')}.${code.id}`
					}
				)
			);
	return element('structure:Codelist', [names(own), ...written], maintained('codelist', id, version, stub));
}

function conceptScheme(version: string, stub: boolean): string {
	const written = stub
		? []
		: concepts.map(({ id, names: own }) => element('structure:Concept', names(own), { id, urn: conceptUrn(id, version) }));
	return element(
		'structure:ConceptScheme',
		[names({ en: 'Concepts of figures' }), ...written],
		maintained('conceptscheme', CONCEPTS, version, stub)
	);
}

function dataStructure(version: string, stub: boolean): string {
	const concept = (id: string) =>
		element(
			'structure:ConceptIdentity',
			element('Ref', '', {
				maintainableParentID: CONCEPTS,
				maintainableParentVersion: version,
				agencyID: AGENCY,
				id,
				class: 'Concept',
				package: 'conceptscheme'
			})
		);
	const representation = ({ codelist: list, type }: Component) =>
		element(
			'structure:LocalRepresentation',
			list
				? element('structure:Enumeration', reference(list, 'Codelist', { version, package: 'codelist' }))
				: element('structure:TextFormat', '', { textType: type })
		);
	const body = (each: Component) => [concept(each.id), representation(each)];
	const relation = (inside: string) => element('structure:AttributeRelationship', inside);
	const ofObservation = relation(element('structure:PrimaryMeasure', element('Ref', '', { id: measure.id })));
	const attribute = (each: Component, related: string, status: string) =>
		element('structure:Attribute', [...body(each), related], { id: each.id, assignmentStatus: status });
	const components = element('structure:DataStructureComponents', [
		element(
			'structure:DimensionList',
			[
				...dimensions.map((each, at) => element('structure:Dimension', body(each), { id: each.id, position: at + 1 })),
				element('structure:TimeDimension', body(timeDimension), { id: timeDimension.id, position: dimensions.length + 1 })
			],
			{ id: 'DimensionDescriptor' }
		),
		element(
			'structure:AttributeList',
			[
				...attributes.map((each) => attribute(each, ofObservation, isMandatory(each) ? 'Mandatory' : 'Conditional')),
				...dataSetAttributes.map((each) => attribute(each, relation('<structure:None/>'), 'Mandatory'))
			],
			{ id: 'AttributeDescriptor' }
		),
		element('structure:MeasureList', element('structure:PrimaryMeasure', body(measure), { id: measure.id }), { id: 'MeasureDescriptor' })
	]);
	return element(
		'structure:DataStructure',
		[names(structureNames), stub ? '' : components],
		maintained('datastructure', STRUCTURE, version, stub)
	);
}

/** Which codes have figures, as a constraint on the dataflow. */
export function writeAvailabilityXml(message: Message, { flow, values, observations }: Availability): string {
	const keys = values.map(([id, codes]) =>
		element(
			'common:KeyValue',
			codes.map((code) => `<common:Value>${code}</common:Value>`),
			{ id }
		)
	);
	const attachment = element(
		'structure:ConstraintAttachment',
		element('structure:Dataflow', reference(flow.id, 'Dataflow', { version: flow.version, package: 'datastructure' }))
	);
	const count = element(
		'common:Annotations',
		element(
			'common:Annotation',
			'<common:AnnotationType>sdmx_metrics</common:AnnotationType>' + `<common:AnnotationTitle>${observations}</common:AnnotationTitle>`,
			{ id: 'obs_count' }
		)
	);
	const constraint = element(
		'structure:ContentConstraint',
		[
			count,
			names({ en: `Figures of ${pickText(flow.names, baseLanguage).text}` }),
			attachment,
			element('structure:CubeRegion', keys, { include: 'true' })
		],
		{ id: `AVAILABLE_${flow.id}`, agencyID: AGENCY, version: '1.0', type: 'Actual' }
	);
	return structureMessage(message, [element('structure:Constraints', constraint)]);
}

export const isMandatory = ({ id }: Component): boolean => ['UNIT_MEASURE', 'OBS_STATUS', 'CONF_STATUS'].includes(id);
export const structureNames = { en: 'Figures of a release' };
