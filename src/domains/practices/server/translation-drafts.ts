/** One translation: a draft that others don't see, a second person who accepts, texts that join the record. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { languageTag } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { type Piece, wordDifferences } from '../differences.ts';
import { type TranslatedField, translatedFields } from '../practice.ts';
import { lastTouched, type Texts, textsIn, type TranslationState, withTexts } from '../translation.ts';
import type { PracticeTables } from './tables.ts';
import { findRow, getPublished, type Published, stateIn, type TranslationRow } from './translations.ts';

type Tables = PracticeTables & PlatformTables;

/** A service that translates; the platform has none of its own. Texts in, texts out, in the same order. */
export type MachineTranslation = (texts: readonly string[], from: string, to: string) => Promise<readonly string[]>;

export interface TranslationField {
	readonly field: TranslatedField;
	readonly original: string;
	/** What changed in the original since it was translated; null where nothing did. */
	readonly changed: readonly Piece[] | null;
	readonly text: string;
}

export interface TranslationWork {
	readonly number: number;
	readonly title: string;
	readonly from: string;
	readonly to: string;
	readonly state: TranslationState;
	readonly draft: TranslationRow['draft_state'];
	/** The number of the draft a form was made from: 0 where there is none. */
	readonly basedOn: number;
	/** The revision of the original that is shown. */
	readonly revision: number;
	readonly fields: readonly TranslationField[];
	readonly mayAccept: boolean;
	/** Somebody else is writing a draft, which the reader neither sees nor changes. */
	readonly isTaken: boolean;
	/** The reader wrote the draft: somebody else accepts it. */
	readonly isOwn: boolean;
}

const requireLanguage = (language: string) => {
	if (!languageTag.test(language)) throw new Problem('not-found');
	return language;
};

/** The two sides of a translation. @throws {Problem} `not-found` also for the original's own language */
export async function getTranslation(db: Kysely<PracticeTables>, actor: Actor, number: number, language: string): Promise<TranslationWork> {
	requirePermission(actor, 'practice.translate');
	const published = await getPublished(db, number);
	const { record, revision, revisions } = published;
	const from = record.originalLanguage;
	if (requireLanguage(language) === from) throw new Problem('not-found');
	const row = await findRow(db, published.id, language);
	const of = row?.draft_of ?? row?.public_of ?? lastTouched(revisions, language);
	const before = of === null ? undefined : revisions.findLast((one) => one.revision <= of)?.record;
	const isTaken = row !== undefined && isAnothers(row, actor);
	const texts = (isTaken ? null : row?.draft) ?? textsIn(record, language);
	return {
		number,
		title: record.title[from] ?? '',
		from,
		to: language,
		state: stateIn(published, row, language),
		draft: row?.draft_state ?? null,
		basedOn: row?.draft_number ?? 0,
		revision,
		fields: translatedFields.flatMap((field) => {
			const original = record[field][from] ?? '';
			const old = before?.[field][from] ?? '';
			const changed = before && old !== original ? wordDifferences(old, original) : null;
			return original || texts[field] ? [{ field, original, changed, text: texts[field] ?? '' }] : [];
		}),
		mayAccept: may(actor, 'practice.accept-translation').allowed,
		isTaken,
		isOwn: row?.translator_id !== null && row?.translator_id === actor.id
	};
}

/** A person's draft is theirs, and for those who accept it; nobody else reads it or writes over it. */
function isAnothers(row: TranslationRow, actor: Actor): boolean {
	const isByPerson = row.draft_state === 'writing' || row.draft_state === 'ready';
	return isByPerson && row.translator_id !== actor.id && !may(actor, 'practice.accept-translation').allowed;
}

export interface TranslationChange {
	readonly number: number;
	readonly language: string;
	readonly texts: Texts;
	/** The draft's number that the translator saw. */
	readonly basedOn: number;
	readonly state: 'writing' | 'machine' | 'ready';
}

/** Keeps a draft. @throws {Problem} `changed-meanwhile` where somebody else saved since, or a machine would write over a person; `translation-empty` where it is ready without a title */
export async function saveTranslation(trx: Transaction<Tables>, actor: Actor, change: TranslationChange): Promise<void> {
	requirePermission(actor, 'practice.translate');
	const { number, language, texts, basedOn, state } = change;
	const { id, record, revision } = await lockPublished(trx, number);
	if (requireLanguage(language) === record.originalLanguage) throw new Problem('not-found');
	if (state === 'ready' && !texts.title?.trim()) throw new Problem('translation-empty');
	const row = await findRow(reader(trx), id, language);
	if ((row?.draft_number ?? 0) !== basedOn) throw new Problem('changed-meanwhile');
	if (row && isAnothers(row, actor)) throw new Problem('translation-taken');
	// Whoever wants a machine's words in the place of a person's throws the draft away first.
	const isByPerson = row?.draft_state === 'writing' || row?.draft_state === 'ready';
	if (state === 'machine' && isByPerson) throw new Problem('changed-meanwhile');
	const values = {
		draft: JSON.stringify(texts),
		draft_of: revision,
		draft_state: state,
		draft_number: basedOn + 1,
		translator_id: actor.id ?? null,
		changed_at: new Date()
	};
	await trx
		.insertInto('practice_translations')
		.values({ practice_id: id, language, ...values })
		.onConflict((conflict) => conflict.columns(['practice_id', 'language']).doUpdateSet(values))
		.execute();
	await recordAudit(trx, actor, 'practice.translate', `practice:${number}`, { language, state });
}

