import type { Transaction } from 'kysely';
import type { Actor, Member } from '#domains/identity/actor.ts';
import { requirePermission, requireSomewhere } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { sameWords, translationCan, type StepKind, type Wording } from '../translation/protocol.ts';
import { reasonWords } from '../translation/words.ts';
import type { Subject } from '../translation/subject.ts';
import { translationUnits, wordsIn } from '../translation/translation-units.ts';
import type { QuestionnaireTables } from './tables.ts';
import { getSubjectTexts, ownerOf, readTracks, STEP_PERMISSION, type KeptTrack } from './translation-tracks.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

export interface NewStep {
	readonly kind: StepKind;
	readonly key: string;
	readonly language: string;
	/** the original that was looked at */
	readonly seen: Wording;
	readonly words: Wording;
	readonly outcome: 'fine' | 'change' | null;
	readonly note: string;
}

/**
 * Takes a step of the protocol.
 * @throws {Problem} `translation-refused` with the reasons, `changed-meanwhile` where the original is another by now, `invalid-input`
 */
export async function takeStep(trx: Transaction<Tables>, actor: Actor, subject: Subject, step: NewStep, now: Date): Promise<void> {
	const permission = STEP_PERMISSION[step.kind];
	requireSomewhere(actor, permission);
	const owner = await ownerOf(reader(trx), actor, subject);
	if (owner !== null) requirePermission(actor, permission, { organisation: owner });
	if (actor.kind !== 'member') throw new Problem('forbidden');
	const texts = await getSubjectTexts(reader(trx), actor, subject);
	const unit = translationUnits(texts).find(({ key }) => key === step.key);
	if (!unit || step.language === texts.defaultLanguage) throw new Problem('not-found');
	const original = wordsIn(unit, texts.defaultLanguage);
	if (!sameWords(original, step.seen)) throw new Problem('changed-meanwhile');
	requireComplete(step, original);
	const track = await lockTrack(trx, subject, step, original);
	const verdict = translationCan[step.kind](track.steps, actor.id);
	if (!verdict.allowed)
		throw new Problem('translation-refused', { reasons: verdict.reasons.map((reason) => reasonWords[reason]()).join(' ') });
	await writeStep(trx, actor, track.id, step, now);
	const about = { key: step.key, language: step.language, round: track.round };
	await recordAudit(trx, actor, `translation.${step.kind}`, `${subject.kind}:${subject.id}`, about);
}

function requireComplete({ kind, words, outcome, note }: NewStep, original: Wording): void {
	if (kind === 'translation' || kind === 'adjudication') {
		const empty = Object.keys(original).filter((part) => !words[part]?.trim());
		if (empty.length > 0)
			throw new Problem('invalid-input', {}, Object.fromEntries(empty.map((part) => [`words-${part}`, m.shell_field_required()])));
		return;
	}
	if (outcome === null) throw new Problem('invalid-input', {}, { outcome: m.shell_field_required() });
	if (note.trim() === '') throw new Problem('invalid-input', {}, { note: m.shell_field_required() });
}

/** The newest round of a text, locked; another is begun where there is none or its original changed. Two who begin at once share one. */
async function lockTrack(trx: Transaction<Tables>, subject: Subject, { key, language }: NewStep, original: Wording): Promise<KeptTrack> {
	const newest = async () => (await readTracks(reader(trx), subject, { key, language })).get(`${language} ${key}`);
	const known = await newest();
	if (!known || !sameWords(known.original, original)) {
		const row = { subject_kind: subject.kind, subject_id: subject.id, key, language, round: (known?.round ?? 0) + 1 };
		await trx
			.insertInto('item_translations')
			.values({ id: newId(), ...row, original: JSON.stringify(original) })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	await trx
		.selectFrom('item_translations')
		.select('id')
		.where('subject_kind', '=', subject.kind)
		.where('subject_id', '=', subject.id)
		.where('key', '=', key)
		.where('language', '=', language)
		.forUpdate()
		.execute();
	const track = await newest();
	if (!track || !sameWords(track.original, original)) throw new Problem('changed-meanwhile');
	return track;
}

async function writeStep(
	trx: Transaction<Tables>,
	actor: Member,
	translation: string,
	{ kind, words, outcome, note }: NewStep,
	now: Date
): Promise<void> {
	const written = kind === 'translation' || kind === 'adjudication';
	await trx
		.insertInto('item_translation_steps')
		.values({
			id: newId(),
			translation_id: translation,
			kind,
			words: written ? JSON.stringify(words) : null,
			outcome: written ? null : outcome,
			note: note.trim(),
			by: actor.id,
			at: now
		})
		.execute();
}
