import type { Selectable } from 'kysely';
import type { Safety } from '../safety.ts';
import type { CampaignTables } from './tables.ts';

/** The columns in which a campaign says whom a child can turn to. */
export const SAFETY_COLUMNS = ['safeguarding_contact', 'safeguarding_reach', 'safeguarding_steps', 'helplines'] as const;

/** Whom a child can turn to in a campaign. */
export function safetyOf(row: Pick<Selectable<CampaignTables['campaigns']>, (typeof SAFETY_COLUMNS)[number]>): Safety {
	return {
		contact: row.safeguarding_contact,
		reach: row.safeguarding_reach,
		whatHappens: row.safeguarding_steps,
		helplines: row.helplines
	};
}
