import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftRecord } from '../draft.ts';
import { csvLines } from '../exchange/csv.ts';
import { practices } from '../../../../demo/practices.ts';
import { vocabulary } from '../source/vocabulary.ts';
import { OUTCOMES } from '#domains/framework/source/outcomes.ts';
import { allLists } from '../old-site/lists.ts';
import { tableOf } from './columns.ts';
import { readTableFile, type TableFile } from './read-file.ts';
import { createRowReader, guessMapping, readJsonRecords, readRows } from './read-rows.ts';

const reader = createRowReader(allLists(vocabulary, OUTCOMES));
const bytes = (text: string) => new TextEncoder().encode(text);
const table = (text: string): TableFile => {
	const read = readTableFile('t.csv', bytes(text));
	if (typeof read === 'string' || 'records' in read) throw new Error('no table');
	return read;
};
const read = (text: string, language = 'en') => {
	const file = table(text);
	return readRows(reader, file, guessMapping(file.headings, language), language);
};

describe('a table of records', () => {
	it('that was written is read as the same records', () => {
		const written = tableOf(practices);
		const { rows, problems } = read(csvLines([written.columns, ...written.rows]));
		expect(problems).toEqual([]);
		expect(rows.map(({ record, oldNumber }) => ({ record, oldNumber }))).toEqual(
			practices.map(({ record, oldNumber }) => ({ record, oldNumber }))
		);
	});

	it('keeps any text: quotes, lines, commas, right-to-left, emoji', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
				fc.pre(text.trim() === text && !text.includes('\0') && text.normalize('NFC') === text && !text.includes('\ufeff'));
				const record = draftRecord.parse({
					category: 'tool',
					originalLanguage: 'en',
					title: { en: text },
					summary: { en: `${text}"\n,;` }
				});
				const written = tableOf([{ number: 1, oldNumber: 7, record }]);
				const csv = csvLines([written.columns, ...written.rows]);
				expect(read(csv).rows[0]?.record.title).toEqual({ en: text });
			})
		);
	});

	it('with headings and values in another language is understood', () => {
		const { rows, problems } = read('Titel;Categorie;Land;Doelgroep\nDe tuin;Goede praktijken;België, Frankrijk;NBMV', 'nl');
		expect(problems).toEqual([]);
		expect(rows[0]?.record).toMatchObject({
			title: { nl: 'De tuin' },
			category: 'practice',
			countries: ['BE', 'FR'],
			target: ['unaccompanied'],
			originalLanguage: 'nl'
		});
	});

	it('tells every cell it can not read, by the row of the spreadsheet', () => {
		const { rows, problems } = read(
			'title_en,category,countries,since,funds,old_number\nA,practice,BE,2020,eu,5\n,practice,Atlantis,soon,eu; lottery,5\n\nC,,DE,,,'
		);
		expect(rows.map(({ row }) => row)).toEqual([2]);
		expect(problems.map(({ row, column, fault }) => `${row} ${column} ${fault}`)).toEqual([
			'3 countries unknown-value',
			'3 since not-a-number',
			'3 funds unknown-value',
			'3 title missing',
			'3 old_number twice',
			'5 category missing'
		]);
	});

	it.each([
		['nothing', '', 'file-empty'],
		['headings only', 'title,category', 'file-empty'],
		['broken JSON', '{"records": [', 'file-damaged'],
		['JSON that is no list', '{"a": 1}', 'json-no-list'],
		['half a workbook', 'PK\x03\x04abc', 'file-damaged']
	])('is refused in words where the file holds %s', (_, text, fault) => expect(readTableFile('x.csv', bytes(text))).toBe(fault));

	it('may be JSON, alone or as the API answers', () => {
		const [first] = practices;
		const { rows, problems } = readJsonRecords([first?.record, { oldNumber: 9, record: first?.record }, { title: 5 }]);
		expect(rows.map(({ oldNumber }) => oldNumber)).toEqual([null, 9]);
		expect(problems.every(({ row }) => row === 3)).toBe(true);
		expect(problems.length).toBeGreaterThan(0);
	});
});
