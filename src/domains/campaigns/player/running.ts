import { isFile, type Answers, type FileAnswer, type Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { Session, type SessionContext } from '#domains/questionnaires/session.ts';
import type { Helped } from '../campaign.ts';
import type { Entry } from '../entry.ts';
import { makeReceipt } from '../receipt.ts';
import { seal, type SealedResponse } from '../sealing.ts';
import type { DraftContent } from './offline/draft-seal.ts';
import { entryName } from './offline/entry-name.ts';
import type { Keeper } from './offline/keeper.ts';

/** What the player asks of who keeps the answers. A rehearsal keeps none. */
export type AnswerKeeper = Pick<Keeper, 'keeps' | 'save' | 'handIn' | 'discard' | 'close' | 'clockOffset'>;

/** One response in the making: what it answers, under which names it will be known, and who keeps it. */
export interface Running {
	readonly entry: Entry;
	readonly code: string;
	readonly session: Session;
	readonly context: SessionContext;
	readonly response: string;
	readonly receipt: string;
	readonly keeper: AnswerKeeper;
	/** name → content (base64) of pictures and sounds among the answers */
	readonly files: Map<string, string>;
}

/** Begins a response, or goes on with one of before. */
export function beginResponse(code: string, keeper: AnswerKeeper, entry: Entry, before: DraftContent | undefined): Running {
	const context = before?.context ?? {
		now: localNow(new Date()),
		seed: (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 2 ** 31,
		uuid: crypto.randomUUID()
	};
	const session = new Session(prepareQuestionnaire(entry.questionnaire), context, before?.entered);
	const { response, receipt } = before ?? { response: crypto.randomUUID(), receipt: makeReceipt() };
	return { entry, code, session, context, response, receipt, keeper, files: new Map(Object.entries(before?.files ?? {})) };
}

/** Characters (base64) that the pictures and sounds of one response may have together: four megabytes. */
const LARGEST_TOGETHER = 5_500_000;

/**
 * Takes a picture or a sound as the answer to a question.
 * @returns false where all of them together would become too large to be sent
 */
export function takeFile({ session, files }: Running, key: string, answer: FileAnswer, content: string): boolean {
	const before = session.screen(key)?.answer;
	const others = filesIn(session.answers).filter((name) => !isFile(before) || name !== before.file);
	const together = others.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), content.length);
	if (together > LARGEST_TOGETHER) return false;
	files.set(answer.file, content);
	session.answer(key, answer);
	return true;
}

/** What the device keeps of a response that isn't finished. What was erased is not kept. */
export function draftOf({ entry, response, receipt, context, session, files }: Running, language: string, at: string): DraftContent {
	const entered = session.entered;
	const used = filesIn(entered);
	for (const name of files.keys()) if (!used.includes(name)) files.delete(name);
	const kept = files.size > 0 ? { files: Object.fromEntries(files) } : {};
	return { format: 1, entry: entryName(entry), response, receipt, context, language, at, entered, ...kept };
}

/** A finished response under the seal that only the server opens. */
export async function sealResponse(running: Running, language: string, helped: Helped | undefined): Promise<SealedResponse> {
	const { entry, code, session, context, response, receipt, keeper, files } = running;
	const content = {
		format: 1,
		code,
		questionnaireVersion: entry.questionnaireVersion,
		language,
		...context,
		receipt,
		clockOffset: await keeper.clockOffset(),
		helped: helped ?? null,
		answers: session.answers,
		files: Object.fromEntries(filesIn(session.answers).map((name) => [name, files.get(name) ?? '']))
	};
	return seal(entry.publicKey, entry.campaign, response, JSON.stringify(content));
}

/** Names of the files that are answers. */
function filesIn(answers: Answers): string[] {
	return Object.values(answers)
		.filter(isFile)
		.map(({ file }) => file);
}

const PICTURE = /\.(svg|png|jpe?g|webp)$/i;

/** Pictures come before they are needed, so that no child waits for one. */
export function fetchPictures({ files }: Questionnaire): void {
	for (const [name, hash] of Object.entries(files ?? {})) if (PICTURE.test(name)) new Image().src = `/fill/media/${hash}`;
}

/** ISO date-time with the device's zone: what `now()` and `today()` mean in a questionnaire. */
function localNow(now: Date): string {
	const offset = -now.getTimezoneOffset();
	const zone = `${offset < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
	return new Date(now.getTime() + offset * 60_000).toISOString().replace('Z', zone);
}
