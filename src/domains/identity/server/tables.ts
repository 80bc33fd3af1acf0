import type { Stamp } from '#platform/server/tables.ts';
import type { Role } from '../actor.ts';

export interface IdentityTables {
	users: {
		id: string;
		name: string;
		email: string;
		email_verified: boolean;
		image: string | null;
		two_factor_enabled: boolean | null;
		created_at: Stamp;
		updated_at: Date;
	};
	sessions: {
		id: string;
		user_id: string;
		token: string;
		expires_at: Date;
		ip_address: string | null;
		user_agent: string | null;
		created_at: Stamp;
		updated_at: Date;
	};
	/** How an account can be entered: its password's hash. Written by the accounts library alone, as are the next two. */
	sign_in_methods: { id: string; user_id: string; provider_id: string; password: string | null };
	verifications: { id: string; identifier: string; value: string; expires_at: Date };
	second_factors: { id: string; user_id: string; verified: boolean | null };
	organisations: { id: string; name: string; country: string | null; website: string | null; created_at: Stamp };
	grants: {
		id: string;
		user_id: string;
		role: Role;
		organisation_id: string | null;
		granted_by: string | null;
		created_at: Stamp;
	};
	invitations: {
		id: string;
		email: string;
		role: Role;
		organisation_id: string | null;
		token_hash: string;
		invited_by: string | null;
		expires_at: Date;
		accepted_at: Date | null;
		created_at: Stamp;
	};
}
