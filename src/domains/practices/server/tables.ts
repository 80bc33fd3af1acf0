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
	};
	/** One row a record in all its languages; `number` is its permanent address, `old_number` the one of the original database. */
	practices: {
		id: string;
		number: number;
		old_number: number | null;
		state: 'draft' | 'published' | 'retired';
		record: Json<PracticeRecord>;
		revision: number;
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
