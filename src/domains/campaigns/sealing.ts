/**
 * Sealing: the player seals a response with the campaign's public key, and nobody but the server can open it, not even the tablet that sealed it.
 * ECDH on P-256 with a key pair made for this one response, HKDF-SHA-256, AES-256-GCM. WebCrypto: the browser and the server run the same code.
 */
export interface SealedResponse {
	readonly format: 1;
	readonly campaign: string;
	readonly response: string;
	/** the response's own public key (raw point), nonce and ciphertext: base64url */
	readonly key: string;
	readonly nonce: string;
	readonly text: string;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Seals a text for a campaign. `response` is its identifier: it is bound to the seal. */
export async function seal(publicKey: JsonWebKey, campaign: string, response: string, text: string): Promise<SealedResponse> {
	const receiver = await crypto.subtle.importKey('jwk', publicKey, CURVE, false, []);
	const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
	const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const key = await sharedKey(pair.privateKey, receiver, own, 'encrypt');
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: bound(campaign, response) },
		key,
		new TextEncoder().encode(text)
	);
	return { format: 1, campaign, response, key: toBase64(own), nonce: toBase64(nonce), text: toBase64(new Uint8Array(sealed)) };
}

/** Opens what `seal` made. @throws where the key is another or anything was altered */
export async function unseal(privateKey: JsonWebKey, sealed: SealedResponse): Promise<string> {
	const receiver = await crypto.subtle.importKey('jwk', privateKey, CURVE, false, ['deriveBits']);
	const senderPoint = fromBase64(sealed.key);
	const sender = await crypto.subtle.importKey('raw', senderPoint, CURVE, false, []);
	const key = await sharedKey(receiver, sender, senderPoint, 'decrypt');
	const algorithm = { name: 'AES-GCM', iv: fromBase64(sealed.nonce), additionalData: bound(sealed.campaign, sealed.response) };
	return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, fromBase64(sealed.text)));
}

/** A key pair for a campaign. */
export async function makeKeyPair(): Promise<{ publicKey: JsonWebKey; privateKey: JsonWebKey }> {
	const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
	return {
		publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey),
		privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey)
	};
}

async function sharedKey(own: CryptoKey, other: CryptoKey, salt: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
	const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
	const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
	const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode('immerse response 1') };
	return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function bound(campaign: string, response: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`${campaign}\n${response}`);
}

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
