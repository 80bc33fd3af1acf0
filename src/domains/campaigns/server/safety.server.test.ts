import { beforeAll, describe, expect, it } from 'vitest';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { people } from '../../../../tests/support/people.ts';
import { editCampaign, getCampaign, openCampaign } from './campaigns.ts';
import { getEntry } from './entry.ts';
import { receiveResponse } from './responses.ts';
import { campaignWorld } from './testing.ts';

const world = useDatabase();
const { NOW, SECRET, settings, as, begin, campaignWithCodes, sealedFor } = campaignWorld(world);

beforeAll(begin);

describe('a campaign in which children answer', () => {
	it('opens only with somebody to turn to, what happens then, and a helpline in its country', async () => {
		const { id } = await campaignWithCodes(1, false);
		const bare = { ...settings, safeguardingContact: null, safeguardingSteps: null, helplines: [] };
		await as((trx) => editCampaign(trx, people.researcher, id, bare, 'en'));
		await expect(as((trx) => openCampaign(trx, people.researcher, id, NOW))).rejects.toMatchObject({
			code: 'campaign-not-ready',
			details: { reasons: 'no_safeguarding, no_harm_steps, no_helpline' }
		});
		await as((trx) => editCampaign(trx, people.researcher, id, settings, 'en'));
		await as((trx) => openCampaign(trx, people.researcher, id, NOW));
	});

	it('keeps what happens then in each language it was written in', async () => {
		const { id } = await campaignWithCodes(1, false);
		await as((trx) => editCampaign(trx, people.researcher, id, { ...settings, safeguardingSteps: 'Zij luistert.' }, 'nl'));
		await as((trx) => editCampaign(trx, people.researcher, id, { ...settings, safeguardingSteps: null }, 'en'));
		const { safety } = await readOnly(world.db, (db) => getCampaign(db, people.researcher, id));
		expect(safety.whatHappens).toEqual({ nl: 'Zij luistert.' });
	});

	it('gives a child the helplines of the own country only', async () => {
		const { id, codes } = await campaignWithCodes(1, false);
		const italian = { country: 'IT', name: 'Telefono Azzurro', phone: '19696', languages: ['it'] };
		const both = { ...settings, helplines: [italian, ...settings.helplines] };
		await as((trx) => editCampaign(trx, people.researcher, id, both, 'en'));
		await as((trx) => openCampaign(trx, people.researcher, id, NOW));
		const { safety } = await readOnly(world.db, (db) => getEntry(db, codes[0] ?? '', SECRET));
		expect(safety).toMatchObject({ contact: settings.safeguardingContact, helplines: settings.helplines });
	});
});

it('a response keeps who helped, and nothing where nobody asked', async () => {
	const { id, codes } = await campaignWithCodes(2);
	const helped = await sealedFor(id, codes[0] ?? '', { helped: 'read' });
	const alone = await sealedFor(id, codes[1] ?? '');
	await as((trx) => receiveResponse(trx, helped, SECRET, NOW));
	await as((trx) => receiveResponse(trx, alone, SECRET, NOW));
	const kept = await command(world.db, (trx) => trx.selectFrom('responses').select('helped').where('campaign_id', '=', id).execute());
	expect(kept.map(({ helped }) => String(helped)).sort()).toEqual(['null', 'read']);
});
