import { answerFromText, answerText, checkShape, isEmpty, type AnswerProblem, type AnswerProblemCode } from './answers.ts';
import { ChoiceLists } from './choice-lists.ts';
import { chance } from './expressions/chance.ts';
import { evaluateAt, type Environment } from './expressions/evaluate.ts';
import { addNode, toBoolean, toText, type InstanceNode, type Value } from './expressions/nodes.ts';
import type { Expression } from './expressions/parse.ts';
import type { PreparedItem, PreparedQuestionnaire } from './prepare.ts';
import { isMissing, type Answer, type Answers, type Choice, type Group, type Question } from './questionnaire.ts';

/** What the world gives a session: the engine itself has no clock and no chance. */
export interface SessionContext {
	/** ISO date-time with zone; stays what it is while the session lasts */
	readonly now: string;
	/** a whole number; decides every random order */
	readonly seed: number;
	readonly uuid: string;
}

/** A question as it can be shown. */
export interface Screen {
	readonly key: string;
	readonly question: Question;
	readonly groups: readonly Group[];
	readonly choices: readonly Choice[];
	readonly answer: Answer | undefined;
	readonly readOnly: boolean;
	readonly required: boolean;
	readonly problem: AnswerProblemCode | undefined;
}

interface State {
	readonly prepared: PreparedItem;
	readonly node: InstanceNode;
	entered: Answer | undefined;
	relevant: boolean;
}

const UNSEEN = new Set<Question['type']>(['calculate', 'hidden']);

/**
 * Answers in; visible screens, values and problems out. Knows no language, no clock, no database and no screen: the browser and the server run the
 * same one and reach the same state.
 */
export class Session {
	readonly #prepared: PreparedQuestionnaire;
	readonly #context: SessionContext;
	readonly #states = new Map<string, State>();
	readonly #byNode = new Map<InstanceNode, State>();
	readonly #lists: ChoiceLists;
	readonly #environment: Environment;

	/** Without `answers` a session begins and defaults apply; with them it resumes, and they don't. */
	constructor(prepared: PreparedQuestionnaire, context: SessionContext, answers?: Answers) {
		this.#prepared = prepared;
		this.#context = context;
		this.#lists = new ChoiceLists(prepared.questionnaire);
		this.#environment = this.#makeEnvironment();
		this.#build();
		this.#fill(answers);
		this.#recompute();
		if (answers === undefined) this.#applyDynamicDefaults();
	}

	/** Takes an answer, or takes it back with `undefined`, and recomputes what follows from it. Unknown keys are ignored. */
	answer(key: string, answer: Answer | undefined): void {
		const state = this.#states.get(key);
		if (!state || state.prepared.item.kind === 'group') return;
		state.entered = isEmpty(answer) ? undefined : answer;
		this.#refresh(state);
		this.#recompute(new Set([key]));
	}

	/** The questions that can be seen now, in order. */
	get screens(): Screen[] {
		return this.#visible().map((state) => this.#screen(state));
	}

	/** Keys of the visible questions, in order: cheaper than the screens. */
	get visibleKeys(): string[] {
		return this.#visible().map(({ prepared }) => prepared.key);
	}

	screen(key: string): Screen | undefined {
		const state = this.#states.get(key);
		return state && this.#isVisible(state) ? this.#screen(state) : undefined;
	}

