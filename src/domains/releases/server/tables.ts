import type { LocalisedText } from '#platform/languages.ts';
import type { Json, Stamp } from '#platform/server/tables.ts';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Cell } from '../cell.ts';
import type { Mapping } from '../sources/mapping.ts';
import type { SourceFormat } from '../sources/source-table.ts';
import type { MeasureContent } from '../measures/content.ts';
import type { Output } from '../workbench/run.ts';
import type { WorkbenchWish } from '../workbench/wish.ts';
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
}

/** Everything that making a release reads or writes. */
export type ReleaseWorld = ReleaseTables & FrameworkTables & CampaignTables & PlatformTables;
