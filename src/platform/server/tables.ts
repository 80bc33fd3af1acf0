import type { ColumnType, Generated } from 'kysely';

/** A column that the database fills and nobody changes. */
export type Stamp = ColumnType<Date, Date | string | undefined, never>;

/** A `jsonb` column: read as a value, written as JSON text (`JSON.stringify`), so that arrays are not taken for PostgreSQL arrays. */
export type Json<Value> = ColumnType<Value, string, string>;

export interface PlatformTables {
	/** One row: whether this database is a demo or real, from birth. */
	installation: { singleton: Generated<boolean>; kind: 'demo' | 'real'; name: string; created_at: Stamp };
	/** Who did what, when; written in the command's own transaction. */
	audit_entries: {
		id: string;
		at: Stamp;
		actor_id: string | null;
		action: string;
		subject: string;
		details: Json<Readonly<Record<string, unknown>>>;
	};
	/** Content-addressed files; `content` is null where it lies in the shared directory. */
	files: { hash: string; media_type: string; size: number; content: Buffer | null; created_at: Stamp };
	/** How often a key was used in a window of time; shared by all processes. */
	rate_limits: { key: string; window_start: Date; taken: number };
}
