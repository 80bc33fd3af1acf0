import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import type { Material, Scoring } from '../library/entry.ts';
import type { QuestionnaireTables } from './tables.ts';

/** A scale of the library as whoever holds the answers needs it. */
export interface ScaleToScore {
	readonly entry: string;
	readonly revision: number;
	readonly material: Material;
	readonly scoring: Scoring;
}

/** What the answers say about a scale in one language. Answers of real children and made-up ones are never put together. */
export interface ScaleReliability {
	readonly entry: string;
	readonly revision: number;
	readonly language: string;
	readonly synthetic: boolean;
	/** Cronbach's, with its 95% interval */
	readonly alpha: number;
	readonly low: number;
	readonly high: number;
	/** respondents who answered every item */
	readonly respondents: number;
}

/** The scales in use, for the process itself, which has nobody to ask. */
export async function listScales(db: Kysely<QuestionnaireTables>): Promise<ScaleToScore[]> {
	const rows = await db
		.selectFrom('library_entries as e')
		.innerJoin('library_revisions as r', 'r.entry_id', 'e.id')
		.distinctOn('e.id')
		.select(['e.id as entry', 'r.number as revision', 'r.content'])
		.where('e.retired_at', 'is', null)
		.orderBy('e.id')
		.orderBy('r.number', 'desc')
		.execute();
	return rows.flatMap(({ entry, revision, content: { material, scoring } }) =>
		material && scoring ? [{ entry, revision, material, scoring }] : []
	);
}

/** Replaces what is known about the reliability of scales by what was reckoned now. */
export async function keepReliability(trx: Transaction<QuestionnaireTables>, found: readonly ScaleReliability[], now: Date): Promise<void> {
	await trx.deleteFrom('library_reliability').execute();
	if (found.length === 0) return;
	const rows = found.map(({ entry, ...rest }) => ({ entry_id: entry, ...rest, computed_at: now }));
	await trx.insertInto('library_reliability').values(rows).execute();
}

/** What is known about the reliability of one scale or of all, by language, real answers first. */
export async function listReliability(
	db: Kysely<QuestionnaireTables>,
	actor: Actor,
	entry?: string
): Promise<(ScaleReliability & { readonly computedAt: Date })[]> {
	requireSomewhere(actor, 'library.read');
	const rows = await db
		.selectFrom('library_reliability')
		.selectAll()
		.$if(entry !== undefined, (query) => query.where('entry_id', '=', entry ?? ''))
		.orderBy('synthetic')
		.orderBy('respondents', 'desc')
		.orderBy('language')
		.execute();
	return rows.map(({ entry_id, computed_at, ...row }) => ({ ...row, entry: entry_id, computedAt: computed_at }));
}
