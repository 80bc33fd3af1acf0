import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateAt, type Environment } from './evaluate.ts';
import { addNode } from './nodes.ts';
import { parseExpression } from './parse.ts';
import { ExpressionError } from './tokens.ts';

const root = addNode(undefined, 'data');
addNode(root, 'div', '8');
addNode(root, 'and', 'x');
for (const age of ['4', '9']) {
	const child = addNode(root, 'child');
	addNode(child, 'age', age);
}
const environment: Environment = {
	resolve: (name) => root.children.filter((node) => node.name === name),
	instance: () => undefined,
	choiceLabel: (_, value) => `the ${value}`,
	now: '2026-11-21T12:00:00.000+01:00',
	random: () => 0.25,
	uuid: () => 'u'
};
const value = (expression: string) => evaluateAt(parseExpression(expression), root, environment);

describe('an expression', () => {
	const cases: [string, unknown][] = [
		['1 + 2 * 3', 7],
		['-(2 - 5)', 3],
		['div div 2', 4],
		["and = 'x' and div > 7", true],
		['2 > 1 = true()', true],
		['count(child[age > 5])', 1],
		['string(child[last()]/age)', '9'],
		['string(child[position() = 1]/age)', '4'],
		['count(//age)', 2],
		['count(child/age/..)', 2],
		["'2026-11-21' > '2026-11-20'", true],
		["today() = '2026-11-21'", true],
		["format-date(today() + 10, '%e %b %Y')", '1 Dec 2026'],
		["format-date('2026-01-01', '%W')", '1'],
		["date('2026-13-01')", ''],
		["decimal-date-time('1970-01-02')", 1],
		["decimal-time('06:00')", 0.25],
		['round(-1.5)', -1],
		['round(2.675, 2)', 2.68],
		['min(3, 1, 2)', 1],
		['pow(2, 10)', 1024],
		["substring('12345', 2, 3)", '234'],
		["translate('bar', 'abc', 'AB')", 'BAr'],
		["ends-with('abc', 'bc')", true],
		["regex('abc', 'b')", false],
		["regex('abc', '.b.')", true],
		["regex('abc', '(')", false],
		["jr:choice-name('yes', 'q')", 'the yes'],
		["checklist(1, 2, 'true', 'false', 'true')", true],
		["weighted-checklist(3, -1, 'true', 2, 'true', 1)", true],
		["if(1 > 2, 'a', 'b')", 'b'],
		["boolean-from-string('TRUE')", false],
		['count-non-empty(child/age)', 2],
		["string-length('né😀')", 3],
		['0.1 + 0.2', 0.30000000000000004]
	];
	it.each(cases)('%s', (expression, expected) => {
		expect(value(expression)).toEqual(expected);
	});

	it('that can not be read says where', () => {
		for (const [expression, at] of [
			['1 +', 3],
			['(1', 2],
			["'a", 0],
			['1 ” 2', 2]
		] as const) {
			const fault = (() => {
				try {
					return parseExpression(expression);
				} catch (error) {
					return error;
				}
			})();
			expect(fault).toBeInstanceOf(ExpressionError);
			expect(fault).toMatchObject({ at });
		}
	});

	it('of any letters is read or refused, never a crash', () => {
		const pieces = fc.constantFrom(
			'1',
			'+',
			'(',
			')',
			'${a}',
			'/',
			'//',
			'[',
			']',
			'and',
			'div',
			'*',
			'.',
			'..',
			"'x'",
			'count',
			',',
			'@',
			'=',
			'|',
			'-',
			' '
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
				try {
					evaluateAt(parseExpression(parts.join('')), root, environment);
				} catch (error) {
					if (!(error instanceof ExpressionError)) throw error;
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('nested without end is refused', () => {
		expect(() => parseExpression('('.repeat(5000) + '1' + ')'.repeat(5000))).toThrow(ExpressionError);
	});
});
