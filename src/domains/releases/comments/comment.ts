/** Who speaks: a children's advisory group, or somebody else whom the figures concern. */
export const COMMENT_KINDS = ['children', 'stakeholders'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];
export type CommentState = 'waiting' | 'public' | 'refused';

/** What a group says of a release or of a version of the framework, and what came of it. */
export interface Comment {
	id: string;
	kind: CommentKind;
	speaker: string;
	text: string;
	/** BCP 47 tag of the text. */
	language: string;
	sentAt: Date;
	state: CommentState;
	reply: string | null;
	repliedAt: Date | null;
	/** What changed because of it. */
	change: string | null;
	closedAt: Date | null;
}
