import { lazy, strict, type FunctionTable } from './define.ts';
import { nodeText, toBoolean, toNodes, toNumber, toText, type InstanceNode, type Value } from './nodes.ts';
import { shuffled } from './chance.ts';
import type { Expression } from './parse.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Nodes, choices, and what decides itself what to evaluate. */
export const NODE_FUNCTIONS: FunctionTable = {
	count: strict(1, 1, ([nodes = []]) => toNodes(nodes).length),
	'count-non-empty': strict(1, 1, ([nodes = []]) => toNodes(nodes).filter((node) => nodeText(node) !== '').length),
	last: strict(0, 0, (_, { size }) => size),
	position: strict(0, 1, ([nodes], { position }) => (nodes === undefined ? position : placeAmongSiblings(toNodes(nodes)[0]))),
	current: strict(0, 0, (_, { current }) => [current]),
	name: strict(0, 1, ([nodes], { node }) => (nodes === undefined ? node : toNodes(nodes)[0])?.name ?? ''),
	'local-name': strict(0, 1, ([nodes], { node }) => ((nodes === undefined ? node : toNodes(nodes)[0])?.name ?? '').replace(/^.*:/, '')),
	instance: strict(1, 1, ([id = ''], { environment }) => instanceNodes(environment.instance(toText(id)))),
	pulldata: strict(4, 4, ([file = '', column = '', key = '', value = ''], { environment }) =>
		lookUp(environment.instance(toText(file)), toText(column), toText(key), toText(value))
	),
	'jr:choice-name': strict(2, 2, ([value = '', question = ''], { environment }) =>
		environment.choiceLabel(toNodes(question)[0] ?? toText(question), toText(value))
	),
	'jr:itext': strict(1, 1, ([id = '']) => toText(id)),
	'indexed-repeat': lazy(3, MANY, (args, context, evaluate) => {
		// what it looks for may stand in another instance than it does itself
		const everywhere = (arg: Expression): Value =>
			arg.kind === 'reference' ? context.environment.resolve(arg.name, undefined) : evaluate(arg, context);
		const [target = [], ...levels] = args.map((arg, index) => (index === 0 || index % 2 === 1 ? everywhere(arg) : evaluate(arg, context)));
		return indexedRepeat(toNodes(target), levels);
	}),
	randomize: strict(1, 2, ([nodes = [], seed], { environment }) =>
		shuffled(toNodes(nodes), seed === undefined ? Math.floor(environment.random() * 2 ** 31) : toNumber(seed))
	),
	uuid: strict(0, 1, (_, { environment }) => environment.uuid()),
	if: lazy(3, 3, ([condition, yes, no], context, evaluate) => {
		const chosen = condition && toBoolean(evaluate(condition, context)) ? yes : no;
		return chosen ? evaluate(chosen, context) : '';
	}),
	coalesce: lazy(1, MANY, (args, context, evaluate) => {
		let last: Value = '';
		for (const arg of args) {
			last = evaluate(arg, context);
			if (toText(last) !== '') return last;
		}
		return last;
	}),
	once: lazy(1, 1, ([expression], context, evaluate) => {
		const kept = nodeText(context.node);
		return kept !== '' || !expression ? kept : evaluate(expression, context);
	})
};

/** Counts from one, among the siblings of the same name: the number of a repeat. */
function placeAmongSiblings(node: InstanceNode | undefined): number {
	const siblings = node?.parent?.children.filter(({ name }) => name === node.name) ?? [];
	return node ? siblings.indexOf(node) + 1 : Number.NaN;
}

/** A document node above the root element, so that `instance('towns')` is followed by a step to it. */
function instanceNodes(root: InstanceNode | undefined): InstanceNode[] {
	return root ? [{ name: '', parent: undefined, children: [root], attributes: [], text: '' }] : [];
}

function lookUp(root: InstanceNode | undefined, column: string, key: string, value: string): string {
	const field = (row: InstanceNode, name: string): string => nodeText(row.children.find((child) => child.name === name) ?? row);
	const row = root?.children.find((candidate) => candidate.children.some((child) => child.name === key && nodeText(child) === value));
	return row?.children.some(({ name }) => name === column) ? field(row, column) : '';
}

/** Keeps the target nodes that lie in the wanted instance of each repeat: pairs of repeat and number. */
function indexedRepeat(targets: InstanceNode[], levels: readonly Value[]): InstanceNode[] {
	let kept = targets;
	for (let index = 0; index + 1 < levels.length; index += 2) {
		const repeats = new Set(toNodes(levels[index] ?? []));
		const wanted = toNumber(levels[index + 1] ?? '');
		kept = kept.filter((target) => {
			let at: InstanceNode | undefined = target;
			while (at && !repeats.has(at)) at = at.parent;
			return placeAmongSiblings(at) === wanted;
		});
	}
	return kept.slice(0, 1);
}
