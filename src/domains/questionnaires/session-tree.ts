import { addNode, type InstanceNode } from './expressions/nodes.ts';
import type { PreparedItem, PreparedQuestionnaire } from './prepare.ts';
import type { Answer, Question } from './questionnaire.ts';

/** What stands in the answers: a question, a group, or the series of a repeat. */
export type State = QuestionState | GroupState | SeriesState;

interface StateFields {
	readonly prepared: PreparedItem;
	readonly place: Place;
	/** where its expressions are evaluated */
	readonly node: InstanceNode;
	relevant: boolean;
}

export interface QuestionState extends StateFields {
	readonly kind: 'question';
	readonly question: Question;
	entered: Answer | undefined;
}

export interface GroupState extends StateFields {
	readonly kind: 'group';
	readonly members: Map<PreparedItem, State>;
}

/** A repeat: its instances, and those that are too many now but come back as they were. Its node stands in no tree. */
export interface SeriesState extends StateFields {
	readonly kind: 'repeat';
	readonly instances: InstanceState[];
	readonly spare: InstanceState[];
}

export interface InstanceState {
	readonly kind: 'instance';
	readonly series: SeriesState;
	readonly node: InstanceNode;
	readonly members: Map<PreparedItem, State>;
}

interface RootState {
	readonly kind: 'root';
	readonly node: InstanceNode;
	readonly members: Map<PreparedItem, State>;
}

/** What states stand in. */
export type Place = RootState | GroupState | InstanceState;

/** No questionnaire asks about more things than this; a count beyond it is a slip. */
export const MOST_INSTANCES = 500;

/** Of all repeats together, nested ones multiplied: beyond it neither a tablet nor the server would be done. */
export const MOST_IN_ALL = 2000;

/** The answers as a tree: groups, repeats with their instances, questions. Beside it the nodes that expressions see. */
export class SessionTree {
	readonly root: RootState = { kind: 'root', node: addNode(undefined, 'data'), members: new Map() };
	readonly #prepared: PreparedQuestionnaire;
	readonly #byKey: ReadonlyMap<string, PreparedItem>;
	#made = 0;
	readonly #byNode = new Map<InstanceNode, State>();
	/** what stands in no repeat has one state */
	readonly #single = new Map<PreparedItem, State>();

	constructor(prepared: PreparedQuestionnaire) {
		this.#prepared = prepared;
		this.#byKey = new Map(prepared.items.map((item) => [item.key, item]));
		this.#furnish(this.root, undefined);
	}

