import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { PlatformTables } from './tables.ts';

/** Whoever acts; the visitor has no id. */
export interface AuditedActor {
	readonly id?: string;
}

/**
 * Writes who did what into the trail, in the command's own transaction: no trail, no deed.
 * @param action the domain's verb, as in `campaign.open`
 * @param subject what it was done to, as in `campaign:0199…`
 * @param details what changed; never answers of respondents, never secrets
 */
export async function recordAudit<Tables extends PlatformTables>(
	trx: Transaction<Tables>,
	actor: AuditedActor,
	action: string,
	subject: string,
	details: Readonly<Record<string, unknown>> = {}
): Promise<void> {
	await (trx as unknown as Transaction<PlatformTables>)
		.insertInto('audit_entries')
		.values({ id: newId(), actor_id: actor.id ?? null, action, subject, details: JSON.stringify(details) })
		.execute();
}
