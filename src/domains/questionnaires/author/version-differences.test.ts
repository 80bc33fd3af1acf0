import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../questionnaire.ts';
import { randomSurvey } from '../random-survey.ts';
import { compileRows } from '../testing.ts';
import { movedKeys, versionDifferences } from './version-differences.ts';

const H = ['type', 'name', 'label::en', 'label::fr', 'relevant', 'parameters'];
const C = [
	['list_name', 'name', 'label::en', 'label::fr'],
	['l', 'a', 'A', 'A'],
	['l', 'b', 'B', 'B']
];
const rows = [
	['integer', 'age', 'How old?', 'Âge ?', '', ''],
	['select_one l', 'pick', 'Pick', 'Choisis', '', ''],
	['text', 'why', 'Why?', 'Pourquoi ?', '${age} > 5', '']
];

function made(survey: readonly (readonly string[])[] = rows, choices = C): Questionnaire {
	const { questionnaire, problems } = compileRows([H, ...survey], choices);
	if (!questionnaire) throw new Error(JSON.stringify(problems));
	return questionnaire;
}
const changes = (after: Questionnaire) => versionDifferences(made(), after).changes.map(({ key, what, breaks }) => [key, what, breaks]);

describe('the differences between versions', () => {
	it('are none between a questionnaire and itself, whatever it is', () => {
		fc.assert(
			fc.property(randomSurvey, ({ questionnaire }) => {
				if (!questionnaire) return;
				const { added, removed, moved, changes: found, texts, breaking } = versionDifferences(questionnaire, questionnaire);
				expect([added, removed, moved, found, texts, breaking]).toEqual([[], [], [], [], [], 0]);
			})
		);
	});

	it('turn round with the versions: what was added is removed', () => {
		fc.assert(
			fc.property(randomSurvey, randomSurvey, ({ questionnaire: a }, { questionnaire: b }) => {
				if (!a || !b) return;
				const there = versionDifferences(a, b);
				const back = versionDifferences(b, a);
				expect(back.removed.map(({ key }) => key)).toEqual(there.added.map(({ key }) => key));
				expect(back.moved.length).toBe(there.moved.length);
			})
		);
	});

	it('name what was added, removed and moved', () => {
		const found = versionDifferences(made(), made([rows[1] ?? [], rows[0] ?? [], ['note', 'bye', 'Bye', '', '', '']]));
		expect(found.added.map(({ key }) => key)).toEqual(['bye']);
		expect(found.removed.map(({ key }) => key)).toEqual(['why']);
		expect(found.moved).toHaveLength(1);
		expect(found.breaking).toBe(1);
	});

	it('say that another type, other codes, another order of choices and another rule break comparability', () => {
		expect(changes(made([['decimal', 'age', 'How old?', 'Âge ?', '', ''], ...rows.slice(1)]))).toEqual([['age', 'type', true]]);
		expect(changes(made(rows, [...C, ['l', 'c', 'C', 'C']]))).toEqual([['pick', 'codes', true]]);
		expect(changes(made(rows, [C[0] ?? [], C[2] ?? [], C[1] ?? []]))).toEqual([['pick', 'choice-order', true]]);
		expect(changes(made([...rows.slice(0, 2), ['text', 'why', 'Why?', 'Pourquoi ?', '${age} > 6', '']]))).toEqual([
			['why', 'relevant', true]
		]);
	});

	it('say that other words of the original break comparability, and other words of a translation do not', () => {
		const found = versionDifferences(made(), made([['integer', 'age', 'Your age?', 'Ton âge ?', '', ''], ...rows.slice(1)]));
		expect(found.texts.map(({ item, language, breaks }) => [item, language, breaks])).toEqual([
			['age', 'en', true],
			['age', 'fr', false]
		]);
		expect(found.breaking).toBe(1);
		expect(found.languages.map(({ language, changed }) => [language, changed])).toEqual([
			['en', 1],
			['fr', 1]
		]);
	});
});

describe('moved items', () => {
	it('are the fewest whose going leaves both in the same order', () => {
		fc.assert(
			fc.property(
				fc
					.uniqueArray(fc.string(), { maxLength: 12 })
					.chain((keys) => fc.tuple(fc.constant(keys), fc.shuffledSubarray(keys, { minLength: keys.length }))),
				([before, after]) => {
					const moved = new Set(movedKeys(before, after));
					const rest = (keys: readonly string[]) => keys.filter((key) => !moved.has(key));
					expect(rest(before)).toEqual(rest(after));
				}
			)
		);
		expect(movedKeys(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual(['d']);
	});
});
