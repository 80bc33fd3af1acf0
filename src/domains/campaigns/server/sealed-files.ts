import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { Problem, type ProblemCode } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { command } from '#platform/server/database.ts';
import { sealedFile } from '../schemas.ts';
import { getCampaign, type Tables } from './campaigns.ts';
import { receiveResponse } from './responses.ts';

export interface Imported {
	/** stored now or before: all of these may be forgotten by the device */
	readonly kept: number;
	/** responses of the file that belong to another campaign */
	readonly elsewhere: number;
	/** why how many were refused */
	readonly refused: Readonly<Partial<Record<ProblemCode, number>>>;
}

/**
 * Takes in the sealed responses of a file that a device gave out because it found no connection. Each is taken as if the device had sent it, in a
 * transaction of its own: one that is refused doesn't keep the others out.
 * @param text the file, as `sealedFile` says
 * @throws {Problem} `not-found`, `forbidden`, `response-unreadable` where it is no such file
 */
export async function importSealedFile(
	db: Kysely<Tables>,
	actor: Actor,
	campaignId: string,
	text: string,
	secret: string,
	now: Date
): Promise<Imported> {
	const campaign = await getCampaign(db as unknown as Parameters<typeof getCampaign>[0], actor, campaignId);
	requirePermission(actor, 'responses.import', { organisation: campaign.organisationId });
	const file = sealedFile.safeParse(readJson(text));
	if (!file.success) throw new Problem('response-unreadable');
	const own = file.data.responses.filter((response) => response.campaign === campaignId);
	const refused: Partial<Record<ProblemCode, number>> = {};
	let kept = 0;
	for (const response of own) {
		const refusal = await refusalOf(db, (trx) => receiveResponse(trx, response, secret, now));
		if (refusal) refused[refusal] = (refused[refusal] ?? 0) + 1;
		else kept++;
	}
	await command(db, (trx) => recordAudit(trx, actor, 'responses.import', `campaign:${campaignId}`, { kept, refused: own.length - kept }));
	return { kept, elsewhere: file.data.responses.length - own.length, refused };
}

async function refusalOf(db: Kysely<Tables>, work: (trx: Transaction<Tables>) => Promise<unknown>): Promise<ProblemCode | undefined> {
	try {
		await command(db, work);
		return undefined;
	} catch (caught) {
		if (caught instanceof Problem) return caught.code;
		// one that nobody foresaw keeps nothing else out; what is in it stays out of the log
		return 'response-invalid';
	}
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
