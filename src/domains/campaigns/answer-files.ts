import { recognisedType } from '#platform/file-kind.ts';

const ascii = (content: Uint8Array, at: number, length: number): string => String.fromCharCode(...content.subarray(at, at + length));

/** Containers of sound and film, by how they begin. What is inside is not looked at. */
function container(content: Uint8Array): 'webm' | 'ogg' | 'mp4' | 'wav' | 'mpeg' | undefined {
	if (content[0] === 0x1a && content[1] === 0x45 && content[2] === 0xdf && content[3] === 0xa3) return 'webm';
	if (ascii(content, 0, 4) === 'OggS') return 'ogg';
	if (ascii(content, 4, 4) === 'ftyp') return 'mp4';
	if (ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 4) === 'WAVE') return 'wav';
	return ascii(content, 0, 3) === 'ID3' || (content[0] === 0xff && ((content[1] ?? 0) & 0xe0) === 0xe0) ? 'mpeg' : undefined;
}

const CONTAINERS: Readonly<Record<string, ReturnType<typeof container>>> = {
	'audio/webm': 'webm',
	'audio/ogg': 'ogg',
	'audio/mp4': 'mp4',
	'audio/wav': 'wav',
	'audio/mpeg': 'mpeg',
	'video/webm': 'webm',
	'video/mp4': 'mp4'
};

/** True where a file given as an answer is what it says it is, and something we take: pictures, sound, film, plain documents. */
export function isAnswerFile(content: Uint8Array, type: string): boolean {
	const expected = CONTAINERS[type];
	return expected === undefined ? recognisedType(content) === type : container(content) === expected;
}
