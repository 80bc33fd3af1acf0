import { dependenciesOf, indexItems, type ItemIndex } from '../dependencies.ts';
import { FUNCTIONS } from '../expressions/functions.ts';
import { parseExpression, type Expression } from '../expressions/parse.ts';
import { ExpressionError, type ExpressionFault } from '../expressions/tokens.ts';
import type { FormProblemCode } from '../form-problem.ts';
import type { Item } from '../questionnaire.ts';
import { findCycle } from './cycles.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowOf } from './survey.ts';
import type { TableRow } from './table.ts';

const CODES: Readonly<Record<ExpressionFault, FormProblemCode>> = {
	syntax: 'expression-syntax',
	unclosed: 'expression-unclosed',
	'curly-quote': 'expression-curly-quote',
	'too-deep': 'expression-too-deep',
	'unknown-function': 'function-unknown',
	'wrong-arguments': 'function-arguments'
};

/** The expressions of an item with the column each stands in. */
export function expressionsOf(item: Item): (readonly [column: string, source: string | undefined])[] {
	if (item.kind === 'group') return [['relevant', item.relevant]];
	if (item.kind === 'repeat')
		return [
			['relevant', item.relevant],
			['repeat_count', item.count]
		];
	return [
		['relevant', item.relevant],
		['required', item.required],
		['constraint', item.constraint],
		['calculation', item.calculation],
		['read_only', item.readOnly],
		['default', item.defaultExpression],
		['choice_filter', item.choiceFilter],
		['parameters', item.randomize?.seed]
	];
}

/** Checks every expression and `${name}` in texts: syntax, functions, references; then looks for circles. */
export function checkExpressions(items: readonly Item[], rowOf: RowOf, problems: ProblemList): void {
	const index = indexItems({ items });
	for (const { item } of index.all) {
		const row = rowOf.get(item);
		if (!row) continue;
		for (const [column, source] of expressionsOf(item)) if (source) checkOne(source, row, column, index, problems);
		checkTexts(item, row, index, problems);
		if (item.kind === 'question') for (const name of item.trigger ?? []) checkReference(name, row.place('trigger'), index, problems);
	}
	if (problems.hasErrors) return;
	const cycle = findCycle(index);
	const row = cycle && rowOf.get(cycle.item);
	if (cycle && row) problems.error('reference-circular', row.place(cycle.column), { path: cycle.path.join(' → ') });
}

function checkOne(source: string, row: TableRow, column: string, index: ItemIndex, problems: ProblemList): void {
	const place = row.place(column);
	try {
		const expression = parseExpression(source);
		checkCalls(expression);
		for (const name of differing(expression)) problems.warn('function-differs', place, { name });
		for (const name of dependenciesOf(expression).references) checkReference(name, place, index, problems);
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		problems.error(CODES[error.reason], place, { at: error.at + 1, found: error.found, expression: source.slice(0, 200) });
	}
}

function checkReference(name: string, place: ReturnType<TableRow['place']>, index: ItemIndex, problems: ProblemList): void {
	const found = index.byName.get(name)?.length ?? 0;
	if (found === 0) problems.error('reference-unknown', place, { name });
	else if (found > 1) problems.error('reference-ambiguous', place, { name });
}

/** `${name}` inside the words of an item. */
function checkTexts(item: Item, row: TableRow, index: ItemIndex, problems: ProblemList): void {
	const columns = [
		['label', item.label],
		['hint', item.hint],
		['constraint_message', item.kind === 'question' ? item.constraintMessage : undefined],
		['required_message', item.kind === 'question' ? item.requiredMessage : undefined]
	] as const;
	for (const [column, texts] of columns) {
		const names = Object.values(texts ?? {}).flatMap((text) => [...text.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, name = '']) => name));
		for (const name of new Set(names)) checkReference(name, row.place(column), index, problems);
	}
}

function checkCalls(expression: Expression): void {
	if (expression.kind === 'call') {
		const known = FUNCTIONS.get(expression.name);
		if (!known) throw new ExpressionError('unknown-function', expression.at, expression.name);
		const count = expression.args.length;
		if (count < known.least || count > known.most) throw new ExpressionError('wrong-arguments', expression.at, expression.name);
	}
	partsOf(expression).forEach(checkCalls);
}

/** Functions on which the engines of the field don't agree: the author is told which meaning holds here. */
const DIFFERING = new Set(['round', 'regex', 'boolean-from-string']);

/** Names of such functions that are used so that it matters. */
function differing(expression: Expression): Set<string> {
	const found = new Set<string>();
	const visit = (part: Expression): void => {
		if (part.kind === 'call' && DIFFERING.has(part.name) && !isPlain(part)) found.add(part.name);
		partsOf(part).forEach(visit);
	};
	visit(expression);
	return found;
}

/** A pattern anchored at both ends means the same everywhere. */
function isPlain({ name, args }: Extract<Expression, { kind: 'call' }>): boolean {
	const pattern = args[1];
	return name === 'regex' && pattern?.kind === 'literal' && /^\^.*\$$/s.test(String(pattern.value));
}

function partsOf(expression: Expression): readonly Expression[] {
	switch (expression.kind) {
		case 'literal':
		case 'reference':
			return [];
		case 'call':
			return expression.args;
		case 'negate':
			return [expression.operand];
		case 'binary':
			return [expression.left, expression.right];
		case 'filter':
			return [expression.base, ...expression.predicates];
		case 'path':
			return [
				...(typeof expression.start === 'string' ? [] : [expression.start]),
				...expression.steps.flatMap(({ predicates }) => predicates)
			];
	}
}
