import type { FormProblem } from '../form-problem.ts';
import type { Choice, Item, Questionnaire } from '../questionnaire.ts';
import { checkExpressions } from './check-expressions.ts';
import { readLists } from './choices.ts';
import { languageTag, privateTag } from './language-names.ts';
import { ProblemList } from './problem-list.ts';
import { readWorkbook } from './read-workbook.ts';
import { readSurvey, type RowOf } from './survey.ts';
import { Table } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A compiled questionnaire, absent where there is an error, and everything that is wrong or doubtful. */
export interface Compiled {
	readonly questionnaire?: Questionnaire;
	readonly problems: readonly FormProblem[];
}

/** Compiles an .xlsx file. `fallbackName` (the file's name) stands in where the settings give no title or identifier. */
export function compileXlsx(bytes: Uint8Array, fallbackName: string): Compiled {
	const { workbook, problems } = readWorkbook(bytes);
	return workbook ? compileWorkbook(workbook, fallbackName) : { problems };
}

/** Compiles the sheets of an XLSForm workbook: survey, choices, settings. */
export function compileWorkbook(workbook: Workbook, fallbackName: string): Compiled {
	const problems = new ProblemList();
	const survey = findSheet(workbook, 'survey');
	if (!survey) {
		problems.error('sheet-missing', { sheet: '' }, { sheet: 'survey', sheets: workbook.sheets.map(({ name }) => name).join(', ') });
		return { problems: problems.found };
	}
	const surveyTable = new Table(survey, 'survey', problems);
	for (const column of ['type', 'name']) {
		if (!surveyTable.has(column)) problems.error('column-missing', { sheet: survey.name, row: 1 }, { column });
	}
	if (problems.hasErrors) return { problems: problems.found };
	return build(workbook, surveyTable, fallbackName, problems);
}

function build(workbook: Workbook, survey: Table, fallbackName: string, problems: ProblemList): Compiled {
	const choicesTable = optionalTable(workbook, 'choices', problems);
	const settings = optionalTable(workbook, 'settings', problems)?.rows[0];
	const setting = (name: string): string => settings?.get(name) ?? '';
	const named = [...new Set([...survey.languages, ...(choicesTable?.languages ?? [])])];
	const wished = setting('default_language');
	const defaultLanguage = wished === '' ? (named[0] ?? 'und') : (languageTag(wished) ?? privateTag(wished));
	const lists = readLists(choicesTable, defaultLanguage, /^yes$/i.test(setting('allow_choice_duplicates')), problems);
	const languages = named.length > 0 ? [...new Set([...named, defaultLanguage])] : [defaultLanguage];
	const rowOf: RowOf = new Map();
	const items = readSurvey(survey, { language: defaultLanguage, languages, lists, problems, rowOf });
	if (items.length === 0 && !problems.hasErrors) problems.error('form-empty', { sheet: survey.name });
	checkNames(items, rowOf, problems);
	checkExpressions(items, rowOf, problems);
	if (problems.hasErrors) return { problems: problems.found };
	const id = setting('form_id') || setting('id_string') || fallbackName;
	const title = settings?.texts('form_title', defaultLanguage) ?? settings?.texts('title', defaultLanguage) ?? { [defaultLanguage]: id };
	return {
		questionnaire: { format: 1, id, version: setting('version'), title, languages, defaultLanguage, items, lists: usedLists(items, lists) },
		problems: problems.found
	};
}

function findSheet(workbook: Workbook, name: string): Sheet | undefined {
	return workbook.sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

function optionalTable(workbook: Workbook, name: 'choices' | 'settings', problems: ProblemList): Table | undefined {
	const sheet = findSheet(workbook, name);
	return sheet && sheet.rows.length > 0 ? new Table(sheet, name, problems) : undefined;
}

/** Two items of one group can't have one name. */
function checkNames(items: readonly Item[], rowOf: RowOf, problems: ProblemList): void {
	const seen = new Set<string>();
	for (const item of items) {
		const row = rowOf.get(item);
		if (seen.has(item.name) && row) problems.error('name-repeated', row.place('name'), { name: item.name });
		seen.add(item.name);
		if (item.kind === 'group') checkNames(item.items, rowOf, problems);
	}
}

function usedLists(items: readonly Item[], lists: ReadonlyMap<string, Choice[]>): Record<string, readonly Choice[]> {
	const used = new Set<string>();
	const note = (item: Item): void => {
		if (item.kind === 'group') item.items.forEach(note);
		else if (item.list !== undefined) used.add(item.list);
		// a list may also be reached by an expression: instance('name')
		for (const [, name] of JSON.stringify({ ...item, items: undefined }).matchAll(/instance\('([^']+)'\)/g)) if (name) used.add(name);
	};
	items.forEach(note);
	return Object.fromEntries([...used].map((name) => [name, lists.get(name) ?? []]));
}
