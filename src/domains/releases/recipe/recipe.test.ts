import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import { looserRules, RULE_LIMITS, RULE_NAMES, rulesBeyondLimits, rulesFrom, ruleValues, type RuleName } from './recipe.ts';

describe('the rules of a recipe', () => {
	it('come back as they were set, whatever was set', () => {
		const at = (name: RuleName) => fc.integer({ min: RULE_LIMITS[name][0], max: RULE_LIMITS[name][1] });
		const values = fc.record(Object.fromEntries(RULE_NAMES.map((name) => [name, at(name)])) as Record<RuleName, fc.Arbitrary<number>>);
		fc.assert(
			fc.property(values, (set) => {
				expect(ruleValues(rulesFrom(set))).toEqual(set);
				expect(rulesBeyondLimits(rulesFrom(set))).toEqual([]);
			})
		);
	});
	it('as usual are loose in nothing, and keep what nobody can set', () => {
		expect(rulesFrom(ruleValues(DEFAULT_RULES))).toEqual(DEFAULT_RULES);
		expect(looserRules(DEFAULT_RULES)).toEqual([]);
	});
	it('are looser where fewer answers are enough, or where two sites may have more', () => {
		const usual = ruleValues(DEFAULT_RULES);
		expect(looserRules(rulesFrom({ ...usual, answers: 20, largestTwo: 90, widest: 25 }))).toEqual(['answers', 'largestTwo']);
		expect(looserRules(rulesFrom({ ...usual, answers: 50, largestTwo: 70 }))).toEqual([]);
	});
	it('have limits that no reason moves', () => {
		expect(rulesBeyondLimits(rulesFrom({ ...ruleValues(DEFAULT_RULES), answers: 1, widest: NaN }))).toEqual(['answers', 'widest']);
	});
});
