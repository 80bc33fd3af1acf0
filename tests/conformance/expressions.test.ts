import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateAt, type Environment } from '#domains/questionnaires/expressions/evaluate.ts';
import { nodeText, type Value } from '#domains/questionnaires/expressions/nodes.ts';
import { parseExpression } from '#domains/questionnaires/expressions/parse.ts';
import { conformanceFolder } from './folder.ts';
import { readInstance } from './instance.ts';

interface Case {
	readonly expression: string;
	readonly type: string;
	readonly value: unknown;
}

const folder = conformanceFolder('expressions');

const environment: Environment = {
	resolve: () => [],
	instance: () => undefined,
	choiceLabel: (_, value) => value,
	now: '2026-08-07T06:31:13.834-03:00',
	random: () => 0.5,
	uuid: () => '00000000-0000-4000-8000-000000000000'
};

function plain(value: Value): { type: string; value: unknown } {
	if (Array.isArray(value)) return { type: 'nodeset', value: value.map(nodeText) };
	if (typeof value === 'number' && !Number.isFinite(value)) return { type: 'number', value: String(value) };
	return { type: typeof value, value };
}

describe.skipIf(!folder)('expressions on which the reference engines agree (skipped without the conformance data)', () => {
	const instance = folder ? readInstance(readFileSync(join(folder, 'instance.xml'), 'utf8')) : undefined;
	const cases = folder ? (JSON.parse(readFileSync(join(folder, 'agreed.json'), 'utf8')) as Case[]) : [];

	test.each(cases)('$expression', ({ expression, type, value }) => {
		expect(plain(evaluateAt(parseExpression(expression), instance!, environment))).toEqual({ type, value });
	});
});
