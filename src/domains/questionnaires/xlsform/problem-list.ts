import type { FormProblem, FormProblemCode } from '../form-problem.ts';

/** Where in the workbook something is said. */
export interface Place {
	readonly sheet: string;
	readonly row?: number;
	readonly column?: string;
}

/** Collects what is wrong, in the order it is found. */
export class ProblemList {
	readonly found: FormProblem[] = [];

	error(code: FormProblemCode, place: Place, details: FormProblem['details'] = {}): void {
		this.#add('error', code, place, details);
	}

	warn(code: FormProblemCode, place: Place, details: FormProblem['details'] = {}): void {
		this.#add('warning', code, place, details);
	}

	get hasErrors(): boolean {
		return this.found.some(({ severity }) => severity === 'error');
	}

	#add(severity: FormProblem['severity'], code: FormProblemCode, place: Place, details: FormProblem['details']): void {
		this.found.push({ severity, code, sheet: place.sheet, row: place.row ?? 0, column: place.column ?? '', details });
	}
}
