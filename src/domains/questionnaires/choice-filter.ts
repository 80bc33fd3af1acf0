import type { Expression } from './expressions/parse.ts';

/** A part of a filter that wants one column to equal something that is the same for every choice. */
export interface ColumnTest {
	readonly column: string;
	readonly value: Expression;
	/** true where nothing else is asked */
	readonly isWhole: boolean;
}

/** The first such part among those joined by `and`; undefined where there is none, so that every choice must be tried. */
export function columnTest(filter: Expression): ColumnTest | undefined {
	if (filter.kind !== 'binary') return undefined;
	if (filter.operator === 'and') {
		const found = columnTest(filter.left) ?? columnTest(filter.right);
		return found && { ...found, isWhole: false };
	}
	if (filter.operator !== '=') return undefined;
	return equalTo(filter.left, filter.right) ?? equalTo(filter.right, filter.left);
}

function equalTo(side: Expression, value: Expression): ColumnTest | undefined {
	const column = columnOf(side);
	return column !== undefined && isSameForAll(value) ? { column, value, isWhole: true } : undefined;
}

function columnOf(side: Expression): string | undefined {
	if (side.kind !== 'path' || side.start !== 'here' || side.steps.length !== 1) return undefined;
	const [step] = side.steps;
	return step?.axis === 'child' && step.predicates.length === 0 && step.test !== '*' && step.test !== 'node()' ? step.test : undefined;
}

/** True where a value reads nothing of the choice it is compared with. */
function isSameForAll(value: Expression): boolean {
	if (value.kind === 'literal') return typeof value.value === 'string';
	if (value.kind === 'reference') return true;
	if (value.kind !== 'path' || value.steps.some(({ predicates }) => predicates.length > 0)) return false;
	return value.start === 'root' || (typeof value.start === 'object' && value.start.kind === 'call' && value.start.name === 'current');
}
