/** Bringing records in from elsewhere, without doubles. */
import { sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { newId } from '#platform/ids.ts';
import { isLanguage } from '#platform/languages.ts';
import { type AuditedActor, recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { updateRecord } from '../merge.ts';
import type { PracticeTables } from './tables.ts';
import { findOpenProposal, openProposal, reviewedAnew } from './working-copy.ts';
import { type Candidate, planAll, type Planned, readExisting } from './import-plan.ts';

type Tables = PracticeTables & PlatformTables;

/** Imports as an editor does: new records wait for review. @throws {Problem} `forbidden` */
export async function importPractices(trx: Transaction<Tables>, actor: Actor, candidates: readonly Candidate[]): Promise<Planned[]> {
	requirePermission(actor, 'practice.import');
	return applyImport(trx, actor, candidates, { publish: false });
}

const inSteps = 200;

/**
 * Imports candidates, in the transaction of the caller: all or none.
 * @param options.publish new records are published at once: for whoever runs the installation and brings a database that was reviewed
 */
export async function applyImport(
	trx: Transaction<Tables>,
	actor: AuditedActor,
	candidates: readonly Candidate[],
	{ publish }: { publish: boolean }
): Promise<Planned[]> {
	await sql`select pg_advisory_xact_lock(hashtext('practices.number'))`.execute(trx);
	const existing = await readExisting(reader(trx));
	const plans = planAll(existing, candidates);
	const made = new Map<Candidate, number>();
	const fresh = plans.filter(({ outcome }) => outcome === 'new').map(({ candidate }) => candidate);
	let number = await lastNumber(trx);
	for (let start = 0; start < fresh.length; start += inSteps) {
		const step = fresh.slice(start, start + inSteps).map((candidate) => ({ candidate, id: newId(), number: (number += 1) }));
		await insertNew(trx, actor, step, publish);
		for (const one of step) made.set(one.candidate, one.number);
	}
	for (const planned of plans)
		if (planned.outcome === 'changed' && planned.here) await applyChange(trx, actor, planned.here.id, planned.candidate);
	await recordAudit(trx, actor, 'practice.import', 'practices', {
		new: fresh.length,
		changed: plans.filter(({ outcome }) => outcome === 'changed').length,
		published: publish
	});
	return plans.map(({ candidate, outcome, number }) => ({ candidate, outcome, number: made.get(candidate) ?? number }));
}

async function lastNumber(trx: Transaction<Tables>): Promise<number> {
	const { last } = await trx
		.selectFrom('practices')
		.select((eb) => eb.fn.max('number').as('last'))
		.executeTakeFirstOrThrow();
	return Math.max(last ?? 0, 100);
}

interface New {
	readonly candidate: Candidate;
	readonly id: string;
	readonly number: number;
}

async function insertNew(trx: Transaction<Tables>, actor: AuditedActor, records: readonly New[], publish: boolean): Promise<void> {
	const now = new Date();
	const by = actor.id ?? null;
	await trx
		.insertInto('practices')
		.values(
			records.map(({ candidate: { record, oldNumber }, id, number }) => ({
				id,
				number,
				old_number: oldNumber,
				state: publish ? ('published' as const) : ('draft' as const),
				record: JSON.stringify(record),
				revision: 1,
				published_record: publish ? JSON.stringify(record) : null,
				published_revision: publish ? 1 : null,
				contact_email: null,
				organisation_id: null,
				created_by: by,
				updated_at: now,
				published_at: publish ? now : null
			}))
		)
		.execute();
	await trx
		.insertInto('practice_revisions')
		.values(records.map(({ candidate: { record }, id }) => ({ practice_id: id, revision: 1, record: JSON.stringify(record), made_by: by })))
		.execute();
	await keepParts(
		trx,
		by,
		records.map(({ candidate, id }) => ({ candidate, id, revision: 1 }))
	);
	if (publish) return;
	await trx
		.insertInto('practice_proposals')
		.values(
			records.map(({ candidate: { record }, id }) => ({
				id: newId(),
				practice_id: id,
				stage: 'submitted' as const,
				from_revision: 0,
				author_id: by,
				contact_email: null,
				language: isLanguage(record.originalLanguage) ? record.originalLanguage : 'en'
			}))
		)
		.execute();
}

async function keepParts(
	trx: Transaction<Tables>,
	by: string | null,
	records: readonly { candidate: Candidate; id: string; revision: number }[]
): Promise<void> {
	await trx
		.insertInto('practice_imports')
		.values(
			records.flatMap(({ candidate, id, revision }) =>
				candidate.parts.map(({ name, digest }) => ({ key: candidate.key, part: name, practice_id: id, digest, revision, imported_by: by }))
			)
		)
		.onConflict((conflict) =>
			conflict.columns(['key', 'part']).doUpdateSet((eb) => ({ digest: eb.ref('excluded.digest'), revision: eb.ref('excluded.revision') }))
		)
		.execute();
}

/** A new revision with what the import says now, which waits for review. Texts in languages it does not bring stay. */
async function applyChange(trx: Transaction<Tables>, actor: AuditedActor, id: string, candidate: Candidate): Promise<void> {
	const row = await trx.selectFrom('practices').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
	const record = updateRecord(row.record, candidate.record);
	const revision = row.revision + 1;
	await trx
		.updateTable('practices')
		.set({
			record: JSON.stringify(record),
			revision,
			updated_at: new Date(),
			...(row.old_number === null && { old_number: candidate.oldNumber })
		})
		.where('id', '=', id)
		.execute();
	await trx
		.insertInto('practice_revisions')
		.values({ practice_id: id, revision, record: JSON.stringify(record), made_by: actor.id ?? null })
		.execute();
	await keepParts(trx, actor.id ?? null, [{ candidate, id, revision }]);
	await trx.updateTable('practice_imports').set({ revision }).where('practice_id', '=', id).execute();
	const open = await findOpenProposal(reader(trx), id);
	const proposal = open ?? (await openProposal(trx, actor, row, false));
	const waits = open ? { ...reviewedAnew(open), minor: false } : { stage: 'submitted' as const };
	await trx.updateTable('practice_proposals').set(waits).where('id', '=', proposal.id).execute();
}
