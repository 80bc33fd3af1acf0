import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { newId } from '../ids.ts';
import type { Env } from './env.ts';

export const letterSchema = z.object({
	to: z.string(),
	subject: z.string(),
	text: z.string(),
	language: z.string(),
	replyTo: z.string().optional(),
	/** Where the reader's mail program may stop letters of this kind with one click (RFC 8058): an address that takes a POST. */
	unsubscribe: z.url().optional()
});

/** A mail: plain text, one person. Nothing of children's answers or care records ever goes by mail. */
export type Letter = z.infer<typeof letterSchema>;

const keptSchema = letterSchema.extend({ id: z.string(), at: z.string() });
export type KeptLetter = z.infer<typeof keptSchema>;

export type DeliverLetter = (letter: Letter) => Promise<void>;

const outboxOf = (env: Pick<Env, 'DATA_DIR'>) => join(env.DATA_DIR, 'outbox');

/** Sends by SMTP; without `SMTP_URL` the letter is laid into `DATA_DIR/outbox`, where an administrator can read it. */
export function createMail(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>): DeliverLetter {
	if (env.SMTP_URL) {
		const transport = createTransport(env.SMTP_URL);
		return async ({ to, subject, text, language, replyTo, unsubscribe }) => {
			const oneClick = { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
			const headers = { 'Content-Language': language, ...(unsubscribe ? oneClick : {}) };
			await transport.sendMail({ from: env.MAIL_FROM, to, replyTo, subject, text, headers });
		};
	}
	return async (letter) => {
		await mkdir(outboxOf(env), { recursive: true, mode: 0o700 });
		const id = newId();
		const kept: KeptLetter = { id, at: new Date().toISOString(), ...letter };
		await writeFile(join(outboxOf(env), `${id}.json`), JSON.stringify(kept, null, '\t'), { mode: 0o600 });
	};
}

/** The newest letters of the outbox, at most `limit`. */
export async function listOutbox(env: Pick<Env, 'DATA_DIR'>, limit = 50): Promise<KeptLetter[]> {
	const names = await readdir(outboxOf(env)).catch(() => []);
	const newest = names
		.filter((name) => name.endsWith('.json'))
		.sort()
		.reverse()
		.slice(0, limit);
	return Promise.all(newest.map(async (name) => keptSchema.parse(JSON.parse(await readFile(join(outboxOf(env), name), 'utf8')))));
}
