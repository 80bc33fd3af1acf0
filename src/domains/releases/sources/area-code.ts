/** Codes of areas as tables of others write them. Pure. */

/** ISO 3166-1 alpha-3 of the countries whose tables may bring them so. */
const THREE: Readonly<Record<string, string>> = { BEL: 'BE', DEU: 'DE', GRC: 'EL', ESP: 'ES', IRL: 'IE', ITA: 'IT', GBR: 'UK' };

/** Ireland's regions before 2018: the division of today can't be made of them. */
const OLD = new Set(['IE01', 'IE02']);

export type AreaFound =
	| { readonly kind: 'known'; readonly code: string }
	/** a place that the framework has no figures of */
	| { readonly kind: 'outside' }
	/** a region of a division that is no longer used */
	| { readonly kind: 'old' }
	| { readonly kind: 'wrong' };

/**
 * The framework's code of an area. NUTS 2016 and 2021 have the same regions here, so both are read; Greece is `EL`, also where a table says
 * `GR`; the United Kingdom (`UK`, `GB`) and all others lie outside.
 */
export function findArea(text: string, known: ReadonlySet<string>): AreaFound {
	const given = text.trim().toUpperCase();
	const code = (THREE[given] ?? given).replace(/^GR(?=$|[0-9])/, 'EL').replace(/^GB(?=$|[0-9])/, 'UK');
	if (known.has(code)) return { kind: 'known', code };
	if (OLD.has(code)) return { kind: 'old' };
	return /^[A-Z]{2,3}[A-Z0-9_]{0,14}$/.test(code) ? { kind: 'outside' } : { kind: 'wrong' };
}
