/** "We did this too": a replication of a practice, and the tree that they make. Pure. */
import { z } from 'zod';

const year = z.number().int().min(1900).max(2100).nullable();

export const replicationInput = z
	.object({
		/** The replication it was copied from; null where it was copied from the practice itself. */
		parent: z.uuid().nullable(),
		/** The number of its own record here, where it has one. */
		replica: z.number().int().min(1).nullable(),
		organisation: z.string().trim().min(1).max(200),
		place: z.string().trim().min(1).max(200),
		country: z.string().regex(/^[A-Z]{2}$/),
		since: year,
		until: year,
		adapted: z.string().trim().min(1).max(4000),
		outcome: z.string().trim().min(1).max(4000),
		website: z
			.url({ protocol: /^https?$/ })
			.max(2000)
			.nullable(),
		contactEmail: z.email().max(200).nullable()
	})
	.refine(({ since, until }) => since === null || until === null || since <= until, { path: ['until'] });

export type ReplicationInput = z.infer<typeof replicationInput>;

export interface Replication {
	readonly id: string;
	readonly parent: string | null;
	readonly replica: number | null;
	readonly organisation: string;
	readonly place: string;
	readonly country: string;
	readonly since: number | null;
	readonly until: number | null;
	/** The language of the two texts. */
	readonly language: string;
	readonly adapted: string;
	readonly outcome: string;
	readonly website: string | null;
	/** Whether a question can be sent to them. */
	readonly canBeAsked: boolean;
}

export interface Branch extends Replication {
	readonly children: readonly Branch[];
}

/** Replications as a tree, oldest first. One whose parent is not shown hangs on the practice itself; a circle can't be. */
export function treeOf(replications: readonly Replication[]): Branch[] {
	const known = new Set(replications.map(({ id }) => id));
	const inOrder = [...replications].sort((a, b) => (a.since ?? 9999) - (b.since ?? 9999) || a.organisation.localeCompare(b.organisation));
	const childrenOf = Map.groupBy(inOrder, ({ parent }) => (parent && known.has(parent) ? parent : null));
	const grow = (parent: string | null, above: ReadonlySet<string>): Branch[] =>
		(childrenOf.get(parent) ?? [])
			.filter(({ id }) => !above.has(id))
			.map((one) => ({ ...one, children: grow(one.id, new Set([...above, one.id])) }));
	return grow(null, new Set());
}

/** How many branches a tree has in all. */
export const sizeOfTree = (branches: readonly Branch[]): number =>
	branches.reduce((sum, { children }) => sum + 1 + sizeOfTree(children), 0);
