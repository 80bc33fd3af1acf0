import type { Kysely, Transaction } from 'kysely';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Actor } from '../actor.ts';
import { requirePermission } from '../permissions.ts';
import type { IdentityTables } from './tables.ts';

export interface Organisation {
	readonly id: string;
	readonly name: string;
	readonly country: string | null;
	readonly website: string | null;
}

/** All organisations, by name. Their names are public. */
export async function listOrganisations(db: Kysely<IdentityTables>): Promise<Organisation[]> {
	return db.selectFrom('organisations').select(['id', 'name', 'country', 'website']).orderBy('name').orderBy('id').execute();
}

/** Holds an organisation for this transaction. @throws {Problem} `not-found` */
export async function requireOrganisation(trx: Transaction<IdentityTables & PlatformTables>, id: string): Promise<void> {
	const row = await trx.selectFrom('organisations').select('id').where('id', '=', id).forKeyShare().executeTakeFirst();
	if (!row) throw new Problem('not-found');
}

export async function createOrganisation(
	trx: Transaction<IdentityTables & PlatformTables>,
	actor: Actor,
	organisation: Omit<Organisation, 'id'>
): Promise<string> {
	requirePermission(actor, 'organisation.edit');
	const id = newId();
	await trx
		.insertInto('organisations')
		.values({ id, ...organisation })
		.execute();
	await recordAudit(trx, actor, 'organisation.create', `organisation:${id}`, { name: organisation.name });
	return id;
}
