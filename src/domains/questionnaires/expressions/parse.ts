import { ExpressionError, tokenize, type Token } from './tokens.ts';

export type Axis =
	| 'child'
	| 'parent'
	| 'self'
	| 'attribute'
	| 'descendant'
	| 'descendant-or-self'
	| 'ancestor'
	| 'ancestor-or-self'
	| 'following-sibling'
	| 'preceding-sibling';

export interface Step {
	readonly axis: Axis;
	/** a name, `*`, or `node()` */
	readonly test: string;
	readonly predicates: readonly Expression[];
}

export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

/** A parsed expression. `reference` is XLSForm's `${name}`. */
export type Expression =
	| { readonly kind: 'literal'; readonly value: string | number }
	| { readonly kind: 'reference'; readonly name: string }
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly at: number }
	| { readonly kind: 'negate'; readonly operand: Expression }
	| { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
	| { readonly kind: 'path'; readonly start: 'root' | 'here' | Expression; readonly steps: readonly Step[] }
	| { readonly kind: 'filter'; readonly base: Expression; readonly predicates: readonly Expression[] };

const LEVELS: readonly (readonly string[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']];
const AXES = new Set<string>([
	'child',
	'parent',
	'self',
	'attribute',
	'descendant',
	'descendant-or-self',
	'ancestor',
	'ancestor-or-self',
	'following-sibling',
	'preceding-sibling'
]);
const MAX_DEPTH = 200;

/** Parses an XPath 1.0 expression with XLSForm's `${name}`. Throws an ExpressionError that says where. */
export function parseExpression(source: string): Expression {
	const parser = new Parser(tokenize(source));
	return parser.whole();
}

class Parser {
	#tokens: readonly Token[];
	#at = 0;
	#depth = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	whole(): Expression {
		const expression = this.#level(0);
		if (this.#next.kind !== 'end') throw this.#fault();
		return expression;
	}

	get #next(): Token {
		return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? { kind: 'end', text: '', at: 0 };
	}

	#is(text: string, kind: Token['kind'] = 'symbol'): boolean {
		return this.#next.kind === kind && this.#next.text === text;
	}

	#skip(text: string, kind: Token['kind'] = 'symbol'): boolean {
		if (!this.#is(text, kind)) return false;
		this.#at++;
		return true;
	}

	#expect(text: string): void {
		if (!this.#skip(text)) throw this.#next.kind === 'end' ? new ExpressionError('unclosed', this.#next.at, text) : this.#fault();
	}

	#fault(): ExpressionError {
		return new ExpressionError('syntax', this.#next.at, this.#next.text);
	}

	#level(level: number): Expression {
		const operators = LEVELS[level];
		if (!operators) return this.#unary();
		if (level === 0 && ++this.#depth > MAX_DEPTH) throw new ExpressionError('too-deep', this.#next.at, '');
		let left = this.#level(level + 1);
		while (this.#next.kind === 'operator' && operators.includes(this.#next.text)) {
			const operator = this.#next.text as BinaryOperator;
			this.#at++;
			left = { kind: 'binary', operator, left, right: this.#level(level + 1) };
		}
		if (level === 0) this.#depth--;
		return left;
	}

	#unary(): Expression {
		let minuses = 0;
		while (this.#skip('-', 'operator')) minuses++;
		let operand = this.#union();
		for (; minuses > 0; minuses--) operand = { kind: 'negate', operand };
		return operand;
	}

	#union(): Expression {
		let left = this.#path();
		while (this.#skip('|', 'operator')) left = { kind: 'binary', operator: '|', left, right: this.#path() };
		return left;
	}

	#path(): Expression {
		if (this.#is('/') || this.#is('//')) return this.#absolute();
		const primary = this.#primary();
		if (!primary) return { kind: 'path', start: 'here', steps: this.#steps([]) };
		const predicates = this.#predicates();
		const base: Expression = predicates.length > 0 ? { kind: 'filter', base: primary, predicates } : primary;
		if (!this.#is('/') && !this.#is('//')) return base;
		return { kind: 'path', start: base, steps: this.#steps(this.#separator()) };
	}

	#absolute(): Expression {
		const before = this.#separator();
		const bare = before.length === 0 && !this.#startsStep();
		return { kind: 'path', start: 'root', steps: bare ? [] : this.#steps(before) };
	}

	/** `/` adds nothing, `//` adds its hidden step. */
	#separator(): Step[] {
		if (this.#skip('//')) return [{ axis: 'descendant-or-self', test: 'node()', predicates: [] }];
		this.#expect('/');
		return [];
	}

	#startsStep(): boolean {
		return this.#next.kind === 'name' || this.#next.kind === 'reference' || ['.', '..', '@', '*'].some((symbol) => this.#is(symbol));
	}

	#steps(before: Step[]): Step[] {
		const steps = [...before, this.#step()];
		while (this.#is('/') || this.#is('//')) steps.push(...this.#separator(), this.#step());
		return steps;
	}

	#step(): Step {
		if (this.#skip('..')) return { axis: 'parent', test: 'node()', predicates: this.#predicates() };
		if (this.#skip('.')) return { axis: 'self', test: 'node()', predicates: this.#predicates() };
		const axis = this.#axis();
		return { axis, test: this.#nodeTest(), predicates: this.#predicates() };
	}

	#axis(): Axis {
		if (this.#skip('@')) return 'attribute';
		const { kind, text } = this.#next;
		if (kind !== 'name' || this.#tokens[this.#at + 1]?.text !== '::') return 'child';
		if (!AXES.has(text)) throw this.#fault();
		this.#at += 2;
		return text as Axis;
	}

	#nodeTest(): string {
		if (this.#skip('*')) return '*';
		const { kind, text } = this.#next;
		if (kind !== 'name') throw this.#next.kind === 'end' ? new ExpressionError('unclosed', this.#next.at, '') : this.#fault();
		this.#at++;
		if (!this.#skip('(')) return text;
		this.#expect(')');
		return 'node()';
	}

	#predicates(): Expression[] {
		const predicates: Expression[] = [];
		while (this.#skip('[')) {
			predicates.push(this.#level(0));
			this.#expect(']');
		}
		return predicates;
	}

	#primary(): Expression | undefined {
		const token = this.#next;
		if (token.kind === 'number' || token.kind === 'text') {
			this.#at++;
			return { kind: 'literal', value: token.kind === 'number' ? Number(token.text) : token.text };
		}
		if (token.kind === 'reference') {
			this.#at++;
			return { kind: 'reference', name: token.text };
		}
		if (this.#skip('(')) {
			const inner = this.#level(0);
			this.#expect(')');
			return inner;
		}
		const call = token.kind === 'name' && this.#tokens[this.#at + 1]?.text === '(' && !['node', 'text', 'comment'].includes(token.text);
		return call ? this.#call(token) : undefined;
	}

	#call(token: Token): Expression {
		this.#at += 2;
		const args: Expression[] = [];
		if (!this.#skip(')')) {
			do args.push(this.#level(0));
			while (this.#skip(','));
			this.#expect(')');
		}
		return { kind: 'call', name: token.text, args, at: token.at };
	}
}
