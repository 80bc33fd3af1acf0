import type { ColumnType } from 'kysely';
import type { Json, Stamp } from '#platform/server/tables.ts';
import type { LocalisedText } from '#platform/languages.ts';
import type { PracticeRecord } from '../practice.ts';

export interface PracticeTables {
	/** The words by which records are tagged and found. */
	vocabulary_terms: {
		facet: string;
		code: string;
		labels: Json<LocalisedText>;
		synonyms: Json<readonly string[]>;
		original: boolean;
		position: number;
		/** Not offered for new records any more; old ones keep it. */
		hidden: ColumnType<boolean, boolean | undefined, boolean>;
	};
	/**
	 * One row a record in all its languages; `number` is its permanent address, `old_number` the one of the original database.
	 * `record` is what its editors work on, `published_record` what the public sees. `change` is set by the database at every write.
	 */
	practices: {
		id: string;
		number: number;
		old_number: number | null;
		state: 'draft' | 'published' | 'retired';
		record: Json<PracticeRecord>;
		revision: number;
		published_record: Json<PracticeRecord> | null;
		published_revision: number | null;
		/** Where "ask those who did it" goes; never shown. */
		contact_email: string | null;
		change: ColumnType<string, never, never>;
		organisation_id: string | null;
		created_by: string | null;
		created_at: Stamp;
		updated_at: Date;
		published_at: Date | null;
	};
	/** What each saved version said, and who wrote it. */
	practice_revisions: {
		practice_id: string;
		revision: number;
		record: Json<PracticeRecord>;
		made_by: string | null;
		made_at: Stamp;
	};
}
