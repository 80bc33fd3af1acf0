/** What a questionnaire may show or play, by how names end. */
const BY_ENDING: Readonly<Record<string, string>> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	mp3: 'audio/mpeg',
	ogg: 'audio/ogg',
	oga: 'audio/ogg',
	opus: 'audio/ogg',
	m4a: 'audio/mp4',
	wav: 'audio/wav',
	mp4: 'video/mp4',
	webm: 'video/webm'
};

/** Endings of the files that may come along with a workbook. */
export const MEDIA_ENDINGS = Object.keys(BY_ENDING);

/** What a file's name says it is. */
export function promisedMedia(name: string): string | undefined {
	const ending = name.toLowerCase().split('.').at(-1) ?? '';
	return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}

/** True where the first bytes are what files of this type begin with. A drawing is looked at by its own reader. */
export function isWhatItSays(mediaType: string, content: Uint8Array): boolean {
	const at = (place: number, text: string): boolean => [...text].every((letter, index) => content[place + index] === letter.charCodeAt(0));
	const bytes = (...expected: readonly number[]): boolean => expected.every((byte, index) => content[index] === byte);
	switch (mediaType) {
		case 'image/svg+xml':
			return true;
		case 'image/png':
			return bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
		case 'image/jpeg':
			return bytes(0xff, 0xd8, 0xff);
		case 'image/webp':
			return at(0, 'RIFF') && at(8, 'WEBP');
		case 'audio/mpeg':
			// an ID3 tag, or the eleven set bits with which a frame begins (ISO/IEC 11172-3, 2.4.1.3)
			return at(0, 'ID3') || (content[0] === 0xff && ((content[1] ?? 0) & 0xe0) === 0xe0);
		case 'audio/ogg':
			return at(0, 'OggS');
		case 'audio/wav':
			return at(0, 'RIFF') && at(8, 'WAVE');
		case 'audio/mp4':
		case 'video/mp4':
			return at(4, 'ftyp');
		case 'audio/webm':
		case 'video/webm':
			return bytes(0x1a, 0x45, 0xdf, 0xa3);
		default:
			return false;
	}
}
