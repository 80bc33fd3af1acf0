import { SITE_KINDS, type SiteKind } from './campaign.ts';

/** A site as a researcher lists it. */
export interface SiteRow {
	readonly name: string;
	/** region code (NUTS) */
	readonly area: string;
	readonly kind: SiteKind;
	readonly level: string | null;
	readonly expected: number;
	readonly weight: number;
}

export type SiteFault =
	'name_missing' | 'name_repeated' | 'area_missing' | 'area_unknown' | 'kind_unknown' | 'expected_invalid' | 'weight_invalid' | 'too_many';

export interface SiteProblem {
	/** counted from 1, the heading row included where there is one */
	readonly row: number;
	readonly fault: SiteFault;
	readonly value: string;
}

const COLUMNS = ['name', 'area', 'kind', 'level', 'expected', 'weight'] as const;
type Column = (typeof COLUMNS)[number];
const MOST = 5000;

/**
 * Reads a pasted or uploaded list: tabs, semicolons or commas; with or without a heading row. Columns in the order name, area, kind, level, expected,
 * weight, or as the headings say. Every bad row is told, not only the first.
 */
export function readSiteList(
	text: string,
	isArea: (code: string) => boolean
): { readonly sites: readonly SiteRow[]; readonly problems: readonly SiteProblem[] } {
	const lines = text
		.replace(/^\uFEFF/, '')
		.replaceAll('\0', '')
		.split(/\r\n|\r|\n/);
	const delimiter = ['\t', ';', ','].find((candidate) => lines[0]?.includes(candidate)) ?? ',';
	const rows = lines
		.map((line, index) => ({ row: index + 1, cells: split(line, delimiter) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	if (rows.length > MOST) return { sites: [], problems: [{ row: MOST, fault: 'too_many', value: String(MOST) }] };
	const headings = rows[0]?.cells.map((cell) => cell.toLowerCase()) ?? [];
	const headed = headings.includes('name');
	const order: readonly string[] = headed ? headings : COLUMNS;
	const names = new Set<string>();
	const problems: SiteProblem[] = [];
	const sites = rows.slice(headed ? 1 : 0).flatMap(({ row, cells }) => {
		const cell = (column: Column): string => cells[order.indexOf(column)] ?? '';
		const found = faults(cell, names, isArea).map(([fault, value]) => ({ row, fault, value }));
		problems.push(...found);
		names.add(cell('name').toLowerCase());
		return found.length === 0 ? [siteOf(cell)] : [];
	});
	return { sites, problems };
}

function faults(cell: (column: Column) => string, names: ReadonlySet<string>, isArea: (code: string) => boolean): [SiteFault, string][] {
	const found: [SiteFault, string][] = [];
	if (cell('name') === '') found.push(['name_missing', '']);
	else if (names.has(cell('name').toLowerCase())) found.push(['name_repeated', cell('name')]);
	if (cell('area') === '') found.push(['area_missing', '']);
	else if (!isArea(cell('area').toUpperCase())) found.push(['area_unknown', cell('area')]);
	if (cell('kind') !== '' && !isKind(cell('kind'))) found.push(['kind_unknown', cell('kind')]);
	if (!/^\d{0,5}$/.test(cell('expected'))) found.push(['expected_invalid', cell('expected')]);
	const weight = cell('weight').replace(',', '.');
	if (weight !== '' && !(Number(weight) > 0 && Number(weight) < 1e6)) found.push(['weight_invalid', cell('weight')]);
	return found;
}

function isKind(text: string): text is SiteKind {
	return (SITE_KINDS as readonly string[]).includes(text);
}

function siteOf(cell: (column: Column) => string): SiteRow {
	const kind = cell('kind');
	return {
		name: cell('name'),
		area: cell('area').toUpperCase(),
		kind: isKind(kind) ? kind : 'school',
		level: cell('level') || null,
		expected: Number(cell('expected') || 0),
		weight: Number(cell('weight').replace(',', '.') || 1)
	};
}

/** One line of CSV; quotes may hold the delimiter, and a doubled quote is a quote. */
function split(line: string, delimiter: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === '"' && quoted && line[at + 1] === '"') {
			cell += '"';
			at++;
		} else if (character === '"') quoted = !quoted;
		else if (character === delimiter && !quoted) {
			cells.push(cell.trim());
			cell = '';
		} else cell += character;
	}
	return [...cells, cell.trim()];
}
