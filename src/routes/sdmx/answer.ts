import { createHash } from 'node:crypto';
import { readAddress, type SdmxRequest } from '#domains/releases/exchange/sdmx/address.ts';
import { writeErrorJson } from '#domains/releases/exchange/sdmx/data-json.ts';
import { writeError } from '#domains/releases/exchange/sdmx/data-xml.ts';
import { type Flow, isAny } from '#domains/releases/exchange/sdmx/flow.ts';
import type { Message } from '#domains/releases/exchange/sdmx/message.ts';
import { contentTypes, dataFormat, type Protocol, structureFormat } from '#domains/releases/exchange/sdmx/negotiate.ts';
import { SdmxProblem } from '#domains/releases/exchange/sdmx/problem.ts';
import { writeAvailabilityJson, writeStructureJson } from '#domains/releases/exchange/sdmx/structure-json.ts';
import { chooseStructures } from '#domains/releases/exchange/sdmx/structure-query.ts';
import { writeAvailabilityXml, writeStructureXml } from '#domains/releases/exchange/sdmx/structure-xml.ts';
import { findAvailability, getFlow, listFlows, listStructureSets } from '#domains/releases/exchange/server/sdmx.ts';
import { writeFigures } from '#domains/releases/exchange/server/write-sdmx.ts';
import { Problem } from '#platform/problem.ts';
import { errorFields } from '#platform/server/log.ts';
import { nothingLeft, takeAllowance, unused } from '../api/v1/allowance.ts';
import { answerWithTag, keeping, type Written } from '../api/v1/answer.ts';

interface Asked {
	readonly locals: App.Locals;
	readonly params: { readonly path: string };
	readonly request: Request;
	readonly url: URL;
	readonly getClientAddress: () => string;
}

/** Short names that an address may have for the formats of data, where a link can't send a header. */
const formatNames: Readonly<Record<string, string>> = {
	genericdata: 'application/vnd.sdmx.genericdata+xml',
	structurespecificdata: 'application/vnd.sdmx.structurespecificdata+xml',
	jsondata: 'application/vnd.sdmx.data+json',
	csvdata: 'application/vnd.sdmx.data+csv'
};

/** Answers one request of a protocol of SDMX. */
export async function answerSdmx(asked: Asked, protocol: Protocol): Promise<Response> {
	const { locals, params, request, url } = asked;
	const accept = formatNames[url.searchParams.get('format') ?? ''] ?? request.headers.get('accept') ?? '';
	const base = `${locals.application.env.ORIGIN ?? url.origin}/sdmx`;
	try {
		const wanted = readAddress(protocol, params.path.split('/'), url.searchParams);
		return await (wanted.kind === 'data'
			? answerData(asked, protocol, accept, base, wanted)
			: answerStructure(asked, protocol, accept, base, wanted));
	} catch (error) {
		return answerError(error, asked, wantsJson(accept, protocol), base);
	}
}

/** A message about a state of things is the same each time: it bears the time of that state, not of the answer. */
const messageOf = (base: string, identity: string, at: Date): Message => ({
	id: `I${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`,
	prepared: `${at.toISOString().slice(0, 19)}Z`,
	base
});

const changed = ({ release }: Flow): Date => release.withdrawnAt ?? release.publishedAt ?? release.createdAt;

async function answerData(asked: Asked, protocol: Protocol, accept: string, base: string, wanted: SdmxRequest & { kind: 'data' }) {
	const { locals, params, request, url, getClientAddress } = asked;
	const format = dataFormat(accept, protocol);
	const flow = await getFlow(locals.db, wanted.flow);
	const identity = `${protocol} ${params.path} ${url.search} ${format} ${flow.release.id} ${flow.release.state}`;
	const write = async (): Promise<Written> => {
		const headers = await takeAllowance(locals.db, getClientAddress());
		const message = messageOf(base, identity, changed(flow));
		return { body: await writeFigures(locals.db, { flow, query: wanted.query, format, message }), headers };
	};
	const oneRelease = !isAny(wanted.flow.id) && flow.id.startsWith('R_');
	return answerWithTag(request, identity, contentTypes[format], write, {
		...unused,
		'cache-control': oneRelease ? keeping.forGood : keeping.list,
		'last-modified': changed(flow).toUTCString()
	});
}

async function answerStructure(
	asked: Asked,
	protocol: Protocol,
	accept: string,
	base: string,
	wanted: Exclude<SdmxRequest, { kind: 'data' }>
) {
	const { locals, params, request, url, getClientAddress } = asked;
	const format = structureFormat(accept, protocol);
	const flows = await listFlows(locals.db);
	const state = flows.map((flow) => `${flow.id} ${flow.release.id} ${flow.release.state}`).join();
	const sets = await listStructureSets(locals.db);
	const identity = `${protocol} ${params.path} ${url.search} ${format} ${sets[0]?.version} ${state}`;
	const newest = new Date(Math.max(0, ...flows.map((flow) => changed(flow).getTime())));
	const message = messageOf(base, identity, newest);
	const write = async (): Promise<Written> => {
		const headers = await takeAllowance(locals.db, getClientAddress());
		if (wanted.kind === 'structure') {
			const chosen = chooseStructures(wanted.query, sets, flows);
			return { body: (format === 'structure-xml' ? writeStructureXml : writeStructureJson)(message, chosen, wanted.query.stubs), headers };
		}
		const found = await findAvailability(locals.db, await getFlow(locals.db, wanted.flow), wanted.query, wanted.component);
		return { body: (format === 'structure-xml' ? writeAvailabilityXml : writeAvailabilityJson)(message, found), headers };
	};
	return answerWithTag(request, identity, contentTypes[format], write, unused);
}

const wantsJson = (accept: string, protocol: Protocol): boolean => /json/.test(accept) || (protocol === 'v2' && !/xml/.test(accept));

function answerError(error: unknown, { locals }: Asked, json: boolean, base: string): Response {
	const limit = error instanceof Problem && error.code === 'too-many-requests' ? nothingLeft(Number(error.details['seconds'] ?? 60)) : {};
	const { status, code, message } = problemOf(error);
	if (status >= 500 && !(error instanceof SdmxProblem))
		locals.application.log('error', 'unexpected', { request: locals.requestId, ...errorFields(error) });
	const body = json ? writeErrorJson(messageOf(base, locals.requestId, new Date()), code, message) : writeError(code, message);
	const headers = {
		...limit,
		'content-type': json ? contentTypes['json-2'] : 'application/vnd.sdmx.error+xml;version=2.1',
		'access-control-allow-origin': '*',
		'cache-control': 'no-store',
		vary: 'accept'
	};
	return new Response(body, { status, headers });
}

/** A problem of the platform is told by its kind alone. */
function problemOf(error: unknown): SdmxProblem {
	if (error instanceof SdmxProblem) return error;
	if (!(error instanceof Problem)) return new SdmxProblem('unexpected', 'Something went wrong here.');
	if (error.code === 'too-many-requests')
		return new SdmxProblem('too-many-requests', 'Too much was asked: come back after the time in Retry-After.');
	return error.status === 404
		? new SdmxProblem('no-results', 'There is nothing here yet.')
		: new SdmxProblem('unexpected', 'This is not available now.');
}
