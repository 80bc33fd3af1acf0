import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import type { PracticeTables } from '#domains/practices/server/tables.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import type { ReleaseTables } from '#domains/releases/server/tables.ts';
import type { PlatformTables } from '#platform/server/tables.ts';

/** Every table of the platform: each domain's own, put together. For hooks, the command line and tests; a domain names only what it needs. */
export type Database = PlatformTables &
	IdentityTables &
	FrameworkTables &
	QuestionnaireTables &
	PracticeTables &
	CampaignTables &
	ReleaseTables;
