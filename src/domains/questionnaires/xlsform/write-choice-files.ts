import Papa from 'papaparse';
import type { Questionnaire } from '../questionnaire.ts';

export interface ChoiceFile {
	readonly name: string;
	readonly mediaType: 'text/csv';
	readonly content: Uint8Array;
}

/** The lists that lay in files beside the workbook, as such files again. */
export function writeChoiceFiles({ fileLists, lists }: Questionnaire): ChoiceFile[] {
	return Object.entries(fileLists ?? {}).map(([name, { label }]) => {
		const rows = (lists[name] ?? []).map(({ columns, label: words }) => ({
			...columns,
			...Object.fromEntries(
				Object.entries(words).flatMap(([language, text]) => (columns?.[label] === text ? [] : [[`${label}::${language}`, text]]))
			)
		}));
		const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
		const csv = Papa.unparse({
			fields: headings,
			data: rows.map((row: Record<string, string>) => headings.map((heading) => row[heading] ?? ''))
		});
		return { name, mediaType: 'text/csv', content: new TextEncoder().encode(csv) };
	});
}
