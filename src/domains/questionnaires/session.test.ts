import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareQuestionnaire, type PreparedQuestionnaire } from './prepare.ts';
import type { Answer } from './questionnaire.ts';
import { Session, type Screen, type SessionContext } from './session.ts';
import { compileRows } from './testing.ts';
import { wordsOf } from './words.ts';
import { compileXlsx } from './xlsform/compile.ts';

const CONTEXT: SessionContext = { now: '2026-11-21T12:00:00.000+01:00', seed: 42, uuid: '00000000-0000-4000-8000-000000000000' };
const H = ['type', 'name', 'label', 'relevant', 'required', 'constraint', 'calculation', 'choice_filter', 'default', 'parameters'];
const CHOICES = [
	['list_name', 'name', 'label', 'in'],
	['yn', 'yes', 'Yes', ''],
	['yn', 'no', 'No', ''],
	['town', 'ghent', 'Ghent', 'be'],
	['town', 'cork', 'Cork', 'ie'],
	['land', 'be', 'Belgium', ''],
	['land', 'ie', 'Ireland', '']
];

function begin(...rows: string[][]): Session {
	const { questionnaire, problems } = compileRows([H, ...rows], CHOICES);
	if (!questionnaire) throw new Error(JSON.stringify(problems));
	return new Session(prepareQuestionnaire(questionnaire), CONTEXT);
}

describe('relevance × requirement × constraint', () => {
	const table: [relevant: boolean, required: boolean, answer: Answer | undefined, problem: string | undefined][] = [
		[false, true, undefined, undefined],
		[false, true, 99, undefined],
		[true, false, undefined, undefined],
		[true, true, undefined, 'required'],
		[true, true, { missing: 'dont_know' }, undefined],
		[true, true, { missing: 'declined' }, undefined],
		[true, false, 99, 'constraint'],
		[true, true, 5, undefined]
	];
	it.each(table)('relevant %s, required %s, answer %o → %s', (relevant, required, answer, problem) => {
		const session = begin(['text', 'gate', 'Gate'], ['integer', 'q', 'Q', "${gate} = 'open'", required ? 'yes' : '', '. < 10']);
		if (relevant) session.answer('gate', 'open');
		session.answer('q', answer);
		expect(session.problems.find(({ key }) => key === 'q')?.code).toBe(problem);
		expect('q' in session.answers).toBe(relevant && answer !== undefined);
	});
});

