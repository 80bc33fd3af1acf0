import { type Kysely, sql } from 'kysely';
import { type Cell, CELL_REASONS, CELL_STATUSES, type CellKey, emptyCell } from '#domains/releases/cell.ts';
import { type CellFilter, FILTER_COLUMNS } from '#domains/releases/exchange/cell-filter.ts';
import { newId } from '#platform/ids.ts';
import type { Database } from '../../src/database.ts';

/** Numbers between 0 and 1 that follow from a seed (mulberry32, T. Ettinger). */
function chances(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const areas = ['SIX', 'BE', 'BE21', 'DE', 'DE3', 'EL', 'EL30'];
const indicators = ['R01', 'R06', 'R07', 'R10', 'D15'];
const periods = ['2023', '2026'];
const cuts: readonly Pick<CellKey, 'statistic' | 'breakdown' | 'category' | 'second_breakdown' | 'second_category'>[] = [
	['figure', 'total', 'total', 'total', 'total'] as const,
	['figure', 'sex', 'girl', 'total', 'total'] as const,
	['figure', 'sex', 'girl', 'age', '7-9'] as const,
	['share', 'answer', '20-40', 'total', 'total'] as const,
	['gap', 'total', 'total', 'total', 'total'] as const,
	['difference', 'sex', 'girl', 'sex', 'boy'] as const,
	['change', 'level', 'primary', 'total', 'total'] as const
].map(([statistic, breakdown, category, second_breakdown, second_category]) => ({
	statistic,
	breakdown,
	category,
	second_breakdown,
	second_category
}));

/** Cells of every statistic, status and reason, broken down up to twice; which is which follows from the seed. */
export function madeCells(seed = 1): Cell[] {
	const next = chances(seed);
	const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
	return indicators.flatMap((indicator) =>
		areas.flatMap((area) =>
			periods.flatMap((period) =>
				cuts.map((cut): Cell => {
					const key = { indicator, area, period, population: cut.breakdown === 'level' ? 'all' : 'migrant_background', ...cut } as const;
					const status = next() < 0.6 ? 'shown' : pick(CELL_STATUSES);
					const empty = emptyCell({ ...key, unit: 'percent' }, status, status === 'suppressed' ? pick(CELL_REASONS) : null);
					if (status !== 'shown') return empty;
					const estimate = Math.round(next() * 1e9) / 1e7;
					return {
						...empty,
						estimate,
						se: 1.5,
						low: estimate - 3,
						high: estimate + 3,
						n: 35,
						sites: 6,
						deff: 1.2,
						flags: pick([null, 'b', 'ep'])
					};
				})
			)
		)
	);
}

export interface MadeRelease {
	readonly number: string;
	readonly kind?: 'estimate' | 'external';
	readonly state?: 'draft' | 'published' | 'withdrawn';
	readonly synthetic?: boolean;
	readonly publishedAt?: Date;
}

/** Writes a release with such cells. */
export async function addRelease(db: Kysely<Database>, framework: string, made: MadeRelease, cells: readonly Cell[]): Promise<string> {
	const { number, kind = 'estimate', state = 'published', synthetic = false, publishedAt = new Date('2026-03-01T10:00:00Z') } = made;
	const id = newId();
	const shown = [...new Set(cells.flatMap((cell) => (cell.status === 'shown' ? [cell.indicator] : [])))];
	const methods = {
		campaigns: [],
		responses: 240,
		sites: 12,
		regions: 2,
		countries: 3,
		weighted: false,
		frameworkNumber: 1,
		rules: null,
		cells: { shown: 1, suppressed: 1 },
		indicators: shown,
		warnings: []
	};
	await sql`insert into releases (id, number, kind, state, title, recipe, framework_version, design, synthetic, source, methods)
		values (${id}, ${number}, ${kind}, 'draft', ${JSON.stringify({ en: `Release ${number}`, nl: `Publicatie ${number}` })}, '{}', ${framework},
		'convenience', ${synthetic}, ${JSON.stringify({ author: 'Immerse', name: 'Survey', date: '2026-01-31' })}, ${JSON.stringify(methods)})`.execute(
		db
	);
	for (let from = 0; from < cells.length; from += 500) {
		const values = cells.slice(from, from + 500).map((cell) => ({ release_id: id, ...cell }));
		await db.insertInto('release_cells').values(values).execute();
	}
	if (state !== 'draft') await sql`update releases set state = 'published', published_at = ${publishedAt} where id = ${id}`.execute(db);
	if (state === 'withdrawn')
		await sql`update releases set state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'A weight was wrong.' where id = ${id}`.execute(
			db
		);
	return id;
}

/** The cells that a filter lets through, in the plainest way there is. */
export const filterCells = (cells: readonly Cell[], filter: CellFilter): Cell[] =>
	cells.filter((cell) => FILTER_COLUMNS.every((column) => filter[column]?.has(cell[column]) ?? true));
