import type { ColumnType } from 'kysely';
import type { Json, Stamp } from '#platform/server/tables.ts';
import type { LocalisedText } from '#platform/languages.ts';
import type { PracticeRecord } from '../practice.ts';
import type { FindingKind, UseKind } from '../quality.ts';
import type { Texts } from '../translation.ts';
import type { AlertRhythm } from '../saved-search.ts';
import type { RetirementReason, ReviewGrid, ReviewRole, ReviewStep, Stage } from '../review.ts';

/** A column that is filled by the database unless it is given. */
type Default<Value> = ColumnType<Value, Value | undefined, Value>;

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
		/** When what the public sees last changed; set by the database, later at every commit. Null for what never was public. */
		public_at: ColumnType<Date | null, never, never>;
		organisation_id: string | null;
		created_by: string | null;
		created_at: Stamp;
		updated_at: Date;
		published_at: Date | null;
		/** How often its author is asked whether it is still true, in months; 0 is never. */
		confirm_months: Default<number>;
		confirmed_at: Default<Date | null>;
		asked_at: Default<Date | null>;
		retired_at: Default<Date | null>;
		retired_reason: Default<RetirementReason | null>;
		retired_note: Default<string | null>;
		/** The number of the record that took its place. */
		successor: Default<number | null>;
		/** How often others did it too, as far as it is shown. */
		replications: Default<number>;
	};
	/** What each saved version said, and who wrote it. */
	practice_revisions: {
		practice_id: string;
		revision: number;
		record: Json<PracticeRecord>;
		minor: Default<boolean>;
		made_by: string | null;
		made_at: ColumnType<Date, Date | undefined, Date>;
	};
	/** A record's way from writing to publication; at most one of a record is open. Revisions after `from_revision` belong to it. */
	practice_proposals: {
		id: string;
		practice_id: string;
		stage: Stage;
		minor: Default<boolean>;
		from_revision: number;
		author_id: string | null;
		editor_id: Default<string | null>;
		expert_id: Default<string | null>;
		/** Becomes the record's at publication; never shown. */
		contact_email: string | null;
		/** In which language letters to its author are written. */
		language: string;
		opened_at: Stamp;
		changed_at: ColumnType<Date, Date | undefined, Date>;
		closed_at: Default<Date | null>;
	};
	/** What happened to a proposal, when, and in which role; a name only where the person chose to show it. */
	practice_review_steps: {
		id: string;
		proposal_id: string;
		step: ReviewStep;
		revision: number;
		role: ReviewRole;
		made_by: string | null;
		name_shown: Default<boolean>;
		note: Default<string>;
		grid: Json<ReviewGrid> | null;
		made_at: Stamp;
	};
	/** What is asked about a field; answers share the thread of the first. */
	practice_comments: {
		id: string;
		practice_id: string;
		thread: string;
		field: string;
		revision: number;
		body: string;
		role: ReviewRole;
		made_by: string | null;
		made_at: Stamp;
		resolved_at: Default<Date | null>;
	};
	/** Who is an expert of which dimension, and in which language letters reach them. */
	practice_experts: { user_id: string; dimension: string; language: string; named_by: string | null; named_at: Stamp };
	/** What authors answered to "is this still true?". */
	practice_confirmations: {
		id: string;
		practice_id: string;
		answer: 'true' | 'changes' | 'ended';
		ended_year: number | null;
		answered_by: string | null;
		answered_at: Stamp;
	};
	/** What was imported: by which key and part it is known again, what it said then, and which revision came of it. */
	practice_imports: {
		key: string;
		/** The language of a page; empty for a row of a table. */
		part: string;
		practice_id: string;
		digest: string;
		revision: number;
		imported_by: string | null;
		imported_at: Stamp;
	};
	/** What somebody is about to import, between the trial and the deed; forgotten after a day. */
	practice_import_drafts: {
		id: string;
		made_by: string;
		made_at: Stamp;
		source: 'pages' | 'table';
		content: Json<unknown>;
	};
	/** How far a record's translation into a language is: a draft that others don't see, and which revision the public text is of. */
	practice_translations: {
		practice_id: string;
		language: string;
		draft: ColumnType<Texts | null, string | null | undefined, string | null>;
		draft_of: Default<number | null>;
		draft_state: Default<'writing' | 'machine' | 'ready' | null>;
		draft_number: Default<number>;
		translator_id: Default<string | null>;
		public_of: Default<number | null>;
		public_by_machine: Default<boolean>;
		changed_at: ColumnType<Date, Date | undefined, Date>;
	};
	/** What an editor should look at in a record; a dismissed finding stays dismissed as long as it is about the same. */
	practice_findings: {
		practice_id: string;
		kind: FindingKind;
		detail: Json<readonly string[]>;
		found_at: ColumnType<Date, Date | undefined, Date>;
		dismissed_by: Default<string | null>;
	};
	/** Addresses in published records, and what they answered when they were last tried. */
	practice_links: {
		url: string;
		checked_at: Default<Date | null>;
		answer: Default<string | null>;
		failures: Default<number>;
	};
	/** How often a record was read or taken along in a month. Nothing about who. */
	practice_uses: {
		number: number;
		month: string;
		kind: UseKind;
		times: number;
	};
	/** "We did this too": told by its people, shown once an editor has read it; its address is never shown. */
	practice_replications: {
		id: string;
		practice_id: string;
		parent_id: string | null;
		replica_number: number | null;
		organisation: string;
		place: string;
		country: string;
		latitude: Default<number | null>;
		longitude: Default<number | null>;
		since: number | null;
		until: number | null;
		language: string;
		adapted: string;
		outcome: string;
		website: string | null;
		contact_email: string | null;
		state: 'waiting' | 'shown' | 'declined';
		made_by: string | null;
		made_at: Stamp;
		decided_by: Default<string | null>;
		decided_at: Default<Date | null>;
	};
	/** Records that a member keeps together; an empty name is the first list, which is there by itself. */
	practice_lists: {
		id: string;
		owner_id: string;
		name: string;
		/** The unguessable part of its address while it is shared. */
		share_token: Default<string | null>;
		created_at: Stamp;
		updated_at: ColumnType<Date, Date | undefined, Date>;
	};
	/** A record in a list, with its maker's note; it stays when the record is retired. */
	practice_list_items: {
		list_id: string;
		practice_id: string;
		note: Default<string>;
		position: number;
		added_at: Stamp;
	};
	/** A search that a member kept. `known` is what it found when it was last looked at: number → revision the public saw. */
	practice_saved_searches: {
		id: string;
		owner_id: string;
		name: string;
		/** As in the list's address. */
		query: string;
		rhythm: AlertRhythm;
		language: string;
		known: Json<Readonly<Record<string, number>>>;
		looked_at: Date;
		created_at: Stamp;
	};
}
