/** A piece of an expression. `at` is the offset of its first character. */
export interface Token {
	readonly kind: 'number' | 'text' | 'name' | 'reference' | 'symbol' | 'operator' | 'end';
	readonly text: string;
	readonly at: number;
}

/** An expression that can't be read: where, and a word for why. */
export class ExpressionError extends Error {
	readonly reason: ExpressionFault;
	readonly at: number;
	readonly found: string;
	constructor(reason: ExpressionFault, at: number, found: string) {
		super(`${reason} at ${String(at)}: ${found}`);
		this.reason = reason;
		this.at = at;
		this.found = found;
	}
}

export type ExpressionFault = 'syntax' | 'unclosed' | 'curly-quote' | 'unknown-function' | 'wrong-arguments' | 'too-deep';

const SPACE = /\s+/y;
const NUMBER = /\d+(\.\d*)?|\.\d+/y;
const REFERENCE = /\$\{\s*([^}]*?)\s*\}/y;
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?::[\p{L}_*][\p{L}\p{N}\p{M}_.-]*)?/uy;
const SYMBOL = /\.\.|::|!=|<=|>=|\/\/|[()[\].@,/|+\-=<>*$]/y;
const OPERATOR_NAMES = new Set(['and', 'or', 'div', 'mod']);
const OPERATOR_SYMBOLS = new Set(['!=', '<=', '>=', '=', '<', '>', '+', '-', '|']);

/** Splits an expression into tokens (XPath 1.0, section 3.7, with its rule for `*` and operator names). */
export function tokenize(source: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		return pattern.exec(source);
	};
	while (at < source.length) {
		const space = take(SPACE);
		if (space) {
			at += space[0].length;
			continue;
		}
		const token =
			literal(source, at) ??
			reference(take(REFERENCE), at) ??
			plain('number', take(NUMBER), at) ??
			word(take(NAME), tokens, at) ??
			symbol(take(SYMBOL), tokens, at);
		if (!token) throw new ExpressionError(/[“”‘’„]/.test(source[at] ?? '') ? 'curly-quote' : 'syntax', at, source.slice(at, at + 12));
		tokens.push(token.token);
		at += token.length;
	}
	tokens.push({ kind: 'end', text: '', at });
	return tokens;
}

interface Read {
	readonly token: Token;
	readonly length: number;
}

function literal(source: string, at: number): Read | undefined {
	const quote = source[at];
	if (quote !== '"' && quote !== "'") return undefined;
	const end = source.indexOf(quote, at + 1);
	if (end < 0) throw new ExpressionError('unclosed', at, source.slice(at, at + 12));
	return { token: { kind: 'text', text: source.slice(at + 1, end), at }, length: end + 1 - at };
}

function reference(match: RegExpExecArray | null, at: number): Read | undefined {
	return match ? { token: { kind: 'reference', text: match[1] ?? '', at }, length: match[0].length } : undefined;
}

function plain(kind: Token['kind'], match: RegExpExecArray | null, at: number): Read | undefined {
	return match ? { token: { kind, text: match[0], at }, length: match[0].length } : undefined;
}

function word(match: RegExpExecArray | null, before: readonly Token[], at: number): Read | undefined {
	if (!match) return undefined;
	const operator = OPERATOR_NAMES.has(match[0]) && afterOperand(before);
	return plain(operator ? 'operator' : 'name', match, at);
}

function symbol(match: RegExpExecArray | null, before: readonly Token[], at: number): Read | undefined {
	if (!match) return undefined;
	const operator = OPERATOR_SYMBOLS.has(match[0]) || (match[0] === '*' && afterOperand(before));
	return plain(operator ? 'operator' : 'symbol', match, at);
}

/** True where what stands before is an operand, so that `*`, `and`, `div` … must be operators. */
function afterOperand(before: readonly Token[]): boolean {
	const last = before.at(-1);
	if (!last || last.kind === 'operator') return false;
	return last.kind !== 'symbol' || [')', ']', '.', '..', '*'].includes(last.text);
}
