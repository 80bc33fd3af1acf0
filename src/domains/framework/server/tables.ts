import type { Json, Stamp } from '#platform/server/tables.ts';
import type { FrameworkDocument } from '../document.ts';

/** Tables owned by framework. */
export interface FrameworkTables {
	/** A version of the whole framework as one document; published ones never change (a trigger refuses it). */
	framework_versions: {
		id: string;
		number: number;
		state: 'draft' | 'published';
		document: Json<FrameworkDocument>;
		note: string | null;
		created_by: string | null;
		created_at: Stamp;
		published_at: Date | null;
	};
}
