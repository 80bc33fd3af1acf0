/** SDMX-JSON 2.0 structure messages. Pure. */
import { baseLanguage, type LocalisedText, pickText } from '#platform/languages.ts';
import type { Availability } from './availability.ts';
import { metaOf } from './data-json.ts';
import { AGENCY, CONCEPTS, conceptUrn, STRUCTURE, urn } from './identifiers.ts';
import type { Flow } from './flow.ts';
import type { Message } from './message.ts';
import { attributes, type Codelist, type Component, concepts, dataSetAttributes, dimensions, measure, timeDimension } from './model.ts';
import { isMandatory, structureNames } from './structure-xml.ts';
import type { Structures } from './structure-query.ts';

const schema = 'structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json';
const named = (names: LocalisedText) => ({ name: pickText(names, baseLanguage).text, names });
const maintained = (kind: Parameters<typeof urn>[0], id: string, version: string, stub = false) => ({
	id,
	version,
	agencyID: AGENCY,
	isExternalReference: stub,
	links: [{ rel: 'self', urn: urn(kind, id, version) }]
});

export function writeStructureJson(message: Message, structures: Structures, stubs: boolean): string {
	const { agencies, flows, codelists, conceptSchemes, dataStructures } = structures;
	const filled = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
	return JSON.stringify({
		meta: metaOf(message, schema),
		data: {
			agencySchemes: agencies ? [agencyScheme()] : undefined,
			codelists: filled(codelists.map(({ list, version }) => codelist(list, version, stubs))),
			conceptSchemes: filled(conceptSchemes.map((version) => conceptScheme(version, stubs))),
			dataStructures: filled(dataStructures.map((version) => dataStructure(version, stubs))),
			dataflows: filled(flows.map((flow) => dataflow(flow, stubs)))
		}
	});
}

const agencyScheme = () => ({
	id: 'AGENCIES',
	version: '1.0',
	agencyID: 'SDMX',
	name: 'SDMX Agency Scheme',
	isPartial: true,
	agencies: [{ id: AGENCY, name: 'Immerse' }]
});

const dataflow = (flow: Flow, stub: boolean) => ({
	...maintained('dataflow', flow.id, flow.version, stub),
	...named(flow.names),
	description: pickText(flow.descriptions, baseLanguage).text,
	descriptions: flow.descriptions,
	...(stub ? {} : { structure: urn('datastructure', STRUCTURE, flow.structure) })
});

const codelist = ({ id, names, codes }: Codelist, version: string, stub: boolean) => ({
	...maintained('codelist', id, version, stub),
	...named(names),
	...(stub || codes.length === 0
		? {}
		: { codes: codes.map((code) => ({ id: code.id, ...named(code.names), ...(code.parent ? { parent: code.parent } : {}) })) })
});

const conceptScheme = (version: string, stub: boolean) => ({
	...maintained('conceptscheme', CONCEPTS, version, stub),
	name: 'Concepts of figures',
	...(stub ? {} : { concepts: concepts.map(({ id, names }) => ({ id, ...named(names) })) })
});

function dataStructure(version: string, stub: boolean) {
	const representation = ({ codelist: list, type }: Component) =>
		list ? { enumeration: urn('codelist', list, version) } : { format: { dataType: type } };
	const component = (each: Component) => ({
		id: each.id,
		conceptIdentity: conceptUrn(each.id, version),
		localRepresentation: representation(each)
	});
	const attribute = (each: Component, attributeRelationship: object, mandatory: boolean) => ({
		...component(each),
		usage: mandatory ? 'mandatory' : 'optional',
		attributeRelationship
	});
	return {
		...maintained('datastructure', STRUCTURE, version, stub),
		...named(structureNames),
		...(stub
			? {}
			: {
					dataStructureComponents: {
						dimensionList: {
							id: 'DimensionDescriptor',
							dimensions: dimensions.map((each, position) => ({ ...component(each), position })),
							timeDimension: component(timeDimension)
						},
						attributeList: {
							id: 'AttributeDescriptor',
							attributes: [
								...attributes.map((each) => attribute(each, { observation: {} }, isMandatory(each))),
								...dataSetAttributes.map((each) => attribute(each, { dataflow: {} }, true))
							]
						},
						measureList: { id: 'MeasureDescriptor', measures: [component(measure)] }
					}
				})
	};
}

/** Which codes have figures, as a constraint on the dataflow. */
export function writeAvailabilityJson(message: Message, { flow, values, observations }: Availability): string {
	const constraint = {
		id: `AVAILABLE_${flow.id}`,
		version: '1.0',
		agencyID: AGENCY,
		name: `Figures of ${pickText(flow.names, baseLanguage).text}`,
		annotations: [{ id: 'obs_count', type: 'sdmx_metrics', title: String(observations) }],
		role: 'Actual',
		constraintAttachment: { dataflows: [urn('dataflow', flow.id, flow.version)] },
		cubeRegions: [{ include: true, keyValues: values.map(([id, codes]) => ({ id, include: true, values: codes })) }]
	};
	return JSON.stringify({ meta: metaOf(message, schema), data: { dataConstraints: [constraint] } });
}
