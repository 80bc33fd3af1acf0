import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, maySomewhere, type Permission } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { Problem } from '#platform/problem.ts';
import {
	sameWords,
	stateOf,
	visibleSteps,
	type Step,
	type StepKind,
	type Track,
	type TranslationState,
	type Wording
} from '../translation/protocol.ts';
import type { Subject, SubjectTexts } from '../translation/subject.ts';
import { tallyOf, type Tally } from '../translation/tally.ts';
import { translationUnits, wordsIn, type TranslationUnit } from '../translation/translation-units.ts';
import { getLibraryEntry } from './library.ts';
import { getLatestVersion } from './library-use.ts';
import { getQuestionnaire } from './questionnaires.ts';
import type { QuestionnaireTables } from './tables.ts';

export const STEP_PERMISSION = {
	translation: 'translation.write',
	review: 'translation.review',
	adjudication: 'translation.adjudicate',
	pretest: 'translation.pretest'
} as const satisfies Record<StepKind, Permission>;

/** The texts of a subject as they are now, for those who may read it. @throws {Problem} `questionnaire-not-found`, `not-found`, `forbidden` */
export async function getSubjectTexts(db: Kysely<QuestionnaireTables>, actor: Actor, subject: Subject): Promise<SubjectTexts> {
	if (subject.kind === 'questionnaire') return (await getLatestVersion(db, actor, subject.id)).compiled;
	const { content } = await getLibraryEntry(db, actor, subject.id);
	if (!content.material) throw new Problem('not-found');
	return content.material;
}

/** The organisation a subject belongs to; what belongs to none is worked on with a role held anywhere. */
export async function ownerOf(db: Kysely<QuestionnaireTables>, actor: Actor, subject: Subject): Promise<string | null> {
	return subject.kind === 'library' ? null : (await getQuestionnaire(db, actor, subject.id)).organisationId;
}

/** May this person take this kind of step here at all? */
export async function mayStep(db: Kysely<QuestionnaireTables>, actor: Actor, subject: Subject, kind: StepKind): Promise<boolean> {
	const organisation = await ownerOf(db, actor, subject);
	return organisation === null ? maySomewhere(actor, STEP_PERMISSION[kind]) : may(actor, STEP_PERMISSION[kind], { organisation }).allowed;
}

/** Language → key of a text → how far it is there. The language a text was written in has none. Every language of the texts, and every begun one. */
export async function listStates(
	db: Kysely<QuestionnaireTables>,
	subject: Subject,
	texts: SubjectTexts
): Promise<Map<string, Map<string, TranslationState>>> {
	return statesFrom(texts, await readTracks(db, subject));
}

function statesFrom(texts: SubjectTexts, tracks: Tracks): Map<string, Map<string, TranslationState>> {
	const begun = [...tracks.values()].map(({ language }) => language);
	const languages = [...new Set([...texts.languages, ...begun])].filter((language) => language !== texts.defaultLanguage);
	const units = translationUnits(texts).filter((unit) => Object.keys(wordsIn(unit, texts.defaultLanguage)).length > 0);
	return new Map(
		languages.map((language) => [
			language,
			new Map(units.map((unit) => [unit.key, stateIn(unit, language, texts.defaultLanguage, tracks.get(`${language} ${unit.key}`))]))
		])
	);
}

function stateIn(unit: TranslationUnit, language: string, from: string, track: Track | undefined): TranslationState {
	const original = wordsIn(unit, from);
	const words = wordsIn(unit, language);
	return stateOf(
		track,
		original,
		Object.keys(original).every((part) => words[part] !== undefined)
	);
}

export interface KeptTrack extends Track {
	readonly id: string;
	readonly key: string;
	readonly language: string;
	readonly round: number;
}

/** `language key` → its newest round. */
type Tracks = ReadonlyMap<string, KeptTrack>;

interface Only {
	readonly key?: string;
	readonly language?: string;
}

export async function readTracks(db: Kysely<QuestionnaireTables>, { kind, id }: Subject, only: Only = {}): Promise<Tracks> {
	return (await readTracksOf(db, kind, [id], only)).get(id) ?? new Map<string, KeptTrack>();
}

