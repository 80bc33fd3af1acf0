/** What goes wrong when SDMX is asked for, by the codes of the SDMX web services guidelines. */
const catalogue = {
	'no-results': { code: 100, status: 404 },
	'too-large': { code: 130, status: 413 },
	syntax: { code: 140, status: 400 },
	'not-acceptable': { code: 140, status: 406 },
	unexpected: { code: 500, status: 500 },
	'not-implemented': { code: 501, status: 501 },
	'too-many-requests': { code: 503, status: 429 }
} as const;

export type SdmxProblemKind = keyof typeof catalogue;

/** A request that can't be answered; the text is for whoever writes the client, in English as the protocol's own words are. */
export class SdmxProblem extends Error {
	readonly kind: SdmxProblemKind;
	/** Of the web services guidelines. */
	readonly code: number;
	/** Of HTTP. */
	readonly status: number;

	constructor(kind: SdmxProblemKind, message: string) {
		super(message);
		this.name = 'SdmxProblem';
		this.kind = kind;
		this.code = catalogue[kind].code;
		this.status = catalogue[kind].status;
	}
}
