/** How far a record is in its languages: for translators, for readers, for the desk. */
import { type Kysely, sql, type Selectable } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { interfaceLanguages } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { type PracticeRecord, translatedFields } from '../practice.ts';
import { isOutdated, lastTouched, type Revision, stateOf, textsIn, type TranslationState } from '../translation.ts';
import type { PracticeTables } from './tables.ts';

export type TranslationRow = Selectable<PracticeTables['practice_translations']>;

export interface Published {
	readonly id: string;
	readonly number: number;
	readonly record: PracticeRecord;
	readonly revision: number;
	readonly revisions: readonly Revision[];
}

/** @throws {Problem} `not-found` where nothing is published */
export async function getPublished(db: Kysely<PracticeTables>, number: number): Promise<Published> {
	const row = await db
		.selectFrom('practices')
		.select(['id', 'number', 'published_record as record', 'published_revision as revision'])
		.where('number', '=', number)
		.where('state', '=', 'published')
		.executeTakeFirst();
	if (!row?.record || row.revision === null) throw new Problem('not-found');
	const revisions = await db
		.selectFrom('practice_revisions')
		.select(['revision', 'minor', 'record'])
		.where('practice_id', '=', row.id)
		.orderBy('revision')
		.execute();
	return { id: row.id, number: row.number, record: row.record, revision: row.revision, revisions };
}

export interface TranslationEntry {
	readonly language: string;
	readonly state: TranslationState;
	/** How a draft stands, where there is one. */
	readonly draft: 'writing' | 'machine' | 'ready' | null;
	/** How many of the original's fields have a public text in this language, of how many. */
	readonly fields: number;
	readonly of: number;
}

export interface TranslationOverview {
	readonly number: number;
	readonly title: PracticeRecord['title'];
	readonly original: string;
	readonly entries: readonly TranslationEntry[];
}

/** Every language of a record and how far it is. @throws {Problem} `not-found` */
export async function listTranslations(db: Kysely<PracticeTables>, actor: Actor, number: number): Promise<TranslationOverview> {
	requirePermission(actor, 'practice.translate');
	const published = await getPublished(db, number);
	const rows = await db.selectFrom('practice_translations').selectAll().where('practice_id', '=', published.id).execute();
	const original = published.record.originalLanguage;
	const languages = [
		...new Set([original, ...interfaceLanguages, ...translatedFields.flatMap((field) => Object.keys(published.record[field]))])
	];
	const originals = Object.keys(textsIn(published.record, original));
	return {
		number,
		title: published.record.title,
		original,
		entries: languages.map((language) => {
			const row = rows.find((one) => one.language === language);
			const texts = textsIn(published.record, language);
			const state = language === original ? ('original' as const) : stateIn(published, row, language);
			return {
				language,
				state,
				draft: row?.draft_state ?? null,
				fields: originals.filter((field) => field in texts).length,
				of: originals.length
			};
		})
	};
}

export function stateIn(
	{ record, revision, revisions }: Published,
	row: TranslationRow | undefined,
	language: string
): Exclude<TranslationState, 'original'> {
	const isPublic = Object.keys(textsIn(record, language)).length > 0;
	const of = row?.public_of ?? lastTouched(revisions, language);
	const outdated = of !== null && isOutdated(revisions, of, revision);
	return stateOf({ isPublic, isUnderWay: row?.draft_state != null, isByMachine: row?.public_by_machine ?? false, of }, outdated);
}

/**
 * What a reader of a translation must know: that a machine made it, or that the original has changed since. Nothing for the original.
 * Revisions are read only where one could matter.
 */
export async function findTranslationNotice(
	db: Kysely<PracticeTables>,
	{ id, number, record }: { id: string; number: number; record: PracticeRecord },
	language: string
): Promise<'machine-translated' | 'outdated' | null> {
	if (language === record.originalLanguage || !record.title[language]) return null;
	const row = await findRow(db, id, language);
	const weighty = await db
		.selectFrom('practice_revisions')
		.select('revision')
		.where('practice_id', '=', id)
		.where('minor', '=', false)
		.where('revision', '>', row?.public_of ?? 1)
		.executeTakeFirst();
	if (weighty) {
		const state = stateIn(await getPublished(db, number), row, language);
		return state === 'machine-translated' || state === 'outdated' ? state : null;
	}
	return row?.public_by_machine ? 'machine-translated' : null;
}

/** The languages of records that are older than their originals, by the records' numbers. */
export async function outdatedLanguages(
	db: Kysely<PracticeTables>,
	records: readonly { readonly id: string; readonly number: number; readonly record: PracticeRecord }[]
): Promise<Map<number, string[]>> {
	const found = new Map<number, string[]>();
	const ids = records.map(({ id }) => id);
	if (ids.length === 0) return found;
	const rows = await db
		.selectFrom('practice_revisions')
		.select('practice_id')
		.distinct()
		.where('practice_id', 'in', ids)
		.where('minor', '=', false)
		.where('revision', '>', 1)
		.execute();
	const revised = new Set(rows.map(({ practice_id }) => practice_id));
	for (const { id, number, record } of records.filter((one) => revised.has(one.id))) {
		const others = Object.keys(record.title).filter((language) => language !== record.originalLanguage && record.title[language]);
		for (const language of others) {
			if ((await findTranslationNotice(db, { id, number, record }, language)) === 'outdated')
				found.set(number, [...(found.get(number) ?? []), language]);
		}
	}
	return found;
}

export function findRow(db: Kysely<PracticeTables>, practiceId: string, language: string): Promise<TranslationRow | undefined> {
	return db
		.selectFrom('practice_translations')
		.selectAll()
		.where('practice_id', '=', practiceId)
		.where('language', '=', language)
		.executeTakeFirst();
}

export interface WaitingTranslation {
	readonly number: number;
	readonly title: PracticeRecord['title'];
	readonly language: string;
	readonly draft: NonNullable<TranslationRow['draft_state']>;
	readonly since: Date;
}

/** Drafts of translations: those that are ready first. */
export async function listWaitingTranslations(db: Kysely<PracticeTables>, actor: Actor): Promise<WaitingTranslation[]> {
	requirePermission(actor, 'practice.accept-translation');
	const rows = await db
		.selectFrom('practice_translations')
		.innerJoin('practices', 'practices.id', 'practice_translations.practice_id')
		.select([
			'number',
			'language',
			'draft_state',
			'changed_at as since',
			sql<PracticeRecord['title']>`practices.record -> 'title'`.as('title')
		])
		.where('draft_state', 'is not', null)
		.orderBy(sql`draft_state = 'ready'`, 'desc')
		.orderBy('changed_at')
		.limit(200)
		.execute();
	return rows.flatMap(({ draft_state: draft, ...row }) => (draft ? [{ ...row, draft }] : []));
}
