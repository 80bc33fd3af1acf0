import { Problem } from '#platform/problem.ts';
import type { FormProblem } from '../form-problem.ts';

/** A workbook that can't become a questionnaire, with everything that is wrong with it. */
export class WorkbookProblem extends Problem {
	readonly found: readonly FormProblem[];

	constructor(found: readonly FormProblem[]) {
		super('questionnaire-invalid', { count: found.filter(({ severity }) => severity === 'error').length });
		this.found = found;
	}
}
