import { campaignSettings } from '#domains/campaigns/schemas.ts';
import { chooseInstrument, editCampaign, getCampaign, listInstruments } from '#domains/campaigns/server/campaigns.ts';
import { isInstrument } from '#domains/questionnaires/instrument.ts';
import { listQuestionnaires } from '#domains/questionnaires/server/questionnaires.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, reader, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => ({
		chosen: await listInstruments(db, locals.actor, params.campaign),
		questionnaires: await listQuestionnaires(db, locals.actor)
	}));

export const actions: Actions = {
	settings: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const settings = readForm(campaignSettings, form);
			await command(locals.db, (trx) => editCampaign(trx, locals.actor, params.campaign, settings, locals.locale));
			return { saved: true };
		});
	},
	instruments: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const chosen = [...form.entries()].filter(([name]) => isInstrument(name));
			await command(locals.db, async (trx) => {
				await getCampaign(reader(trx), locals.actor, params.campaign);
				for (const [instrument, version] of chosen) {
					if (!isInstrument(instrument) || (version !== '' && !isId(version))) throw new Problem('questionnaire-not-found');
					await chooseInstrument(trx, locals.actor, params.campaign, instrument, version === '' ? null : version);
				}
			});
			return { saved: true };
		});
	}
};
