import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './env.ts';

/** The installation's secret: the `SECRET` setting, else one made at the first start and kept in `DATA_DIR` for its owner's eyes only. */
export function readSecret(env: Pick<Env, 'SECRET' | 'DATA_DIR'>): string {
	if (env.SECRET) return env.SECRET;
	const path = join(env.DATA_DIR, 'secret');
	if (!existsSync(path)) {
		mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
		writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
	}
	return readFileSync(path, 'utf8').trim();
}

/** A key of 32 bytes for one purpose, so that no two uses of the secret share a key (HKDF, RFC 5869). */
export function deriveKey(secret: string, purpose: string): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, 'immerse', purpose, 32));
}

/** A keyed hash (HMAC-SHA-256, hexadecimal) by which a value can be found again but not read back. */
export function keyedHash(secret: string, purpose: string, value: string): string {
	return createHmac('sha256', deriveKey(secret, purpose)).update(value).digest('hex');
}

/** Seals a text for storage (AES-256-GCM; nonce ‖ tag ‖ ciphertext, base64url). */
export function wrap(secret: string, purpose: string, text: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', deriveKey(secret, purpose), nonce);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what `wrap` sealed. @throws where the secret or the purpose is another, or the text was altered. */
export function unwrap(secret: string, purpose: string, wrapped: string): string {
	const bytes = Buffer.from(wrapped, 'base64url');
	const decipher = createDecipheriv('aes-256-gcm', deriveKey(secret, purpose), bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
