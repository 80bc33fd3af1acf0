import { type Kysely, sql } from 'kysely';
import { getFramework, getFrameworkVersion } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { readOnly } from '#platform/server/database.ts';
import type { CellFilter } from '../cell-filter.ts';
import { FILTER_COLUMNS } from '../cell-filter.ts';
import type { Availability } from '../sdmx/availability.ts';
import { type DataQuery, type FlowReference, periodsWanted } from '../sdmx/data-query.ts';
import { type Flow, flowsOf, matchingFlows } from '../sdmx/flow.ts';
import { toSdmxCode } from '../sdmx/identifiers.ts';
import { type Codelist, codelistsOf, DIMENSION_COLUMNS, DIMENSION_IDS, TIME } from '../sdmx/model.ts';
import { type Series, seriesAlong, seriesIn } from '../sdmx/observation.ts';
import { SdmxProblem } from '../sdmx/problem.ts';
import type { StructureSet } from '../sdmx/structure-query.ts';
import { eachBatch } from './read-cells.ts';
import { listReleases } from '../../server/releases.ts';
import type { ReleaseTables } from '../../server/tables.ts';

type Tables = ReleaseTables & FrameworkTables;

/** A series can't be written before all of it is known where observations don't lie along time: only so many. */
const mostAlong = 50_000;

const codelists = new Map<string, readonly Codelist[]>();

/** All dataflows. */
export const listFlows = (db: Kysely<Tables>): Promise<Flow[]> => readOnly(db, async (reading) => flowsOf(await listReleases(reading)));

/** The one flow that is meant. @throws {SdmxProblem} `no-results` */
export async function getFlow(db: Kysely<Tables>, reference: FlowReference): Promise<Flow> {
	const [flow] = matchingFlows(await listFlows(db), reference);
	if (flow) return flow;
	throw new SdmxProblem('no-results', `There is no dataflow '${reference.id.slice(0, 60)}': /sdmx/v1/dataflow lists those that there are.`);
}

/** The structures of every framework that a release follows, the newest first. */
export async function listStructureSets(db: Kysely<Tables>): Promise<StructureSet[]> {
	return readOnly(db, async (reading) => {
		const releases = await listReleases(reading);
		const ids = new Set([(await getFramework(reading)).id, ...releases.map((release) => release.frameworkVersion)]);
		const versions = await Promise.all([...ids].map((id) => getFrameworkVersion(reading, id)));
		return versions
			.sort((a, b) => b.number - a.number)
			.map(({ id, number, document }) => {
				const lists = codelists.get(id) ?? codelistsOf(document);
				codelists.set(id, lists);
				return { version: `${number}.0`, codelists: lists };
			});
	});
}

/** The codelists that the figures of a flow are coded with. */
export async function codelistsFor(db: Kysely<Tables>, { structure }: Flow): Promise<readonly Codelist[]> {
	return (await listStructureSets(db)).find(({ version }) => version === structure)?.codelists ?? [];
}

/**
 * The series that are asked for, read while they are written.
 * @throws {SdmxProblem} `no-results`; `too-large` along another dimension than time
 */
export async function readSeries(db: Kysely<Tables>, flow: Flow, query: DataQuery): Promise<AsyncIterable<readonly Series[]>> {
	const filter = await filterOf(db, flow, query);
	const found = filter && seriesIn(eachBatch(db, flow.release, { filter }), { first: query.first, last: query.last });
	const first = await found?.next();
	if (!found || !first || first.done) throw new SdmxProblem('no-results', 'There is no figure for this.');
	const parts = resume(first.value, found);
	const dimension = DIMENSION_IDS.indexOf(query.along);
	return dimension < 0 ? parts : once(seriesAlong(await allOf(parts), dimension));
}

async function* resume<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
	yield first;
	yield* rest;
}

async function* once<T>(value: T): AsyncGenerator<T> {
	yield value;
}

async function allOf(parts: AsyncIterable<readonly Series[]>): Promise<Series[]> {
	const all: Series[] = [];
	let observations = 0;
	for await (const some of parts) {
		all.push(...some);
		observations += some.reduce((sum, series) => sum + series.observations.length, 0);
		if (observations > mostAlong)
			throw new SdmxProblem(
				'too-large',
				`More than ${mostAlong} figures can't lie along this dimension: narrow the key, or leave dimensionAtObservation out.`
			);
	}
	return all;
}

const periods = new Map<string, string[]>();

/** What the database is asked for; nothing where nothing can match. */
async function filterOf(db: Kysely<Tables>, { release }: Flow, query: DataQuery): Promise<CellFilter | undefined> {
	const changed = release.withdrawnAt ?? release.publishedAt;
	if (query.impossible || (query.updatedAfter && changed && changed <= query.updatedAfter)) return undefined;
	const there = periods.get(release.id) ?? (await codesOf(db, release.id, 'period', {}));
	periods.set(release.id, there);
	const wanted = periodsWanted(there, query.periods);
	if (wanted?.size === 0) return undefined;
	return wanted ? { ...query.choice, period: wanted } : query.choice;
}

type Column = (typeof FILTER_COLUMNS)[number];

function codesOf(db: Kysely<Tables>, release: string, column: Column, filter: CellFilter): Promise<string[]> {
	return readOnly(db, async (reading) => {
		const rows = await narrowed(reading, release, filter).select(column).distinct().orderBy(column).execute();
		return rows.map((row) => row[column]);
	});
}

function narrowed(db: Kysely<Tables>, release: string, filter: CellFilter) {
	let query = (db as unknown as Kysely<ReleaseTables>).selectFrom('release_cells').where('release_id', '=', release);
	for (const column of FILTER_COLUMNS) {
		const codes = filter[column];
		if (codes) query = query.where(column, 'in', [...codes] as never);
	}
	return query;
}

/** The codes that have figures under a choice. @throws {SdmxProblem} `no-results` */
export async function findAvailability(
	db: Kysely<Tables>,
	flow: Flow,
	query: DataQuery,
	component: string | undefined
): Promise<Availability> {
	const filter = await filterOf(db, flow, query);
	const counted =
		filter &&
		(await readOnly(db, (reading) =>
			narrowed(reading, flow.release.id, filter)
				.select(sql<number>`count(*)`.as('count'))
				.executeTakeFirst()
		));
	if (!filter || !counted || Number(counted.count) === 0) throw new SdmxProblem('no-results', 'There is no figure for this.');
	const parts = [...DIMENSION_IDS.map((id, at) => [id, DIMENSION_COLUMNS[at]] as const), [TIME, 'period'] as const];
	const values: [string, string[]][] = [];
	for (const [id, column] of parts) {
		if (component !== undefined && component !== id) continue;
		values.push([id, column ? (await codesOf(db, flow.release.id, column, filter)).map(toSdmxCode) : ['A']]);
	}
	return { flow, values, observations: Number(counted.count) };
}
