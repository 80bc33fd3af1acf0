import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const optionalText = z
	.string()
	.trim()
	.transform((value) => (value === '' ? undefined : value))
	.optional();

const schema = z.object({
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	HOST: z.string().trim().min(1).default('127.0.0.1'),
	ORIGIN: z
		.url({ protocol: /^https?$/ })
		.transform((value) => new URL(value).origin)
		.optional(),
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	DATA_DIR: z.string().trim().min(1).default('data'),
	FILES_DIR: optionalText,
	SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	MAIL_FROM: z.string().trim().min(3).default('Immerse <immerse@localhost>'),
	SECRET: z.string().min(32, 'at least 32 characters').optional(),
	CHECK_LINKS: z.enum(['on', 'off']).default('off'),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')
});

export type Env = Readonly<z.infer<typeof schema>>;

/** What is wrong with the settings, one line each, fit to be shown on a terminal. */
export class EnvProblem extends Error {}

/**
 * The settings, parsed once at the start. Folders become absolute paths.
 * @throws {EnvProblem} naming each variable that can't be read and why; values are not repeated, they may be secrets.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
	const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
	const parsed = schema.safeParse(present);
	if (!parsed.success) {
		const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
		throw new EnvProblem(`These settings can't be used:\n${lines.join('\n')}`);
	}
	const absolute = (path: string) => (isAbsolute(path) ? path : resolve(path));
	const { DATA_DIR, FILES_DIR, ...rest } = parsed.data;
	return Object.freeze({ ...rest, DATA_DIR: absolute(DATA_DIR), FILES_DIR: FILES_DIR ? absolute(FILES_DIR) : undefined });
}
