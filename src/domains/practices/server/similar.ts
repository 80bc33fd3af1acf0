import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { similarTitles } from '../similarity.ts';
import type { Collection } from './catalogue.ts';
import { listOwnProposals } from './proposals.ts';
import type { WorkTables } from './working-copy.ts';

export interface SimilarPractice {
	readonly number: number;
	readonly title: LocalisedText;
	readonly isDraft: boolean;
}

/** Records that may be the same as the one whose title is being typed: public ones, and drafts of one's own. */
export async function findSimilar(db: Kysely<WorkTables>, actor: Actor, { index }: Collection, title: string): Promise<SimilarPractice[]> {
	requirePermission(actor, 'practice.propose');
	const own = (await listOwnProposals(db, actor)).filter(({ state }) => state === 'draft');
	const all = [
		...index.entries.flatMap((entry) => (entry ? [{ number: entry.number, title: entry.title, isDraft: false }] : [])),
		...own.map(({ number, record }) => ({ number, title: record.title, isDraft: true }))
	];
	return similarTitles(title, all, (one) => one.title).map(({ item }) => item);
}