describe('a session', () => {
	it('shows only what is relevant, and what was entered comes back with it', () => {
		const session = begin(['select_one yn', 'here', 'Here?'], ['integer', 'years', 'Years?', "${here} = 'no'"]);
		expect(session.visibleKeys).toEqual(['here']);
		session.answer('here', 'no');
		session.answer('years', 3);
		session.answer('here', 'yes');
		expect(session.answers).toEqual({ here: 'yes' });
		session.answer('here', 'no');
		expect(session.answers).toEqual({ here: 'no', years: 3 });
	});

	it('calculates from what counts, and a missing reason counts as empty', () => {
		const session = begin(
			['integer', 'a', 'A'],
			['integer', 'b', 'B', '${a} > 0'],
			['calculate', 'sum', '', '', '', '', 'coalesce(${a}, 0) + coalesce(${b}, 0)'],
			['note', 'said', 'You have ${sum}.']
		);
		session.answer('a', 2);
		session.answer('b', 3);
		expect(session.answers).toMatchObject({ sum: 5 });
		session.answer('b', { missing: 'dont_know' });
		expect(session.answers).toMatchObject({ b: { missing: 'dont_know' }, sum: 2 });
		expect(wordsOf(session.screen('said')?.question.label, 'en', session).text).toBe('You have 2.');
	});

	it('filters choices by an earlier answer and refuses one that fell out', () => {
		const session = begin(['select_one land', 'land', 'Land'], ['select_one town', 'town', 'Town', '', '', '', '', 'in = ${land}']);
		session.answer('land', 'be');
		expect(session.screen('town')?.choices.map(({ name }) => name)).toEqual(['ghent']);
		session.answer('town', 'ghent');
		session.answer('land', 'ie');
		expect(session.problems).toEqual([{ key: 'town', code: 'choice' }]);
	});

	it('shuffles choices in an order that follows from the seed', () => {
		const rows = [['select_one land', 'q', 'Q', '', '', '', '', '', '', 'randomize=true']];
		const orders = new Set(
			Array.from({ length: 20 }, (_, seed) => {
				const { questionnaire } = compileRows([H, ...rows], CHOICES);
				const make = () =>
					new Session(prepareQuestionnaire(questionnaire!), { ...CONTEXT, seed })
						.screen('q')
						?.choices.map(({ name }) => name)
						.join();
				expect(make()).toBe(make());
				return make();
			})
		);
		expect(orders.size).toBe(2);
	});

	it('applies defaults at the start and never again', () => {
		const session = begin(['integer', 'a', 'A', '', '', '', '', '', '7'], ['text', 'b', 'B', '', '', '', '', '', "concat('x', ${a})"]);
		expect(session.answers).toEqual({ a: 7, b: 'x7' });
		session.answer('a', undefined);
		expect(session.answers).toEqual({ b: 'x7' });
	});

	const shapes: [string, Answer, string][] = [
		['integer', 1.5, 'type'],
		['integer', 'five', 'type'],
		['decimal', Number.NaN, 'type'],
		['date', '2026-02-30', 'type'],
		['time', '25:00', 'type'],
		['select_one yn', 'maybe', 'choice'],
		['select_multiple yn', ['yes', 'yes'], 'type'],
		['select_multiple yn', ['yes', 'maybe'], 'choice'],
		['rank yn', ['yes'], 'choice'],
		['range', 11, 'range'],
		['acknowledge', 'no', 'type'],
		['text', 'x'.repeat(5001), 'too-long']
	];
	it.each(shapes)('refuses for %s the answer %o', (type, answer, problem) => {
		const session = begin([type, 'q', 'Q']);
		session.answer('q', answer);
		expect(session.problems).toEqual([{ key: 'q', code: problem }]);
	});
});

