import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { prepareQuestionnaire } from '../../src/domains/questionnaires/prepare.ts';
import { Session } from '../../src/domains/questionnaires/session.ts';
import { compileXlsx } from '../../src/domains/questionnaires/xlsform/compile.ts';
import { generateWave } from './generate.ts';

it.each(['younger', 'older'] as const)(
	'the synthetic answers of %s children are valid under the questionnaire, every fiftieth of them',
	(instrument) => {
		const compiled = compileXlsx(readFileSync(`demo/questionnaires/${instrument}.xlsx`), instrument);
		const prepared = prepareQuestionnaire(compiled.questionnaire!);
		const responses = generateWave().responses.filter((each) => each.instrument === instrument);
		for (const { answers } of responses.filter((_, at) => at % 50 === 0)) {
			const session = new Session(prepared, { language: 'en', seed: 1 } as never, answers);
			expect(session.problems).toEqual([]);
		}
	}
);
