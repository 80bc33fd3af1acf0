import type { Kysely } from 'kysely';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Actor } from '../actor.ts';
import { requirePermission } from '../permissions.ts';
import type { IdentityTables } from './tables.ts';

export interface TrailEntry {
	readonly id: string;
	readonly at: Date;
	readonly actorName: string | null;
	readonly action: string;
	readonly subject: string;
}

/** What was done, newest first, a page at a time. */
export async function listTrail(
	db: Kysely<PlatformTables & IdentityTables>,
	actor: Actor,
	{ page, perPage }: { page: number; perPage: number }
): Promise<{ entries: TrailEntry[]; total: number }> {
	requirePermission(actor, 'audit.read');
	const entries = await db
		.selectFrom('audit_entries')
		.leftJoin('users', 'users.id', 'audit_entries.actor_id')
		.select(['audit_entries.id', 'at', 'users.name as actorName', 'action', 'subject'])
		.orderBy('at', 'desc')
		.orderBy('audit_entries.id', 'desc')
		.limit(perPage)
		.offset((page - 1) * perPage)
		.execute();
	const { total } = await db
		.selectFrom('audit_entries')
		.select((eb) => eb.fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return { entries, total };
}
