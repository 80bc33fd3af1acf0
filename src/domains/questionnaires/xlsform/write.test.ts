import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestionnaire, serialiseQuestionnaire, type Questionnaire } from '../questionnaire.ts';
import { randomSurvey } from '../random-survey.ts';
import { workbookOf } from '../testing.ts';
import { compileWorkbook, compileXlsx } from './compile.ts';
import { writeXlsform } from './write.ts';

/** What a questionnaire means, without what is kept for other tools only. */
function meaning(questionnaire: Questionnaire | undefined): unknown {
	const bare: unknown = JSON.parse(
		JSON.stringify(questionnaire, (key, value: unknown) => (key === 'exchange' || key === 'settings' ? undefined : value))
	);
	return bare;
}

function again(questionnaire: Questionnaire): Questionnaire | undefined {
	const { questionnaire: second, problems } = compileXlsx(writeXlsform(questionnaire), 'again');
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return second;
}

describe('a questionnaire written as a workbook', () => {
	it.each(['younger', 'older', 'parents', 'teachers', 'principals'])('means the same when it is read again: %s', (name) => {
		const bytes = readFileSync(new URL(`../../../../demo/questionnaires/${name}.xlsx`, import.meta.url));
		const { questionnaire } = compileXlsx(bytes, name);
		expect(meaning(again(questionnaire!))).toEqual(meaning(questionnaire));
	});

	it('keeps repeats, rules, parameters, media, and texts with and without a language', () => {
		const { questionnaire, problems } = compileWorkbook(
			workbookOf({
				survey: [
					[
						'type',
						'name',
						'label',
						'label::English (en)',
						'hint::العربية (ar)',
						'image',
						'repeat_count',
						'parameters',
						'trigger',
						'calculation',
						'default',
						'choice_filter',
						'required',
						'body::accuracyThreshold'
					],
					['integer', 'how_many', 'How many?', '', '', '', '', '', '', '', '2', '', 'no', ''],
					['begin repeat', 'child', 'Child', 'A child', '', '', '${how_many}', '', '', '', '', '', '', ''],
					['select_one yn', 'here', 'Here?', '', 'هنا؟', 'here.png', '', 'randomize=true seed=7', '', '', '', "in = 'a'", 'yes', ''],
					['end repeat'],
					['range', 'glad', 'Glad?', '', '', '', '', 'start=1 end=5 step=2', '', '', '', '', '', ''],
					['calculate', 'sum', '', '', '', '', '', '', '${glad}', 'sum(${here})', '', '', '', ''],
					['geopoint', 'where', 'Where?', '', '', '', '', '', '', '', '', '', '', '3'],
					['start', 'begun']
				],
				choices: [
					['list_name', 'name', 'label', 'label::English (en)', 'in'],
					['yn', 'yes', 'Yes', '', 'a'],
					['yn', 'no', '', 'No', 'a']
				],
				settings: [
					['form_title', 'form_id', 'version', 'style'],
					['Home', 'home', '4', 'pages']
				]
			}),
			'test'
		);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(again(questionnaire!)).toEqual(questionnaire);
	});

	it('means the same, whatever it is', () => {
		fc.assert(
			fc.property(randomSurvey, ({ questionnaire }) => {
				if (!questionnaire) return;
				expect(parseQuestionnaire(serialiseQuestionnaire(questionnaire))).toEqual(questionnaire);
				expect(meaning(again(questionnaire))).toEqual(meaning(questionnaire));
			}),
			{ numRuns: 60 }
		);
	});
});
