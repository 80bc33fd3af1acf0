import { sql, type Kysely } from 'kysely';
import { findMember } from '#domains/identity/server/members.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { computeRelease, keepDraft, prepareRelease } from '../../server/draft-release.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

/**
 * Computes what was asked for and keeps it as a draft, once: whoever comes second finds nothing to do. What stops it is written down. The
 * database is free meanwhile.
 * @throws what is nobody's doing, after it is written down
 */
export async function runComputation(db: Kysely<ReleaseWorld>, id: string): Promise<void> {
	const claimed = await command(db, (trx) =>
		trx
			.updateTable('release_computations')
			.set({ state: 'running', beat_at: sql`now()` })
			.where('id', '=', id)
			.where('state', '=', 'waiting')
			.returning(['request', 'requested_by', 'attempt'])
			.executeTakeFirst()
	);
	if (!claimed) return;
	const own = { id, attempt: claimed.attempt };
	try {
		const actor = await findMember(db, claimed.requested_by);
		if (!actor) throw new Problem('sign-in-needed');
		const prepared = await readOnly(db, (reading) => prepareRelease(reading, actor, claimed.request));
		const total = prepared.recipe.measures.length;
		const cells = await computeRelease(prepared, (indicator, done) => note(db, own, { indicator, done, total }));
		await command(db, async (trx) => {
			const release = await keepDraft(trx, actor, prepared, cells);
			const ended = { state: 'done', release_id: release, done: total, indicator: null } as const;
			const kept = await trx
				.updateTable('release_computations')
				.set(ended)
				.where('id', '=', id)
				.where('attempt', '=', own.attempt)
				.where('state', '=', 'running')
				.executeTakeFirst();
			if (Number(kept.numUpdatedRows) === 0) throw new Superseded();
		});
	} catch (error) {
		if (error instanceof Superseded) return;
		const problem = error instanceof Problem ? { code: error.code, details: error.details } : { code: null, details: {} };
		await note(db, own, { state: 'failed', problem: JSON.stringify(problem) });
		if (!(error instanceof Problem)) throw error;
	}
}

/** Somebody started it again meanwhile: the draft of this try is not kept. */
class Superseded extends Error {}

interface Own {
	id: string;
	attempt: number;
}
interface Note {
	indicator?: string;
	done?: number;
	total?: number;
	state?: 'failed';
	problem?: string;
}

async function note(db: Kysely<ReleaseWorld>, { id, attempt }: Own, change: Note): Promise<void> {
	await command(db, (trx) =>
		trx
			.updateTable('release_computations')
			.set({ ...change, beat_at: sql`now()` })
			.where('id', '=', id)
			.where('attempt', '=', attempt)
			.where('state', '=', 'running')
			.execute()
	);
}

/** Says that whoever computes is alive. */
export const beat = (db: Kysely<ReleaseWorld>, id: string) =>
	command(db, (trx) =>
		trx
			.updateTable('release_computations')
			.set({ beat_at: sql`now()` })
			.where('id', '=', id)
			.where('state', '=', 'running')
			.execute()
	);