describe('a repeat', () => {
	const family = [
		['begin repeat', 'children', 'Child'],
		['text', 'called', 'Name'],
		['integer', 'age', 'Age of ${called}'],
		['calculate', 'grown', '', '', '', '', 'if(${age} > 17, 1, 0)'],
		['text', 'job', 'Job', '${grown} = 1'],
		['end repeat'],
		['calculate', 'years', '', '', '', '', 'sum(${age})'],
		['calculate', 'second', '', '', '', '', 'indexed-repeat(${called}, ${children}, 2)']
	];

	it('is asked once, and again as often as the respondent says', () => {
		const session = begin(...family);
		expect(session.steps.map(({ key }) => key)).toEqual(['children[1]/called', 'children[1]/age', 'children']);
		expect(session.addInstance('children')).toBe('children[2]');
		session.answer('children[1]/age', 12);
		session.answer('children[2]/age', 19);
		session.answer('children[2]/called', 'Sami');
		expect(session.answers).toMatchObject({ children: 2, years: 31, second: 'Sami', 'children[1]/grown': 0, 'children[2]/grown': 1 });
		expect(session.visibleKeys).toContain('children[2]/job');
		expect(session.visibleKeys).not.toContain('children[1]/job');
		const screen = session.screen('children[2]/age');
		expect(screen?.numbers).toEqual([2]);
		expect(wordsOf(screen?.question.label, 'en', session, screen?.key).text).toBe('Age of Sami');
	});

	it('gives up one of its own with all that was said in it', () => {
		const session = begin(...family);
		session.addInstance('children');
		session.answer('children[1]/age', 5);
		session.answer('children[2]/age', 7);
		session.removeInstance('children', 1);
		expect(session.answers).toEqual({ children: 1, 'children[1]/age': 7, 'children[1]/grown': 0, years: 7 });
	});

	it('may be counted by an answer: fewer and more again brings back what was said', () => {
		const { questionnaire } = compileRows([
			['type', 'name', 'label', 'repeat_count', 'default'],
			['integer', 'how_many', 'How many?', '', '2'],
			['begin repeat', 'toys', 'Toy', '${how_many}', ''],
			['text', 'toy', 'Which?', '', 'ball'],
			['end repeat', '', '', '', '']
		]);
		const session = new Session(prepareQuestionnaire(questionnaire!), CONTEXT);
		expect(session.steps.map(({ kind }) => kind)).toEqual(['question', 'question', 'question']);
		session.answer('toys[2]/toy', 'bear');
		session.answer('how_many', 1);
		expect(session.answers).toEqual({ how_many: 1, toys: 1, 'toys[1]/toy': 'ball' });
		const later = new Session(prepareQuestionnaire(questionnaire!), CONTEXT, session.entered);
		later.answer('how_many', 3);
		expect(later.answers).toMatchObject({ 'toys[2]/toy': 'bear', 'toys[3]/toy': 'ball' });
		later.answer('how_many', 1e9);
		expect(later.answers['toys']).toBe(500);
	});

	it('is read by those who count it as soon as it counts, though nothing in it does', () => {
		const session = begin(
			['integer', 'age', 'Age'],
			['begin repeat', 'jobs', 'Job', '${age} > 15'],
			['integer', 'hours', 'Hours', '${age} > 90'],
			['end repeat'],
			['calculate', 'all_hours', '', '', '', '', 'count(${hours})']
		);
		expect(session.answers['all_hours']).toBe(0);
		session.answer('age', 16);
		expect(session.answers['all_hours']).toBe(1);
	});

	it('is nowhere read any more when all of it is gone, not in another repeat either', () => {
		const { questionnaire } = compileRows([
			['type', 'name', 'label', 'repeat_count', 'relevant'],
			['integer', 'how_many', 'How many?', '', ''],
			['begin repeat', 'toys', 'Toy', '${how_many}', ''],
			['text', 'toy', 'Which?', '', ''],
			['end repeat', '', '', '', ''],
			['begin repeat', 'friends', 'Friend', '1', ''],
			['text', 'shared', 'Who plays along?', '', 'count-non-empty(${toy}) > 0'],
			['end repeat', '', '', '', '']
		]);
		const session = new Session(prepareQuestionnaire(questionnaire!), CONTEXT);
		session.answer('how_many', 1);
		session.answer('toys[1]/toy', 'bear');
		expect(session.visibleKeys).toContain('friends[1]/shared');
		session.answer('how_many', 0);
		expect(session.visibleKeys).not.toContain('friends[1]/shared');
	});
});

describe('what is computed', () => {
	it('draws by chance the same, however often it was computed before', () => {
		const rows = [
			['text', 'a', 'A'],
			['calculate', 'drawn', '', '', '', '', "if(${a} = 'x', random(), random())"]
		];
		const often = begin(...rows);
		for (const text of ['y', 'z', 'x']) often.answer('a', text);
		const once = begin(...rows);
		once.answer('a', 'x');
		expect(often.answers).toEqual(once.answers);
	});

	it('is cut where no text may be longer, and holds only what can be kept', () => {
		const session = begin(
			['text', 'a', 'A'],
			['calculate', 'twice', '', '', '', '', 'concat(${a}, ${a})'],
			['calculate', 'long', '', '', '', '', 'string-length(${a})']
		);
		session.answer('a', `${'é'.repeat(3000)}\0\ud800`);
		expect(String(session.answers['twice']).length).toBe(5000);
		expect(session.answers['long']).toBe(3001);
	});

	it('never grows without end: repeats in repeats stop together', () => {
		const { questionnaire } = compileRows([
			['type', 'name', 'label', 'repeat_count'],
			['begin repeat', 'a', 'A', '500'],
			['begin repeat', 'b', 'B', '500'],
			['text', 'q', 'Q', ''],
			['end repeat', '', '', ''],
			['end repeat', '', '', '']
		]);
		const session = new Session(prepareQuestionnaire(questionnaire!), CONTEXT);
		expect(session.visibleKeys.length).toBeLessThanOrEqual(2000);
		expect(session.visibleKeys.length).toBeGreaterThan(500);
	});
});

