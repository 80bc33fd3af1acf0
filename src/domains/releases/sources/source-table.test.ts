import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource, SourceFault } from './source-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fault = (content: Uint8Array) => {
	try {
		readSource(content);
	} catch (error) {
		if (error instanceof SourceFault) return [error.code, error.details.line];
		throw error;
	}
	return 'read';
};

describe('a table of somebody else', () => {
	it('is read with a mark, semicolons, decimal commas and the western code page', () => {
		const marked = readSource(bytes('\ufeffgeo;year;value\r\nBE;2023;12,5\r\n\r\nIT;2023;3\r\n'));
		expect(marked).toMatchObject({ format: 'csv', headings: ['geo', 'year', 'value'], decimal: ',' });
		expect(marked.rows).toEqual([
			{ line: 2, cells: ['BE', '2023', '12,5'] },
			{ line: 4, cells: ['IT', '2023', '3'] }
		]);
		const latin = Uint8Array.from([...bytes('région,n\n'), 0xe9, ...bytes(',1\n')]);
		expect(readSource(Uint8Array.from(latin, (byte) => byte)).rows[0]?.cells[0]).toContain('é');
	});

	it('is SDMX-CSV in both versions, with labels or without', () => {
		const one = readSource(bytes('DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:X(1.0),EL,2023,4.5,b\n'));
		expect(one).toMatchObject({ format: 'sdmx-csv', rows: [{ cells: ['ESTAT:X(1.0)', 'EL', '2023', '4.5', 'b'] }] });
		const two = readSource(bytes('STRUCTURE,STRUCTURE_ID,ACTION,GEO: Area,OBS_VALUE: Value\ndataflow,ESTAT:X(1.0),I,EL: Greece,4.5\n'));
		expect(two.headings.slice(3)).toEqual(['GEO', 'OBS_VALUE']);
		expect(two.rows[0]?.cells.slice(3)).toEqual(['EL', '4.5']);
	});

	it('is a JSON-stat cube, dense or sparse, the last dimension running fastest', () => {
		const cube = {
			version: '2.0',
			class: 'dataset',
			id: ['geo', 'time'],
			size: [2, 2],
			dimension: { geo: { category: { index: { IT: 1, BE: 0 } } }, time: { category: { index: ['2022', '2023'] } } },
			value: [1, 2, null, 4],
			status: { 2: 'c' }
		};
		const rows = [
			['BE', '2022', '1', ''],
			['BE', '2023', '2', ''],
			['IT', '2022', '', 'c'],
			['IT', '2023', '4', '']
		];
		expect(readSource(bytes(JSON.stringify(cube))).rows.map(({ cells }) => cells)).toEqual(rows);
		const sparse = { ...cube, value: { 0: 1, 1: 2, 3: 4 } };
		expect(readSource(bytes(JSON.stringify(sparse))).rows.map(({ cells }) => cells)).toEqual(rows);
	});

	it.each([
		['nothing', new Uint8Array(), ['empty', 1]],
		['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 1]), ['not_text', 1]],
		['more than 20 MB', new Uint8Array(20_000_001), ['too_large', 1]],
		['an open quotation mark', bytes('a,b\n"x,1\ny,2\n'), ['quotes', 2]],
		['a row that is too short', bytes('a,b,c\n1,2,3\n1,2\n'), ['width', 3]],
		['a column without a heading', bytes('a,,c\n1,2,3\n'), ['heading_empty', 2]],
		['a heading twice', bytes('a,a\n1,2\n'), ['heading_twice', 1]],
		['one column', bytes('a\n1\n2\n'), ['one_column', 1]],
		['no rows', bytes('a,b\n'), ['no_rows', 1]],
		['damaged JSON', bytes('{"class":"dataset"'), ['json_damaged', 1]],
		['other JSON', bytes('{"class":"collection"}'), ['json_no_cube', 1]],
		[
			'a cube that says it is huge',
			bytes('{"class":"dataset","id":["a"],"size":[900000000],"dimension":{"a":{"category":{"index":["x"]}}},"value":{"0":1}}'),
			['json_no_cube', 1]
		]
	])('that is %s is refused with its place', (_, content, expected) => {
		expect(fault(content)).toEqual(expected);
	});

	it('never throws anything but a fault', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (content) => void fault(content)));
		fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void fault(bytes(`{${text}`))));
	});
});
