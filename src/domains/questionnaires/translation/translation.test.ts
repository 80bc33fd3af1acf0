import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileXlsx } from '../xlsform/compile.ts';
import { writeXlsform } from '../xlsform/write.ts';
import { adjudicated, STEP_KINDS, stateOf, translationCan, visibleSteps, type Step, type StepKind } from './protocol.ts';
import { translationUnits, withWords, wordsIn } from './translation-units.ts';

const step = (kind: StepKind, by: string, different: Partial<Step> = {}): Step => ({
	kind,
	by,
	words: kind === 'translation' || kind === 'adjudication' ? { label: `${kind} of ${by}` } : null,
	outcome: kind === 'review' || kind === 'pretest' ? 'fine' : null,
	note: '',
	at: new Date(0),
	...different
});
const original = { label: 'How old are you?' };
const stateAfter = (...steps: Step[]) => stateOf({ original, steps }, original, true);

describe('the protocol of a translation', () => {
	const two = [step('translation', 'a'), step('translation', 'b')];
	const reviewed = [...two, step('review', 'c')];
	const decided = [...reviewed, step('adjudication', 'd')];

	it('goes from two translations over review and adjudication to a pretest', () => {
		expect([
			stateAfter(),
			stateAfter(step('translation', 'a')),
			stateAfter(...two),
			stateAfter(...reviewed),
			stateAfter(...decided),
			stateAfter(...decided, step('pretest', 'e'))
		]).toEqual(['present', 'one', 'two', 'reviewed', 'adjudicated', 'pretested']);
	});

	it('goes back to a decision when children took it for something else', () => {
		const steps = [...decided, step('pretest', 'e', { outcome: 'change' })];
		expect(stateAfter(...steps)).toBe('reviewed');
		expect(translationCan.adjudication(steps, 'd')).toEqual({ allowed: true });
		expect(adjudicated({ original, steps: [...steps, step('adjudication', 'd', { words: { label: 'better' } })] })).toEqual({
			label: 'better'
		});
	});

	it('begins again when the original changed', () => {
		expect(stateOf({ original: { label: 'What is your age?' }, steps: decided }, original, true)).toBe('outdated');
		expect(stateOf({ original, steps: decided }, { ...original, hint: 'In years' }, true)).toBe('outdated');
	});

	it('shows nobody the words of the other translator before both are in', () => {
		const [first] = two;
		expect(visibleSteps([first!], 'a')).toEqual([first]);
		expect(visibleSteps([first!], 'b')).toEqual([]);
		expect(visibleSteps(two, 'b')).toEqual(two);
	});

	it('lets nobody translate twice, and no third person', () => {
		expect(translationCan.translation([two[0]!], 'a')).toEqual({ allowed: false, reasons: ['own_in'] });
		expect(translationCan.translation(two, 'c')).toEqual({ allowed: false, reasons: ['both_in'] });
	});

	it('lets nobody review or decide on their own words, or out of turn', () => {
		expect(translationCan.review(two, 'a')).toEqual({ allowed: false, reasons: ['own_work'] });
		expect(translationCan.review([two[0]!], 'c')).toEqual({ allowed: false, reasons: ['not_both'] });
		expect(translationCan.adjudication(reviewed, 'b')).toEqual({ allowed: false, reasons: ['own_work'] });
		expect(translationCan.adjudication(two, 'd')).toEqual({ allowed: false, reasons: ['not_reviewed'] });
		expect(translationCan.pretest(reviewed, 'd')).toEqual({ allowed: false, reasons: ['not_adjudicated'] });
	});

	it('on whatever way never gets words decided on by one who translated them', () => {
		const attempts = fc.array(fc.tuple(fc.constantFrom(...STEP_KINDS), fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()), {
			maxLength: 30
		});
		fc.assert(
			fc.property(attempts, (tries) => {
				const steps: Step[] = [];
				for (const [kind, by, fine] of tries)
					if (translationCan[kind](steps, by).allowed)
						steps.push(step(kind, by, kind === 'pretest' ? { outcome: fine ? 'fine' : 'change' } : {}));
				const translators = steps.filter(({ kind }) => kind === 'translation').map(({ by }) => by);
				expect(new Set(translators).size).toBe(translators.length);
				expect(translators.length).toBeLessThanOrEqual(2);
				for (const { kind, by } of steps) if (kind === 'review' || kind === 'adjudication') expect(translators).not.toContain(by);
				const order = steps.map(({ kind }) => kind);
				if (order.includes('adjudication')) expect(order.indexOf('review')).toBeLessThan(order.indexOf('adjudication'));
			})
		);
	});
});

describe('the texts of a questionnaire', () => {
	const older = compileXlsx(readFileSync(new URL('../../../../demo/questionnaires/older.xlsx', import.meta.url)), 'older').questionnaire!;

	it('are its title, its questions, and each list once', () => {
		const units = translationUnits(older);
		expect(units.map(({ key }) => key).slice(0, 4)).toEqual([':title', 'sex', 'list:sex', 'age']);
		expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
		expect(wordsIn(units[2]!, 'nl')).toMatchObject({ girl: 'Meisje' });
	});

	it('in a further language go through a workbook and come back', () => {
		const words = new Map(
			translationUnits(older).map((unit) => [
				unit.key,
				Object.fromEntries(Object.entries(wordsIn(unit, 'en')).map(([part, text]) => [part, `${text} (kmr)`]))
			])
		);
		const changed = withWords(older, 'kmr', words);
		const { questionnaire } = compileXlsx(writeXlsform(changed), 'older');
		for (const unit of translationUnits(questionnaire!)) expect(wordsIn(unit, 'kmr'), unit.key).toEqual(words.get(unit.key));
		for (const unit of translationUnits(questionnaire!))
			expect(wordsIn(unit, 'ar')).toEqual(
				wordsIn(
					translationUnits(older).find(({ key }) => key === unit.key)!,
					'ar'
				)
			);
	});
});
