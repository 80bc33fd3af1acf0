import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { EntryDetails, LibraryContent, Material } from '../library/entry.ts';
import { takeQuestions } from '../library/material.ts';
import { commonBounds } from '../library/scoring.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { getVersion } from './questionnaires.ts';
import type { QuestionnaireTables } from './tables.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

export interface LibraryEntry {
	readonly id: string;
	/** counts its revisions */
	readonly revision: number;
	readonly content: LibraryContent;
	readonly retiredAt: Date | null;
	readonly retiredBecause: string | null;
	readonly revisedAt: Date;
}

/** All entries as they are now, also the retired ones. A role held anywhere is enough: the library belongs to everybody who collects. */
export async function listLibrary(db: Kysely<QuestionnaireTables>, actor: Actor): Promise<LibraryEntry[]> {
	requireSomewhere(actor, 'library.read');
	const rows = await entries(db).orderBy('e.id').orderBy('r.number', 'desc').execute();
	return rows.map(entryOf);
}

/** @throws {Problem} `not-found`, `forbidden` */
export async function getLibraryEntry(db: Kysely<QuestionnaireTables>, actor: Actor, id: string): Promise<LibraryEntry> {
	requireSomewhere(actor, 'library.read');
	return findEntry(db, id);
}

export interface RevisionLine {
	readonly number: number;
	readonly content: LibraryContent;
	readonly at: Date;
	readonly by: string | null;
}

/** Everything an entry ever said, newest first. */
export async function listRevisions(db: Kysely<QuestionnaireTables & IdentityTables>, actor: Actor, id: string): Promise<RevisionLine[]> {
	requireSomewhere(actor, 'library.read');
	return db
		.selectFrom('library_revisions as r')
		.leftJoin('users as u', 'u.id', 'r.created_by')
		.select(['r.number', 'r.content', 'r.created_at as at', 'u.name as by'])
		.where('r.entry_id', '=', id)
		.orderBy('r.number', 'desc')
		.execute();
}

