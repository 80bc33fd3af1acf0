/** Who a questionnaire is for. The age bands are settings of a campaign, not of the instrument. */
export const INSTRUMENTS = ['younger', 'older', 'parents', 'teachers', 'principals'] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

/** Narrows a text that came from outside. */
export function isInstrument(value: unknown): value is Instrument {
	return INSTRUMENTS.includes(value as Instrument);
}
