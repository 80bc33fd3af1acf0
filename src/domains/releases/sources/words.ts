import type { FrameworkDocument } from '#domains/framework/document.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import type { MappingProblem, RowProblem, RowProblemCode } from './check.ts';
import type { SourceFault, SourceFaultCode } from './source-table.ts';

const faults: Readonly<Record<SourceFaultCode, (details: { line: number; name: string }) => string>> = {
	empty: () => m.sources_fault_empty(),
	too_large: () => m.sources_fault_too_large(),
	too_many_rows: () => m.sources_fault_too_many_rows(),
	not_text: () => m.sources_fault_not_text(),
	quotes: m.sources_fault_quotes,
	width: m.sources_fault_width,
	heading_empty: m.sources_fault_heading_empty,
	heading_twice: m.sources_fault_heading_twice,
	one_column: () => m.sources_fault_one_column(),
	json_damaged: () => m.sources_fault_json_damaged(),
	json_no_cube: () => m.sources_fault_json_no_cube(),
	no_rows: () => m.sources_fault_no_rows()
};

/** Why a file could not be read, and how to mend it. */
export const faultWords = ({ code, details }: SourceFault): string => faults[code](details);

const rows: Readonly<Record<RowProblemCode, (details: { given: string; other: string }) => string>> = {
	area_wrong: m.sources_row_area_wrong,
	period_wrong: m.sources_row_period_wrong,
	indicator_unknown: m.sources_row_indicator_unknown,
	category_unknown: m.sources_row_category_unknown,
	number_wrong: m.sources_row_number_wrong,
	flag_unknown: m.sources_row_flag_unknown,
	confidential_value: () => m.sources_row_confidential_value(),
	out_of_range: m.sources_row_out_of_range,
	count_wrong: m.sources_row_count_wrong,
	part_larger: m.sources_row_part_larger,
	twice: m.sources_row_twice,
	total_wrong: m.sources_row_total_wrong
};

/** What is wrong in a row, and how to mend it. */
export const rowWords = ({ code, details }: RowProblem): string => rows[code](details);

/** The field of the form where a reading is mended, with words. */
export const mappingWords: Readonly<Record<MappingProblem, readonly [string, () => string]>> = {
	no_area: ['role.0', () => m.sources_no_area()],
	no_value: ['role.0', () => m.sources_no_value()],
	no_indicator: ['indicator', () => m.sources_no_indicator()],
	no_period: ['period', () => m.sources_no_period()],
	role_twice: ['role.0', () => m.sources_role_twice()],
	pairs: ['values.0', () => m.sources_pairs()],
	scale: ['high', () => m.sources_scale()]
};

/** What a column can say, in words. */
export function roleOptions(document: FrameworkDocument, language: string): { value: string; label: string }[] {
	const groups = document.breakdowns.map(({ code, label }) => ({
		value: `group.${code}`,
		label: m.sources_role_group({ name: pickText(label, language).text })
	}));
	return [
		{ value: 'ignore', label: m.sources_role_ignore() },
		{ value: 'area', label: m.sources_role_area() },
		{ value: 'period', label: m.sources_role_period() },
		{ value: 'value', label: m.sources_role_value() },
		{ value: 'numerator', label: m.sources_role_numerator() },
		{ value: 'denominator', label: m.sources_role_denominator() },
		{ value: 'indicator', label: m.sources_role_indicator() },
		{ value: 'flag', label: m.sources_role_flag() },
		{ value: 'confidentiality', label: m.sources_role_confidentiality() },
		{ value: 'only', label: m.sources_role_only() },
		...groups
	];
}
