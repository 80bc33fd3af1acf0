import type { FormProblem } from '../form-problem.ts';
import { dependenciesOf } from '../dependencies.ts';
import { parseExpression } from '../expressions/parse.ts';
import { mediaNames } from '../media.ts';
import type { Choice, Item, Questionnaire } from '../questionnaire.ts';
import { checkCare } from './check-care.ts';
import { checkExpressions, expressionsOf } from './check-expressions.ts';
import { readChoiceFile, type CompanionFiles } from './choice-files.ts';
import { readLists } from './choices.ts';
import { languageTag, privateTag } from './language-names.ts';
import { ProblemList, type Place } from './problem-list.ts';
import { readWorkbook } from './read-workbook.ts';
import { formSettings, readSettings } from './settings.ts';
import { readSurvey, type RowOf, type SurveyContext } from './survey.ts';
import { Table } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A compiled questionnaire, absent where there is an error, and everything that is wrong or doubtful. */
export interface Compiled {
	readonly questionnaire?: Questionnaire;
	readonly problems: readonly FormProblem[];
}

const NO_FILES: CompanionFiles = new Map();

/**
 * Compiles an .xlsx file. `fallbackName` (the file's name) stands in where the settings give no title or identifier. `files` are those beside the
 * workbook whose rows are choices.
 */
export function compileXlsx(bytes: Uint8Array, fallbackName: string, files: CompanionFiles = NO_FILES): Compiled {
	const { workbook, problems } = readWorkbook(bytes);
	return workbook ? compileWorkbook(workbook, fallbackName, files) : { problems };
}

/** Compiles the sheets of an XLSForm workbook: survey, choices, settings. */
export function compileWorkbook(workbook: Workbook, fallbackName: string, files: CompanionFiles = NO_FILES): Compiled {
	const problems = new ProblemList();
	refuseSheets(workbook, problems);
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
	return build(workbook, surveyTable, { fallbackName, files }, problems);
}

interface Source {
	readonly fallbackName: string;
	readonly files: CompanionFiles;
}

function build(workbook: Workbook, survey: Table, { fallbackName, files }: Source, problems: ProblemList): Compiled {
	const choicesTable = optionalTable(workbook, 'choices', problems);
	const settings = readSettings(optionalTable(workbook, 'settings', problems), problems);
	const named = [...new Set([...survey.languages, ...(choicesTable?.languages ?? [])])];
	const wished = settings.get('default_language');
	const language = wished === '' ? (named[0] ?? 'und') : (languageTag(wished) ?? privateTag(wished));
	const languages = named.length > 0 ? [...new Set([...named, language])] : [language];
	const allowRepeated = /^(yes|true)$/i.test(settings.get('allow_choice_duplicates'));
	const lists = readLists(choicesTable, { language, languages: named, allowRepeated }, problems);
	const rowOf: RowOf = new Map();
	const fileLists: SurveyContext['files'] = new Map();
	const items = readSurvey(survey, {
		language,
		languages,
		inLanguages: named.length > 0,
		lists,
		files: fileLists,
		problems,
		rowOf
	});
	if (items.length === 0 && !problems.hasErrors) problems.error('form-empty', { sheet: survey.name });
	checkNames(items, rowOf, problems);
	checkExpressions(items, rowOf, problems);
	checkMediaNames(items, lists, rowOf, problems);
	checkCare(items, rowOf, problems);
	if (problems.hasErrors) return { problems: problems.found };
	const used = usedLists(items, lists, fileLists);
	for (const [name, columns] of fileLists) used[name] = readChoiceFile(name, columns, files, language, problems);
	if (problems.hasErrors) return { problems: problems.found };
	const id = settings.get('form_id') || fallbackName;
	return {
		questionnaire: {
			format: 1,
			id,
			version: settings.get('version'),
			title: settings.title(language) ?? { [language]: id },
			languages,
			defaultLanguage: language,
			items,
			lists: used,
			...(fileLists.size > 0 ? { fileLists: Object.fromEntries(fileLists) } : {}),
			...formSettings(settings, { ...choicesTable?.languageNames, ...survey.languageNames })
		},
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

/** Sheets of the standard that ask for what we don't do. */
function refuseSheets(workbook: Workbook, problems: ProblemList): void {
	for (const name of ['external_choices', 'osm', 'entities']) {
		const sheet = findSheet(workbook, name);
		const row = sheet?.rows.slice(1).find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
		if (sheet && row) problems.error('sheet-refused', { sheet: sheet.name, row: row.row }, { name });
	}
}

/** A name of a file is a name and no path. */
function checkMediaNames(items: readonly Item[], lists: ReadonlyMap<string, Choice[]>, rowOf: RowOf, problems: ProblemList): void {
	const check = (names: readonly string[], place: Place): void => {
		for (const name of names) if (!isFileName(name)) problems.error('media-name-invalid', place, { name });
	};
	const visit = (item: Item): void => {
		const row = rowOf.get(item);
		if (row) check(mediaNames({ items: [item.kind === 'question' ? item : { ...item, items: [] }], lists: {} }), row.place('type'));
		if (item.kind !== 'question') item.items.forEach(visit);
	};
	items.forEach(visit);
	for (const [list, choices] of lists) check(mediaNames({ items: [], lists: { [list]: choices } }), { sheet: 'choices', column: list });
}

function isFileName(name: string): boolean {
	return name.length <= 200 && !/[/\\:*?"<>|\u0000-\u001f]|^\.+$|^\s|\s$/.test(name);
}

/** Two items of one group can't have one name. */
function checkNames(items: readonly Item[], rowOf: RowOf, problems: ProblemList): void {
	const seen = new Set<string>();
	for (const item of items) {
		const row = rowOf.get(item);
		if (seen.has(item.name) && row) problems.error('name-repeated', row.place('name'), { name: item.name });
		seen.add(item.name);
		if (item.kind !== 'question') checkNames(item.items, rowOf, problems);
	}
}

/** The lists that questions or expressions name. A file that only expressions look into (`pulldata`) joins the files. */
function usedLists(
	items: readonly Item[],
	lists: ReadonlyMap<string, Choice[]>,
	files: SurveyContext['files']
): Record<string, readonly Choice[]> {
	const used = new Set<string>();
	const note = (item: Item): void => {
		if (item.kind === 'question' && item.list !== undefined) used.add(item.list);
		for (const [, source] of expressionsOf(item))
			if (source) dependenciesOf(parseExpression(source)).instances.forEach((name) => used.add(name));
		if (item.kind !== 'question') item.items.forEach(note);
	};
	items.forEach(note);
	for (const name of used) {
		const known = lists.has(name) || files.has(name) || files.has(`${name}.csv`);
		if (!known) files.set(/\.csv$/i.test(name) ? name : `${name}.csv`, { value: 'name', label: 'label' });
	}
	return Object.fromEntries([...used].flatMap((name) => (lists.has(name) ? [[name, lists.get(name) ?? []]] : [])));
}
