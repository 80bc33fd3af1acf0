import fc from 'fast-check';
import { compileRows } from './testing.ts';
import type { Compiled } from './xlsform/compile.ts';

const CHOICES = [
	['list_name', 'name', 'label', 'in'],
	['yn', 'yes', 'Yes', 'a'],
	['yn', 'no', 'No', 'b'],
	['letter', 'a', 'A', ''],
	['letter', 'b', 'B', '']
];

/** One row to be: what it is, and the numbers its rules are drawn from. */
interface Draw {
	readonly kind: 'integer' | 'text' | 'yn' | 'letters' | 'filtered' | 'calculate' | 'note' | 'group' | 'repeat' | 'counted' | 'end';
	readonly rule: number;
	readonly of: number;
}

const draw: fc.Arbitrary<Draw> = fc.record({
	kind: fc.constantFrom('integer', 'text', 'yn', 'letters', 'filtered', 'calculate', 'note', 'group', 'repeat', 'counted', 'end'),
	rule: fc.nat(9),
	of: fc.nat(20)
});

const TYPES: Readonly<Record<string, string>> = {
	yn: 'select_one yn',
	letters: 'select_multiple letter',
	filtered: 'select_one yn',
	group: 'begin group',
	repeat: 'begin repeat',
	counted: 'begin repeat'
};

/** A survey whose rules only look back, so that it has no circles. */
function surveyOf(draws: readonly Draw[]): string[][] {
	const rows = [['type', 'name', 'label', 'relevant', 'required', 'constraint', 'calculation', 'choice_filter', 'default', 'repeat_count']];
	const before: string[] = [];
	const open: string[] = [];
	for (const [index, { kind, rule, of }] of draws.entries()) {
		const other = before.length > 0 ? `\${${before[of % before.length] ?? ''}}` : "''";
		const rules = [`${other} = 'yes'`, `number(${other}) > 3`, `count-non-empty(${other}) > 0`, `string-length(${other}) < 4`];
		const name = `${kind === 'counted' ? 'n' : 'q'}${String(index)}`;
		if (kind === 'end') {
			const section = open.pop();
			if (section) rows.push([section]);
			continue;
		}
		const isSection = kind === 'group' || kind === 'repeat' || kind === 'counted';
		if (isSection && open.length > 2) continue;
		if (isSection) open.push(kind === 'group' ? 'end group' : 'end repeat');
		rows.push([
			TYPES[kind] ?? kind,
			name,
			`Words ${other === "''" ? '' : other}`,
			rule < 4 && before.length > 0 ? (rules[rule] ?? '') : '',
			!isSection && rule === 4 ? 'yes' : '',
			kind === 'integer' && rule === 5 ? '. < 8' : '',
			kind === 'calculate'
				? ([other === "''" ? '1' : `sum(${other})`, `concat(${other}, 'x')`, `position(..)`, `once(1 + 1)`][of % 4] ?? '1')
				: '',
			kind === 'filtered' ? `in = ${other}` : '',
			kind === 'text' && rule === 6 ? 'begin' : kind === 'integer' && rule === 6 ? `1 + string-length(${other})` : '',
			kind === 'counted' ? `string-length(${other}) mod 3 + ${String(of % 3)}` : ''
		]);
		if (!isSection) before.push(name);
	}
	return [...rows, ...open.reverse().map((end) => [end])];
}

/** For tests: surveys with groups, repeats and rules drawn by chance. Now and then one does not compile, as a group without questions. */
export const randomSurvey: fc.Arbitrary<Compiled> = fc
	.array(draw, { minLength: 3, maxLength: 18 })
	.map((draws) => compileRows(surveyOf(draws), CHOICES));
