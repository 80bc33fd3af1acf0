import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { warningWords } from '../methods-text.ts';
import { draftRelease } from './draft-release.ts';
import { getReleaseById } from './releases.ts';
import type { ReleaseWorld } from './tables.ts';

export interface BuildOptions {
	/** Ids of closed campaigns. */
	campaigns: readonly string[];
	title: string;
}

/**
 * What `immerse release build` does: computes a release from closed campaigns and leaves a draft, which a second person approves on its page.
 * @returns what was made, for people or as JSON
 * @throws {Problem} as `draftRelease`
 */
export async function buildRelease(db: Kysely<ReleaseWorld>, actor: Actor, { campaigns, title }: BuildOptions) {
	const framework = await getFramework(db);
	const id = await draftRelease(db, actor, { campaigns, frameworkVersion: framework.id, title: { en: title } });
	const { number, state, design, synthetic, methods } = await getReleaseById(db, id);
	return {
		id,
		number,
		state,
		design,
		synthetic,
		responses: methods.responses,
		sites: methods.sites,
		cells: methods.cells,
		warnings: methods.warnings.map(warningWords)
	};
}
