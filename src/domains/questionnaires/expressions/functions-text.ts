import { argument, strict, type FunctionTable } from './define.ts';
import { allTexts, toNumber, toText, type Value } from './nodes.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Texts. `regex` must match the whole text, as the ODK reference says (engines differ; the author is warned by the documentation). */
export const TEXT_FUNCTIONS: FunctionTable = {
	string: strict(0, 1, (args, context) => toText(argument(args, 0, context))),
	concat: strict(0, MANY, (args) => allTexts(args).join('')),
	join: strict(1, MANY, ([separator = '', ...rest]) => allTexts(rest).join(toText(separator))),
	'string-length': strict(0, 1, (args, context) => [...toText(argument(args, 0, context))].length),
	'normalize-space': strict(0, 1, (args, context) => words(argument(args, 0, context)).join(' ')),
	contains: strict(2, 2, ([text = '', part = '']) => toText(text).includes(toText(part))),
	'starts-with': strict(2, 2, ([text = '', part = '']) => toText(text).startsWith(toText(part))),
	'ends-with': strict(2, 2, ([text = '', part = '']) => toText(text).endsWith(toText(part))),
	'substring-before': strict(2, 2, ([text = '', part = '']) => toText(text).slice(0, Math.max(0, toText(text).indexOf(toText(part))))),
	'substring-after': strict(2, 2, ([text = '', part = '']) => after(toText(text), toText(part))),
	substr: strict(2, 3, ([text = '', from = 0, to]) =>
		[...toText(text)].slice(toNumber(from), to === undefined ? undefined : toNumber(to)).join('')
	),
	substring: strict(2, 3, ([text = '', from = 1, length]) => substring(toText(text), toNumber(from), length)),
	translate: strict(3, 3, ([text = '', from = '', to = '']) => translate(toText(text), toText(from), toText(to))),
	regex: strict(2, 2, ([text = '', pattern = '']) => matchesWhole(toText(text), toText(pattern))),
	selected: strict(2, 2, ([list = '', value = '']) => words(list).includes(toText(value).trim())),
	'selected-at': strict(2, 2, ([list = '', index = 0]) => words(list)[toNumber(index)] ?? ''),
	'count-selected': strict(1, 1, ([list = '']) => words(list).length),
	'boolean-from-string': strict(1, 1, ([text = '']) => ['1', 'true'].includes(toText(text)))
};

function words(value: Value): string[] {
	return toText(value).split(/\s+/).filter(Boolean);
}

function after(text: string, part: string): string {
	const at = text.indexOf(part);
	return at < 0 ? '' : text.slice(at + part.length);
}

/** XPath 1.0, section 4.2: counts from one, rounds, and NaN gives nothing. */
function substring(text: string, from: number, length: Value | undefined): string {
	const first = Math.round(from);
	const end = length === undefined ? MANY : first + Math.round(toNumber(length));
	return [...text].filter((_, index) => index + 1 >= first && index + 1 < end).join('');
}

/** Letters outside the basic plane, or a pattern that names Unicode classes. Without the flag, the engine may fall back to a linear search. */
const needsUnicode = /[\u{10000}-\u{10ffff}]|\\p\{|\\u\{/u;

function translate(text: string, from: string, to: string): string {
	const source = [...from];
	const target = [...to];
	return [...text].map((character) => (source.includes(character) ? (target[source.indexOf(character)] ?? '') : character)).join('');
}

/** A repeated group that itself repeats (`(a+)+`, `(a*b?)*`, `(a|a)+`): such patterns can take longer than anybody lives. */
const repeatsOfRepeats = /\([^()]*(?:[*+?}|])[^()]*\)\s*(?:[*+]|\{\d+,?\d*\})/;

/**
 * So that no pattern can hold up a tablet or the server, texts longer than a thousand characters never match, and repeats of repeats are
 * tried on forty characters at most.
 */
function matchesWhole(text: string, pattern: string): boolean {
	if (text.length > 1000 || (repeatsOfRepeats.test(pattern) && text.length > 40)) return false;
	try {
		return new RegExp(`^(?:${pattern})$`, needsUnicode.test(pattern + text) ? 'u' : '').test(text);
	} catch {
		return false;
	}
}
