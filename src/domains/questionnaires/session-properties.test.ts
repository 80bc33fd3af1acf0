import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareQuestionnaire, type PreparedQuestionnaire } from './prepare.ts';
import type { Answer } from './questionnaire.ts';
import { Session, type Screen, type SessionContext } from './session.ts';
import { randomSurvey } from './random-survey.ts';

const CONTEXT: SessionContext = { now: '2026-11-21T12:00:00.000+01:00', seed: 7, uuid: '00000000-0000-4000-8000-000000000000' };
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
		fc.property(randomSurvey, path, fc.tuple(fc.nat(1000), fc.nat(1000)), ({ questionnaire }, steps, more) => {
			if (!questionnaire) return;
			compiled++;
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
