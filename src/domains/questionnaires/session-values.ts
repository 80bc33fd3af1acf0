import { answerFromText, answerText, cleanAnswer, isEmpty } from './answers.ts';
import { ChoiceLists } from './choice-lists.ts';
import { chance } from './expressions/chance.ts';
import { evaluateAt, type Environment } from './expressions/evaluate.ts';
import { toBoolean, toNumber, toText, type InstanceNode, type Value } from './expressions/nodes.ts';
import type { Expression } from './expressions/parse.ts';
import type { PreparedItem, PreparedQuestionnaire } from './prepare.ts';
import type { Answer, Answers, Question } from './questionnaire.ts';
import { MOST_INSTANCES, SessionTree, type Place, type QuestionState, type SeriesState, type State } from './session-tree.ts';

/** What the world gives a session: the engine itself has no clock and no chance. */
export interface SessionContext {
	/** ISO date-time with zone; stays what it is while the session lasts */
	readonly now: string;
	/** a whole number; decides every random order */
	readonly seed: number;
	readonly uuid: string;
}

/** The values of a session: what was entered, and what follows from it. Recomputes only what a change can reach. */
export class SessionValues {
	readonly tree: SessionTree;
	readonly lists: ChoiceLists;
	readonly environment: Environment;
	readonly #prepared: PreparedQuestionnaire;
	readonly #context: SessionContext;
	/** what was there when a session resumed, until it is filled in */
	#given: Answers | undefined;
	/** questions that have just come to be and whose default is still to be worked out */
	#fresh: QuestionState[] = [];
	/** whose expression is being evaluated, and its draws */
	#drawing: State | undefined;
	#draws: (() => number) | undefined;

	constructor(prepared: PreparedQuestionnaire, context: SessionContext, answers?: Answers) {
		this.#prepared = prepared;
		this.#context = context;
		this.#given = answers;
		this.tree = new SessionTree(prepared);
		this.lists = new ChoiceLists(prepared.questionnaire);
		this.environment = this.#makeEnvironment();
		this.#fill(this.tree.root);
		this.#given = undefined;
		this.recomputeAll();
	}

	enter(state: QuestionState, answer: Answer | undefined): void {
		const clean = cleanAnswer(answer);
		state.entered = isEmpty(clean) ? undefined : clean;
		refresh(state);
		this.#recompute(new Map([[state.prepared, new Set([state])]]));
		const following = this.#prepared.triggered.get(state.prepared);
		if (!following) return;
		for (const target of following.flatMap((prepared) => this.tree.near(prepared, state))) this.#calculateOnce(target);
	}

