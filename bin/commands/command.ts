import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The words of the command are not as it needs them: exit code 2. */
export class Usage extends Error {}

/** The input is at fault, said in words for a terminal: exit code 1. */
export class Fault extends Error {}

export interface Command {
	readonly summary: string;
	readonly help: string;
	run(words: string[], context: { from: string }): Promise<number>;
}

/** The options and the other words of a command. @throws {Usage} for an unknown option */
export function readWords<const Options extends NonNullable<ParseArgsConfig['options']>>(words: string[], options: Options) {
	try {
		return parseArgs({ args: words, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new Usage(error instanceof Error ? error.message : String(error));
	}
}

/** A path as the person meant it: from the folder where the command was typed. */
export function pathFrom(context: { from: string }, path: string): string {
	return resolve(process.env['INIT_CWD'] ?? context.from, path);
}