async function lockPublished(trx: Transaction<Tables>, number: number): Promise<Published> {
	await trx.selectFrom('practices').select('id').where('number', '=', number).forUpdate().execute();
	return getPublished(reader(trx), number);
}

/**
 * Makes a translation public: its texts join the record, as a revision of its translator's. Nobody accepts what they translated; what a
 * machine translated may be made public by one person, and says so.
 * @throws {Problem} `own-translation`, `changed-meanwhile`, `not-found`
 */
export async function acceptTranslation(
	trx: Transaction<Tables>,
	actor: Actor,
	{ number, language, basedOn }: Pick<TranslationChange, 'number' | 'language' | 'basedOn'>
): Promise<void> {
	requirePermission(actor, 'practice.accept-translation');
	const published = await lockPublished(trx, number);
	const row = await findRow(reader(trx), published.id, language);
	if (!row?.draft || (row.draft_state !== 'ready' && row.draft_state !== 'machine')) throw new Problem('not-found');
	if (row.draft_number !== basedOn) throw new Problem('changed-meanwhile');
	const isByMachine = row.draft_state === 'machine';
	if (!isByMachine && row.translator_id === actor.id) throw new Problem('own-translation');
	await join(trx, published, language, row.draft, row.translator_id);
	await trx
		.updateTable('practice_translations')
		.set({
			draft: null,
			draft_state: null,
			public_of: row.draft_of,
			draft_of: null,
			public_by_machine: isByMachine,
			changed_at: new Date()
		})
		.where('practice_id', '=', published.id)
		.where('language', '=', language)
		.execute();
	await recordAudit(trx, actor, 'practice.accept-translation', `practice:${number}`, { language, byMachine: isByMachine });
}

/** The texts go into what is public and into what is worked on: a change that waits for review loses nothing. */
async function join(
	trx: Transaction<Tables>,
	published: Published,
	language: string,
	texts: Texts,
	translator: string | null
): Promise<void> {
	const row = await trx.selectFrom('practices').select(['record', 'revision']).where('id', '=', published.id).executeTakeFirstOrThrow();
	const isSettled = row.revision === published.revision;
	const revision = row.revision + 1;
	const record = withTexts(row.record, language, texts);
	await trx
		.updateTable('practices')
		.set({
			record: JSON.stringify(record),
			revision,
			published_record: JSON.stringify(withTexts(published.record, language, texts)),
			...(isSettled && { published_revision: revision }),
			updated_at: new Date()
		})
		.where('id', '=', published.id)
		.execute();
	await trx
		.insertInto('practice_revisions')
		.values({ practice_id: published.id, revision, record: JSON.stringify(record), minor: true, made_by: translator })
		.execute();
}

/** Throws a draft away. */
export async function dropTranslation(trx: Transaction<Tables>, actor: Actor, number: number, language: string): Promise<void> {
	requirePermission(actor, 'practice.translate');
	const { id } = await lockPublished(trx, number);
	const row = await findRow(reader(trx), id, language);
	if (!row?.draft_state) throw new Problem('not-found');
	if (row.translator_id !== actor.id) requirePermission(actor, 'practice.accept-translation');
	await trx
		.updateTable('practice_translations')
		.set({ draft: null, draft_of: null, draft_state: null, draft_number: sql<number>`draft_number + 1` })
		.where('practice_id', '=', id)
		.where('language', '=', language)
		.execute();
	await recordAudit(trx, actor, 'practice.drop-translation', `practice:${number}`, { language });
}

/** The original's texts, translated by a machine, as a draft. @throws {Problem} `unavailable` where there is no such service or it fails */
export async function translateByMachine(
	translate: MachineTranslation | undefined,
	work: Pick<TranslationWork, 'from' | 'to' | 'fields'>
): Promise<Texts> {
	if (!translate) throw new Problem('unavailable');
	const given = work.fields.filter(({ original }) => original);
	const made = await translate(
		given.map(({ original }) => original),
		work.from,
		work.to
	).catch(() => []);
	if (made.length !== given.length) throw new Problem('unavailable');
	return Object.fromEntries(given.map(({ field }, index) => [field, made[index] ?? '']));
}