	#calculateOnce(target: State): void {
		if (target.kind !== 'question') return;
		const { calculation } = target.prepared;
		target.entered = calculation && target.relevant ? calculated(this.evaluate(calculation, target), target.question.type) : undefined;
		refresh(target);
		this.#recompute(new Map([[target.prepared, new Set([target])]]));
	}

	/** Defaults where a session begins, what was given where it resumes. */
	#fill(place: Place): void {
		for (const state of place.members.values()) {
			if (state.kind === 'question') this.#fillQuestion(state);
			else if (state.kind === 'group') this.#fill(state);
			else for (let missing = this.#firstCount(state); missing > 0 && this.tree.hasRoom; missing--) this.grow(state);
		}
	}

	#fillQuestion(state: QuestionState): void {
		const { defaultText, type } = state.question;
		if (this.#given) {
			const given = this.#given[this.tree.keyOf(state)];
			state.entered = isEmpty(given) ? undefined : given;
		} else {
			state.entered = defaultText === undefined ? undefined : answerFromText(defaultText, type);
			if (state.prepared.standard) this.#fresh.push(state);
		}
		refresh(state);
	}

	#firstCount(series: SeriesState): number {
		if (!this.#given) return series.prepared.count ? 0 : 1;
		const key = this.tree.keyOf(series);
		const said = this.#given[key];
		const used = Object.keys(this.#given).map((other) =>
			other.startsWith(`${key}[`) ? Number.parseInt(other.slice(key.length + 1), 10) : 0
		);
		return Math.min(MOST_INSTANCES, Math.max(0, typeof said === 'number' ? said : 0, ...used));
	}

	grow(series: SeriesState): void {
		const { instance, isNew } = this.tree.grow(series);
		if (isNew) this.#fill(instance);
	}

	recomputeAll(): void {
		for (const prepared of this.#prepared.rank.keys()) for (const state of this.tree.statesOf(prepared)) this.#update(state);
		const fresh = this.#fresh;
		this.#fresh = [];
		for (const state of fresh) {
			const { standard } = state.prepared;
			if (standard) this.enter(state, answerFromText(finite(this.evaluate(standard, state)), state.question.type));
		}
	}

	/** Recomputes, in order, what follows from what changed. */
	#recompute(changed: Map<PreparedItem, Set<State>>): void {
		for (const prepared of this.#following(changed.keys())) {
			for (const state of this.#affected(prepared, changed)) {
				if (!this.#update(state)) continue;
				note(changed, prepared, state);
				// what stands in a repeat came or went with it, perhaps all of it: whoever is near reads more or less now
				if (state.kind === 'repeat') for (const inner of this.#below(prepared)) note(changed, inner, state);
			}
		}
		if (this.#fresh.length > 0) this.recomputeAll();
	}

	/** What may follow from some items, in the order in which it can be computed. */
	#following(changed: Iterable<PreparedItem>): PreparedItem[] {
		const found = new Set<PreparedItem>();
		const open = [...changed];
		for (let next = open.pop(); next; next = open.pop()) {
			const after = [...(this.#prepared.dependents.get(next) ?? []), ...(next.item.kind === 'repeat' ? this.#below(next) : [])];
			for (const dependent of after) {
				if (found.has(dependent)) continue;
				found.add(dependent);
				open.push(dependent);
			}
		}
		const { rank } = this.#prepared;
		return [...found].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
	}

	#below(repeat: PreparedItem): PreparedItem[] {
		return this.#prepared.items.filter(({ repeats }) => repeats.includes(repeat));
	}

	/** The states of an item to look at again: in a repeat only those beside what changed, where it looks no further. */
	#affected(prepared: PreparedItem, changed: ReadonlyMap<PreparedItem, ReadonlySet<State>>): State[] {
		const sources = prepared.sources.filter((source) => changed.has(source));
		if (sources.length === 0) return [];
		if (prepared.repeats.length === 0 || !prepared.local) return this.tree.statesOf(prepared);
		return [...new Set(sources.flatMap((source) => [...(changed.get(source) ?? [])].flatMap((state) => this.tree.near(prepared, state))))];
	}

	/** Relevance first, then the number or the calculation. True where anything became different. */
	#update(state: State): boolean {
		const { prepared, place } = state;
		const before = state.relevant;
		const around = place.kind === 'root' ? true : place.kind === 'group' ? place.relevant : place.series.relevant;
		state.relevant = around && (!prepared.relevant || toBoolean(this.evaluate(prepared.relevant, state)));
		if (state.kind === 'group') return before !== state.relevant;
		if (state.kind === 'repeat') {
			if (before !== state.relevant) this.tree.showOrHide(state);
			return this.#resize(state) || before !== state.relevant;
		}
		const text = state.node.text;
		if (prepared.calculation && state.relevant && !state.question.trigger) {
			const value = calculated(this.evaluate(prepared.calculation, state), state.question.type);
			// what is the same in words stays what it was: once() knows its own value as text only
			if (answerText(value) !== answerText(state.entered)) state.entered = value;
		}
		refresh(state);
		return before !== state.relevant || text !== state.node.text;
	}

	#resize(series: SeriesState): boolean {
		const { count } = series.prepared;
		if (!count) return false;
		const wanted = toNumber(this.evaluate(count, series));
		const number = Number.isFinite(wanted) ? Math.min(MOST_INSTANCES, Math.max(0, Math.trunc(wanted))) : 0;
		const before = series.instances.length;
		while (series.instances.length < number && (series.spare.length > 0 || this.tree.hasRoom)) this.grow(series);
		while (series.instances.length > number) this.tree.shrink(series);
		return before !== series.instances.length;
	}

	evaluate(expression: Expression, state: State): Value {
		this.#drawing = state;
		this.#draws = undefined;
		return evaluateAt(expression, state.node, this.environment);
	}

	labelled({ question: { list } }: QuestionState, text: string, language: string): string {
		if (list === undefined) return text;
		const codes = text.split(/\s+/).filter(Boolean);
		return codes.map((code) => this.lists.label(list, code, language)).join(', ');
	}

	/** Chance follows from the session's seed and from whose it is, never from how often something was computed. */
	#seedFor(state: State | undefined): number {
		const key = state ? this.tree.keyOf(state) : '';
		return [...key].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, this.#context.seed) >>> 1;
	}

	#makeEnvironment(): Environment {
		const find = (name: string): State | undefined => {
			const prepared = this.#prepared.byName.get(name.replace(/^.*\/|^\$\{|\}$/g, ''));
			return prepared && this.tree.statesOf(prepared)[0];
		};
		return {
			now: this.#context.now,
			random: () => (this.#draws ??= chance(this.#seedFor(this.#drawing)))(),
			uuid: () => this.#context.uuid,
			resolve: (name, from) => {
				const prepared = this.#prepared.byName.get(name);
				return prepared ? this.tree.nodesOf(prepared, from && this.tree.ofNode(from)) : [];
			},
			instance: (id) => this.lists.nodes(id),
			choiceLabel: (question: InstanceNode | string, value) => {
				const state = typeof question === 'string' ? find(question) : this.tree.ofNode(question);
				return state?.kind === 'question' ? this.labelled(state, value, this.#prepared.questionnaire.defaultLanguage) : value;
			}
		};
	}
}

/** An answer that doesn't count is empty for every expression. */
export function refresh(state: QuestionState): void {
	state.node.text = state.relevant ? answerText(state.entered) : '';
}

function note(changed: Map<PreparedItem, Set<State>>, prepared: PreparedItem, state: State): void {
	const known = changed.get(prepared);
	if (known) known.add(state);
	else changed.set(prepared, new Set([state]));
}

/** Nothing comes of a calculation that has no finite number. */
function finite(value: Value): string {
	return typeof value === 'number' && !Number.isFinite(value) ? '' : toText(value);
}

function calculated(value: Value, type: Question['type']): Answer | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	return answerFromText(finite(value), type);
}
