import type { Env } from './env.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type Level = Exclude<Env['LOG_LEVEL'], 'silent'>;

export type Log = (level: Level, event: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

/**
 * One line of JSON an event on standard error. Fields are what the caller names and nothing else: no addresses with query,
 * no bodies, no names, so that a log can be kept and shared.
 */
export function createLog(minimum: Env['LOG_LEVEL'], write: (line: string) => void = (line) => process.stderr.write(line)): Log {
	return (level, event, fields = {}) => {
		if (levels.indexOf(level) < levels.indexOf(minimum)) return;
		write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
	};
}

/**
 * What the log may know of an unexpected error: its kind, the code a database or the system gave it, and where it happened. Not its message,
 * which often repeats what somebody typed (`invalid input syntax for type date: "…"`, `Unexpected token in JSON: …`).
 */
export function errorFields(caught: unknown): { name: string; code?: string; where?: string } {
	if (!(caught instanceof Error)) return { name: typeof caught };
	const frames = caught.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
	const code = 'code' in caught ? { code: String(caught.code) } : {};
	return { name: caught.name, ...code, where: frames.map((line) => line.trim()).join('\n') };
}
