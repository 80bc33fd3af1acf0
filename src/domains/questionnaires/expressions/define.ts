import type { Context } from './evaluate.ts';
import type { Value } from './nodes.ts';
import type { Expression } from './parse.ts';

type Evaluate = (expression: Expression, context: Context) => Value;

/** A function of the expression language: how many arguments it takes, and what it does with them. */
export type XFunction = { readonly least: number; readonly most: number } & (
	| { readonly strict: (args: readonly Value[], context: Context) => Value; readonly lazy?: undefined }
	| { readonly lazy: (args: readonly Expression[], context: Context, evaluate: Evaluate) => Value; readonly strict?: undefined }
);

export type FunctionTable = Readonly<Record<string, XFunction>>;

/** A function whose arguments are evaluated before it is called. */
export function strict(least: number, most: number, run: (args: readonly Value[], context: Context) => Value): XFunction {
	return { least, most, strict: run };
}

/** A function that decides itself what is evaluated. */
export function lazy(
	least: number,
	most: number,
	run: (args: readonly Expression[], context: Context, evaluate: Evaluate) => Value
): XFunction {
	return { least, most, lazy: run };
}

/** The argument at an index, or the node the expression stands at where it is left out. */
export function argument(args: readonly Value[], index: number, context: Context): Value {
	return args[index] ?? [context.node];
}
