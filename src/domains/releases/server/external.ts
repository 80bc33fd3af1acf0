import type { Transaction } from 'kysely';
import { newId } from '#platform/ids.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { externalCells, externalFigures } from '../external.ts';
import { shownIndicators, type Methods } from '../release.ts';
import { insertCells } from './draft-release.ts';
import type { ReleaseWorld } from './tables.ts';

/**
 * Publishes figures of somebody else as an external release, with source and date; does nothing where its number is taken.
 * @param input the content of a file such as `demo/figures-2023.json`
 */
export async function importExternalRelease(trx: Transaction<ReleaseWorld>, actor: Actor, input: unknown): Promise<string> {
	requirePermission(actor, 'release.publish');
	const figures = externalFigures.parse(input);
	const present = await trx.selectFrom('releases').select('id').where('number', '=', figures.number).executeTakeFirst();
	if (present) return present.id;
	const framework = await getFramework(trx);
	const cells = externalCells(figures, framework.document);
	const id = newId();
	const shown = cells.filter((cell) => cell.status === 'shown');
	const methods: Methods = {
		campaigns: [],
		responses: 0,
		sites: 0,
		regions: 0,
		countries: new Set(shown.map((cell) => cell.area)).size,
		weighted: false,
		frameworkNumber: framework.number,
		rules: null,
		cells: { shown: shown.length, suppressed: 0 },
		indicators: shownIndicators(cells),
		warnings: []
	};
	await trx
		.insertInto('releases')
		.values({
			id,
			number: figures.number,
			kind: 'external',
			state: 'draft',
			title: JSON.stringify(figures.title),
			recipe: JSON.stringify({}),
			framework_version: framework.id,
			design: 'unknown',
			synthetic: false,
			source: JSON.stringify(figures.source),
			methods: JSON.stringify(methods),
			created_by: actor.id ?? null
		})
		.execute();
	await insertCells(trx, id, cells);
	await trx
		.updateTable('releases')
		.set({ state: 'published', published_by: actor.id ?? null, published_at: new Date(`${figures.source.date}T00:00:00Z`) })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.import', `release:${id}`, { number: figures.number, source: figures.source.name });
	return id;
}
