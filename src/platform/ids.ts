import { randomBytes } from 'node:crypto';

/**
 * A new identifier: UUID version 7 (RFC 9562, section 5.7), so that rows made later sort later.
 * Made here and not by the database, because PostgreSQL 15 has no `uuidv7()`.
 */
export function newId(now: number = Date.now()): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(now, 0, 6);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	const hex = bytes.toString('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True where a text from outside has the shape of an identifier; anything else would be a database error. */
export function isId(text: unknown): text is string {
	return typeof text === 'string' && shape.test(text);
}
