import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#platform/workbook.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { randomSurvey } from '../random-survey.ts';
import { compileRows } from '../testing.ts';
import { readWorkbook } from '../xlsform/read-workbook.ts';
import { coverage } from './coverage.ts';
import { minutesOf } from './minutes.ts';
import { outline } from './outline.ts';
import { hintsFor, scoreOf } from './reading.ts';
import { mapTexts, textUnits, unitId } from './texts.ts';
import { mergeTranslation, readFilledSheet, translationSheets } from './translation-sheet.ts';
import { answersFromFields, whatIf } from './what-if.ts';

const SURVEY = [
	['type', 'name', 'label::nl', 'label::ar', 'hint::nl', 'relevant', 'calculation', 'constraint', 'constraint_message::nl', 'audio::nl'],
	['integer', 'age', 'Hoe oud ben je?', 'كم عمرك؟', 'In jaren', '', '', '. < 20', 'Te hoog', 'age.mp3'],
	['begin group', 'school', 'School', '', '', "${age} > 5 and ${age} != ''", '', '', '', ''],
	['select_one yn', 'likes', 'Ga je graag naar ${age}?', '', '', "not(${age} = '6')", '', '', '', ''],
	['text', 'why', 'Waarom?', '', '', "selected(${likes}, 'yes')", '', '', '', ''],
	['end group', '', '', '', '', '', '', '', '', ''],
	['calculate', 'twice', '', '', '', '', '${age} * 2', '', '', ''],
	['note', 'end', 'Klaar', '', '', '${age} * 2 > 4', '', '', '', '']
];
const CHOICES = [
	['list_name', 'name', 'label::nl', 'label::ar'],
	['yn', 'yes', 'Ja', 'نعم'],
	['yn', 'no', 'Nee', '']
];

function compiled(survey: readonly (readonly string[])[] = SURVEY): Questionnaire {
	const { questionnaire, problems } = compileRows(survey, CHOICES);
	if (!questionnaire) throw new Error(JSON.stringify(problems));
	return questionnaire;
}

const changed = (from: Questionnaire, id: string, language: string, text: string): Questionnaire =>
	mapTexts(from, (unit) => (unitId(unit) === id ? { ...unit.texts, [language]: text } : unit.texts));

/** The sheet for a language as a translator sends it back, with some cells filled in: item and place → text. */
function filled(base: Questionnaire, language: string, cells: Readonly<Record<string, string>>) {
	const sheets = translationSheets(base, { questionnaire: 'q', version: 1, language }).map(({ name, rows }) => ({
		name,
		rows: rows.map((row) =>
			cells[`${row[1] ?? ''} ${row[2] ?? ''}`] === undefined ? row : [...row.slice(0, 4), cells[`${row[1] ?? ''} ${row[2] ?? ''}`] ?? '']
		)
	}));
	const { workbook } = readWorkbook(writeWorkbook(sheets));
	const read = workbook && readFilledSheet(workbook);
	if (!read) throw new Error('unreadable');
	return read;
}

