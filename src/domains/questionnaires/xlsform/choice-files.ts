import Papa from 'papaparse';
import type { Choice } from '../questionnaire.ts';
import type { FormProblemCode } from '../form-problem.ts';
import { languageTag, privateTag } from './language-names.ts';
import type { ProblemList } from './problem-list.ts';

/** Files that come beside a workbook: name → content. */
export type CompanionFiles = ReadonlyMap<string, Uint8Array>;

/** Rows one file of choices may have. */
const MOST_ROWS = 200_000;
const LARGEST = 32 * 1024 * 1024;

/**
 * The choices that a CSV file (UTF-8, the first row its headings) holds. A missing file is a warning: other tools may have it.
 * @param columns which columns hold code and label
 */
export function readChoiceFile(
	name: string,
	columns: { readonly value: string; readonly label: string },
	files: CompanionFiles,
	language: string,
	problems: ProblemList
): Choice[] {
	const place = { sheet: name };
	const content = files.get(name);
	if (!content) {
		problems.warn('file-missing', place, { name });
		return [];
	}
	const rows = parse(name, content);
	if (typeof rows === 'string') {
		problems.error(rows, place, { name });
		return [];
	}
	const [headings = [], ...lines] = rows;
	const missing = [columns.value, columns.label].filter((column) => !headings.some((heading) => heading.split('::')[0] === column));
	if (missing.length > 0) {
		problems.error('file-column-missing', { ...place, row: 1 }, { columns: missing.join(', '), found: headings.slice(0, 12).join(', ') });
		return [];
	}
	return lines.flatMap((line, index) => readLine(headings, line, columns, language) ?? skipped(line, name, index + 2, problems));
}

function parse(name: string, content: Uint8Array): string[][] | FormProblemCode {
	if (!/\.csv$/i.test(name)) return 'file-unreadable';
	if (content.length > LARGEST) return 'file-too-large';
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(content);
	} catch {
		return 'file-encoding';
	}
	const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t'] });
	if (data.length < 2) return 'file-unreadable';
	return data.length > MOST_ROWS ? 'too-many-rows' : data.map((row) => row.map((cell) => cell.trim()));
}

function readLine(
	headings: readonly string[],
	line: readonly string[],
	{ value, label }: { readonly value: string; readonly label: string },
	language: string
): Choice | undefined {
	const columns: Record<string, string> = {};
	const labels: Record<string, string> = {};
	for (const [index, heading] of headings.entries()) {
		const text = line[index] ?? '';
		if (heading === '' || text === '') continue;
		const [column = '', ofLanguage] = heading.split('::');
		if (column === label) labels[ofLanguage === undefined ? language : (languageTag(ofLanguage) ?? privateTag(ofLanguage))] = text;
		if (ofLanguage === undefined) columns[column] = text;
	}
	const name = columns[value];
	return name === undefined || /\s/.test(name) ? undefined : { name, label: labels, columns };
}

function skipped(line: readonly string[], name: string, row: number, problems: ProblemList): Choice[] {
	const code = line.some((cell) => cell !== '') ? 'choice-name-missing' : undefined;
	if (code) problems.error(code, { sheet: name, row }, { list: name });
	return [];
}