function entries(db: Kysely<QuestionnaireTables>) {
	return db
		.selectFrom('library_entries as e')
		.innerJoin('library_revisions as r', 'r.entry_id', 'e.id')
		.distinctOn('e.id')
		.select(['e.id', 'e.retired_at', 'e.retired_because', 'r.number', 'r.content', 'r.created_at']);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

const entryOf = (row: EntryRow): LibraryEntry => ({
	id: row.id,
	revision: row.number,
	content: row.content,
	retiredAt: row.retired_at,
	retiredBecause: row.retired_because,
	revisedAt: row.created_at
});

async function findEntry(db: Kysely<QuestionnaireTables>, id: string): Promise<LibraryEntry> {
	const row = await entries(db).where('e.id', '=', id).orderBy('e.id').orderBy('r.number', 'desc').executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return entryOf(row);
}

/** Where the items of an entry come from: questions of a version, a workbook that was compiled, or nowhere, for a mere reference. */
export type Origin =
	| { readonly kind: 'version'; readonly questionnaireId: string; readonly version: number; readonly keys: readonly string[] }
	| { readonly kind: 'compiled'; readonly questionnaire: Questionnaire; readonly keys: readonly string[] }
	| { readonly kind: 'none' };

/**
 * Puts something into the library. One question is an item, several are a scale, none is a reference to an instrument of others.
 * @param language of the name
 * @throws {Problem} `library-scale`, `library-depends`, `questionnaire-not-found`, `invalid-input`
 */
export async function addToLibrary(
	trx: Transaction<Tables>,
	actor: Actor,
	details: EntryDetails,
	origin: Origin,
	language: string
): Promise<string> {
	requireSomewhere(actor, 'library.edit');
	const material = await materialOf(trx, actor, origin);
	const content = contentOf(details, material, { [language]: details.name });
	const id = newId();
	await trx
		.insertInto('library_entries')
		.values({ id, retired_at: null, retired_because: null, created_by: actor.id ?? null })
		.execute();
	await writeRevision(trx, actor, id, 1, content);
	await recordAudit(trx, actor, 'library.add', `library:${id}`, {
		kind: content.kind,
		items: content.material?.items.map(({ name }) => name) ?? []
	});
	return id;
}

/**
 * Says something new about an entry; with an origin its items are replaced, too.
 * @param seen the revision that was looked at
 * @throws {Problem} `changed-meanwhile`, `library-retired`, and what `addToLibrary` throws
 */
export async function reviseEntry(
	trx: Transaction<Tables>,
	actor: Actor,
	id: string,
	{ details, seen, language, origin }: { details: EntryDetails; seen: number; language: string; origin?: Origin }
): Promise<number> {
	requireSomewhere(actor, 'library.edit');
	const entry = await lockEntry(trx, id);
	if (entry.revision !== seen) throw new Problem('changed-meanwhile');
	const material = origin ? await materialOf(trx, actor, origin) : entry.content.material;
	const content = contentOf(details, material, { ...entry.content.name, [language]: details.name });
	await writeRevision(trx, actor, id, seen + 1, content);
	await recordAudit(trx, actor, 'library.revise', `library:${id}`, { revision: seen + 1 });
	return seen + 1;
}

/** Replaces the items of an entry by the same in other words. For the protocol of translations, which has checked who may. */
export async function reviseMaterial(
	trx: Transaction<Tables>,
	actor: Actor,
	id: string,
	change: (material: Material) => Material
): Promise<number> {
	requireSomewhere(actor, 'library.edit');
	const { revision, content } = await lockEntry(trx, id);
	if (!content.material) throw new Problem('not-found');
	await writeRevision(trx, actor, id, revision + 1, { ...content, material: change(content.material) });
	await recordAudit(trx, actor, 'library.revise', `library:${id}`, { revision: revision + 1 });
	return revision + 1;
}

/** Takes an entry out of use. It stays to be read, and what was made with it stays as it is. @throws {Problem} `library-retired` */
export async function retireEntry(trx: Transaction<Tables>, actor: Actor, id: string, because: string, now: Date): Promise<void> {
	requireSomewhere(actor, 'library.edit');
	if (because.trim() === '') throw new Problem('invalid-input', {}, { because: m.shell_field_required() });
	await lockEntry(trx, id);
	await trx.updateTable('library_entries').set({ retired_at: now, retired_because: because.trim() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'library.retire', `library:${id}`, { because: because.trim() });
}

async function lockEntry(trx: Transaction<Tables>, id: string): Promise<LibraryEntry> {
	await trx.selectFrom('library_entries').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
	const entry = await findEntry(reader(trx), id);
	if (entry.retiredAt) throw new Problem('library-retired');
	return entry;
}

async function writeRevision(trx: Transaction<Tables>, actor: Actor, id: string, number: number, content: LibraryContent): Promise<void> {
	await trx
		.insertInto('library_revisions')
		.values({ entry_id: id, number, content: JSON.stringify(content), created_by: actor.id ?? null })
		.execute();
}

async function materialOf(trx: Transaction<Tables>, actor: Actor, origin: Origin): Promise<Material | undefined> {
	if (origin.kind === 'none') return undefined;
	const questionnaire =
		origin.kind === 'compiled'
			? origin.questionnaire
			: (await getVersion(reader(trx), actor, origin.questionnaireId, origin.version)).compiled;
	const kept = takeQuestions(questionnaire, origin.keys);
	if (kept.kind === 'depends') throw new Problem('library-depends', { name: kept.name, on: kept.on });
	if (kept.kind === 'none') throw new Problem('invalid-input', {}, { key: m.library_choose_question() });
	return kept.material;
}

function contentOf(details: EntryDetails, material: Material | undefined, name: LocalisedText): LibraryContent {
	const { ageFrom, ageTo, author, year, reference, address, licence, licenceNote, indicator, pretest } = details;
	if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) throw new Problem('invalid-input', {}, { ageTo: m.library_age_order() });
	const kind = !material ? 'reference' : material.items.length === 1 ? 'item' : 'scale';
	return {
		kind,
		name,
		...(material ? { material } : {}),
		...(material && kind === 'scale' ? { scoring: scoringOf(details, material) } : {}),
		source: { author, year, reference, address },
		licence,
		licenceNote,
		ages: ageFrom === null && ageTo === null ? null : { from: ageFrom ?? 0, to: ageTo ?? 120 },
		indicator,
		pretest
	};
}

function scoringOf({ reversed, atLeast }: EntryDetails, material: Material) {
	const bounds = commonBounds(material);
	if (!bounds) throw new Problem('library-scale');
	const names = material.items.map(({ name }) => name);
	return {
		reversed: reversed.filter((name) => names.includes(name)),
		atLeast: Math.min(atLeast ?? Math.ceil((names.length * 2) / 3), names.length),
		low: bounds[0],
		high: bounds[1]
	};
}