describe('a calculation with a trigger', () => {
	it('is made when the trigger changes, and not otherwise', () => {
		const { questionnaire } = compileRows([
			['type', 'name', 'label', 'calculation', 'trigger'],
			['integer', 'a', 'A', '', ''],
			['integer', 'b', 'B', '', ''],
			['calculate', 'c', '', '${a} + ${b}', '${b}']
		]);
		const session = new Session(prepareQuestionnaire(questionnaire!), CONTEXT);
		session.answer('a', 1);
		expect(session.answers).toEqual({ a: 1 });
		session.answer('b', 2);
		session.answer('a', 5);
		expect(session.answers).toEqual({ a: 5, b: 2, c: 3 });
	});
});

describe('a picture as an answer', () => {
	const picture = { file: 'drawing-1.png', type: 'image/png', size: 2000 };
	const cases: [string, Answer, string | undefined][] = [
		['fits', picture, undefined],
		['is no text', 'drawing-1.png', 'type'],
		['is no sound', { ...picture, type: 'audio/ogg' }, 'type'],
		['leads nowhere else', { ...picture, file: '../x.png' }, 'type'],
		['has a limit', { ...picture, size: 3 * 1024 * 1024 }, 'too-large']
	];
	it.each(cases)('%s', (_, answer, problem) => {
		const session = begin(['image', 'q', 'Q']);
		session.answer('q', answer);
		expect(session.problems.map(({ code }) => code)).toEqual(problem ? [problem] : []);
	});
});

const own = ['younger', 'older', 'parents', 'teachers', 'principals'].map((name) => {
	const { questionnaire, problems } = compileXlsx(
		readFileSync(new URL(`../../../demo/questionnaires/${name}.xlsx`, import.meta.url)),
		name
	);
	return { name, problems, prepared: questionnaire && prepareQuestionnaire(questionnaire) };
});

/** Some answer to a question: mostly a fitting one, sometimes none, sometimes a reason, sometimes nonsense. */
function answerFor(screen: Screen, pick: number): Answer | undefined {
	const strange: (Answer | undefined)[] = [undefined, { missing: 'dont_know' }, { missing: 'declined' }, 'nonsense', -1, [], ['a']];
	if (pick % 7 === 0) return strange[pick % strange.length];
	return screen.choices.length > 0 ? screen.choices[pick % screen.choices.length]?.name : pick % 20;
}

const steps = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 40 });

function play(prepared: PreparedQuestionnaire, path: readonly (readonly [number, number])[]): Session {
	const session = new Session(prepared, CONTEXT);
	for (const [where, pick] of path) {
		const { screens } = session;
		const screen = screens[where % screens.length];
		if (screen) session.answer(screen.key, answerFor(screen, pick));
	}
	return session;
}

const state = (session: Session) => ({ answers: session.answers, visible: session.visibleKeys, problems: session.problems });

describe.each(own)('the demo questionnaire $name', ({ problems, prepared }) => {
	it('compiles with nothing to remark', () => {
		expect(problems).toEqual([]);
	});

	it('survives every path, and the server reaches the same state from the answers', () => {
		fc.assert(
			fc.property(steps, (path) => {
				const session = play(prepared!, path);
				const again = new Session(prepared!, CONTEXT, session.answers);
				expect(state(again)).toEqual(state(session));
				expect(state(new Session(prepared!, CONTEXT, JSON.parse(JSON.stringify(session.entered))))).toEqual(state(session));
			}),
			{ numRuns: 40 }
		);
	});

	it('is as it was after a change is taken back', () => {
		fc.assert(
			fc.property(steps, fc.nat(1000), fc.nat(1000), (path, where, pick) => {
				const session = play(prepared!, path);
				const before = state(session);
				const screen = session.screens[where % session.screens.length]!;
				session.answer(screen.key, answerFor(screen, pick));
				session.answer(screen.key, screen.answer);
				expect(state(session)).toEqual(before);
			}),
			{ numRuns: 40 }
		);
	});
});
