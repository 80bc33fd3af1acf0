/** One request of a harvester, answered (OAI-PMH 2.0). */
import type { Kysely } from 'kysely';
import { readOnly } from '#platform/server/database.ts';
import {
	type Envelope,
	writeAnswer,
	writeError,
	writeFormats,
	writeGetRecord,
	writeIdentify,
	writeList,
	writeSets
} from '../exchange/oai/answer.ts';
import type { FormatContext } from '../exchange/oai/formats.ts';
import { allSets, OaiError, type OaiRequest, readIdentifier, readOaiRequest, type Selection } from '../exchange/oai/request.ts';
import { labelOf, type Labels } from '../exchange/public-practice.ts';
import {
	countChanged,
	findEarliest,
	getHarvested,
	listChanged,
	listTitleLanguages,
	openToken,
	readHorizon,
	sealToken
} from './exchange-oai.ts';
import type { PracticeTables } from './tables.ts';

const partSizes = { ListRecords: 100, ListIdentifiers: 500 } as const;
const tokenMilliseconds = 24 * 3_600_000;

export interface Repository {
	readonly origin: string;
	readonly secret: string;
	readonly labels: Labels;
	readonly adminEmail: string;
	/** Only tests ask for smaller parts. */
	readonly partSize?: number;
}

/** @returns the XML of the answer; what a harvester did wrong is an answer, too */
export async function answerHarvester(db: Kysely<PracticeTables>, parameters: URLSearchParams, repository: Repository): Promise<string> {
	const baseUrl = `${repository.origin}/oai`;
	// Read first, in a transaction of its own: whatever is stamped earlier is seen by what is read next.
	const responseDate = await readOnly(db, readHorizon);
	let asked: Envelope['asked'] = {};
	try {
		const request = readOaiRequest(parameters);
		asked = Object.fromEntries(parameters);
		const content = await readOnly(db, (reading) => answer(reading, request, repository));
		return writeAnswer({ responseDate, baseUrl, asked }, content);
	} catch (error) {
		if (!(error instanceof OaiError)) throw error;
		// What was not understood is not said again (section 3.2).
		const isUnclear = error.code === 'badVerb' || error.code === 'badArgument';
		return writeAnswer({ responseDate, baseUrl, asked: isUnclear ? {} : Object.fromEntries(parameters) }, writeError(error));
	}
}

async function answer(db: Kysely<PracticeTables>, request: OaiRequest, repository: Repository): Promise<string> {
	const { origin, labels, adminEmail } = repository;
	const host = new URL(origin).hostname;
	const context: FormatContext = { origin, host, labels };
	switch (request.verb) {
		case 'Identify': {
			const earliest = (await findEarliest(db)) ?? new Date();
			return writeIdentify({ baseUrl: `${origin}/oai`, name: 'Immerse', adminEmail, earliest });
		}
		case 'ListMetadataFormats':
			if (request.identifier !== undefined) await getHarvested(db, readIdentifier(request.identifier, host));
			return writeFormats(origin);
		case 'ListSets':
			return writeSets(allSets(await listTitleLanguages(db)).map((spec) => ({ spec, name: setName(labels, spec) })));
		case 'GetRecord':
			return writeGetRecord(await getHarvested(db, readIdentifier(request.identifier, host)), request.prefix, context);
		default:
			return answerList(db, request, repository, context);
	}
}

const setName = (labels: Labels, spec: string) => {
	const [kind = '', value] = spec.split(':');
	if (value === undefined) return kind === 'category' ? 'Category' : 'Language of the text';
	return labelOf(labels, kind === 'language' ? 'languages' : kind, value)['en'] ?? value;
};

async function answerList(
	db: Kysely<PracticeTables>,
	request: Extract<OaiRequest, { verb: 'ListRecords' | 'ListIdentifiers' }>,
	{ secret, partSize }: Repository,
	context: FormatContext
): Promise<string> {
	const now = new Date();
	const token = 'resumptionToken' in request ? openToken(secret, request.resumptionToken, request.verb, now) : undefined;
	const selection: Selection = 'selection' in request ? request.selection : selectionOf(token, request.verb);
	const cursor = token?.cursor ?? 0;
	const { rows, next } = await listChanged(db, selection, token?.after ?? null, partSize ?? partSizes[request.verb]);
	if (rows.length === 0 && !token) throw new OaiError('noRecordsMatch', 'No record is in this set and changed in this time.');
	// Counted once: a list that grew while it was read is longer than it said.
	const total = Math.max(token?.total ?? (next ? await countChanged(db, selection) : rows.length), cursor + rows.length);
	const expires = new Date(now.getTime() + tokenMilliseconds);
	const { set, ...rest } = selection;
	const goesOn =
		next &&
		sealToken(secret, { ...rest, set: set && { ...set }, after: next, cursor: cursor + rows.length, total, expires: expires.getTime() });
	const resumption = goesOn || token ? { token: goesOn ?? '', expires: goesOn ? expires : undefined, total, cursor } : undefined;
	return writeList(selection, rows, resumption, context);
}

function selectionOf(token: ReturnType<typeof openToken> | undefined, verb: Selection['verb']): Selection {
	if (!token) throw new Error('A list is asked for by its arguments or by a token.');
	const { prefix, set, from, before } = token;
	return { verb, prefix, from, before, set: set && { kind: set.kind, value: set.value } };
}