/** The same for many subjects at once: identifier → its tracks. */
async function readTracksOf(
	db: Kysely<QuestionnaireTables>,
	subjectKind: Subject['kind'],
	ids: readonly string[],
	{ key: onlyKey, language: onlyLanguage }: Only = {}
): Promise<Map<string, Tracks>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('item_translations as t')
		.leftJoin('item_translation_steps as s', 's.translation_id', 't.id')
		.select([
			't.subject_id',
			't.id',
			't.key',
			't.language',
			't.round',
			't.original',
			's.kind',
			's.words',
			's.outcome',
			's.note',
			's.by',
			's.at'
		])
		.where('t.subject_kind', '=', subjectKind)
		.where('t.subject_id', 'in', [...ids])
		.$if(onlyKey !== undefined, (query) => query.where('t.key', '=', onlyKey ?? ''))
		.$if(onlyLanguage !== undefined, (query) => query.where('t.language', '=', onlyLanguage ?? ''))
		.orderBy('t.round')
		.orderBy('s.id')
		.execute();
	const found = new Map<string, Map<string, KeptTrack & { steps: Step[] }>>();
	for (const { subject_id, id, key, language, round, original, kind, words, outcome, note, by, at } of rows) {
		const tracks = found.get(subject_id) ?? new Map<string, KeptTrack & { steps: Step[] }>();
		found.set(subject_id, tracks);
		const name = `${language} ${key}`;
		const before = tracks.get(name);
		const track = before?.round === round ? before : { id, key, language, round, original, steps: [] };
		tracks.set(name, track);
		if (kind && by && at) track.steps.push({ kind, words, outcome, note: note ?? '', by, at });
	}
	return found;
}

/** Entry of the library → how many of its texts, in all its languages together, are how far. */
export async function tallyLibrary(
	db: Kysely<QuestionnaireTables>,
	entries: readonly { readonly id: string; readonly texts: SubjectTexts | undefined }[]
): Promise<Map<string, Tally>> {
	const tracks = await readTracksOf(
		db,
		'library',
		entries.map(({ id }) => id)
	);
	return new Map(
		entries.flatMap(({ id, texts }) =>
			texts
				? [
						[
							id,
							tallyOf(
								[...statesFrom(texts, tracks.get(id) ?? new Map<string, KeptTrack>()).values()].flatMap((states) => [...states.values()])
							)
						]
					]
				: []
		)
	);
}

/** A text in a language for one who works on it: its original, its words now, and the steps that this person may see. */
export interface WorkingText {
	readonly unit: TranslationUnit;
	readonly original: Wording;
	readonly words: Wording;
	readonly state: TranslationState;
	/** of this round; before the original changed they belong to another */
	readonly steps: readonly (Step & { readonly name: string | null })[];
	/** how many translations are in, also those this person may not see */
	readonly translations: number;
}

/** @throws {Problem} `not-found`, `sign-in-needed`, `forbidden` */
export async function getWorkingText(
	db: Kysely<QuestionnaireTables & IdentityTables>,
	actor: Actor,
	subject: Subject,
	{ key, language }: { readonly key: string; readonly language: string }
): Promise<WorkingText> {
	const texts = await getSubjectTexts(db, actor, subject);
	const unit = translationUnits(texts).find((each) => each.key === key);
	if (!unit || language === texts.defaultLanguage || actor.kind !== 'member') throw new Problem('not-found');
	const track = (await readTracks(db, subject, { key, language })).get(`${language} ${key}`);
	const original = wordsIn(unit, texts.defaultLanguage);
	const current = track && sameWords(track.original, original) ? track.steps : [];
	const seen = visibleSteps(current, actor.id);
	const people = [...new Set(seen.map(({ by }) => by))];
	const names = people.length === 0 ? [] : await db.selectFrom('users').select(['id', 'name']).where('id', 'in', people).execute();
	return {
		unit,
		original,
		words: wordsIn(unit, language),
		state: stateIn(unit, language, texts.defaultLanguage, track),
		steps: seen.map((step) => ({ ...step, name: names.find(({ id }) => id === step.by)?.name ?? null })),
		translations: current.filter(({ kind }) => kind === 'translation').length
	};
}

/** Everything that was done with a text in this round, for rules only: what is shown goes through `getWorkingText`. */
export async function listSteps(
	db: Kysely<QuestionnaireTables>,
	subject: Subject,
	key: string,
	language: string,
	original: Wording
): Promise<readonly Step[]> {
	const track = (await readTracks(db, subject, { key, language })).get(`${language} ${key}`);
	return track && sameWords(track.original, original) ? track.steps : [];
}
