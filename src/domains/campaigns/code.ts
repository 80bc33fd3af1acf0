/** Letters and digits of access codes: none that look alike, no vowels, so that no word can come of them. */
export const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;

/** A code from random bytes (at least 16 of them); bytes that would favour some letters are passed over. */
export function codeFrom(bytes: Uint8Array): string {
	const fair = Math.floor(256 / CODE_ALPHABET.length) * CODE_ALPHABET.length;
	const letters = [...bytes].filter((byte) => byte < fair).map((byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length));
	if (letters.length < CODE_LENGTH) throw new RangeError('too few random bytes for a code');
	return letters.slice(0, CODE_LENGTH).join('');
}

/** What somebody typed or scanned, as a code; undefined where it can't be one. Spaces, hyphens and small letters don't matter. */
export function readCode(text: string): string | undefined {
	const code = text.toUpperCase().replace(/[\s\-–—.]/g, '');
	return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : undefined;
}

/** As it is printed: two groups of four. */
export function writeCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What stands behind `#` in an address, decoded; as it is where it can't be. */
export function plainText(encoded: string): string {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return encoded;
	}
}
