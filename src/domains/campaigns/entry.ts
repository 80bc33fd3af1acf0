import type { Instrument } from '#domains/questionnaires/instrument.ts';
import type { Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import type { FurtherLanguage } from './player/words.ts';
import type { Safety } from './safety.ts';
import type { LocalisedText } from '#platform/languages.ts';

/** What a player needs to begin. Nothing in it says who the code was given to. */
export interface Entry {
	readonly campaign: string;
	readonly title: LocalisedText;
	readonly publicKey: JsonWebKey;
	readonly instrument: Instrument;
	readonly questionnaireVersion: string;
	readonly questionnaire: Questionnaire;
	readonly controller: string | null;
	readonly synthetic: boolean;
	readonly safety: Safety;
	/** those of its languages that the player was not made with */
	readonly languages?: readonly FurtherLanguage[];
}

/** What a shared tablet keeps of a campaign, so that children can begin without a connection: one entry for each instrument. */
export interface Kit {
	readonly campaign: string;
	readonly title: LocalisedText;
	readonly entries: readonly Entry[];
}
