import type { Kysely, Transaction } from 'kysely';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { toldOf, type Told } from '../told.ts';
import { getWholes, listReleases } from '../../server/releases.ts';
import type { ReleaseTables } from '../../server/tables.ts';

/** What children told us, from the newest published release of our own that has some of it; nothing where there is none. */
export async function readTold<T extends ReleaseTables & FrameworkTables>(
	db: Kysely<T> | Transaction<T>
): Promise<{ told: Told[]; madeUp: boolean; release: string } | undefined> {
	const { document } = await getFramework(db);
	for (const release of await listReleases(db)) {
		if (release.state !== 'published' || release.kind !== 'estimate') continue;
		const told = toldOf(await getWholes(db, release), document);
		if (told.some(({ ofTen }) => ofTen !== null)) return { told, madeUp: release.synthetic, release: release.number };
	}
	return undefined;
}
