import { checkShape, choicesIn, type AnswerProblem, type AnswerProblemCode } from './answers.ts';
import type { Filter } from './choice-lists.ts';
import { toBoolean, toText } from './expressions/nodes.ts';
import type { Expression } from './expressions/parse.ts';
import type { PreparedQuestionnaire } from './prepare.ts';
import { isMissing, type Answer, type Answers, type Choice, type Question, type Repeat, type Section } from './questionnaire.ts';
import { MOST_INSTANCES, type Place, type QuestionState, type SeriesState, type SessionTree, type State } from './session-tree.ts';
import { refresh, SessionValues, type SessionContext } from './session-values.ts';

export type { SessionContext };

/** A question as it can be shown. */
export interface Screen {
	readonly key: string;
	readonly question: Question;
	readonly sections: readonly Section[];
	/** of each repeat among the sections: the how manieth this is, from 1 */
	readonly numbers: readonly number[];
	readonly choices: readonly Choice[];
	readonly answer: Answer | undefined;
	readonly readOnly: boolean;
	readonly required: boolean;
	readonly problem: AnswerProblemCode | undefined;
}

/** What comes next to somebody who answers: a question, or after the last of a repeat whether there is one more. */
export type Step =
	| { readonly kind: 'question'; readonly key: string }
	| { readonly kind: 'more'; readonly key: string; readonly repeat: Repeat; readonly count: number; readonly isFull: boolean };

const UNSEEN = new Set<Question['type']>(['calculate', 'hidden', 'barcode', 'geopoint', 'geotrace', 'geoshape', 'background-audio']);

/**
 * Answers in; visible screens, values and problems out. Knows no language, no clock, no database and no screen: the browser and the server run the
 * same one and reach the same state.
 */
export class Session {
	readonly #prepared: PreparedQuestionnaire;
	readonly #seed: number;
	readonly #values: SessionValues;
	readonly #tree: SessionTree;

	/** Without `answers` a session begins and defaults apply; with them it resumes, and they don't. */
	constructor(prepared: PreparedQuestionnaire, context: SessionContext, answers?: Answers) {
		this.#prepared = prepared;
		this.#seed = context.seed;
		this.#values = new SessionValues(prepared, context, answers);
		this.#tree = this.#values.tree;
	}

	/** Takes an answer, or takes it back with `undefined`, and recomputes what follows from it. Unknown keys are ignored. */
	answer(key: string, answer: Answer | undefined): void {
		const state = this.#tree.find(key);
		if (state?.kind === 'question') this.#values.enter(state, answer);
	}

	/** One more of a repeat that the respondent counts. Gives its first key part (`children[3]`), or undefined where there can be no more. */
	addInstance(key: string): string | undefined {
		const series = this.#tree.find(key);
		if (
			series?.kind !== 'repeat' ||
			series.prepared.count ||
			!series.relevant ||
			series.instances.length >= MOST_INSTANCES ||
			!this.#tree.hasRoom
		)
			return undefined;
		this.#values.grow(series);
		this.#values.recomputeAll();
		return `${key}[${String(series.instances.length)}]`;
	}

	/** Takes the `number`th (from 1) of a repeat that the respondent counts out, with all its answers. */
	removeInstance(key: string, number: number): void {
		const series = this.#tree.find(key);
		const instance = series?.kind === 'repeat' && !series.prepared.count ? series.instances[number - 1] : undefined;
		if (!instance) return;
		this.#tree.remove(instance);
		this.#values.recomputeAll();
	}

	/** The questions that can be seen now, in order. */
	get screens(): Screen[] {
		return this.#visible().map((state) => this.#screen(state));
	}

	/** Keys of the visible questions, in order: cheaper than the screens. */
	get visibleKeys(): string[] {
		return this.#visible().map((state) => this.#tree.keyOf(state));
	}

