import { Unzip, UnzipInflate } from 'fflate';
import { joined } from '#platform/bytes.ts';
import { WORKBOOK_LIMITS } from './workbook.ts';

export type ZipFault = 'not-a-spreadsheet' | 'workbook-too-large' | 'workbook-damaged';

/** A container that can't be unpacked, or would become too large. */
export class ZipError extends Error {
	readonly fault: ZipFault;
	constructor(fault: ZipFault) {
		super(fault);
		this.fault = fault;
	}
}

const CHUNK = 16 * 1024;

/** Unpacks the wanted entries of a zip file, piece by piece, and stops as soon as they weigh too much. */
export function unzipWanted(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ZipError('not-a-spreadsheet');
	const parts = new Map<string, Uint8Array[]>();
	let total = 0;
	let entries = 0;
	// the unzipper hears what is thrown here and reports it again as an error of its own
	let stopped: ZipError | undefined;
	const stop = (fault: ZipFault): ZipError => (stopped ??= new ZipError(fault));
	const unzip = new Unzip((file) => {
		if (++entries > WORKBOOK_LIMITS.entries) throw stop('workbook-too-large');
		if (!wanted(file.name)) return;
		const pieces: Uint8Array[] = [];
		parts.set(file.name, pieces);
		file.ondata = (error, piece) => {
			if (error) throw stop('workbook-damaged');
			total += piece.length;
			if (total > WORKBOOK_LIMITS.unpackedBytes) throw stop('workbook-too-large');
			pieces.push(piece);
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += CHUNK) unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
	} catch (error) {
		throw error instanceof ZipError ? error : stop('workbook-damaged');
	}
	return new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]));
}
