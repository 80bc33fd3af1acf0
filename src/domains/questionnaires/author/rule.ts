import type { LocalisedText } from '#platform/languages.ts';
import { parseExpression, type BinaryOperator, type Expression } from '../expressions/parse.ts';
import type { PlacedItem, Questionnaire } from '../questionnaire.ts';

/** What a simple rule asks of one question. */
export interface Condition {
	readonly kind: 'is' | 'is-not' | 'chosen' | 'not-chosen' | 'more' | 'less' | 'at-least' | 'at-most' | 'answered' | 'open';
	/** key of the question, and its name as the author wrote it */
	readonly key: string;
	readonly name: string;
	readonly label: LocalisedText | undefined;
	/** what it is compared with; the words of a choice where it is one */
	readonly value: string;
	readonly words: LocalisedText | undefined;
}

/** Who sees something: simple rules can be said in words, others only shown as they are written. */
export type Rule =
	{ readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] } | { readonly kind: 'written'; readonly expression: string };

const FLIPPED: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
	'=': '=',
	'!=': '!=',
	'<': '>',
	'<=': '>=',
	'>': '<',
	'>=': '<='
};
const KINDS: Readonly<Partial<Record<BinaryOperator, Condition['kind']>>> = {
	'=': 'is',
	'!=': 'is-not',
	'<': 'less',
	'<=': 'at-most',
	'>': 'more',
	'>=': 'at-least'
};
const OPPOSITE: Readonly<Record<Condition['kind'], Condition['kind']>> = {
	is: 'is-not',
	'is-not': 'is',
	chosen: 'not-chosen',
	'not-chosen': 'chosen',
	more: 'at-most',
	less: 'at-least',
	'at-least': 'less',
	'at-most': 'more',
	answered: 'open',
	open: 'answered'
};

/** A rule in parts that can be said: comparisons joined by `and`, or by `or`, not by both. */
export function ruleOf(source: string, byName: ReadonlyMap<string, PlacedItem>, questionnaire: Questionnaire): Rule {
	const whole = parseExpression(source);
	const joint = whole.kind === 'binary' && (whole.operator === 'and' || whole.operator === 'or') ? whole.operator : 'and';
	const conditions = parts(whole, joint).map((part) => conditionOf(part, byName, questionnaire));
	const known = conditions.filter((condition) => condition !== undefined);
	if (known.length < conditions.length) return { kind: 'written', expression: source };
	return { kind: joint === 'and' ? 'all' : 'any', conditions: known };
}

function parts(expression: Expression, joint: 'and' | 'or'): Expression[] {
	if (expression.kind !== 'binary' || expression.operator !== joint) return [expression];
	return [...parts(expression.left, joint), ...parts(expression.right, joint)];
}

function conditionOf(part: Expression, byName: ReadonlyMap<string, PlacedItem>, questionnaire: Questionnaire): Condition | undefined {
	if (part.kind === 'call' && part.name === 'not' && part.args[0]) {
		const inner = conditionOf(part.args[0], byName, questionnaire);
		return inner && { ...inner, kind: OPPOSITE[inner.kind] };
	}
	const found = comparison(part);
	const placed = found && byName.get(found.name);
	if (!found || !placed || placed.item.kind !== 'question') return undefined;
	const { list, label } = placed.item;
	const choice = list === undefined ? undefined : questionnaire.lists[list]?.find(({ name }) => name === found.value);
	const isOpen = found.value === '' && (found.kind === 'is' || found.kind === 'is-not');
	return {
		kind: isOpen ? (found.kind === 'is' ? 'open' : 'answered') : found.kind,
		key: placed.key,
		name: found.name,
		label,
		value: found.value,
		words: choice?.label
	};
}

function comparison(part: Expression): { kind: Condition['kind']; name: string; value: string } | undefined {
	if (part.kind === 'call' && part.name === 'selected') {
		const [of, value] = part.args;
		return of?.kind === 'reference' && value?.kind === 'literal'
			? { kind: 'chosen', name: of.name, value: String(value.value) }
			: undefined;
	}
	if (part.kind !== 'binary') return undefined;
	const { left, right, operator } = part;
	const [of, value, meant] = left.kind === 'reference' ? [left, right, operator] : [right, left, FLIPPED[operator]];
	const kind = meant && KINDS[meant];
	if (!kind || of.kind !== 'reference') return undefined;
	const literal =
		value.kind === 'negate' && value.operand.kind === 'literal'
			? `-${String(value.operand.value)}`
			: value.kind === 'literal'
				? String(value.value)
				: undefined;
	return literal === undefined ? undefined : { kind, name: of.name, value: literal };
}
