import type { ColumnType } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import type { Json, Stamp } from '#platform/server/tables.ts';
import type { FormProblem } from '../form-problem.ts';
import type { Instrument } from '../instrument.ts';
import type { LibraryContent } from '../library/entry.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { StepKind, Wording } from '../translation/protocol.ts';

/** Tables owned by questionnaires. */
export interface QuestionnaireTables {
	questionnaires: {
		id: string;
		organisation_id: string | null;
		instrument: Instrument;
		title: Json<LocalisedText>;
		created_by: string | null;
		created_at: Stamp;
	};
	/** Rows never change: the database refuses an update. */
	questionnaire_versions: {
		id: string;
		questionnaire_id: string;
		version: number;
		compiled: Json<Questionnaire>;
		/** content hash of the workbook in the platform's files */
		source_file: string;
		/** warnings that the workbook was accepted with */
		problems: Json<readonly FormProblem[]>;
		created_by: string | null;
		created_at: Stamp;
	};
	library_entries: {
		id: string;
		retired_at: Date | null;
		retired_because: string | null;
		created_by: string | null;
		created_at: Stamp;
	};
	/** Rows never change: the database refuses an update. */
	library_revisions: {
		entry_id: string;
		number: number;
		content: Json<LibraryContent>;
		created_by: string | null;
		created_at: Stamp;
	};
	/** Cronbach's alpha of a scale as last computed; only of groups large enough to be shown. */
	library_reliability: {
		entry_id: string;
		language: string;
		synthetic: boolean;
		/** the revision it was computed for */
		revision: number;
		alpha: number;
		/** 95% interval */
		low: number;
		high: number;
		respondents: number;
		computed_at: Date;
	};
	/** A text on its way into a language; begun again, as another round, when its original changed. */
	item_translations: {
		id: string;
		subject_kind: 'questionnaire' | 'library';
		subject_id: string;
		key: string;
		language: string;
		round: number;
		original: Json<Wording>;
		created_at: Stamp;
	};
	/** Rows never change: the database refuses an update. */
	item_translation_steps: {
		id: string;
		translation_id: string;
		kind: StepKind;
		words: ColumnType<Wording | null, string | null, never>;
		outcome: 'fine' | 'change' | null;
		note: string;
		by: string;
		at: Date;
	};
	/** A voice beside a version, for one part of one of its texts in one language. */
	recordings: {
		id: string;
		version_id: string;
		language: string;
		/** key of a question, or `list:` and the name of a list */
		key: string;
		/** `label`, or the code of a choice */
		part: string;
		file_hash: string;
		recorded_by: string;
		recorded_at: Stamp;
	};
}
