import type { Transaction } from 'kysely';
import { loadSyntheticResponses, loadSyntheticSites } from '../../src/domains/campaigns/server/synthetic.ts';
import type { Database } from '../../src/database.ts';
import { generateWave } from './generate.ts';

/**
 * Puts the synthetic wave into a campaign that is marked synthetic and has the instruments `younger` and `older`.
 * @returns how many sites and responses were added
 */
export async function loadSyntheticWave(trx: Transaction<Database>, campaignId: string, onProgress?: (count: number) => void): Promise<{ sites: number; responses: number }> {
	const { sites, responses } = generateWave();
	const ids = await loadSyntheticSites(trx, campaignId, sites.map(({ name, area, kind, level, expected }) => ({ name, area, kind, level, expected, weight: 1 })));
	const idOf = new Map(sites.map((site) => [site.key, ids.get(site.name) ?? '']));
	const rows = responses.map((response) => ({ ...response, site: idOf.get(response.site) ?? '', weight: 1 }));
	const count = await loadSyntheticResponses(trx, campaignId, rows, onProgress);
	return { sites: sites.length, responses: count };
}