	/** What is wrong with the answers as they are. Empty: they can be sent. */
	get problems(): AnswerProblem[] {
		return [...this.#states.values()].flatMap((state) => {
			const code = this.#problem(state);
			return code ? [{ key: state.prepared.key, code }] : [];
		});
	}

	/** The answers that count: of relevant questions, calculated ones too. Sorted by the questionnaire. */
	get answers(): Answers {
		const counting = [...this.#states.values()].filter(
			(state) => state.relevant && state.entered !== undefined && state.prepared.item.kind === 'question'
		);
		return Object.fromEntries(counting.map((state) => [state.prepared.key, state.entered as Answer]));
	}

	/** Everything that was entered, also where it doesn't count now: what a pause must keep. */
	get entered(): Answers {
		const given = [...this.#states.values()].filter((state) => state.entered !== undefined);
		return Object.fromEntries(given.map((state) => [state.prepared.key, state.entered as Answer]));
	}

	/** True where this answer would be accepted now; nothing is changed by asking. */
	accepts(key: string, answer: Answer): boolean {
		const state = this.#states.get(key);
		if (!state) return false;
		const before = state.entered;
		state.entered = answer;
		this.#refresh(state);
		const accepted = this.#problem(state) === undefined;
		state.entered = before;
		this.#refresh(state);
		return accepted;
	}

	/** The value of a question as `${name}` shows it in words: the label of a choice, or the text of the answer. */
	shown(name: string, language: string): string {
		const state = this.#states.get(this.#prepared.keyOf.get(name) ?? name);
		if (!state) return '';
		return this.#labelled(state, state.node.text, language);
	}

	#build(): void {
		const root = addNode(undefined, 'data');
		for (const prepared of this.#prepared.items) {
			const parentGroup = prepared.groups.at(-1);
			const parent = parentGroup ? [...this.#byNode.values()].find(({ prepared: other }) => other.item === parentGroup)?.node : root;
			const state: State = { prepared, node: addNode(parent ?? root, prepared.item.name), entered: undefined, relevant: true };
			this.#states.set(prepared.key, state);
			this.#byNode.set(state.node, state);
		}
	}

	#fill(answers: Answers | undefined): void {
		for (const state of this.#states.values()) {
			const { item, key } = state.prepared;
			if (item.kind === 'group') continue;
			if (answers === undefined) state.entered = item.defaultText === undefined ? undefined : answerFromText(item.defaultText, item.type);
			else if (Object.hasOwn(answers, key)) state.entered = isEmpty(answers[key]) ? undefined : answers[key];
			this.#refresh(state);
		}
	}

	#applyDynamicDefaults(): void {
		for (const state of this.#states.values()) {
			const { item, key, standard } = state.prepared;
			if (standard && item.kind === 'question') this.answer(key, answerFromText(finite(this.#evaluate(standard, state)), item.type));
		}
	}

	/** Recomputes in order; with `changed` only what follows from it. */
	#recompute(changed?: Set<string>): void {
		for (const prepared of this.#prepared.order) {
			if (changed && !prepared.sources.some((source) => changed.has(source))) continue;
			const state = this.#states.get(prepared.key);
			if (state && this.#update(state)) changed?.add(prepared.key);
		}
	}

	/** Relevance first, then the calculation. True where anything became different. */
	#update(state: State): boolean {
		const { prepared } = state;
		const before = `${String(state.relevant)}\n${state.node.text}`;
		const parent = state.node.parent && this.#byNode.get(state.node.parent);
		state.relevant = (parent?.relevant ?? true) && (!prepared.relevant || toBoolean(this.#evaluate(prepared.relevant, state)));
		if (prepared.calculation && state.relevant && prepared.item.kind === 'question') {
			state.entered = calculated(this.#evaluate(prepared.calculation, state), prepared.item.type);
		}
		this.#refresh(state);
		return before !== `${String(state.relevant)}\n${state.node.text}`;
	}

	/** An answer that doesn't count is empty for every expression. */
	#refresh(state: State): void {
		if (state.prepared.item.kind === 'question') state.node.text = state.relevant ? answerText(state.entered) : '';
	}

	#evaluate(expression: Expression, state: State): Value {
		return evaluateAt(expression, state.node, this.#environment);
	}

	#visible(): State[] {
		return [...this.#states.values()].filter((state) => this.#isVisible(state));
	}

	#isVisible({ relevant, prepared: { item } }: State): boolean {
		if (!relevant || item.kind === 'group' || UNSEEN.has(item.type)) return false;
		// a calculation without words is not for showing
		return item.calculation === undefined || item.label !== undefined;
	}

	#screen(state: State): Screen {
		const { key, groups } = state.prepared;
		const question = state.prepared.item as Question;
		return {
			key,
			question,
			groups,
			choices: this.#choices(state),
			answer: state.entered,
			readOnly: question.calculation !== undefined || this.#holds(state.prepared.readOnly, state),
			required: this.#holds(state.prepared.required, state),
			problem: this.#problem(state)
		};
	}

	#holds(expression: Expression | undefined, state: State): boolean {
		return expression !== undefined && toBoolean(this.#evaluate(expression, state));
	}

	#choices(state: State): readonly Choice[] {
		const { item, choiceFilter, seed } = state.prepared;
		if (item.kind === 'group' || item.list === undefined) return [];
		const own = seed
			? Number(toText(this.#evaluate(seed, state)))
			: this.#context.seed + [...this.#states.keys()].indexOf(state.prepared.key);
		return this.#lists.choices(item.list, {
			...(choiceFilter ? { filter: choiceFilter, current: state.node, environment: this.#environment } : {}),
			...(item.randomize ? { seed: own } : {})
		});
	}

	/** The truth table of relevance, requirement and constraint: see README.md. */
	#problem(state: State): AnswerProblemCode | undefined {
		const { item, constraint } = state.prepared;
		if (!state.relevant || item.kind === 'group' || UNSEEN.has(item.type) || item.type === 'note' || item.calculation !== undefined)
			return undefined;
		if (state.entered === undefined) return this.#holds(state.prepared.required, state) ? 'required' : undefined;
		if (isMissing(state.entered)) return undefined;
		const shape = checkShape(item, state.entered, this.#choices(state));
		if (shape) return shape;
		return constraint && !toBoolean(this.#evaluate(constraint, state)) ? 'constraint' : undefined;
	}

	#labelled(state: State, text: string, language: string): string {
		const { item } = state.prepared;
		if (item.kind === 'group' || item.list === undefined) return text;
		const labels = text
			.split(/\s+/)
			.filter(Boolean)
			.map((name) => this.#lists.label(item.list ?? '', name, language));
		return labels.join(', ');
	}

	#makeEnvironment(): Environment {
		const random = chance(this.#context.seed);
		const find = (name: string): State | undefined => this.#states.get(this.#prepared.keyOf.get(name) ?? '');
		return {
			now: this.#context.now,
			random,
			uuid: () => this.#context.uuid,
			resolve: (name) => {
				const state = find(name);
				return state ? [state.node] : [];
			},
			instance: (id) => this.#lists.nodes(id),
			choiceLabel: (question, value) => {
				const state = typeof question === 'string' ? find(question.replace(/^\$\{|\}$/g, '')) : this.#byNode.get(question);
				return state ? this.#labelled(state, value, this.#prepared.questionnaire.defaultLanguage) : value;
			}
		};
	}
}

/** Nothing comes of a calculation that has no finite number. */
function finite(value: Value): string {
	return typeof value === 'number' && !Number.isFinite(value) ? '' : toText(value);
}

function calculated(value: Value, type: Question['type']): Answer | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	return answerFromText(finite(value), type);
}
