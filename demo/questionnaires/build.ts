import { writeFileSync } from 'node:fs';
import { older } from './older.ts';
import { parents } from './parents.ts';
import { principals } from './principals.ts';
import { teachers } from './teachers.ts';
import { writeWorkbook } from './write-workbook.ts';
import { younger } from './younger.ts';

/** Writes the five workbooks beside this file: `node demo/questionnaires/build.ts`. */
for (const form of [younger, older, parents, teachers, principals]) {
	writeFileSync(new URL(`${form.id}.xlsx`, import.meta.url), writeWorkbook(form));
}
