/**
 * The catalogue of everything that can go wrong by somebody's doing: code → HTTP status.
 * The words are `messages/problems/`, key `problem_` + the code with underscores; details fill their placeholders.
 */
export const problemStatus = {
	'not-found': 404,
	'sign-in-needed': 401,
	forbidden: 403,
	'invalid-input': 400,
	'wrong-origin': 403,
	'too-large': 413,
	'too-many-requests': 429,
	'changed-meanwhile': 409,
	unavailable: 503,
	'file-type-refused': 415,
	'demo-and-real': 409,
	'sign-in-failed': 400,
	'second-factor-wrong': 400,
	'link-expired': 400,
	'e-mail-taken': 409,
	'last-administrator': 409,
	'questionnaire-invalid': 422,
	'questionnaire-not-found': 404,
	'library-scale': 422,
	'library-depends': 422,
	'library-retired': 409,
	'translation-refused': 409,
	'recording-unreadable': 415,
	'words-unreadable': 422,
	'too-many-codes': 422,
	'code-unknown': 404,
	'code-used': 409,
	'campaign-closed': 409,
	'campaign-not-open': 409,
	'campaign-not-ready': 409,
	'campaign-not-draft': 409,
	'sites-invalid': 422,
	'response-unreadable': 400,
	'response-invalid': 422,
	'response-other-version': 409,
	'receipt-unknown': 404,
	'campaign-still-open': 409,
	'release-not-draft': 409,
	'release-empty': 409,
	'release-not-published': 409,
	'output-not-safe': 409,
	'output-decided': 409,
	'own-output': 403,
	'output-not-released': 403,
	'release-not-approved': 409,
	'release-own-draft': 403,
	'release-approved': 409,
	'release-outdated': 409,
	'computation-running': 409,
	'comment-decided': 409,
	'framework-invalid': 422,
	'practice-invalid': 422,
	'practice-retired': 410,
	'import-unreadable': 422,
	'import-column-twice': 422,
	'term-taken': 409,
	'translation-empty': 422,
	'own-translation': 409,
	'translation-taken': 409,
	'xliff-unreadable': 422,
	'merge-same': 422,
	'replica-itself': 422,
	'own-replication': 409,
	'nobody-to-ask': 409,
	'review-refused': 409,
	'file-untrue': 415,
	'file-infected': 422,
	'list-full': 409,
	'cut-too-large': 413
} as const;

export type ProblemCode = keyof typeof problemStatus;
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** Something that is not as it should be, with what a person needs to mend it. Never carries internals. */
export class Problem extends Error {
	readonly code: ProblemCode;
	readonly details: ProblemDetails;
	/** Problems of single fields: name of the field → problem code of its own or a message key. */
	readonly fields: Readonly<Record<string, string>>;

	constructor(code: ProblemCode, details: ProblemDetails = {}, fields: Readonly<Record<string, string>> = {}) {
		super(code);
		this.name = 'Problem';
		this.code = code;
		this.details = details;
		this.fields = fields;
	}

	get status(): number {
		return problemStatus[this.code];
	}
}
