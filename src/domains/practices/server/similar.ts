import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { mostAlike, type Similar, similarTitles } from '../similarity.ts';
import type { Collection } from './catalogue.ts';
import { listOwnProposals } from './proposals.ts';
import type { WorkTables } from './working-copy.ts';

export interface SimilarPractice {
	readonly number: number;
	readonly title: LocalisedText;
	readonly isDraft: boolean;
}

const inSteps = 500;

/** Records that may be the same as the one whose title is being typed: public ones, and drafts of one's own. */
export async function findSimilar(db: Kysely<WorkTables>, actor: Actor, { index }: Collection, title: string): Promise<SimilarPractice[]> {
	requirePermission(actor, 'practice.propose');
	const own = (await listOwnProposals(db, actor)).filter(({ state }) => state === 'draft');
	const all = [
		...index.entries.flatMap((entry) => (entry ? [{ number: entry.number, title: entry.title, isDraft: false }] : [])),
		...own.map(({ number, record }) => ({ number, title: record.title, isDraft: true }))
	];
	const found: Similar<SimilarPractice>[] = [];
	for (let start = 0; start < all.length; start += inSteps) {
		found.push(...similarTitles(title, all.slice(start, start + inSteps), (one) => one.title));
		// Whoever asks for a page meanwhile gets a turn: this is asked while people type.
		await new Promise((resolve) => setImmediate(resolve));
	}
	return mostAlike(found).map(({ item }) => item);
}
