import { describe, expect, it } from 'vitest';
import { backgroundOf } from './background.ts';
import { measureSchema, score, type Measure } from './measure.ts';
import { SURVEY_MEASURES } from './survey-measures.ts';

const measure = (code: string): Measure => SURVEY_MEASURES.find((each) => each.indicator === code)!;

describe('measures', () => {
	it('are valid data', () => {
		expect(SURVEY_MEASURES.every((each) => measureSchema.safeParse(each).success)).toBe(true);
	});

	it('count a child as supported whose answers average "agree"', () => {
		expect(score(measure('R10'), 'older', { teachers_help: '5', teachers_fair: '4', teachers_listen: '3' })).toBe(1);
		expect(score(measure('R10'), 'older', { teachers_help: '4', teachers_fair: '4', teachers_listen: '3' })).toBe(0);
	});

	it('need enough answers, and never take "I don’t know" for one', () => {
		const answers = { teachers_help: '5', teachers_fair: { missing: 'dont_know' }, teachers_listen: { missing: 'declined' } };
		expect(score(measure('R10'), 'older', answers)).toBeNaN();
		expect(score(measure('R10'), 'older', { ...answers, teachers_listen: '5' })).toBe(1);
	});

	it('read the younger children’s own item, and say nothing for an instrument without one', () => {
		expect(score(measure('R10'), 'younger', { teachers_help: '3' })).toBe(1);
		expect(score(measure('R11'), 'younger', {})).toBeNaN();
	});

	it('bring a mean to 0–100 and reverse an item from its other end', () => {
		expect(score(measure('R09'), 'older', { friends_here: '4', friends_elsewhere: '1', friends_mixed: '2.5' })).toBe(50);
		const reversed: Measure = {
			indicator: 'X',
			version: 1,
			statistic: 'mean',
			variants: [{ instrument: 'older', items: [{ name: 'a', reverse: true }], scale: [1, 5], atLeast: 1, combine: 'mean' }]
		};
		expect(score(reversed, 'older', { a: '1' })).toBe(100);
	});

	it('count bullying from the worse of two answers', () => {
		expect(score(measure('D15'), 'older', { bullied: '1', hurt: '3' })).toBe(1);
	});

	it('take a code outside the scale for no answer', () => {
		expect(score(measure('R06'), 'older', { life_satisfaction: 11 })).toBeNaN();
	});
});

describe('background', () => {
	const school = { kind: 'school', level: null };
	it('tells first and second generation and no migrant background apart', () => {
		expect(backgroundOf({ born_here: 'no' }, school)).toMatchObject({ generation: 'first', background: 'migrant' });
		expect(backgroundOf({ born_here: 'yes', mother_born_here: 'yes', father_born_here: 'no' }, school)).toMatchObject({
			generation: 'second'
		});
		expect(backgroundOf({ born_here: 'yes', mother_born_here: 'yes', father_born_here: 'yes' }, school)).toMatchObject({
			background: 'non_migrant'
		});
	});
	it('leaves open what a child does not know', () => {
		expect(backgroundOf({ born_here: 'yes', mother_born_here: 'yes', father_born_here: 'dont_know' }, school)).not.toHaveProperty(
			'background'
		);
	});
	it('takes the level from the site where the child was not asked', () => {
		expect(backgroundOf({ age: 8 }, { kind: 'school', level: 'primary' })).toMatchObject({ level: 'primary', age: '7-9' });
	});
});
