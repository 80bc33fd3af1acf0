import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareQuestionnaire } from './prepare.ts';
import { Session } from './session.ts';
import { compileRows } from './testing.ts';

const CONTEXT = { now: '2026-11-21T12:00:00Z', seed: 1, uuid: 'u' };

/** Asks for the choices of `town` with a filter, after `land` and `kind` were answered. */
function offered(filter: string, rows: readonly (readonly [string, string])[], land: string, kind: string): string[] {
	const { questionnaire, problems } = compileRows(
		[
			['type', 'name', 'label', 'choice_filter'],
			['text', 'land', 'Land', ''],
			['text', 'kind', 'Kind', ''],
			['select_one town', 'town', 'Town', filter]
		],
		[['list_name', 'name', 'label', 'in', 'sort'], ...rows.map(([of, sort], index) => ['town', `t${String(index)}`, 'T', of, sort])]
	);
	if (!questionnaire) throw new Error(JSON.stringify(problems));
	const session = new Session(prepareQuestionnaire(questionnaire), CONTEXT);
	session.answer('land', land);
	session.answer('kind', kind);
	return session.screen('town')?.choices.map(({ name }) => name) ?? [];
}

describe('choices with a filter', () => {
	it('are the same looked up as tried one by one', () => {
		const word = fc.constantFrom('a', 'b', '1', '01', '');
		const filter = fc.constantFrom(
			['in = ${land}', 'in = string(${land})'],
			['${land} = in', 'string(${land}) = in'],
			['in = ${land} and sort = ${kind}', 'in = string(${land}) and sort = string(${kind})'],
			["in = 'a' and sort != ${kind}", "in = concat('a') and sort != ${kind}"],
			['in = ${land} or sort = ${kind}', 'in = string(${land}) or sort = ${kind}'],
			['in = current()/../land', 'in = string(current()/../land)']
		);
		fc.assert(
			fc.property(
				filter,
				fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 12 }),
				word,
				word,
				([quick, slow], rows, land, kind) => {
					expect(offered(quick!, rows, land, kind)).toEqual(offered(slow!, rows, land, kind));
				}
			),
			{ numRuns: 200 }
		);
	});
});
