/** Which structures are asked for, and which of them are sent along. Pure. */
import type { Codelist } from './model.ts';
import { AGENCY, CONCEPTS, STRUCTURE, STRUCTURE_KINDS, type StructureKind } from './identifiers.ts';
import { type Flow, isAny } from './flow.ts';
import { SdmxProblem } from './problem.ts';

/** The structures of one version of the framework: all figures of its releases share them. */
export interface StructureSet {
	readonly version: string;
	readonly codelists: readonly Codelist[];
}

/** What a message of structures holds. */
export interface Structures {
	readonly agencies: boolean;
	readonly codelists: readonly { list: Codelist; version: string }[];
	readonly conceptSchemes: readonly string[];
	readonly dataStructures: readonly string[];
	readonly flows: readonly Flow[];
}

export interface StructureQuery {
	readonly kinds: readonly StructureKind[];
	readonly agency: string;
	readonly id: string;
	readonly version: string;
	/** One code or concept of a list; others are left out. */
	readonly item: string | undefined;
	readonly references: string;
	readonly stubs: boolean;
}

/** SDMX's other kinds of structure, of which there are none here. */
const absent = new Set(
	(
		'categoryscheme categorisation contentconstraint dataproviderscheme dataconsumerscheme organisationunitscheme provisionagreement metadataflow ' +
		'metadatastructure hierarchicalcodelist hierarchy structureset process reportingtaxonomy actualconstraint allowedconstraint dataconstraint ' +
		'attachmentconstraint valuelist organisationscheme metadataproviderscheme'
	).split(' ')
);

const referenceKinds = ['none', 'parents', 'parentsandsiblings', 'ancestors', 'children', 'descendants', 'all'];
const details = ['full', 'allstubs', 'referencestubs', 'referencepartial', 'allcompletestubs', 'referencecompletestubs', 'raw'];

/** @param path agency, id, version, item; what is left out means all of them, in the newest version. @throws {SdmxProblem} */
export function readStructureQuery(kind: string, path: readonly string[], parameters: URLSearchParams): StructureQuery {
	const [agency = 'all', id = 'all', version = 'latest', item] = path;
	if (path.length > 4) throw new SdmxProblem('syntax', 'A structure is KIND/AGENCY/ID/VERSION/ITEM.');
	if (absent.has(kind)) throw new SdmxProblem('no-results', `There is no ${kind} here.`);
	const kinds = isAny(kind) || kind === 'structure' ? STRUCTURE_KINDS : STRUCTURE_KINDS.filter((each) => each === kind);
	if (kinds.length === 0) throw new SdmxProblem('syntax', `'${kind.slice(0, 60)}' is no kind of structure.`);
	const references = parameters.get('references') || 'none';
	if (!referenceKinds.includes(references) && !STRUCTURE_KINDS.some((each) => each === references) && !absent.has(references))
		throw new SdmxProblem('syntax', `references is one of ${[...referenceKinds, ...STRUCTURE_KINDS].join(', ')}.`);
	const detail = parameters.get('detail') || 'full';
	if (!details.includes(detail)) throw new SdmxProblem('syntax', `detail is one of ${details.join(', ')}.`);
	return {
		kinds,
		agency,
		id,
		version,
		item: item === undefined || isAny(item) ? undefined : item,
		references,
		stubs: detail.startsWith('all')
	};
}

const names = (asked: string, id: string) => isAny(asked) || asked.split(/[+,]/).includes(id);

/** The structures that are asked for, with those that are to be sent along. @throws {SdmxProblem} `no-results` */
export function chooseStructures(query: StructureQuery, sets: readonly StructureSet[], flows: readonly Flow[]): Structures {
	const { agency, id, item } = query;
	const wants = (kind: StructureKind) => query.kinds.includes(kind);
	const ours = isAny(agency) || agency.split(/[+,]/).includes(AGENCY);
	const newest = sets.filter((_, at) => at === 0 || query.version === '*' || query.version === 'all');
	const versions = ['latest', '~', '+', '*', 'all'].includes(query.version)
		? newest
		: sets.filter(({ version }) => version === query.version);
	const chosenFlows =
		wants('dataflow') && ours ? flows.filter((flow) => names(id, flow.id) && (isAny(query.version) || flow.version === query.version)) : [];
	const narrow = (list: Codelist): Codelist =>
		item ? { ...list, codes: list.codes.filter((code) => item.split(/[+,]/).includes(code.id)) } : list;
	const chosen: Structures = {
		agencies: wants('agencyscheme') && (isAny(agency) || ['SDMX', AGENCY].includes(agency)) && names(id, 'AGENCIES'),
		codelists: versions.flatMap(({ version, codelists }) =>
			wants('codelist') && ours ? codelists.filter((list) => names(id, list.id)).map((list) => ({ list: narrow(list), version })) : []
		),
		conceptSchemes: wants('conceptscheme') && ours && names(id, CONCEPTS) ? versions.map(({ version }) => version) : [],
		dataStructures: wants('datastructure') && ours && names(id, STRUCTURE) ? versions.map(({ version }) => version) : [],
		flows: chosenFlows
	};
	if (!chosen.agencies && [chosen.codelists, chosen.conceptSchemes, chosen.dataStructures, chosen.flows].every((list) => list.length === 0))
		throw new SdmxProblem('no-results', 'There is no such structure.');
	return withReferences(chosen, query.references, sets, flows);
}

/** What refers to what: a dataflow to its structure, that to concepts and codelists. */
function withReferences(chosen: Structures, references: string, sets: readonly StructureSet[], flows: readonly Flow[]): Structures {
	const down = ['children', 'descendants', 'all', 'parentsandsiblings'].includes(references);
	const deep = ['descendants', 'all', 'parentsandsiblings'].includes(references);
	const up = ['parents', 'parentsandsiblings', 'ancestors', 'all'].includes(references);
	const only = (kind: StructureKind) => references === kind;
	const touched = new Set([
		...chosen.flows.map((flow) => flow.structure),
		...chosen.dataStructures,
		...chosen.codelists.map(({ version }) => version),
		...chosen.conceptSchemes
	]);
	const related = sets.filter(({ version }) => touched.has(version));
	const list = chosen.codelists.length > 0 || chosen.conceptSchemes.length > 0;
	const structures = only('datastructure') || (chosen.flows.length > 0 && down) || (list && up);
	const inside = (chosen.dataStructures.length > 0 && down) || (chosen.flows.length > 0 && deep);
	const outside = only('dataflow') || (chosen.dataStructures.length > 0 && up) || (list && ['ancestors', 'all'].includes(references));
	return {
		agencies: chosen.agencies || only('agencyscheme') || references === 'all',
		dataStructures: structures ? related.map(({ version }) => version) : chosen.dataStructures,
		codelists:
			inside || only('codelist')
				? related.flatMap(({ version, codelists }) => codelists.map((each) => ({ list: each, version })))
				: chosen.codelists,
		conceptSchemes: inside || only('conceptscheme') ? related.map(({ version }) => version) : chosen.conceptSchemes,
		flows: outside ? flows.filter((flow) => touched.has(flow.structure)) : chosen.flows
	};
}
