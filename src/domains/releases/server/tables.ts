import type { Generated } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import type { Json, Stamp } from '#platform/server/tables.ts';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Cell } from '../cell.ts';
import type { Mapping } from '../sources/mapping.ts';
import type { SourceFormat } from '../sources/source-table.ts';
import type { MeasureContent } from '../measures/content.ts';
import type { Output } from '../workbench/run.ts';
import type { WorkbenchWish } from '../workbench/wish.ts';
import type { CommentKind, CommentState } from '../comments/comment.ts';
import type { ComputationProblem, ComputationState } from '../compute/computation.ts';
import type { DraftRequest } from '../recipe/recipe.ts';
import type { Methods, Recipe, ReleaseDesign, ReleaseKind, ReleaseSource, ReleaseState } from '../release.ts';

/** Tables owned by releases. */
export interface ReleaseTables {
	/** A publication of figures; once published it only ever becomes withdrawn (a trigger refuses all else). */
	releases: {
		id: string;
		number: string;
		kind: ReleaseKind;
		state: ReleaseState;
		title: Json<LocalisedText>;
		recipe: Json<Recipe | Record<string, never>>;
		framework_version: string;
		design: ReleaseDesign;
		synthetic: boolean;
		source: Json<ReleaseSource>;
		methods: Json<Methods>;
		created_by: string | null;
		created_at: Stamp;
		published_by: string | null;
		published_at: Date | null;
		withdrawn_at: Date | null;
		withdrawal_reason: string | null;
		/** What changed since the release before, in the words of who made it. */
		changelog: Json<LocalisedText> | null;
		doi: string | null;
		/** Goes up with each change of a draft, so that nobody approves what they did not see. */
		revision: Generated<number>;
		approved_by: string | null;
		approved_at: Date | null;
	};
	/** An indicator that has a measure: the row that is locked while a version is added. */
	measures: { indicator: string; created_at: Stamp };
	/** Rows never change: the database refuses an update. */
	measure_versions: {
		indicator: string;
		number: number;
		content: Json<MeasureContent>;
		/** why it was made */
		note: string;
		created_by: string | null;
		created_at: Stamp;
	};
	/** A table of somebody else: the file as it came, how its columns are read, and the release it became. */
	source_imports: {
		id: string;
		file_name: string;
		/** SHA-256, hexadecimal */
		file_hash: string;
		format: SourceFormat;
		/** compressed (gzip) */
		content: Buffer;
		rows: number;
		mapping: Json<Mapping>;
		/** as it was typed */
		provenance: Json<Record<string, string>>;
		release_id: string | null;
		created_by: string | null;
		created_at: Stamp;
	};
	/** A figure of a release; suppressed ones carry no number (a constraint refuses it). */
	release_cells: { release_id: string } & Cell;
	/** What somebody worked out at the workbench; it leaves only after a second person let it. */
	workbench_outputs: {
		id: string;
		made_by: string;
		made_at: Stamp;
		wish: Json<WorkbenchWish>;
		output: Json<Output>;
		synthetic: boolean;
		state: 'private' | 'asked' | 'released' | 'refused';
		purpose: string | null;
		decided_by: string | null;
		decided_at: Date | null;
		reason: string | null;
	};
	/** A key with which a site sees its own results. */
	site_result_keys: { site_id: string; key_hash: string; made_by: string | null; made_at: Date };
	/** A draft that is asked for and computed outside of the request. */
	release_computations: {
		id: string;
		request: Json<DraftRequest>;
		requested_by: string;
		requested_at: Stamp;
		state: ComputationState;
		/** Which try this is: what an earlier one finds is not kept. */
		attempt: Generated<number>;
		/** When whoever computes it was last alive. */
		beat_at: Generated<Date>;
		/** Measures, of `total`. */
		done: Generated<number>;
		total: Generated<number>;
		indicator: string | null;
		problem: Json<ComputationProblem> | null;
		release_id: string | null;
	};
	/** What a second person said of a draft, in which revision of it. */
	release_reviews: {
		id: string;
		release_id: string;
		revision: number;
		verdict: 'approved' | 'returned';
		comment: string;
		reviewed_by: string;
		reviewed_at: Stamp;
	};
	/** A release that is to come, in the public calendar. */
	release_plans: {
		id: string;
		/** A day, `2027-03-01`. */
		planned_for: string;
		title: Json<LocalisedText>;
		about: Json<LocalisedText>;
		planned_by: string | null;
		created_at: Stamp;
		changed_at: Generated<Date>;
	};
	/** What a children's group or a stakeholder says of a release or of a version of the framework, the reply, and what changed. */
	release_comments: {
		id: string;
		release_id: string | null;
		framework_version: string | null;
		kind: CommentKind;
		/** The name of a group or an organisation; never a child's. */
		speaker: string;
		comment: string;
		language: string;
		sent_by: string | null;
		sent_at: Stamp;
		state: CommentState;
		decided_by: string | null;
		decided_at: Date | null;
		reply: string | null;
		replied_at: Date | null;
		change: string | null;
		closed_at: Date | null;
	};
}

/** Everything that making a release reads or writes. */
export type ReleaseWorld = ReleaseTables & FrameworkTables & CampaignTables & IdentityTables & PlatformTables;
