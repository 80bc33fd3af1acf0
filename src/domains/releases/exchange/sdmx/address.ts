/** What an address below `/sdmx/v1` (REST 1.5) or `/sdmx/v2` (REST 2.0) asks for. Pure. */
import { type DataQuery, type FlowReference, readDataQuery1, readDataQuery2, readFlowReference } from './data-query.ts';
import { isAny } from './flow.ts';
import { DIMENSION_IDS, TIME } from './model.ts';
import type { Protocol } from './negotiate.ts';
import { SdmxProblem } from './problem.ts';
import { readStructureQuery, type StructureQuery } from './structure-query.ts';

export type SdmxRequest =
	| { readonly kind: 'data'; readonly flow: FlowReference; readonly query: DataQuery }
	| { readonly kind: 'availability'; readonly flow: FlowReference; readonly query: DataQuery; readonly component: string | undefined }
	| { readonly kind: 'structure'; readonly query: StructureQuery };

/** @param path the parts of the address behind the base. @throws {SdmxProblem} `syntax`, `no-results`, `not-implemented` */
export function readAddress(protocol: Protocol, path: readonly string[], parameters: URLSearchParams): SdmxRequest {
	const parts = path.filter((part, at) => part !== '' || at < path.length - 1);
	return protocol === 'v1' ? readAddress1(parts, parameters) : readAddress2(parts, parameters);
}

/** `data/FLOW/KEY/PROVIDER`, `availableconstraint/FLOW/KEY/PROVIDER/COMPONENT`, `KIND/AGENCY/ID/VERSION/ITEM`. */
function readAddress1([kind = '', ...rest]: readonly string[], parameters: URLSearchParams): SdmxRequest {
	if (kind === 'data' || kind === 'availableconstraint') {
		const [flow, key = 'all', provider = 'all', component, ...more] = rest;
		if (flow === undefined || more.length > 0 || (kind === 'data' && component !== undefined)) throw noAddress();
		requireProvider(provider);
		const found = { flow: readFlowReference(flow), query: readDataQuery1(key, parameters) };
		return kind === 'data' ? { kind, ...found } : { kind: 'availability', ...found, component: readComponent(component) };
	}
	requireKnown(kind);
	return { kind: 'structure', query: readStructureQuery(kind, rest, parameters) };
}

/** `data/CONTEXT/AGENCY/ID/VERSION/KEY`, `availability/CONTEXT/AGENCY/ID/VERSION/KEY/COMPONENT`, `structure/KIND/AGENCY/ID/VERSION/ITEM`. */
function readAddress2([kind = '', ...rest]: readonly string[], parameters: URLSearchParams): SdmxRequest {
	if (kind === 'data' || kind === 'availability') {
		const [context = '*', agency = '*', id = '*', version = '~', key = '*', component, ...more] = rest;
		if (more.length > 0 || (kind === 'data' && component !== undefined)) throw noAddress();
		if (!['dataflow', '*'].includes(context)) throw new SdmxProblem('not-implemented', 'Figures are asked for by dataflow here.');
		const flow = readFlowReference([agency, id, version].join(','));
		const query = readDataQuery2(key, parameters);
		return kind === 'data' ? { kind, flow, query } : { kind, flow, query, component: readComponent(component) };
	}
	requireKnown(kind);
	if (kind !== 'structure') throw noAddress();
	const [type = '*', ...path] = rest;
	return { kind: 'structure', query: readStructureQuery(type, path, parameters) };
}

const noAddress = () => new SdmxProblem('syntax', 'There is no such address: see /en/api for those that there are.');

function requireKnown(kind: string): void {
	if (kind === '') throw noAddress();
	if (['schema', 'metadata', 'registration'].includes(kind)) throw new SdmxProblem('not-implemented', `There is no ${kind} here.`);
}

function requireProvider(provider: string): void {
	if (!isAny(provider) && !/^(IMMERSE|all)?,?IMMERSE$/.test(provider))
		throw new SdmxProblem('no-results', 'All figures are provided by IMMERSE.');
}

function readComponent(component: string | undefined): string | undefined {
	if (component === undefined || isAny(component)) return undefined;
	if ([...DIMENSION_IDS, TIME].includes(component)) return component;
	throw new SdmxProblem('syntax', `The component is all or one of ${[...DIMENSION_IDS, TIME].join(', ')}.`);
}
