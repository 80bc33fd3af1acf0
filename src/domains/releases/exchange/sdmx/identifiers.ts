/** Names of things in SDMX. Pure. */

/** Who maintains all structures here. */
export const AGENCY = 'IMMERSE';

export const STRUCTURE = 'CELLS';
export const CONCEPTS = 'CELL_CONCEPTS';

/** The newest own estimates, and the newest figures of others: these names stay while releases come. */
export const NEWEST = { estimate: 'ESTIMATES', external: 'EXTERNAL' } as const;

/** The dataflow of one release. Its name may hold letters, figures, `_` and `-` only. */
export const dataflowId = (number: string): string => `R_${number.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`;

/** SDMX says `_T` where a cell says `total`. */
export const toSdmxCode = (code: string): string => (code === 'total' ? '_T' : code);
export const fromSdmxCode = (code: string): string => (code === '_T' ? 'total' : code);

const classes = {
	agencyscheme: 'base.AgencyScheme',
	codelist: 'codelist.Codelist',
	conceptscheme: 'conceptscheme.ConceptScheme',
	datastructure: 'datastructure.DataStructure',
	dataflow: 'datastructure.Dataflow'
} as const;

export type StructureKind = keyof typeof classes;
export const STRUCTURE_KINDS = Object.keys(classes) as StructureKind[];

export const urn = (kind: StructureKind, id: string, version: string, agency: string = AGENCY): string =>
	`urn:sdmx:org.sdmx.infomodel.${classes[kind]}=${agency}:${id}(${version})`;

export const conceptUrn = (id: string, version: string): string =>
	`urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:${CONCEPTS}(${version}).${id}`;
