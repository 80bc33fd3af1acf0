import type { Instrument } from '#domains/questionnaires/instrument.ts';
import { countriesWithoutHelpline, isForChildren, type Safety } from './safety.ts';

/** How the sites were chosen; a release says it with every figure. */
export const CAMPAIGN_DESIGNS = ['census', 'probability', 'convenience'] as const;
export type CampaignDesign = (typeof CAMPAIGN_DESIGNS)[number];

export const CAMPAIGN_STATES = ['draft', 'open', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Who may consent for a child. */
export const CONSENT_BY = ['parent', 'guardian', 'temporary_guardian'] as const;
export type ConsentBy = (typeof CONSENT_BY)[number];

export const SITE_KINDS = ['school', 'reception_centre', 'non_formal'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** Who helped with answering: nobody, somebody read aloud, somebody explained. */
export const HELPED = ['nobody', 'read', 'explained'] as const;
export type Helped = (typeof HELPED)[number];

/** What rules about a campaign look at. */
export interface CampaignFacts {
	readonly state: CampaignState;
	readonly synthetic: boolean;
	readonly controller: string | null;
	readonly legalBasis: string | null;
	readonly consentBy: ConsentBy | null;
	/** `YYYY-MM-DD` */
	readonly retentionUntil: string | null;
	readonly instruments: readonly Instrument[];
	readonly sites: number;
	readonly codes: number;
	readonly safety: Safety;
	/** where its sites are: two letters each */
	readonly countries: readonly string[];
}

/** Why something can't be done now. The words are `messages/campaigns/`, key `campaigns_reason_` + the reason. */
export type Reason =
	| 'not_draft'
	| 'not_open'
	| 'no_instrument'
	| 'no_site'
	| 'no_code'
	| 'no_controller'
	| 'no_legal_basis'
	| 'no_consent'
	| 'no_retention'
	| 'retention_past'
	| 'no_safeguarding'
	| 'no_harm_steps'
	| 'no_helpline';

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reasons: readonly Reason[] };

function verdict(reasons: readonly (Reason | false)[]): Verdict {
	const found = reasons.filter((reason) => reason !== false);
	return found.length === 0 ? { allowed: true } : { allowed: false, reasons: found };
}

/** Children answer only where somebody stands ready for what they may tell: a person, what happens then, and a helpline in each country. */
function withoutSafety({ instruments, safety, countries }: CampaignFacts): (Reason | false)[] {
	if (!isForChildren(instruments)) return [];
	return [
		(!safety.contact || !safety.reach) && 'no_safeguarding',
		!Object.values(safety.whatHappens ?? {}).some(Boolean) && 'no_harm_steps',
		(safety.helplines.length === 0 || countriesWithoutHelpline(countries, safety.helplines).length > 0) && 'no_helpline'
	];
}

/** What may be done with a campaign, and why not. A button that is off shows the same reasons as the refusal of a command. */
export const campaignCan = {
	/** `today` as `YYYY-MM-DD`. It opens only where somebody is named who is responsible for the answers; made-up ones are no exception, so that a demonstration shows the rule. */
	open(campaign: CampaignFacts, today: string): Verdict {
		if (campaign.state !== 'draft') return verdict(['not_draft']);
		return verdict([
			campaign.instruments.length === 0 && 'no_instrument',
			campaign.sites === 0 && 'no_site',
			campaign.codes === 0 && 'no_code',
			!campaign.controller && 'no_controller',
			!campaign.legalBasis && 'no_legal_basis',
			!campaign.consentBy && 'no_consent',
			!campaign.retentionUntil && 'no_retention',
			campaign.retentionUntil !== null && campaign.retentionUntil <= today && 'retention_past',
			...withoutSafety(campaign)
		]);
	},
	close(campaign: Pick<CampaignFacts, 'state'>): Verdict {
		return verdict([campaign.state !== 'open' && 'not_open']);
	},
	/** Settings and questionnaires can change until the first child could have answered. */
	edit(campaign: Pick<CampaignFacts, 'state'>): Verdict {
		return verdict([campaign.state !== 'draft' && 'not_draft']);
	},
	/** Sites and codes may still be added while it is open: a class can join late. */
	extend(campaign: Pick<CampaignFacts, 'state'>): Verdict {
		return verdict([campaign.state === 'closed' && 'not_open']);
	}
} as const;
