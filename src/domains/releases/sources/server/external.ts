import type { Transaction } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { getFramework, type FrameworkVersion } from '#domains/framework/server/framework.ts';
import type { Cell } from '../../cell.ts';
import { externalCells, externalFigures } from '../external.ts';
import { shownIndicators, type Methods, type ReleaseSource } from '../../release.ts';
import { insertCells } from '../../server/draft-release.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

/** A publication of somebody else, ready to be kept. */
export interface ExternalRelease {
	readonly number: string;
	readonly title: LocalisedText;
	readonly source: ReleaseSource;
	readonly cells: readonly Cell[];
}

/** Keeps figures of somebody else as a draft. Whoever calls has checked who may. @returns its id */
export async function keepExternal(
	trx: Transaction<ReleaseWorld>,
	actor: Actor,
	framework: FrameworkVersion,
	{ number, title, source, cells }: ExternalRelease
): Promise<string> {
	const id = newId();
	const shown = cells.filter((cell) => cell.status === 'shown');
	const methods: Methods = {
		campaigns: [],
		responses: 0,
		sites: 0,
		regions: 0,
		countries: new Set(shown.map((cell) => cell.area.slice(0, 2))).size,
		weighted: false,
		frameworkNumber: framework.number,
		rules: null,
		cells: { shown: shown.length, suppressed: cells.filter((cell) => cell.status === 'suppressed').length },
		indicators: shownIndicators(cells),
		warnings: []
	};
	await trx
		.insertInto('releases')
		.values({
			id,
			number,
			kind: 'external',
			state: 'draft',
			title: JSON.stringify(title),
			recipe: JSON.stringify({}),
			framework_version: framework.id,
			design: 'unknown',
			synthetic: false,
			source: JSON.stringify(source),
			methods: JSON.stringify(methods),
			created_by: actor.id ?? null
		})
		.execute();
	await insertCells(trx, id, cells);
	return id;
}

/**
 * Publishes figures of somebody else as an external release, with source and date; does nothing where its number is taken.
 * @param input the content of a file such as `demo/figures-2023.json`
 */
export async function importExternalRelease(trx: Transaction<ReleaseWorld>, actor: Actor, input: unknown): Promise<string> {
	requirePermission(actor, 'release.publish');
	const { number, title, source, ...figures } = externalFigures.parse(input);
	const present = await trx.selectFrom('releases').select('id').where('number', '=', number).executeTakeFirst();
	if (present) return present.id;
	const framework = await getFramework(trx);
	const cells = externalCells({ number, title, source, ...figures }, framework.document);
	const id = await keepExternal(trx, actor, framework, { number, title, source, cells });
	await trx
		.updateTable('releases')
		.set({ state: 'published', published_by: actor.id ?? null, published_at: new Date(`${source.date}T00:00:00Z`) })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.import', `release:${id}`, { number, source: source.name });
	return id;
}
