import type { ColumnType, Generated } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import type { Json, Stamp } from '#platform/server/tables.ts';
import type { Answers } from '#domains/questionnaires/questionnaire.ts';
import type { Instrument } from '#domains/questionnaires/instrument.ts';
import type { Words } from '../player/words.ts';
import type { Helpline } from '../safety.ts';
import type { CampaignDesign, CampaignState, ConsentBy, Helped, SiteKind } from '../campaign.ts';

/** A calendar day as `YYYY-MM-DD`. */
type Day = string;

/** Tables owned by campaigns. */
export interface CampaignTables {
	campaigns: {
		id: string;
		organisation_id: string | null;
		title: Json<LocalisedText>;
		design: CampaignDesign;
		state: Generated<CampaignState>;
		synthetic: Generated<boolean>;
		controller: string | null;
		legal_basis: string | null;
		consent_by: ConsentBy | null;
		retention_until: Day | null;
		/** whom a child can turn to, and how */
		safeguarding_contact: string | null;
		safeguarding_reach: string | null;
		/** what happens when a child tells of harm */
		safeguarding_steps: Json<LocalisedText> | null;
		helplines: ColumnType<readonly Helpline[], string | undefined, string>;
		/** JSON Web Key, ECDH P-256: what the player seals responses with */
		public_key: Json<JsonWebKey>;
		/** the private half, sealed with a key derived from SECRET */
		wrapped_private_key: string;
		opened_at: Date | null;
		closed_at: Date | null;
		created_by: string | null;
		created_at: Stamp;
	};
	campaign_instruments: {
		campaign_id: string;
		instrument: Instrument;
		questionnaire_version_id: string;
	};
	sites: {
		id: string;
		campaign_id: string;
		/** region code of the framework (NUTS) */
		area: string;
		name: string;
		kind: SiteKind;
		level: string | null;
		expected: Generated<number>;
		weight: Generated<number>;
	};
	codes: {
		id: string;
		campaign_id: string;
		site_id: string;
		instrument: Instrument;
		/** HMAC of the code: how a code is found */
		code_hash: string;
		/** the code sealed with a key derived from SECRET: how a card is printed again */
		sealed_code: string;
		used_at: Date | null;
		created_at: Stamp;
	};
	responses: {
		id: string;
		campaign_id: string;
		site_id: string;
		instrument: Instrument;
		questionnaire_version_id: string;
		pseudonym: string;
		language: string;
		answers: Json<Answers>;
		weight: Generated<number>;
		/** hash of the receipt code with which a child can have the answers deleted */
		receipt_hash: string | null;
		/** seconds by which the server's clock was ahead of the device's; null where the device never heard it */
		clock_offset: Generated<number | null>;
		helped: Generated<Helped | null>;
		received_at: Generated<Date>;
		state: Generated<'complete' | 'partial' | 'rejected'>;
	};
	/** pictures and sounds among the answers; they go with their response */
	response_files: {
		response_id: string;
		name: string;
		media_type: string;
		content: Buffer;
	};
	/** A language that the player was not made with. */
	respondent_languages: {
		tag: string;
		/** in itself */
		name: string;
		signed: boolean;
		/** language of the player whose words stand where its own are missing */
		fallback: string;
		words: Json<Partial<Words>>;
		changed_by: string | null;
		changed_at: Date;
	};
}
