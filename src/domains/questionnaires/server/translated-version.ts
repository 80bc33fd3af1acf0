import { lockQuestionnaire } from './upload.ts';
import type { Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { adjudicated, sameWords, type Wording } from '../translation/protocol.ts';
import type { Subject } from '../translation/subject.ts';
import { translationUnits, withWords, wordsIn } from '../translation/translation-units.ts';
import { reviseMaterial } from './library.ts';
import { getLatestVersion } from './library-use.ts';
import { keepAsNextVersion } from './next-version.ts';
import type { QuestionnaireTables } from './tables.ts';
import { getSubjectTexts, readTracks } from './translation-tracks.ts';

type Tables = QuestionnaireTables & IdentityTables & PlatformTables;

/**
 * Takes the words that were decided on in a language into the next version of a questionnaire, or the next revision of an entry. Words whose
 * original changed since stay out.
 * @returns the number of the version or revision
 * @throws {Problem} `invalid-input` where nothing new was decided on, and what an upload throws
 */
export async function takeInTranslations(
	trx: Transaction<Tables>,
	actor: Actor,
	subject: Subject,
	language: string,
	folder?: string
): Promise<number> {
	// two who make the next version at once would each leave out what the other did
	if (subject.kind !== 'library') await lockQuestionnaire(trx, subject.id);
	const texts = await getSubjectTexts(reader(trx), actor, subject);
	const tracks = await readTracks(reader(trx), subject, { language });
	const words = new Map<string, Wording>();
	for (const unit of translationUnits(texts)) {
		const track = tracks.get(`${language} ${unit.key}`);
		const decided = track && sameWords(track.original, wordsIn(unit, texts.defaultLanguage)) ? adjudicated(track) : undefined;
		if (decided && !sameWords(decided, wordsIn(unit, language))) words.set(unit.key, decided);
	}
	if (words.size === 0) throw new Problem('invalid-input');
	const number = await keep(trx, actor, subject, language, words, folder);
	await recordAudit(trx, actor, 'translation.take-in', `${subject.kind}:${subject.id}`, { language, texts: words.size, number });
	return number;
}

async function keep(
	trx: Transaction<Tables>,
	actor: Actor,
	subject: Subject,
	language: string,
	words: ReadonlyMap<string, Wording>,
	folder: string | undefined
): Promise<number> {
	if (subject.kind === 'library') return reviseMaterial(trx, actor, subject.id, (material) => withWords(material, language, words));
	const latest = await getLatestVersion(reader(trx), actor, subject.id);
	return (await keepAsNextVersion(trx, actor, latest, withWords(latest.compiled, language, words), folder)).version;
}
