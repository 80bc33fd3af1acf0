import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { FurtherLanguage, Words } from '../player/words.ts';
import { readWordTable, type FurtherLanguageDetails } from '../respondent-languages.ts';
import type { CampaignTables } from './tables.ts';

type Tables = CampaignTables & PlatformTables;

const COLUMNS = ['tag', 'name', 'signed', 'fallback', 'words'] as const;

/** All languages that were added, for those who collect. */
export async function listFurtherLanguages(db: Kysely<CampaignTables>, actor: Actor): Promise<FurtherLanguage[]> {
	requireSomewhere(actor, 'campaign.read');
	return db.selectFrom('respondent_languages').select(COLUMNS).orderBy('tag').execute();
}

/** @throws {Problem} `not-found` */
export async function getFurtherLanguage(db: Kysely<CampaignTables>, actor: Actor, tag: string): Promise<FurtherLanguage> {
	requireSomewhere(actor, 'campaign.read');
	const found = await db.selectFrom('respondent_languages').select(COLUMNS).where('tag', '=', tag).executeTakeFirst();
	if (!found) throw new Problem('not-found');
	return found;
}

/** Those of some languages that were added: what the player needs of them. */
export async function furtherLanguagesOf(db: Kysely<CampaignTables>, tags: readonly string[]): Promise<FurtherLanguage[]> {
	if (tags.length === 0) return [];
	return db
		.selectFrom('respondent_languages')
		.select(COLUMNS)
		.where('tag', 'in', [...tags])
		.orderBy('tag')
		.execute();
}

/** Adds a language, or says something else about one; its words stay. */
export async function saveLanguage(trx: Transaction<Tables>, actor: Actor, details: FurtherLanguageDetails, now: Date): Promise<void> {
	requireSomewhere(actor, 'language.edit');
	const { name, signed, fallback } = details;
	const change = { name, signed, fallback, changed_by: actor.id ?? null, changed_at: now };
	await trx
		.insertInto('respondent_languages')
		.values({ tag: details.tag, words: '{}', ...change })
		.onConflict((conflict) => conflict.column('tag').doUpdateSet(change))
		.execute();
	await recordAudit(trx, actor, 'language.save', `language:${details.tag}`, { name, signed, fallback });
}

/**
 * Takes the player's words in a language from a filled table, in place of those before.
 * @throws {Problem} `words-unreadable` with the row, `not-found`
 */
export async function saveWords(
	trx: Transaction<Tables>,
	actor: Actor,
	tag: string,
	rows: readonly (readonly string[])[],
	now: Date
): Promise<Partial<Words>> {
	requireSomewhere(actor, 'language.edit');
	const read = readWordTable(rows);
	if (read.kind === 'wrong') throw new Problem('words-unreadable', { row: read.row, key: read.key.slice(0, 60), curly: '{n}' });
	if (read.kind === 'empty') throw new Problem('words-unreadable', { row: 1, key: '–', curly: '{n}' });
	const { numUpdatedRows } = await trx
		.updateTable('respondent_languages')
		.set({ words: JSON.stringify(read.words), changed_by: actor.id ?? null, changed_at: now })
		.where('tag', '=', tag)
		.executeTakeFirst();
	if (Number(numUpdatedRows) === 0) throw new Problem('not-found');
	await recordAudit(trx, actor, 'language.words', `language:${tag}`, { words: Object.keys(read.words).length });
	return read.words;
}

/** Takes a language back. Questionnaires keep their texts; the player says its own in English again. */
export async function removeLanguage(trx: Transaction<Tables>, actor: Actor, tag: string): Promise<void> {
	requireSomewhere(actor, 'language.edit');
	await trx.deleteFrom('respondent_languages').where('tag', '=', tag).execute();
	await recordAudit(trx, actor, 'language.remove', `language:${tag}`);
}
