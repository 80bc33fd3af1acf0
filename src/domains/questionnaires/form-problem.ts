/**
 * What is wrong with a workbook, as data: where it stands and what fills the words. The words are
 * `messages/questionnaires/`, key `questionnaires_problem_` + the code with underscores.
 */
export interface FormProblem {
	readonly severity: 'error' | 'warning';
	readonly code: FormProblemCode;
	/** empty where the whole file is meant */
	readonly sheet: string;
	/** counted from 1 as the spreadsheet shows it; 0 where the whole sheet is meant */
	readonly row: number;
	/** heading of the column; empty where the whole row is meant */
	readonly column: string;
	readonly details: Readonly<Record<string, string | number>>;
}

export const FORM_PROBLEM_CODES = [
	'not-a-spreadsheet',
	'file-too-large',
	'workbook-too-large',
	'workbook-damaged',
	'document-type-refused',
	'too-many-rows',
	'sheet-missing',
	'column-missing',
	'column-unknown',
	'column-repeated',
	'type-missing',
	'type-unknown',
	'type-refused',
	'type-not-asked',
	'type-left-out',
	'type-not-kept',
	'name-missing',
	'name-invalid',
	'name-repeated',
	'name-reserved',
	'label-missing',
	'translation-missing',
	'language-unknown',
	'list-missing',
	'list-unknown',
	'choice-name-missing',
	'choice-name-repeated',
	'choice-name-space',
	'choice-label-missing',
	'group-not-closed',
	'group-not-open',
	'group-empty',
	'trigger-invalid',
	'file-missing',
	'file-unreadable',
	'file-encoding',
	'file-column-missing',
	'sheet-refused',
	'expression-syntax',
	'expression-unclosed',
	'expression-curly-quote',
	'expression-too-deep',
	'function-unknown',
	'function-arguments',
	'reference-unknown',
	'reference-ambiguous',
	'reference-circular',
	'calculation-missing',
	'parameter-invalid',
	'parameter-unknown',
	'form-empty',
	'media-missing',
	'media-name-invalid',
	'media-unreadable',
	'media-too-large',
	'media-cleaned',
	'media-unused',
	'setting-unknown',
	'function-differs',
	'cells-merged',
	'sheet-hidden',
	'formula-empty',
	'macros-refused',
	'scale-unknown',
	'sensitive-last',
	'faces-not-feeling',
	'faces-scale-missing'
] as const;

export type FormProblemCode = (typeof FORM_PROBLEM_CODES)[number];

/** One line for a terminal: `file:sheet:row:column message`. */
export function problemLine(file: string, problem: FormProblem, words: string): string {
	return `${file}:${problem.sheet}:${String(problem.row)}:${problem.column} ${words}`;
}
