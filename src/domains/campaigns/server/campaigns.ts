import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { organisationsWith, requirePermission, type Permission } from '#domains/identity/permissions.ts';
import { requireOrganisation } from '#domains/identity/server/organisations.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import type { Instrument } from '#domains/questionnaires/instrument.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import { isId, newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { wrap } from '#platform/server/secret.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { safetyOf } from './safety.ts';
import { campaignCan, type CampaignFacts, type Verdict } from '../campaign.ts';
import type { CampaignSettings } from '../schemas.ts';
import { makeKeyPair } from '../sealing.ts';
import type { CampaignTables } from './tables.ts';

export type Tables = CampaignTables & QuestionnaireTables & IdentityTables & PlatformTables;
export type CampaignRow = Selectable<CampaignTables['campaigns']>;

/** Purpose under which the private half of a campaign's key is sealed. */
export const CAMPAIGN_KEY = 'campaign key';

export interface CampaignSummary extends CampaignFacts {
	readonly id: string;
	readonly title: LocalisedText;
	readonly organisationId: string | null;
	readonly design: CampaignRow['design'];
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	readonly expected: number;
	readonly responses: number;
}

/** The campaigns the actor may see, newest first. */
export async function listCampaigns(db: Kysely<CampaignTables>, actor: Actor): Promise<CampaignSummary[]> {
	const organisations = organisationsWith(actor, 'campaign.read');
	if (organisations !== 'all' && organisations.length === 0) requirePermission(actor, 'campaign.read');
	const rows = await summaries(db)
		.$if(organisations !== 'all', (query) => query.where('c.organisation_id', 'in', organisations === 'all' ? [] : [...organisations]))
		.orderBy('c.id', 'desc')
		.execute();
	return rows.map(summary);
}

/** @throws {Problem} `not-found`, `forbidden` */
export async function getCampaign(db: Kysely<CampaignTables>, actor: Actor, id: string): Promise<CampaignSummary> {
	if (!isId(id)) throw new Problem('not-found');
	const row = await summaries(db).where('c.id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	requirePermission(actor, 'campaign.read', { organisation: row.organisation_id });
	return summary(row);
}

function summaries(db: Kysely<CampaignTables>) {
	return db
		.selectFrom('campaigns as c')
		.selectAll('c')
		.select((eb) => [
			eb.selectFrom('sites').whereRef('campaign_id', '=', 'c.id').select(eb.fn.countAll<number>().as('n')).as('sites'),
			eb
				.selectFrom('sites')
				.whereRef('campaign_id', '=', 'c.id')
				.select((site) => site.fn.sum<number>('expected').as('n'))
				.as('expected'),
			eb.selectFrom('codes').whereRef('campaign_id', '=', 'c.id').select(eb.fn.countAll<number>().as('n')).as('codes'),
			eb
				.selectFrom('responses')
				.whereRef('campaign_id', '=', 'c.id')
				.where('state', '=', 'complete')
				.select(eb.fn.countAll<number>().as('n'))
				.as('responses'),
			eb
				.selectFrom('campaign_instruments')
				.whereRef('campaign_id', '=', 'c.id')
				.select((row) => row.fn.agg<Instrument[]>('array_agg', ['instrument']).as('n'))
				.as('instruments'),
			eb
				.selectFrom('sites')
				.whereRef('campaign_id', '=', 'c.id')
				.select((site) =>
					site.fn
						.agg<string[]>('array_agg', [site.fn<string>('left', ['area', sql.lit(2)])])
						.distinct()
						.as('n')
				)
				.as('countries')
		]);
}

type SummaryRow = CampaignRow & {
	sites: number | null;
	expected: number | null;
	codes: number | null;
	responses: number | null;
	instruments: Instrument[] | null;
	countries: string[] | null;
};

function summary(row: SummaryRow): CampaignSummary {
	return {
		id: row.id,
		title: row.title,
		organisationId: row.organisation_id,
		design: row.design,
		state: row.state,
		synthetic: row.synthetic,
		controller: row.controller,
		legalBasis: row.legal_basis,
		consentBy: row.consent_by,
		retentionUntil: row.retention_until,
		openedAt: row.opened_at,
		closedAt: row.closed_at,
		instruments: row.instruments ?? [],
		safety: safetyOf(row),
		countries: row.countries ?? [],
		sites: row.sites ?? 0,
		codes: row.codes ?? 0,
		expected: row.expected ?? 0,
		responses: row.responses ?? 0
	};
}

/** Begins a campaign as a draft, with a key pair of its own from the first moment. `language` is the language of the title. */
export async function createCampaign(
	trx: Transaction<Tables>,
	actor: Actor,
	campaign: CampaignSettings & { readonly organisationId: string | null; readonly language: string; readonly synthetic?: boolean },
	secret: string
): Promise<string> {
	requirePermission(actor, 'campaign.create', { organisation: campaign.organisationId });
	if (campaign.organisationId) await requireOrganisation(trx, campaign.organisationId);
	const id = newId();
	const { publicKey, privateKey } = await makeKeyPair();
	await trx
		.insertInto('campaigns')
		.values({
			id,
			organisation_id: campaign.organisationId,
			synthetic: campaign.synthetic ?? false,
			...settingsColumns(campaign, { title: {}, safeguarding_steps: null }, campaign.language),
			public_key: JSON.stringify(publicKey),
			wrapped_private_key: wrap(secret, CAMPAIGN_KEY, JSON.stringify(privateKey)),
			created_by: actor.id ?? null
		})
		.execute();
	await recordAudit(trx, actor, 'campaign.create', `campaign:${id}`, { design: campaign.design });
	return id;
}

/** @throws {Problem} `campaign-not-draft` */
export async function editCampaign(
	trx: Transaction<Tables>,
	actor: Actor,
	id: string,
	settings: CampaignSettings,
	language: string
): Promise<void> {
	const campaign = await lockCampaign(trx, actor, 'campaign.edit', id);
	requireVerdict(campaignCan.edit(campaign), 'campaign-not-draft');
	await trx
		.updateTable('campaigns')
		.set(settingsColumns(settings, campaign, language))
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'campaign.edit', `campaign:${id}`);
}

