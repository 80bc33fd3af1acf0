import { FUNCTIONS } from './functions.ts';
import { nodeText, rootOf, toBoolean, toNumber, toText, type InstanceNode, type Value } from './nodes.ts';
import type { BinaryOperator, Expression, Step } from './parse.ts';
import { ExpressionError } from './tokens.ts';

/** What an expression may ask of the world. Time, chance and identity are given by the caller, so the engine has none of its own. */
export interface Environment {
	/** the nodes that `${name}` means, seen from a node; from nowhere: all of them */
	resolve(name: string, from: InstanceNode | undefined): InstanceNode[];
	/** the root element of a secondary instance: choice list or attached file */
	instance(id: string): InstanceNode | undefined;
	/** the label of a choice of a question, in the language in use */
	choiceLabel(question: InstanceNode | string, value: string): string;
	/** ISO date-time with zone */
	readonly now: string;
	random(): number;
	uuid(): string;
}

export interface Context {
	readonly environment: Environment;
	readonly node: InstanceNode;
	/** the node the whole expression belongs to: `current()` */
	readonly current: InstanceNode;
	readonly position: number;
	readonly size: number;
}

/** Evaluates a parsed expression at a node. */
export function evaluateAt(expression: Expression, node: InstanceNode, environment: Environment): Value {
	return evaluate(expression, { environment, node, current: node, position: 1, size: 1 });
}

export function evaluate(expression: Expression, context: Context): Value {
	switch (expression.kind) {
		case 'literal':
			return expression.value;
		case 'reference':
			return context.environment.resolve(expression.name, context.current);
		case 'negate':
			return -toNumber(evaluate(expression.operand, context));
		case 'binary':
			return binary(expression.operator, expression.left, expression.right, context);
		case 'path':
			return walk(start(expression.start, context), expression.steps, context);
		case 'filter':
			return keep(asNodes(evaluate(expression.base, context)), expression.predicates, context);
		case 'call':
			return call(expression.name, expression.args, expression.at, context);
	}
}

function call(name: string, args: readonly Expression[], at: number, context: Context): Value {
	const found = FUNCTIONS.get(name);
	if (!found) throw new ExpressionError('unknown-function', at, name);
	if (found.lazy) return found.lazy(args, context, evaluate);
	return found.strict(
		args.map((arg) => evaluate(arg, context)),
		context
	);
}

function asNodes(value: Value): InstanceNode[] {
	return Array.isArray(value) ? value : [];
}

function start(from: 'root' | 'here' | Expression, context: Context): InstanceNode[] {
	if (from === 'here') return [context.node];
	if (from !== 'root') return asNodes(evaluate(from, context));
	return [documentOf(rootOf(context.node))];
}

/** The document node above a root element: `/data` is its child `data`. */
function documentOf(root: InstanceNode): InstanceNode {
	return { name: '', parent: undefined, children: [root], attributes: [], text: '' };
}

function walk(from: InstanceNode[], steps: readonly Step[], context: Context): InstanceNode[] {
	let nodes = from;
	for (const step of steps) {
		const found = new Set<InstanceNode>();
		for (const node of nodes) {
			const candidates = along(node, step.axis).filter((candidate) => matches(candidate, step.test));
			for (const kept of keep(candidates, step.predicates, context)) found.add(kept);
		}
		nodes = [...found];
	}
	return nodes;
}

function matches(node: InstanceNode, test: string): boolean {
	return test === 'node()' || (node.name !== '' && (test === '*' || test === node.name));
}

function along(node: InstanceNode, axis: Step['axis']): InstanceNode[] {
	const siblings = node.parent?.children ?? [];
	switch (axis) {
		case 'child':
			return node.children;
		case 'attribute':
			return node.attributes;
		case 'self':
			return [node];
		case 'parent':
			return node.parent ? [node.parent] : [];
		case 'descendant':
			return node.children.flatMap((child) => along(child, 'descendant-or-self'));
		case 'descendant-or-self':
			return [node, ...node.children.flatMap((child) => along(child, 'descendant-or-self'))];
		case 'ancestor':
			return node.parent ? along(node.parent, 'ancestor-or-self') : [];
		case 'ancestor-or-self':
			return node.parent ? [node, ...along(node.parent, 'ancestor-or-self')] : [node];
		case 'following-sibling':
			return siblings.slice(siblings.indexOf(node) + 1);
		case 'preceding-sibling':
			return siblings.slice(0, Math.max(0, siblings.indexOf(node))).reverse();
	}
}

/** Keeps the nodes that pass every predicate; a number means a position. */
function keep(nodes: InstanceNode[], predicates: readonly Expression[], context: Context): InstanceNode[] {
	let kept = nodes;
	for (const predicate of predicates) {
		const size = kept.length;
		kept = kept.filter((node, index) => {
			const value = evaluate(predicate, { ...context, node, position: index + 1, size });
			return typeof value === 'number' ? value === index + 1 : toBoolean(value);
		});
	}
	return kept;
}

function binary(operator: BinaryOperator, left: Expression, right: Expression, context: Context): Value {
	if (operator === 'or') return toBoolean(evaluate(left, context)) || toBoolean(evaluate(right, context));
	if (operator === 'and') return toBoolean(evaluate(left, context)) && toBoolean(evaluate(right, context));
	const a = evaluate(left, context);
	const b = evaluate(right, context);
	switch (operator) {
		case '|':
			return [...new Set([...asNodes(a), ...asNodes(b)])];
		case '+':
			return toNumber(a) + toNumber(b);
		case '-':
			return toNumber(a) - toNumber(b);
		case '*':
			return toNumber(a) * toNumber(b);
		case 'div':
			return toNumber(a) / toNumber(b);
		case 'mod':
			return toNumber(a) % toNumber(b);
		default:
			return compare(operator, a, b);
	}
}

/** Comparison with the existential rule for node-sets (XPath 1.0, section 3.4). */
function compare(operator: BinaryOperator, a: Value, b: Value): boolean {
	if (Array.isArray(a) && typeof b !== 'boolean') return a.some((node) => compare(operator, nodeText(node), b));
	if (Array.isArray(b) && typeof a !== 'boolean') return b.some((node) => compare(operator, a, nodeText(node)));
	if (operator === '=' || operator === '!=') return equal(a, b) === (operator === '=');
	const [x, y] = [toNumber(a), toNumber(b)];
	if (operator === '<') return x < y;
	if (operator === '<=') return x <= y;
	return operator === '>' ? x > y : x >= y;
}

function equal(a: Value, b: Value): boolean {
	if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b);
	if (typeof a === 'number' || typeof b === 'number') return toNumber(a) === toNumber(b);
	return toText(a) === toText(b);
}
