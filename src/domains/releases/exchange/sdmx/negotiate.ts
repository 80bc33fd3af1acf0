/** Which format an `Accept` header asks for, among those of SDMX. Pure. */
import { SdmxProblem } from './problem.ts';

const DATA_FORMATS = ['generic', 'structurespecific', 'json-1', 'json-2', 'csv-1', 'csv-2'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];
const STRUCTURE_FORMATS = ['structure-xml', 'structure-json'] as const;
export type StructureFormat = (typeof STRUCTURE_FORMATS)[number];
/** The two protocols: REST 1.5 and 2.0. They differ in addresses, and in what is sent to whoever has no wish. */
export type Protocol = 'v1' | 'v2';

export const contentTypes: Readonly<Record<DataFormat | StructureFormat, string>> = {
	generic: 'application/vnd.sdmx.genericdata+xml;version=2.1',
	structurespecific: 'application/vnd.sdmx.structurespecificdata+xml;version=2.1',
	'json-1': 'application/vnd.sdmx.data+json;version=1.0.0',
	'json-2': 'application/vnd.sdmx.data+json;version=2.0.0',
	'csv-1': 'application/vnd.sdmx.data+csv;version=1.0.0',
	'csv-2': 'application/vnd.sdmx.data+csv;version=2.0.0',
	'structure-xml': 'application/vnd.sdmx.structure+xml;version=2.1',
	'structure-json': 'application/vnd.sdmx.structure+json;version=2.0.0'
};

/** Media type → format; a `1` or `2` is put after a name that ends with `-`, by the version asked for or the protocol. */
const dataTypes: Readonly<Record<string, string>> = {
	'application/vnd.sdmx.genericdata+xml': 'generic',
	'application/vnd.sdmx.generictimeseriesdata+xml': 'generic',
	'application/vnd.sdmx.structurespecificdata+xml': 'structurespecific',
	'application/vnd.sdmx.structurespecifictimeseriesdata+xml': 'structurespecific',
	'application/xml': 'generic',
	'text/xml': 'generic',
	'application/vnd.sdmx.data+json': 'json-',
	'application/json': 'json-',
	'application/vnd.sdmx.data+csv': 'csv-',
	'text/csv': 'csv-'
};

const structureTypes: Readonly<Record<string, StructureFormat>> = {
	'application/vnd.sdmx.structure+xml': 'structure-xml',
	'application/xml': 'structure-xml',
	'text/xml': 'structure-xml',
	'application/vnd.sdmx.structure+json': 'structure-json',
	'application/json': 'structure-json'
};

interface Wish {
	readonly type: string;
	readonly version: string | undefined;
	readonly weight: number;
}

function wishesOf(accept: string): Wish[] {
	return accept
		.split(',')
		.map((part) => {
			const [type = '', ...parameters] = part
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/);
			const parameter = (name: string) => parameters.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
			return { type, version: parameter('version')?.replaceAll('"', ''), weight: Number(parameter('q') ?? 1) };
		})
		.filter(({ type, weight }) => type !== '' && weight > 0)
		.sort((a, b) => b.weight - a.weight);
}

const anything = (type: string) => type === '*/*' || type === 'application/*';

/** @throws {SdmxProblem} `not-acceptable` */
export function dataFormat(accept: string, protocol: Protocol): DataFormat {
	const wishes = wishesOf(accept);
	const own = protocol === 'v1' ? 'generic' : 'json-2';
	if (wishes.length === 0) return own;
	for (const { type, version } of wishes) {
		// browsers ask for pages first
		if (anything(type) || type === 'text/html') return own;
		const name = dataTypes[type];
		if (!name) continue;
		const generation = version === undefined ? (protocol === 'v1' ? '1' : '2') : version[0];
		const format = DATA_FORMATS.find((each) => each === (name.endsWith('-') ? `${name}${generation}` : name));
		if (format && (name.endsWith('-') || version === undefined || version === '2.1')) return format;
	}
	throw notAcceptable(DATA_FORMATS);
}

/** @throws {SdmxProblem} `not-acceptable` */
export function structureFormat(accept: string, protocol: Protocol): StructureFormat {
	const wishes = wishesOf(accept);
	const own = protocol === 'v1' ? 'structure-xml' : 'structure-json';
	if (wishes.length === 0) return own;
	for (const { type, version } of wishes) {
		if (anything(type) || type === 'text/html') return own;
		const format = structureTypes[type];
		const fits = version === undefined || version.startsWith(format === 'structure-xml' ? '2.1' : '2.0') || version === '2';
		if (format && fits) return format;
	}
	throw notAcceptable(STRUCTURE_FORMATS);
}

function notAcceptable(formats: readonly (DataFormat | StructureFormat)[]): SdmxProblem {
	return new SdmxProblem('not-acceptable', `This is answered as ${formats.map((format) => contentTypes[format]).join(', ')}.`);
}
