import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareQuestionnaire, type PreparedQuestionnaire } from './prepare.ts';
import { parseQuestionnaire, serialiseQuestionnaire, type Answer } from './questionnaire.ts';
import { Session, type Screen, type SessionContext } from './session.ts';
import { compileRows } from './testing.ts';

const CONTEXT: SessionContext = { now: '2026-11-21T12:00:00.000+01:00', seed: 7, uuid: '00000000-0000-4000-8000-000000000000' };
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
				? [`sum(${other})`, `concat(${other}, 'x')`, `position(..)`, `once(1 + 1)`][of % 4]!.replace("sum('')", '1')
				: '',
			kind === 'filtered' ? `in = ${other}` : '',
			kind === 'text' && rule === 6 ? 'begin' : kind === 'integer' && rule === 6 ? `1 + string-length(${other})` : '',
			kind === 'counted' ? `string-length(${other}) mod 3 + ${String(of % 3)}` : ''
		]);
		if (!isSection) before.push(name);
	}
	return [...rows, ...open.reverse().map((end) => [end])];
}

function answerFor(screen: Screen, pick: number): Answer | undefined {
	const strange: (Answer | undefined)[] = [undefined, { missing: 'dont_know' }, { missing: 'declined' }, 'nonsense', -1, [], ['a']];
	if (pick % 6 === 0) return strange[pick % strange.length];
	if (screen.question.type === 'select_multiple') return screen.choices.slice(0, pick % 3).map(({ name }) => name);
	if (screen.choices.length > 0) return screen.choices[pick % screen.choices.length]?.name;
	return screen.question.type === 'integer' ? pick % 12 : `word ${String(pick % 5)}`;
}

function play(prepared: PreparedQuestionnaire, path: readonly (readonly [number, number])[]): Session {
	const session = new Session(prepared, CONTEXT);
	for (const [where, pick] of path) {
		const step = session.steps[where % Math.max(1, session.steps.length)];
		if (step?.kind === 'more') {
			if (pick % 3 === 0) session.removeInstance(step.key, 1 + (pick % 2));
			else if (step.count < 4) session.addInstance(step.key);
		} else if (step) {
			const screen = session.screen(step.key);
			if (screen) session.answer(step.key, answerFor(screen, pick));
		}
	}
	return session;
}

/** Keys of repeats that an expression counts. */
const COUNTED = /(^|\/)n\d+$/;
const survey = fc.array(draw, { minLength: 3, maxLength: 18 });
const path = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 25 });
const state = (session: Session) => ({
	answers: session.answers,
	// how many of a repeat are kept follows from its count where an expression gives it
	entered: Object.fromEntries(Object.entries(session.entered).filter(([key, value]) => typeof value !== 'number' || !COUNTED.test(key))),
	steps: session.steps.map(({ kind, key }) => `${kind} ${key}`),
	problems: session.problems,
	choices: session.screens.map(({ key, choices }) => [key, choices.map(({ name }) => name)])
});

/** Runs a check on a random survey that compiles. */
function onRandom(
	check: (prepared: PreparedQuestionnaire, path: (readonly [number, number])[], more: readonly [number, number]) => void
): void {
	let compiled = 0;
	fc.assert(
		fc.property(survey, path, fc.tuple(fc.nat(1000), fc.nat(1000)), (draws, steps, more) => {
			const { questionnaire } = compileRows(surveyOf(draws), CHOICES);
			if (!questionnaire) return;
			compiled++;
			expect(parseQuestionnaire(serialiseQuestionnaire(questionnaire))).toEqual(questionnaire);
			check(prepareQuestionnaire(questionnaire), steps, more);
		}),
		{ numRuns: 250 }
	);
	expect(compiled).toBeGreaterThan(100);
}

describe('a random questionnaire', () => {
	it('reaches the same state on the server as in the browser, and after a pause', () => {
		onRandom((prepared, steps) => {
			const session = play(prepared, steps);
			const stored = JSON.parse(JSON.stringify(session.answers)) as typeof session.answers;
			const { answers, problems } = new Session(prepared, CONTEXT, stored);
			expect({ answers, problems }).toEqual({ answers: session.answers, problems: session.problems });
			const paused = JSON.parse(JSON.stringify(session.entered)) as typeof session.entered;
			expect(state(new Session(prepared, CONTEXT, paused))).toEqual(state(session));
		});
	});

	it('is as it was after a change is taken back', () => {
		onRandom((prepared, steps, [where, pick]) => {
			const session = play(prepared, steps);
			const { screens } = session;
			const screen = screens[where % Math.max(1, screens.length)];
			if (!screen || screen.readOnly) return;
			const before = state(session);
			session.answer(screen.key, answerFor(screen, pick));
			session.answer(screen.key, screen.answer);
			expect(state(session).answers).toEqual(before.answers);
			expect(state(session).steps).toEqual(before.steps);
		});
	});
});
