import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { fresh, reader } from '#platform/server/database.ts';
import { measureContent, surveyMeasure, type MeasureContent } from '../content.ts';
import type { Measure } from '../measure.ts';
import type { ReleaseTables, ReleaseWorld } from '../../server/tables.ts';

export interface MeasureVersion {
	readonly indicator: string;
	readonly number: number;
	readonly content: MeasureContent;
	readonly note: string;
	readonly at: Date;
	/** name of who made it; null where it came with the platform */
	readonly by: string | null;
}

/** The newest version of every measure, by indicator. Measures are public: they stand in every release's recipe. */
export async function currentMeasures<T extends ReleaseTables>(
	db: Kysely<T> | Transaction<T>
): Promise<{ indicator: string; number: number; content: MeasureContent }[]> {
	return (db as unknown as Kysely<ReleaseTables>)
		.selectFrom('measure_versions')
		.distinctOn('indicator')
		.select(['indicator', 'number', 'content'])
		.orderBy('indicator')
		.orderBy('number', 'desc')
		.execute();
}

/** The newest versions that score answers: what the next release is made with. */
export async function currentSurveyMeasures<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>): Promise<Measure[]> {
	const rows = await currentMeasures(db);
	return rows.flatMap(({ indicator, number, content }) => (content.kind === 'survey' ? [surveyMeasure(indicator, number, content)] : []));
}

/** The same for pages that anyone may see: remembered for a moment. */
export async function knownSurveyMeasures<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>): Promise<Measure[]> {
	return fresh(db, 'measures', () => currentSurveyMeasures(db));
}

/** Everything a measure ever said, newest first; nothing where the indicator has none. @throws {Problem} `forbidden` */
export async function listMeasureVersions(
	db: Kysely<ReleaseTables & IdentityTables>,
	actor: Actor,
	indicator: string
): Promise<MeasureVersion[]> {
	requireSomewhere(actor, 'measure.read');
	return db
		.selectFrom('measure_versions as v')
		.leftJoin('users as u', 'u.id', 'v.created_by')
		.select(['v.indicator', 'v.number', 'v.content', 'v.note', 'v.created_at as at', 'u.name as by'])
		.where('v.indicator', '=', indicator)
		.orderBy('v.number', 'desc')
		.execute();
}

/**
 * Adds a version; the ones before stay as they are, and so do the releases that were made with them.
 * @param seen number of the version that was looked at; 0 where there was none
 * @returns the number of the new version
 * @throws {Problem} `not-found` for an unknown indicator, `changed-meanwhile`, `forbidden`
 */
export async function addMeasureVersion(
	trx: Transaction<ReleaseWorld>,
	actor: Actor,
	indicator: string,
	{ content, note, seen }: { content: MeasureContent; note: string; seen: number }
): Promise<number> {
	requireSomewhere(actor, 'measure.edit');
	const { document } = await getFramework(trx);
	if (!document.indicators.some((each) => each.code === indicator)) throw new Problem('not-found');
	await trx
		.insertInto('measures')
		.values({ indicator })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await trx.selectFrom('measures').select('indicator').where('indicator', '=', indicator).forUpdate().execute();
	const newest = (await currentMeasures(reader(trx))).find((each) => each.indicator === indicator);
	if ((newest?.number ?? 0) !== seen) throw new Problem('changed-meanwhile');
	const number = seen + 1;
	await trx
		.insertInto('measure_versions')
		.values({ indicator, number, content: JSON.stringify(measureContent.parse(content)), note, created_by: actor.id ?? null })
		.execute();
	await recordAudit(trx, actor, 'measure.version', `measure:${indicator}`, { version: number, kind: content.kind });
	return number;
}