/** Texts in other languages than the form's stay. */
function settingsColumns(settings: CampaignSettings, before: Pick<CampaignRow, 'title' | 'safeguarding_steps'>, language: string) {
	const { [language]: _, ...others } = before.safeguarding_steps ?? {};
	const steps: LocalisedText = settings.safeguardingSteps === null ? others : { ...others, [language]: settings.safeguardingSteps };
	return {
		title: JSON.stringify({ ...before.title, [language]: settings.title }),
		safeguarding_contact: settings.safeguardingContact,
		safeguarding_reach: settings.safeguardingReach,
		safeguarding_steps: Object.keys(steps).length === 0 ? null : JSON.stringify(steps),
		helplines: JSON.stringify(settings.helplines),
		design: settings.design,
		controller: settings.controller,
		legal_basis: settings.legalBasis,
		consent_by: settings.consentBy,
		retention_until: settings.retentionUntil
	};
}

/** Which version of a questionnaire an instrument uses in this campaign; `null` takes the instrument out. */
export async function chooseInstrument(
	trx: Transaction<Tables>,
	actor: Actor,
	id: string,
	instrument: Instrument,
	versionId: string | null
): Promise<void> {
	const campaign = await lockCampaign(trx, actor, 'campaign.edit', id);
	requireVerdict(campaignCan.edit(campaign), 'campaign-not-draft');
	await trx.deleteFrom('campaign_instruments').where('campaign_id', '=', id).where('instrument', '=', instrument).execute();
	if (versionId !== null) {
		const version = await trx
			.selectFrom('questionnaire_versions as v')
			.innerJoin('questionnaires as q', 'q.id', 'v.questionnaire_id')
			.select(['q.instrument', 'q.organisation_id'])
			.where('v.id', '=', versionId)
			.executeTakeFirst();
		if (version?.instrument !== instrument) throw new Problem('questionnaire-not-found');
		if (version.organisation_id !== null) requirePermission(actor, 'questionnaire.read', { organisation: version.organisation_id });
		await trx.insertInto('campaign_instruments').values({ campaign_id: id, instrument, questionnaire_version_id: versionId }).execute();
	}
	await recordAudit(trx, actor, 'campaign.choose-instrument', `campaign:${id}`, { instrument, version: versionId });
}

/** The versions a campaign uses, by instrument. */
export async function listInstruments(
	db: Kysely<CampaignTables>,
	actor: Actor,
	id: string
): Promise<{ instrument: Instrument; versionId: string }[]> {
	await getCampaign(db, actor, id);
	return db
		.selectFrom('campaign_instruments')
		.select(['instrument', 'questionnaire_version_id as versionId'])
		.where('campaign_id', '=', id)
		.execute();
}

/** Opens a campaign: from now on codes can be used. @throws {Problem} `campaign-not-ready` with the reasons */
export async function openCampaign(trx: Transaction<Tables>, actor: Actor, id: string, now: Date): Promise<void> {
	await lockCampaign(trx, actor, 'campaign.open', id);
	const row = await summaries(trx as unknown as Kysely<CampaignTables>)
		.where('c.id', '=', id)
		.executeTakeFirstOrThrow();
	requireVerdict(campaignCan.open(summary(row), now.toISOString().slice(0, 10)), 'campaign-not-ready');
	await trx.updateTable('campaigns').set({ state: 'open', opened_at: now }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'campaign.open', `campaign:${id}`, { controller: row.controller, retention: row.retention_until });
}

/** Closes a campaign for good: no response is accepted any more. @throws {Problem} `campaign-not-open` */
export async function closeCampaign(trx: Transaction<Tables>, actor: Actor, id: string, now: Date): Promise<void> {
	const campaign = await lockCampaign(trx, actor, 'campaign.close', id);
	requireVerdict(campaignCan.close(campaign), 'campaign-not-open');
	await trx.updateTable('campaigns').set({ state: 'closed', closed_at: now }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'campaign.close', `campaign:${id}`);
}

/** Takes the campaign's row for this transaction, for an actor who may do this with it. */
export async function lockCampaign(trx: Transaction<Tables>, actor: Actor, permission: Permission, id: string): Promise<CampaignRow> {
	if (!isId(id)) throw new Problem('not-found');
	const row = await trx.selectFrom('campaigns').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('not-found');
	requirePermission(actor, permission, { organisation: row.organisation_id });
	return row;
}

/** @throws {Problem} with the reasons where the verdict is no */
export function requireVerdict(
	verdict: Verdict,
	code: 'campaign-not-ready' | 'campaign-not-draft' | 'campaign-not-open' | 'campaign-closed'
): void {
	if (!verdict.allowed) throw new Problem(code, { reasons: verdict.reasons.join(', ') });
}
