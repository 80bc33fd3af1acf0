/** One value of a table with its flags, as Eurostat writes them. Pure. */

/**
 * Eurostat's observation flags: b break in series, c confidential, d definition differs, e estimated, f forecast, n not significant,
 * p provisional, r revised, s Eurostat's estimate, u low reliability, z not applicable.
 */
export const FLAGS = 'bcdefnprsuz';

export type Observed =
	| { readonly kind: 'number'; readonly value: number; readonly flags: string | null }
	| { readonly kind: 'none'; readonly flags: string | null }
	| { readonly kind: 'confidential'; readonly flags: string }
	| { readonly kind: 'wrong'; readonly why: 'number' | 'flag' | 'confidential_value' };

/**
 * @param text such as `12.3`, `1 234,5`, `12.3 bp`, `:`, `: c`, or nothing
 * @param flag what the columns of flags say; SDMX's `A` is none, `M` is missing
 */
export function readObservation(text: string, flag: string, decimal: '.' | ','): Observed {
	if (text.length > 100) return { kind: 'wrong', why: 'number' };
	const [, figure = '', inline = ''] = /^(.*?)(?:(?<=[\d:])\s*([A-Za-z]+))?$/s.exec(text.trim()) ?? [];
	const flags = readFlags(inline + flag);
	if (flags === undefined) return { kind: 'wrong', why: 'flag' };
	const isMissing = figure === '' || /^(:|NaN|NA|\.\.|-)$/i.test(figure);
	if (flags?.includes('c')) return isMissing ? { kind: 'confidential', flags } : { kind: 'wrong', why: 'confidential_value' };
	if (isMissing) return { kind: 'none', flags };
	const value = readNumber(figure, decimal);
	return Number.isNaN(value) ? { kind: 'wrong', why: 'number' } : { kind: 'number', value, flags };
}

/** What SDMX alone says in `OBS_STATUS`: missing for one reason or another, imputed, suppressed. */
const SDMX: Readonly<Record<string, string>> = { L: '', O: '', I: 'e', Q: 'c' };

/** Flags from a column of them and one such as SDMX's `CONF_STATUS`, in which `F` and nothing are free and all else is confidential. */
export function flagsFrom(status: string, confidentiality: string): string {
	return (SDMX[status.trim()] ?? status) + (/^f?$/i.test(confidentiality.trim()) ? '' : 'c');
}

/** A year, or a half or quarter of one, as SDMX writes it; undefined for anything else. */
export function readPeriod(text: string): string | undefined {
	const [, year, part] = /^((?:19|20)\d\d)(?:-?(S[12]|Q[1-4]))?$/i.exec(text.trim()) ?? [];
	return year && (part ? `${year}-${part.toUpperCase()}` : year);
}

/** A number with spaces between thousands and the table's decimal sign; NaN for anything else, formulas included. */
export function readNumber(text: string, decimal: '.' | ','): number {
	const plain = text.trim().replaceAll(/(?<=\d)[\u0020\u00a0\u202f](?=\d{3})/g, '');
	if (!(decimal === ',' ? /^-?\d{1,15}(,\d{1,15})?$/ : /^-?\d{1,15}(\.\d{1,15})?(e-?\d{1,2})?$/i).test(plain)) return NaN;
	return Number(plain.replace(',', '.'));
}

/** Flags in the order of the alphabet, each once; null for none; undefined where a letter is none of them. */
function readFlags(text: string): string | null | undefined {
	const letters = [...new Set(text.toLowerCase().replaceAll(/[\s,;.]/g, ''))].filter((letter) => letter !== 'a' && letter !== 'm').sort();
	if (letters.some((letter) => !FLAGS.includes(letter))) return undefined;
	return letters.length === 0 ? null : letters.join('');
}