	/** The state that answers are kept under, or undefined where the questionnaire has none (now). */
	find(key: string): State | undefined {
		const prepared = this.#byKey.get(key.replace(/\[\d+\]/g, '[]'));
		if (!prepared) return undefined;
		const numbers = [...key.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
		let place: Place = this.root;
		for (const [index, repeat] of prepared.repeats.entries()) {
			const series: State | undefined = this.statesOf(repeat, place)[0];
			const instance: InstanceState | undefined = series?.kind === 'repeat' ? series.instances[(numbers[index] ?? 0) - 1] : undefined;
			if (!instance) return undefined;
			place = instance;
		}
		return this.statesOf(prepared, place)[0];
	}

	ofNode(node: InstanceNode): State | undefined {
		return this.#byNode.get(node);
	}

	/** All states of an item below a place, in order. */
	statesOf(prepared: PreparedItem, below: Place = this.root): State[] {
		const single = this.#single.get(prepared);
		if (single) return [single];
		const stop = below.kind === 'root' ? undefined : below.kind === 'group' ? below.prepared : below.series.prepared;
		const way: PreparedItem[] = [];
		for (let at = prepared.parent; at && at !== stop; at = at.parent) way.unshift(at);
		let places: Place[] = [below];
		for (const section of way) {
			places = places.flatMap((place): readonly Place[] => {
				const member = place.members.get(section);
				if (!member || member.kind === 'question') return [];
				return member.kind === 'group' ? [member] : member.instances;
			});
		}
		return places.flatMap((place) => place.members.get(prepared) ?? []);
	}

	/** The states of an item that are nearest to another: those in the instances of the repeats both stand in. */
	near(prepared: PreparedItem, from: State): State[] {
		return this.statesOf(prepared, this.#shared(prepared, from) ?? this.root);
	}

	/** The nodes `${name}` means, seen from a state; from nowhere: all of them. */
	nodesOf(prepared: PreparedItem, from: State | undefined): InstanceNode[] {
		const states = from ? this.near(prepared, from) : this.statesOf(prepared);
		const there = states.filter((state) => instancesAround(state).every(({ series }) => series.relevant));
		return there.flatMap((state) => (state.kind === 'repeat' ? shownInstances(state).map(({ node }) => node) : [state.node]));
	}

	/** A repeat that doesn't count has no nodes. To be called when that changes. */
	showOrHide(series: SeriesState): void {
		orderNodes(series.place);
	}

	/** The number of each repeat a state stands in, outermost first. */
	numbersOf(state: State): number[] {
		return instancesAround(state).map((instance) => instance.series.instances.indexOf(instance) + 1);
	}

	keyOf(state: State): string {
		if (state.prepared.repeats.length === 0) return state.prepared.key;
		const numbers = this.numbersOf(state);
		return state.prepared.key.replace(/\[\]/g, () => `[${String(numbers.shift() ?? 0)}]`);
	}

	/** False where no repeat may grow any more. */
	get hasRoom(): boolean {
		return this.#made < MOST_IN_ALL;
	}

	/** One more instance at the end: the one last put aside, or a new one. */
	grow(series: SeriesState): { readonly instance: InstanceState; readonly isNew: boolean } {
		const spare = series.spare.pop();
		const instance: InstanceState = spare ?? {
			kind: 'instance',
			series,
			node: { ...addNode(undefined, series.prepared.item.name), parent: series.place.node },
			members: new Map()
		};
		series.instances.push(instance);
		if (!spare) {
			this.#made++;
			this.#furnish(instance, series.prepared);
		}
		orderNodes(series.place);
		return { instance, isNew: !spare };
	}

	/** The last instance is put aside. */
	shrink(series: SeriesState): void {
		const instance = series.instances.pop();
		if (instance) series.spare.push(instance);
		orderNodes(series.place);
	}

	/** An instance is taken out for good. */
	remove(instance: InstanceState): void {
		this.#made--;
		const { series } = instance;
		series.instances.splice(series.instances.indexOf(instance), 1);
		orderNodes(series.place);
	}

	/** Every state at and below a place, in the order of the questionnaire; `into` says whether to go into a section. */
	*walk(place: Place = this.root, into: (state: State) => boolean = () => true): Generator<State> {
		for (const state of place.members.values()) {
			yield state;
			if (state.kind === 'question' || !into(state)) continue;
			for (const inner of state.kind === 'group' ? [state] : state.instances) yield* this.walk(inner, into);
		}
	}

	#furnish(place: Place, section: PreparedItem | undefined): void {
		for (const prepared of this.#prepared.children.get(section) ?? []) {
			const state = this.#make(prepared, place);
			place.members.set(prepared, state);
			this.#byNode.set(state.node, state);
			if (prepared.repeats.length === 0) this.#single.set(prepared, state);
			if (state.kind === 'group') this.#furnish(state, prepared);
		}
	}

	#make(prepared: PreparedItem, place: Place): State {
		const { item } = prepared;
		const base = { prepared, place, relevant: true };
		if (item.kind === 'question')
			return { ...base, kind: 'question', question: item, node: addNode(place.node, item.name), entered: undefined };
		if (item.kind === 'group') return { ...base, kind: 'group', node: addNode(place.node, item.name), members: new Map() };
		return { ...base, kind: 'repeat', node: { ...addNode(undefined, item.name), parent: place.node }, instances: [], spare: [] };
	}

	/** The innermost instance in which both a state and (some of) an item's states stand. */
	#shared(prepared: PreparedItem, from: State): InstanceState | undefined {
		const around = instancesAround(from);
		let depth = 0;
		while (depth < around.length && around[depth]?.series.prepared === prepared.repeats[depth]) depth++;
		return around[depth - 1];
	}
}

function instancesAround(state: State): InstanceState[] {
	const found: InstanceState[] = [];
	let { place } = state;
	while (place.kind !== 'root') {
		if (place.kind === 'instance') {
			found.unshift(place);
			place = place.series.place;
		} else place = place.place;
	}
	return found;
}

function shownInstances(series: SeriesState): readonly InstanceState[] {
	return series.relevant ? series.instances : [];
}

/** Puts the nodes under a place in the order of its members. */
function orderNodes({ node, members }: Place): void {
	const nodes = [...members.values()].flatMap((state) =>
		state.kind === 'repeat' ? shownInstances(state).map((instance) => instance.node) : [state.node]
	);
	node.children.splice(0, node.children.length, ...nodes);
}
