import { sql, type Transaction } from 'kysely';
import { Problem } from '#platform/problem.ts';
import { sharingAnswers, type Methods, type Recipe } from '../release.ts';
import { isRecipe } from './releases.ts';
import type { ReleaseWorld } from './tables.ts';

interface Computed {
	recipe: Recipe | Record<string, never>;
	methods: Methods;
}

/**
 * A draft is of yesterday where answers were taken back since it was computed, or where another release was published meanwhile from some of
 * the same answers: the two were never held against each other, and together could tell what neither shows.
 * @throws {Problem} `release-outdated`
 */
export async function requireCurrent(trx: Transaction<ReleaseWorld>, { recipe, methods }: Computed): Promise<void> {
	if (!isRecipe(recipe)) return;
	await sql`lock table releases in share row exclusive mode`.execute(trx);
	const published = await trx.selectFrom('releases').select(['number', 'recipe']).where('state', '<>', 'draft').execute();
	const isMissed = sharingAnswers(published, recipe.campaigns).some((number) => !recipe.heldAgainst?.includes(number));
	const { answers } = await trx
		.selectFrom('responses')
		.select(({ fn }) => fn.countAll<number>().as('answers'))
		.where('campaign_id', 'in', recipe.campaigns)
		.where('instrument', 'in', ['younger', 'older'])
		.where('state', '=', 'complete')
		.executeTakeFirstOrThrow();
	if (isMissed || Number(answers) !== methods.responses) throw new Problem('release-outdated');
}
