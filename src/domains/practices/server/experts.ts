import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { addGrant } from '#domains/identity/server/members.ts';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { WorkTables } from './working-copy.ts';

export interface Expert {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly language: string;
	readonly dimensions: readonly string[];
}

/** The experts with their dimensions, by name. */
export async function listExperts(db: Kysely<WorkTables>, actor: Actor): Promise<Expert[]> {
	requirePermission(actor, 'practice.name-expert');
	const rows = await db
		.selectFrom('practice_experts')
		.innerJoin('users', 'users.id', 'practice_experts.user_id')
		.select(['users.id', 'users.name', 'users.email', 'practice_experts.language', 'practice_experts.dimension'])
		.orderBy('users.name')
		.orderBy('practice_experts.dimension')
		.execute();
	const people = new Map<string, Expert>();
	for (const { dimension, ...row } of rows)
		people.set(row.id, { ...row, dimensions: [...(people.get(row.id)?.dimensions ?? []), dimension] });
	return [...people.values()];
}

/** Names a member, by e-mail address, expert of these dimensions and no others; of none takes the naming back. */
export async function nameExpert(
	trx: Transaction<WorkTables>,
	actor: Actor,
	{ email, dimensions, language }: { email: string; dimensions: readonly string[]; language: string }
): Promise<void> {
	requirePermission(actor, 'practice.name-expert');
	const user = await trx.selectFrom('users').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
	if (!user) throw new Problem('invalid-input', {}, { email: m.proposals_expert_unknown() });
	if (dimensions.length > 0) await addGrant(trx, { userId: user.id, role: 'expert', organisation: null, grantedBy: actor.id ?? null });
	await trx.deleteFrom('practice_experts').where('user_id', '=', user.id).execute();
	if (dimensions.length > 0)
		await trx
			.insertInto('practice_experts')
			.values(dimensions.map((dimension) => ({ user_id: user.id, dimension, language, named_by: actor.id ?? null })))
			.execute();
	await recordAudit(trx, actor, 'practice.name-expert', `member:${user.id}`, { dimensions });
}
