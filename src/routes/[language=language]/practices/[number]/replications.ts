import type { PracticeRecord } from '#domains/practices/practice.ts';
import { type Branch, sizeOfTree, treeOf } from '#domains/practices/replication.ts';
import { listReplications } from '#domains/practices/server/replications.ts';
import { spotOf } from '#domains/practices/spot.ts';
import { countryName } from '#platform/languages.ts';
import { isOnMap, onMap } from '../map-projection.ts';

export interface ShownBranch extends Omit<Branch, 'children'> {
	readonly countryName: string;
	readonly children: readonly ShownBranch[];
}

type Db = Parameters<typeof listReplications>[0];

/** A practice's replications as its page shows them: the tree, and where on the map of Europe the practice and they are. */
export async function replicationsOf(db: Db, practiceId: string, record: PracticeRecord, locale: string) {
	const tree = treeOf(await listReplications(db, practiceId));
	const show = ({ children, ...branch }: Branch): ShownBranch => ({
		...branch,
		countryName: countryName(branch.country, locale),
		children: children.map(show)
	});
	const own = record.places.length > 0 ? record.places : record.countries.flatMap((country) => spotOf('', country) ?? []);
	const home = own.map(onMap).filter(isOnMap)[0];
	const lines: { x: number; y: number; from: { x: number; y: number } | undefined; label: string }[] = [];
	const draw = (branch: Branch, from: { x: number; y: number } | undefined) => {
		const found = spotOf(branch.place, branch.country);
		const spot = found && onMap(found);
		const at = spot && isOnMap(spot) ? spot : undefined;
		if (at) lines.push({ ...at, from, label: `${branch.organisation}, ${branch.place}` });
		for (const child of branch.children) draw(child, at ?? from);
	};
	for (const branch of tree) draw(branch, home);
	return { tree: tree.map(show), count: sizeOfTree(tree), home, lines };
}

export type ReplicationsShown = Awaited<ReturnType<typeof replicationsOf>>;
