import { isMissing, type Answer, type Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { Session, type Screen, type SessionContext } from '#domains/questionnaires/session.ts';
import { wordsOf } from '#domains/questionnaires/words.ts';
import { direction, type LocalisedText } from '#platform/languages.ts';
import type { Entry } from '../entry.ts';
import { readCode, writeCode } from '../code.ts';
import { makeReceipt } from '../receipt.ts';
import { seal, type SealedResponse } from '../sealing.ts';
import { fetchEntry, PlayerProblem, sendResponse } from './server-calls.ts';
import { loadWords, playerLanguage, type Words } from './words.ts';

export type Phase = 'code' | 'language' | 'welcome' | 'question' | 'review' | 'done' | 'stopped';

interface Running {
	readonly entry: Entry;
	readonly code: string;
	readonly session: Session;
	readonly context: SessionContext;
	readonly response: string;
	readonly receipt: string;
}

/** The player as a whole. Answers live in memory only: nothing of them is ever written to the device. */
export class Player {
	phase = $state<Phase>('code');
	words = $state.raw<Words>();
	language = $state('en');
	paused = $state(false);
	busy = $state(false);
	fault = $state<keyof Words>();
	receipt = $state('');
	/** key of the question on the screen */
	at = $state('');
	/** shows what is wrong with an answer only after somebody tried to go on */
	tried = $state(false);
	returnToReview = $state(false);
	#running = $state.raw<Running>();
	#changes = $state(0);
	#sealed: SealedResponse | undefined;

	readonly screens = $derived.by<Screen[]>(() => {
		void this.#changes;
		return this.#running?.session.screens ?? [];
	});
	readonly screen = $derived(this.screens.find(({ key }) => key === this.at));
	readonly index = $derived(this.screens.findIndex(({ key }) => key === this.at));
	readonly direction = $derived(direction(this.language));
	readonly isYounger = $derived(this.#running?.entry.instrument === 'younger');

	get questionnaire(): Questionnaire | undefined {
		return this.#running?.entry.questionnaire;
	}
	get entry(): Entry | undefined {
		return this.#running?.entry;
	}

	async speak(language: string): Promise<void> {
		this.words = await loadWords(language);
		this.language = language;
	}

	/** Takes a code, typed or scanned, and asks the server what it opens. */
	async enter(typed: string): Promise<void> {
		this.fault = undefined;
		const code = readCode(typed);
		if (code === undefined) {
			this.fault = 'codeUnknown';
			return;
		}
		if (!globalThis.crypto?.subtle) {
			this.fault = 'notSecure';
			return;
		}
		await this.#working(async () => {
			const entry = await fetchEntry(code);
			const context = {
				now: localNow(new Date()),
				seed: (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 2 ** 31,
				uuid: crypto.randomUUID()
			};
			const session = new Session(prepareQuestionnaire(entry.questionnaire), context);
			this.#running = { entry, code, session, context, response: crypto.randomUUID(), receipt: makeReceipt() };
			fetchPictures(entry.questionnaire);
			const { languages } = entry.questionnaire;
			const wished = languages.find((language) => playerLanguage(language) === playerLanguage(this.language));
			if (languages.length === 1) await this.chooseLanguage(languages[0] ?? 'en');
			else {
				if (wished) await this.speak(wished);
				this.phase = 'language';
			}
		});
	}

	async chooseLanguage(language: string): Promise<void> {
		await this.speak(language);
		if (this.phase === 'code' || this.phase === 'language') this.phase = 'welcome';
	}

	begin(): void {
		this.at = this.screens[0]?.key ?? '';
		this.phase = 'question';
	}

	/** A text of the questionnaire in the language in use, and the language it was found in. */
	text(text: LocalisedText | undefined): { text: string; language: string } {
		void this.#changes;
		return this.#running ? wordsOf(text, this.language, this.#running.session) : { text: '', language: this.language };
	}

	answer(answer: Answer | undefined): void {
		if (!this.#running) return;
		this.#running.session.answer(this.at, answer);
		this.#sealed = undefined;
		this.tried = false;
		this.#changes++;
	}

	accepts(answer: Answer): boolean {
		return this.#running?.session.accepts(this.at, answer) ?? false;
	}

	/** Goes on, unless something is wrong with the answer. */
	next(): void {
		if (this.screen?.problem) {
			this.tried = true;
			return;
		}
		const next = this.screens[this.index + 1];
		if (this.returnToReview || !next) this.#toReview();
		else this.#show(next.key);
	}

	back(): void {
		const before = this.phase === 'review' ? this.screens.at(-1) : this.screens[this.index - 1];
		if (before) this.#show(before.key);
		else this.phase = 'welcome';
	}

	/** From the review to one question, and back to the review afterwards. */
	change(key: string): void {
		this.#show(key);
		this.returnToReview = true;
	}

	/** Seals the answers and hands them in. A second try sends the very same. */
	async send(): Promise<void> {
		const running = this.#running;
		if (!running) return;
		const [problem] = running.session.problems;
		if (problem) {
			this.change(problem.key);
			this.tried = true;
			return;
		}
		await this.#working(async () => {
			this.#sealed ??= await this.#seal(running);
			await sendResponse(this.#sealed);
			this.#forget();
			this.receipt = writeCode(running.receipt);
			this.phase = 'done';
		});
	}

	/** Stops, and forgets everything that was answered. */
	stop(): void {
		this.#forget();
		this.phase = 'stopped';
	}

	/** Back to the first screen, for the next one. */
	restart(): void {
		this.#forget();
		this.receipt = '';
		this.phase = 'code';
	}

	#show(key: string): void {
		this.at = key;
		this.tried = false;
		this.returnToReview = false;
		this.phase = 'question';
	}

	#toReview(): void {
		this.returnToReview = false;
		this.phase = 'review';
	}

	#forget(): void {
		this.#running = undefined;
		this.#sealed = undefined;
		this.at = '';
		this.paused = false;
		this.tried = false;
		this.fault = undefined;
		this.returnToReview = false;
	}

	#seal({ entry, code, session, context, response, receipt }: Running): Promise<SealedResponse> {
		const content = {
			format: 1,
			code,
			questionnaireVersion: entry.questionnaireVersion,
			language: this.language,
			...context,
			receipt,
			clockOffset: null,
			answers: session.answers
		};
		return seal(entry.publicKey, entry.campaign, response, JSON.stringify(content));
	}

	async #working(work: () => Promise<void>): Promise<void> {
		this.busy = true;
		this.fault = undefined;
		try {
			await work();
		} catch (error) {
			this.fault = error instanceof PlayerProblem ? error.word : 'wentWrong';
		} finally {
			this.busy = false;
		}
	}
}

/** Pictures come before they are needed, so that no child waits for one. */
function fetchPictures({ files }: Questionnaire): void {
	for (const hash of Object.values(files ?? {})) new Image().src = `/fill/media/${hash}`;
}

/** ISO date-time with the device's zone: what `now()` and `today()` mean in a questionnaire. */
function localNow(now: Date): string {
	const offset = -now.getTimezoneOffset();
	const zone = `${offset < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
	return new Date(now.getTime() + offset * 60_000).toISOString().replace('Z', zone);
}

/** An answer as it is read back: labels of choices, or the text. */
export function readBack(player: Player, screen: Screen): string {
	const { answer, choices } = screen;
	if (answer === undefined) return player.words?.unanswered ?? '';
	if (isMissing(answer)) return (answer.missing === 'dont_know' ? player.words?.dontKnow : player.words?.declined) ?? '';
	const label = (name: string): string => player.text(choices.find((choice) => choice.name === name)?.label).text || name;
	if (Array.isArray(answer)) return answer.map(label).join(', ');
	return screen.question.list === undefined ? String(answer) : label(String(answer));
}