describe('the texts of a questionnaire', () => {
	it('stay what they are when nothing is made of them, for any questionnaire', () => {
		fc.assert(
			fc.property(randomSurvey, ({ questionnaire }) => {
				if (questionnaire) expect(mapTexts(questionnaire, ({ texts }) => texts)).toEqual(questionnaire);
			})
		);
		expect(mapTexts(compiled(), ({ texts }) => texts)).toEqual(compiled());
	});

	it('have names of their own each', () => {
		const ids = textUnits(compiled()).map(unitId);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('are counted by language: what has no original is not missing', () => {
		const [dutch, arabic] = coverage(compiled());
		expect(dutch?.counts.labels).toEqual({ done: 6, of: 6 });
		expect(arabic?.counts.labels).toEqual({ done: 1, of: 6 });
		expect(arabic?.counts.choices).toEqual({ done: 1, of: 2 });
		expect(arabic?.counts.messages).toEqual({ done: 0, of: 1 });
		expect(dutch?.counts.sound.done).toBe(1);
		expect(arabic?.counts.sound.done).toBe(0);
	});
});

describe('a sheet of translations', () => {
	it('that comes back as it went changes nothing, for any questionnaire and language', () => {
		fc.assert(
			fc.property(randomSurvey, fc.constantFrom('ar', 'und', 'uk'), ({ questionnaire }, language) => {
				if (!questionnaire) return;
				const merge = mergeTranslation(questionnaire, questionnaire, filled(questionnaire, language, {}), 'x');
				expect(merge).toEqual({ questionnaire, taken: 0, conflicts: [] });
			}),
			{ numRuns: 30 }
		);
	});

	it('puts in what was filled, and nothing else changes', () => {
		const base = compiled();
		const { questionnaire, taken, conflicts } = mergeTranslation(
			base,
			base,
			filled(base, 'ar', { 'why label': 'لماذا؟', 'yn/no label': 'لا' }),
			'x'
		);
		expect([taken, conflicts]).toEqual([2, []]);
		expect(questionnaire).toEqual(changed(changed(base, 'item why label', 'ar', 'لماذا؟'), 'choice yn/no label', 'ar', 'لا'));
	});

	it('brings a language that was not there', () => {
		const { questionnaire } = mergeTranslation(
			compiled(),
			compiled(),
			filled(compiled(), 'uk', { 'why label': 'Чому?' }),
			'Ukrainian (uk)'
		);
		expect(questionnaire.languages).toEqual(['nl', 'ar', 'uk']);
		expect(questionnaire.settings?.languageNames?.['uk']).toBe('Ukrainian (uk)');
	});

	it('never replaces what somebody wrote meanwhile, follows no changed original, and keeps references', () => {
		const base = compiled();
		const latest = changed(changed(base, 'item age label', 'ar', 'ما عمرك؟'), 'item why label', 'nl', 'Hoezo?');
		const sheet = filled(base, 'ar', { 'age label': 'عمرك؟', 'why label': 'لماذا؟', 'likes label': 'هل تحب؟' });
		const { questionnaire, taken, conflicts } = mergeTranslation(base, latest, sheet, 'x');
		expect(taken).toBe(0);
		expect(questionnaire).toBe(latest);
		expect(conflicts.map(({ item, reason, theirs }) => [item, reason, theirs])).toEqual([
			['age', 'newer', 'ما عمرك؟'],
			['likes', 'references', ''],
			['why', 'original-changed', '']
		]);
	});

	it('is no conflict where both wrote the same, and an emptied cell takes nothing away', () => {
		const base = compiled();
		const latest = changed(base, 'item why label', 'ar', 'لماذا؟');
		const merge = mergeTranslation(base, latest, filled(base, 'ar', { 'why label': 'لماذا؟', 'age label': '' }), 'x');
		expect(merge).toEqual({ questionnaire: latest, taken: 0, conflicts: [] });
	});
});

describe('the table of contents', () => {
	const rows = outline(compiled());

	it('numbers what is asked and shows where it stands', () => {
		expect(rows.map(({ key, depth, number }) => [key, depth, number])).toEqual([
			['age', 0, 1],
			['/school', 0, undefined],
			['likes', 1, 2],
			['why', 1, 3],
			['twice', 0, undefined],
			['end', 0, 4]
		]);
	});

	it('says simple rules in parts, and shows others as they are written', () => {
		const rule = (key: string) => rows.find((row) => row.key === key)?.rule;
		expect(rule('/school')).toMatchObject({ kind: 'all', conditions: [{ kind: 'more', key: 'age', value: '5' }, { kind: 'answered' }] });
		expect(rule('likes')).toMatchObject({ kind: 'all', conditions: [{ kind: 'is-not', value: '6' }] });
		expect(rule('why')).toMatchObject({ conditions: [{ kind: 'chosen', words: { nl: 'Ja' } }] });
		expect(rule('end')).toEqual({ kind: 'written', expression: '${age} * 2 > 4' });
	});
});

describe('what if', () => {
	const context = { now: '2026-01-01T10:00:00.000+01:00', seed: 1, uuid: 'u' };
	const play = (fields: Readonly<Record<string, string>>) => {
		const questionnaire = compiled();
		return whatIf(
			questionnaire,
			answersFromFields(questionnaire, new Map(Object.entries(fields).map(([key, text]) => [key, [text]]))),
			context
		);
	};

	it('shows what appears, what is calculated and what is wrong', () => {
		expect(play({}).hidden).toEqual(['likes', 'why', 'end']);
		const nine = play({ age: '9', likes: 'yes' });
		expect(nine.hidden).toEqual([]);
		expect(nine.calculated).toEqual([{ key: 'twice', value: '18' }]);
		expect(play({ age: '30' }).problems).toEqual([{ key: 'age', code: 'constraint' }]);
	});

	it('takes what is no number for what it is: wrong', () => {
		expect(play({ age: 'nine' }).problems).toEqual([{ key: 'age', code: 'type' }]);
	});
});

describe('reading level', () => {
	const words = (count: number, word: string) => Array.from({ length: count }, () => word);

	it('follows the published formulas', () => {
		// 100 words, 10 sentences, 20 long words: 10 + 20
		expect(scoreOf([...words(80, 'short'), ...words(20, 'certainly')], 10, 'en')).toEqual({ formula: 'lix', value: 30, level: 'middle' });
		// 100 words of two syllables, 10 sentences: 206.84 - 154 - 9.3
		expect(scoreOf(words(100, 'water'), 10, 'nl')).toEqual({ formula: 'flesch-douma', value: 44, level: 'hard' });
		// 100 words of 5 letters, 10 sentences: 89 + (3000 - 5000) / 100
		expect(scoreOf(words(100, 'perla'), 10, 'it')).toEqual({ formula: 'gulpease', value: 69, level: 'middle' });
	});

	it('is silent where no formula was published, or there are too few words', () => {
		expect(scoreOf(words(100, 'λέξη'), 10, 'el')).toBeNull();
		expect(scoreOf(words(10, 'word'), 1, 'en')).toBeNull();
	});

	it('remarks long sentences, two questions in one and double negatives where that is a fault', () => {
		const kinds = (text: string, language: string) => hintsFor(text, language, 'younger').map(({ kind }) => kind);
		expect(kinds('Do you like the teachers and the children and the rooms of your new school?', 'en')).toEqual(['long-sentence']);
		expect(kinds('Are you happy? Are you safe?', 'en')).toEqual(['two-questions']);
		expect(kinds("I don't have nobody.", 'en')).toEqual(['double-negative']);
		expect(kinds('Non ho nessuno.', 'it')).toEqual([]);
		expect(kinds('Ποιος είναι; Πού είναι;', 'el')).toEqual(['two-questions']);
	});
});

describe('minutes', () => {
	it('are more for everything than for what everybody is asked, and more for a child', () => {
		const { least, most } = minutesOf(compiled(), 'older', 'nl');
		expect(least).toBeLessThan(most);
		expect(minutesOf(compiled(), 'younger', 'nl').most).toBeGreaterThanOrEqual(most);
	});
});
