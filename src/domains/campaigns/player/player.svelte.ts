import type { Answer, FileAnswer, Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import type { Screen, Step } from '#domains/questionnaires/session.ts';
import { wordsOf } from '#domains/questionnaires/words.ts';
import { direction, type LocalisedText } from '#platform/languages.ts';
import type { Helped } from '../campaign.ts';
import { readCode, writeCode } from '../code.ts';
import type { Entry, Kit } from '../entry.ts';
import { isForChildren } from '../safety.ts';
import type { SealedResponse } from '../sealing.ts';
import { Device } from './device.svelte.ts';
import type { Handed, Resumed } from './offline/keeper.ts';
import { Manner } from './manner.svelte.ts';
import { beginResponse, draftOf, fetchPictures, sealResponse, takeFile, type AnswerKeeper, type Running } from './running.ts';
import { PlayerProblem } from './server-calls.ts';
import { addLanguages, loadWords, playerLanguage, type Words } from './words.ts';

export type Phase = 'code' | 'language' | 'welcome' | 'practice' | 'question' | 'helped' | 'review' | 'done' | 'stopped';

/** The player as a whole. Answers live in memory, and on the device under a key that follows from the code. */
export class Player {
	phase = $state<Phase>('code');
	words = $state.raw<Words>();
	language = $state('en');
	paused = $state(false);
	busy = $state(false);
	fault = $state<keyof Words>();
	receipt = $state('');
	/** what became of the response that was handed in */
	handed = $state.raw<Handed>();
	/** false where the answers so far are in memory only: the device is full, or the browser keeps nothing */
	kept = $state(true);
	/** true where a child goes on with answers of before */
	resumed = $state(false);
	/** class mode: child after child uses this device */
	isShared = false;
	/** an author tries a questionnaire: nothing is stored ahead */
	isRehearsal = false;
	/** class mode: what this tablet has ready, and which questionnaire it gives where the server can't be asked */
	kit = $state.raw<Kit>();
	kitEntry = $state.raw<Entry>();
	/** a code that was typed where nobody can check it: to be looked at again */
	unsure = $state('');
	readonly device = new Device(() => this.phase === 'code' && !this.busy);
	/** key of the question on the screen */
	at = $state('');
	/** shows what is wrong with an answer only after somebody tried to go on */
	tried = $state(false);
	returnToReview = $state(false);
	/** who helped, as the child says at the end */
	helped = $state<Helped>();
	readonly manner = new Manner();
	#running = $state.raw<Running>();
	#changes = $state(0);
	#sealed: SealedResponse | undefined;

	readonly screens = $derived.by<Screen[]>(() => {
		void this.#changes;
		return this.#running?.session.screens ?? [];
	});
	/** questions, and where somebody may add one more */
	readonly steps = $derived.by<Step[]>(() => {
		void this.#changes;
		return this.#running?.session.steps ?? [];
	});
	readonly screen = $derived(this.screens.find(({ key }) => key === this.at));
	readonly step = $derived(this.steps.find(({ key }) => key === this.at));
	readonly index = $derived(this.steps.findIndex(({ key }) => key === this.at));
	readonly direction = $derived(direction(this.language));
	/** Two presentations of one questionnaire: pictures first and no typing, or not. */
	readonly isYounger = $derived(this.manner.pictures ?? this.#running?.entry.instrument === 'younger');
	readonly readsByItself = $derived(this.manner.byItself ?? this.isYounger);
	readonly forChildren = $derived(isForChildren([this.#running?.entry.instrument]));

	get questionnaire(): Questionnaire | undefined {
		return this.#running?.entry.questionnaire;
	}
	/** False in a browser that keeps nothing. */
	get keeps(): boolean {
		return this.#running?.keeper.keeps ?? true;
	}
	get entry(): Entry | undefined {
		return this.#running?.entry;
	}

	async speak(language: string): Promise<void> {
		this.words = await loadWords(language);
		this.language = language;
	}

	/** Takes a code, typed or scanned, and asks the server what it opens. `isSure`: it was scanned, or somebody looked twice. */
	async enter(typed: string, isSure = false): Promise<void> {
		this.fault = undefined;
		this.unsure = '';
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
			const { openCode } = await import('./offline/open-code.ts');
			const opened = await openCode(code, this.kit ? (this.kitEntry ?? 'to-choose') : undefined, isSure);
			if (opened === 'unsure') {
				this.unsure = code;
				return;
			}
			const { keeper, entry, resumed } = opened;
			await this.run(code, keeper, entry, resumed);
		});
	}

	/** Begins with what a code opened, or goes on where somebody was. */
	async run(code: string, keeper: AnswerKeeper, entry: Entry, resumed: Resumed | undefined): Promise<void> {
		const before = resumed?.content;
		addLanguages(entry.languages ?? []);
		const running = beginResponse(code, keeper, entry, before);
		const { session } = running;
		this.#running = running;
		this.kept = keeper.keeps;
		this.resumed = before !== undefined;
		fetchPictures(entry.questionnaire);
		if (before && session.steps.some(({ key }) => key === before.at)) {
			await this.speak(before.language);
			this.#show(before.at);
			void this.prepareAgain();
			return;
		}
		const { languages } = entry.questionnaire;
		const near = (language: string): boolean => playerLanguage(language) === playerLanguage(this.language);
		const wished = languages.find((language) => language === this.language) ?? languages.find(near);
		if (languages.length === 1) await this.chooseLanguage(languages[0] ?? 'en');
		else {
			if (wished) await this.speak(wished);
			this.phase = 'language';
		}
	}

	async chooseLanguage(language: string): Promise<void> {
		await this.speak(language);
		if (this.phase === 'code' || this.phase === 'language') this.phase = 'welcome';
		else this.#keep();
	}

	/** After a yes: a child tries one question that isn't kept, an adult begins. */
	agree(): void {
		if (this.forChildren) this.phase = 'practice';
		else this.begin();
	}

	begin(): void {
		this.at = this.steps[0]?.key ?? '';
		this.phase = 'question';
		this.#keep();
		void this.prepareAgain();
	}

	/** Stores ahead what this device needs without a connection; what is there is not fetched again. */
	async prepareAgain(): Promise<void> {
		if (this.isRehearsal) return;
		const entries = this.kit?.entries ?? (this.entry ? [this.entry] : []);
		if (entries.length > 0) await this.device.prepare(entries);
	}

	/** A text of the questionnaire in the language in use, and the language it was found in. */
	text(text: LocalisedText | undefined): { text: string; language: string } {
		void this.#changes;
		return this.#running ? wordsOf(text, this.language, this.#running.session, this.at) : { text: '', language: this.language };
	}

	/** The same text in the second language, where the questionnaire has it in that one. */
	secondText(text: LocalisedText | undefined): { text: string; language: string } | undefined {
		const { second } = this.manner;
		if (!this.#running || second === '' || second === this.language) return undefined;
		const found = this.text(text).text === '' ? undefined : wordsOf(text, second, this.#running.session, this.at);
		return found?.language === second ? found : undefined;
	}

	answer(answer: Answer | undefined): void {
		if (!this.#running) return;
		this.#running.session.answer(this.at, answer);
		this.tried = false;
		this.#changed();
		this.#keep();
	}

	/**
	 * Takes a picture or a sound as the answer to a question, which need not be on the screen any more.
	 * @returns false where all of them together would become too large to be sent
	 */
	answerWithFile(key: string, answer: FileAnswer, content: string): boolean {
		const running = this.#running;
		if (!running) return true;
		if (!takeFile(running, key, answer, content)) return false;
		if (key === this.at) this.tried = false;
		this.#changed();
		this.#keep();
		return true;
	}

	/** The content (base64) of a file among the answers. */
	fileContent(name: string): string | undefined {
		return this.#running?.files.get(name);
	}

	/** One more of what repeats; goes to its first question. */
	addOne(): void {
		const { step } = this;
		if (step?.kind !== 'more' || !this.#running?.session.addInstance(step.key)) return;
		const at = this.index;
		this.#changed();
		this.#show(this.steps[at]?.key ?? step.key);
	}

	/** Takes the last of what repeats away, with what was said in it. */
	takeOneAway(): void {
		const { step } = this;
		if (step?.kind !== 'more') return;
		this.#running?.session.removeInstance(step.key, step.count);
		this.#changed();
		this.#keep();
	}

	#changed(): void {
		this.#sealed = undefined;
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
		const next = this.steps[this.index + 1];
		if (!next && !this.returnToReview && this.forChildren) this.phase = 'helped';
		else if (this.returnToReview || !next) this.review();
		else this.#show(next.key);
	}

	back(): void {
		const before = this.phase === 'question' ? this.steps[this.index - 1] : this.steps.at(-1);
		if (before) this.#show(before.key);
		else this.phase = 'welcome';
	}

	/** From the review to one question, and back to the review afterwards. */
	change(key: string): void {
		this.#show(key);
		this.returnToReview = true;
	}

	/** Seals the answers and hands them in: sent, or waiting on the device. A second try hands in the very same. */
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
			this.#sealed ??= await sealResponse(running, this.language, this.helped);
			this.handed = await running.keeper.handIn(this.#sealed);
			this.#forget();
			this.receipt = writeCode(running.receipt);
			this.phase = 'done';
			this.device.send();
		});
	}

	/** Stops, and forgets everything that was answered, on the device too. */
	async stop(): Promise<void> {
		await this.#working(async () => {
			await this.#running?.keeper.discard();
			this.#forget();
			this.phase = 'stopped';
		});
	}

	/** Leaves; the same code goes on later where it was. */
	putAway(): void {
		this.restart();
	}

	/** Back to the first screen, for the next one. On a shared tablet with a memory that never held the one before. */
	restart(): void {
		this.manner.reset();
		this.#forget();
		this.receipt = '';
		this.handed = undefined;
		if (this.isShared) location.replace(location.pathname);
		else {
			this.phase = 'code';
			void this.device.offerUpdate();
		}
	}

	/** Keeps the answers as they are now, where the device can. */
	#keep(): void {
		const running = this.#running;
		if (!running?.keeper.keeps) return;
		running.keeper.save(draftOf(running, this.language, this.at)).then(
			() => (this.kept = true),
			() => (this.kept = false)
		);
	}

	#show(key: string): void {
		if (this.at !== '') this.resumed = false;
		this.at = key;
		this.tried = false;
		this.returnToReview = false;
		this.phase = 'question';
		this.#keep();
	}

	sayHelped(helped: Helped | undefined): void {
		this.helped = helped;
		this.#sealed = undefined;
	}

	/** All answers, to look at before they are sent. */
	review(): void {
		this.returnToReview = false;
		this.phase = 'review';
	}

	#forget(): void {
		this.helped = undefined;
		this.manner.over = undefined;
		this.#running?.keeper.close();
		this.#running = undefined;
		this.kept = true;
		this.resumed = false;
		this.#sealed = undefined;
		this.at = '';
		this.paused = false;
		this.tried = false;
		this.fault = undefined;
		this.returnToReview = false;
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
