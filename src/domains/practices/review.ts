import { z } from 'zod';

/** Where a proposal stands on its way to the public. The last three are ends. */
export const stages = ['writing', 'submitted', 'changes', 'expert', 'accepted', 'published', 'rejected', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** What can happen to a proposal, as its author sees it. */
export type ReviewStep = 'submit' | 'ask' | 'pass' | 'accept' | 'reject' | 'publish' | 'reopen';

export type ReviewRole = 'author' | 'editor' | 'expert';

/** What both reviewers look at: the same six for everybody, shown publicly. */
export const criteria = ['relevance', 'clarity', 'rights', 'evidence', 'transfer', 'honesty'] as const;
export type Criterion = (typeof criteria)[number];

const mark = z.object({ points: z.number().int().min(0).max(2), note: z.string().max(1000) });
/** Nought (not yet), one (partly) or two (yes) for each criterion, with a note. */
export const reviewGrid = z.object({ relevance: mark, clarity: mark, rights: mark, evidence: mark, transfer: mark, honesty: mark });
export type ReviewGrid = z.infer<typeof reviewGrid>;

export const retirementReasons = ['ended', 'replaced', 'wrong', 'duplicate', 'other'] as const;
export type RetirementReason = (typeof retirementReasons)[number];

/** All that a rule needs to know of a proposal. */
export interface Standing {
	readonly stage: Stage;
	/** A minor edit of a published record needs one other person and no expert. */
	readonly minor: boolean;
	/** Everybody who wrote a revision since the last publication, and who proposed it. */
	readonly authors: readonly string[];
	readonly editor: string | null;
	readonly expert: string | null;
	/** Dimensions of its outcomes. */
	readonly dimensions: readonly string[];
	/** Whether everything is there that a record needs before anybody looks at it. */
	readonly complete: boolean;
}

/** All that a rule needs to know of a person. */
export interface Reviewer {
	readonly id: string | undefined;
	readonly isEditor: boolean;
	readonly expertOf: readonly string[];
}

export type Why =
	| 'not-author'
	| 'not-editor'
	| 'not-expert'
	| 'other-theme'
	| 'own-text'
	| 'two-people'
	| 'incomplete'
	| 'not-waiting'
	| 'not-accepted'
	| 'over';

export type ReviewAnswer = { readonly allowed: true } | { readonly allowed: false; readonly why: Why };

const yes: ReviewAnswer = { allowed: true };
const no = (why: Why): ReviewAnswer => ({ allowed: false, why });
const wrote = ({ authors }: Standing, { id }: Reviewer) => id !== undefined && authors.includes(id);
const isOver = ({ stage }: Standing) => stage === 'published' || stage === 'rejected' || stage === 'withdrawn';

/** The two who look at a text: an editor where it is submitted, an expert of its theme where the editor passed it on. */
function mayReview(standing: Standing, person: Reviewer): ReviewAnswer {
	if (isOver(standing)) return no('over');
	if (standing.stage === 'expert') {
		if (person.expertOf.length === 0) return no('not-expert');
		const ofTheme = standing.dimensions.length === 0 || person.expertOf.some((dimension) => standing.dimensions.includes(dimension));
		if (!ofTheme) return no('other-theme');
		if (wrote(standing, person)) return no('own-text');
		return person.id === standing.editor ? no('two-people') : yes;
	}
	if (!person.isEditor) return no('not-editor');
	if (standing.stage !== 'submitted') return no('not-waiting');
	return wrote(standing, person) ? no('own-text') : yes;
}

/**
 * What may be done with a proposal, by whom, and why not. The same answers stand under a button that is off and in the refusal.
 * Nobody publishes alone what they wrote: not an administrator either.
 */
export const reviewCan = {
	/** Authors write until they submit and when they were asked for changes; editors also in between, which begins the review again. */
	write: (standing: Standing, person: Reviewer): ReviewAnswer => {
		if (person.isEditor && !isOver(standing)) return yes;
		if (!wrote(standing, person)) return no('not-author');
		return standing.stage === 'writing' || standing.stage === 'changes' ? yes : no(isOver(standing) ? 'over' : 'not-waiting');
	},
	submit: (standing: Standing, person: Reviewer): ReviewAnswer => {
		if (!wrote(standing, person) && !person.isEditor) return no('not-author');
		if (standing.stage !== 'writing' && standing.stage !== 'changes') return no(isOver(standing) ? 'over' : 'not-waiting');
		return standing.complete ? yes : no('incomplete');
	},
	/** Asking the author for changes. */
	ask: mayReview,
	/** The editor's yes, which passes the text on to an expert, or the expert's, which accepts it. */
	accept: mayReview,
	reject: mayReview,
	publish: (standing: Standing, person: Reviewer): ReviewAnswer => {
		if (isOver(standing)) return no('over');
		if (!person.isEditor) return no('not-editor');
		if (wrote(standing, person)) return no('own-text');
		if (standing.stage !== 'accepted') return no('not-accepted');
		if (standing.minor) return standing.editor ? yes : no('not-accepted');
		if (!standing.editor || !standing.expert) return no('not-accepted');
		const independent =
			standing.editor !== standing.expert && ![standing.editor, standing.expert].some((id) => standing.authors.includes(id));
		return independent ? yes : no('two-people');
	}
};

/** Where a yes leads. */
export function stageAfterYes({ stage, minor }: Pick<Standing, 'stage' | 'minor'>): Stage {
	return stage === 'submitted' && !minor ? 'expert' : 'accepted';
}

/** The way of a proposal as its author sees it, and how far it is. */
export function journeyOf({
	stage,
	minor
}: Pick<Standing, 'stage' | 'minor'>): { readonly stage: Stage; readonly state: 'done' | 'now' | 'later' }[] {
	const way: readonly Stage[] = minor ? ['writing', 'submitted', 'published'] : ['writing', 'submitted', 'expert', 'published'];
	const here: Partial<Record<Stage, Stage>> = { changes: 'writing', accepted: 'published' };
	const now = way.indexOf(here[stage] ?? stage);
	return way.map((one, index) => ({ stage: one, state: stage === 'published' || index < now ? 'done' : index === now ? 'now' : 'later' }));
}
