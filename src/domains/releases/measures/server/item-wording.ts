import type { Kysely } from 'kysely';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import { questionsOf } from '#domains/questionnaires/questionnaire.ts';
import { findVersionById } from '#domains/questionnaires/server/questionnaires.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import { pickText, type LocalisedText } from '#platform/languages.ts';
import { fresh } from '#platform/server/database.ts';
import { isRecipe, listReleases } from '../../server/releases.ts';
import type { ReleaseTables } from '../../server/tables.ts';

type World = CampaignTables & QuestionnaireTables;

/** What was read by those who answered: instrument → item → its question, in a language. */
export type ItemWording = Readonly<Record<string, Readonly<Record<string, { text: string; language: string }>>>>;

/** Versions never change, so the questions of each are read once. */
const known = new Map<string, ReadonlyMap<string, LocalisedText>>();
const KEEP = 60;

/** The questions of the questionnaires that campaigns used, for the domains above that have checked already who asks. */
export async function wordingOf<T extends World>(db: Kysely<T>, campaigns: readonly string[], language: string): Promise<ItemWording> {
	if (campaigns.length === 0) return {};
	const reading = db as unknown as Kysely<World>;
	const used = await reading
		.selectFrom('campaign_instruments')
		.select(['instrument', 'questionnaire_version_id as version'])
		.distinct()
		.where('campaign_id', 'in', [...campaigns])
		.orderBy('version')
		.execute();
	const wording: Record<string, Record<string, { text: string; language: string }>> = {};
	for (const { instrument, version } of used)
		for (const [name, label] of await questionsIn(reading, version)) (wording[instrument] ??= {})[name] = pickText(label, language);
	return wording;
}

/** The questions behind the newest figures of our own: public, because the figures are. Nothing before the first release. */
export async function publicWording<T extends World & ReleaseTables>(db: Kysely<T>, language: string): Promise<ItemWording> {
	const recipe = (await listReleases(db)).find(({ kind, state }) => kind === 'estimate' && state === 'published')?.recipe;
	if (!recipe || !isRecipe(recipe)) return {};
	return fresh(db, `wording ${recipe.campaigns.join(' ')} ${language}`, () => wordingOf(db, recipe.campaigns, language));
}

async function questionsIn(db: Kysely<World>, version: string): Promise<ReadonlyMap<string, LocalisedText>> {
	const kept = known.get(version);
	if (kept) return kept;
	const compiled = (await findVersionById(db, version))?.compiled;
	const asked = Array.isArray(compiled?.items) ? questionsOf(compiled) : [];
	const questions = new Map(asked.flatMap(({ question: { name, label } }) => (label ? [[name, label] as const] : [])));
	known.set(version, questions);
	const [oldest] = known.keys();
	if (known.size > KEEP && oldest) known.delete(oldest);
	return questions;
}
