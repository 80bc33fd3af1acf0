import type { Answers } from '#domains/questionnaires/questionnaire.ts';
import type { SessionContext } from '#domains/questionnaires/session.ts';
import type { Draft } from './device-store.ts';

/**
 * Half-finished answers are sealed under a key that follows from the child's code, so that typing the code again opens them and nothing else does.
 * A code is one of 28^8 (38 bits): guessing all of them must cost. PBKDF2 is the only slow derivation that browsers have themselves; 600,000 rounds of
 * SHA-256 (OWASP Password Storage Cheat Sheet, 2023) take about a second on a cheap tablet, once for a code. The salt is the device's own, so that no
 * table serves two devices. docs/privacy.md says who could open them all the same.
 */
const ROUNDS = 600_000;

export interface DraftContent {
	readonly format: 1;
	/** of the questionnaire it began with */
	readonly entry: string;
	readonly response: string;
	readonly receipt: string;
	readonly context: SessionContext;
	readonly language: string;
	/** where the child was */
	readonly at: string;
	readonly entered: Answers;
	/** name → content (base64) of pictures and sounds */
	readonly files?: Readonly<Record<string, string>>;
}

export interface DraftKey {
	readonly id: string;
	readonly key: CryptoKey;
}

/** The name and the key of a code's draft on this device. `rounds` is for tests, which have no secret. */
export async function draftKey(code: string, salt: Uint8Array<ArrayBuffer>, rounds = ROUNDS): Promise<DraftKey> {
	const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveBits']);
	const slow = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, 256);
	const material = await crypto.subtle.importKey('raw', slow, 'HKDF', false, ['deriveKey', 'deriveBits']);
	const part = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(info) });
	const id = new Uint8Array(await crypto.subtle.deriveBits(part('immerse draft name 1'), material, 128));
	const use = { name: 'AES-GCM', length: 256 } as const;
	const key = await crypto.subtle.deriveKey(part('immerse draft key 1'), material, use, false, ['encrypt', 'decrypt']);
	return { id: [...id].map((byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}

/** A draft as it is kept. Its length is rounded up, so that it says little about how much was answered. */
export async function sealDraft({ id, key }: DraftKey, content: DraftContent, expires: number): Promise<Draft> {
	const text = new TextEncoder().encode(JSON.stringify(content));
	const padded = new Uint8Array(Math.ceil((text.length + 1) / BLOCK) * BLOCK).fill(SPACE);
	padded.set(text);
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	return { id, expires, nonce, text: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, padded) };
}

const BLOCK = 1024;
const SPACE = 0x20;

/** Opens what `sealDraft` made. @throws where the key is another or anything was altered */
export async function openDraft({ key }: DraftKey, draft: Draft): Promise<DraftContent> {
	const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: draft.nonce }, key, draft.text);
	return JSON.parse(new TextDecoder().decode(text)) as DraftContent;
}