	/** Questions, and where a repeat may go on, in order. */
	get steps(): Step[] {
		return [...this.#steps(this.#tree.root)];
	}

	screen(key: string): Screen | undefined {
		const state = this.#tree.find(key);
		return state?.kind === 'question' && isVisible(state) ? this.#screen(state) : undefined;
	}

	/** What is wrong with the answers as they are. Empty: they can be sent. */
	get problems(): AnswerProblem[] {
		return this.#questions().flatMap((state) => {
			const code = this.#problem(state);
			return code ? [{ key: this.#tree.keyOf(state), code }] : [];
		});
	}

	/** The answers that count: of relevant questions, calculated ones too. Sorted by the questionnaire. */
	get answers(): Answers {
		return this.#record((state) => state.relevant, false);
	}

	/** Everything that was entered, also where it doesn't count now: what a pause must keep. */
	get entered(): Answers {
		return this.#record(() => true, true);
	}

	/** True where this answer would be accepted now; nothing is changed by asking. */
	accepts(key: string, answer: Answer): boolean {
		const state = this.#tree.find(key);
		if (state?.kind !== 'question') return false;
		const before = state.entered;
		state.entered = answer;
		refresh(state);
		const accepted = this.#problem(state) === undefined;
		state.entered = before;
		refresh(state);
		return accepted;
	}

	/** The value of a question as `${name}` shows it in words, seen from a question: the label of a choice, or the text of the answer. */
	shown(name: string, language: string, from?: string): string {
		const prepared = this.#prepared.byName.get(name);
		const seenFrom = from === undefined ? undefined : this.#tree.find(from);
		const [state] = !prepared ? [this.#tree.find(name)] : seenFrom ? this.#tree.near(prepared, seenFrom) : this.#tree.statesOf(prepared);
		return state?.kind === 'question' ? this.#values.labelled(state, state.node.text, language) : '';
	}

	#questions(): QuestionState[] {
		return [...this.#tree.walk()].filter((state) => state.kind === 'question');
	}

	#visible(): QuestionState[] {
		const found: QuestionState[] = [];
		const add = (place: Place): void => {
			for (const state of place.members.values()) {
				if (!state.relevant) continue;
				if (state.kind === 'group') add(state);
				else if (state.kind === 'repeat') state.instances.forEach(add);
				else if (isVisible(state)) found.push(state);
			}
		};
		add(this.#tree.root);
		return found;
	}

	*#steps(place: Place): Generator<Step> {
		for (const state of place.members.values()) {
			if (!state.relevant) continue;
			if (state.kind === 'question') {
				if (isVisible(state)) yield { kind: 'question', key: this.#tree.keyOf(state) };
			} else if (state.kind === 'group') yield* this.#steps(state);
			else {
				for (const instance of state.instances) yield* this.#steps(instance);
				if (!state.prepared.count && state.prepared.item.kind === 'repeat') yield this.#more(state, state.prepared.item);
			}
		}
	}

	#more(series: SeriesState, repeat: Repeat): Step {
		const count = series.instances.length;
		return { kind: 'more', key: this.#tree.keyOf(series), repeat, count, isFull: count >= MOST_INSTANCES || !this.#tree.hasRoom };
	}

	#record(counts: (state: State) => boolean, withSpare: boolean): Answers {
		const record: Record<string, Answer> = {};
		const add = (place: Place): void => {
			for (const state of place.members.values()) {
				if (!counts(state)) continue;
				if (state.kind === 'question') {
					if (state.entered !== undefined) record[this.#tree.keyOf(state)] = state.entered;
				} else if (state.kind === 'group') add(state);
				else this.#recordSeries(state, record, add, withSpare);
			}
		};
		add(this.#tree.root);
		return record;
	}

	#recordSeries(series: SeriesState, record: Record<string, Answer>, add: (place: Place) => void, withSpare: boolean): void {
		record[this.#tree.keyOf(series)] = series.instances.length;
		const kept = series.instances.length;
		// those put aside come back while they are written down, so that they have numbers
		if (withSpare) while (series.spare.length > 0) this.#tree.grow(series);
		for (const instance of series.instances) add(instance);
		while (series.instances.length > kept) this.#tree.shrink(series);
	}

	#screen(state: QuestionState): Screen {
		const { question, prepared } = state;
		return {
			key: this.#tree.keyOf(state),
			question,
			sections: prepared.sections,
			numbers: this.#tree.numbersOf(state),
			choices: question.list === undefined ? [] : this.#values.lists.choices(question.list, this.#filter(state), this.#seedOf(state)),
			answer: state.entered,
			readOnly: (question.calculation !== undefined && !question.trigger) || this.#holds(prepared.readOnly, state),
			required: this.#holds(prepared.required, state),
			problem: this.#problem(state)
		};
	}

	#holds(expression: Expression | undefined, state: State): boolean {
		return expression !== undefined && toBoolean(this.#values.evaluate(expression, state));
	}

	#filter({ prepared: { choiceFilter }, node }: QuestionState): Filter | undefined {
		return choiceFilter && { expression: choiceFilter, current: node, environment: this.#values.environment };
	}

	#seedOf(state: QuestionState): number | undefined {
		const { seed, index } = state.prepared;
		if (!state.question.randomize) return undefined;
		return seed ? Number(toText(this.#values.evaluate(seed, state))) : this.#seed + index;
	}

	/** The truth table of relevance, requirement and constraint: see README.md. */
	#problem(state: QuestionState): AnswerProblemCode | undefined {
		const { question, entered, prepared } = state;
		if (!state.relevant || UNSEEN.has(question.type) || question.type === 'note') return undefined;
		if (question.calculation !== undefined && !question.trigger) return undefined;
		if (entered === undefined) return this.#holds(prepared.required, state) ? 'required' : undefined;
		if (isMissing(entered)) return undefined;
		const shape = checkShape(question, entered) ?? this.#checkChoices(state, entered);
		if (shape) return shape;
		return prepared.constraint && !toBoolean(this.#values.evaluate(prepared.constraint, state)) ? 'constraint' : undefined;
	}

	#checkChoices(state: QuestionState, entered: Answer): AnswerProblemCode | undefined {
		const { list, type } = state.question;
		if (list === undefined) return undefined;
		const given = choicesIn(entered);
		if (!this.#values.lists.offers(list, given, this.#filter(state))) return 'choice';
		return type === 'rank' && given.length !== this.#values.lists.choices(list, this.#filter(state), undefined).length
			? 'choice'
			: undefined;
	}
}

function isVisible({ relevant, question }: QuestionState): boolean {
	if (!relevant || UNSEEN.has(question.type)) return false;
	// a calculation without words is not for showing
	return question.calculation === undefined || question.label !== undefined;
}
