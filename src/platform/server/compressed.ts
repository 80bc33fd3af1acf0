import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest of ours that a client says it takes (`Accept-Encoding`). */
export function encodingOf({ headers }: Request): Encoding {
	const takes = (headers.get('accept-encoding') ?? '').split(',').map((each) =>
		each
			.trim()
			.toLowerCase()
			.split(/\s*;\s*q=/)
	);
	const isTaken = (name: string) => takes.some(([taken, weight]) => taken === name && Number(weight ?? 1) > 0);
	return isTaken('br') ? 'br' : isTaken('gzip') ? 'gzip' : 'identity';
}

const ways: Readonly<Record<Encoding, (body: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>>> = {
	br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: (body) => promisify(gzip)(body),
	identity: async (body) => body
};

/** A body that is compressed once and given often. */
export const compressed = (body: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> => ways[encoding](body);

/** What says how a body was compressed; nothing where it was not. */
export const encodingHeader = (encoding: Encoding): Record<string, string> =>
	encoding === 'identity' ? {} : { 'content-encoding': encoding };
