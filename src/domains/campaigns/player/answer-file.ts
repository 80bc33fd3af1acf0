import { LARGEST_FILE } from '#domains/questionnaires/answers.ts';
import type { FileAnswer } from '#domains/questionnaires/questionnaire.ts';

/** A picture, sound or document as an answer: what is said of it, and its content (base64). */
export interface GivenFile {
	readonly answer: FileAnswer;
	readonly content: string;
}

const ENDINGS: Readonly<Record<string, string>> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'audio/webm': 'webm',
	'audio/ogg': 'ogg',
	'audio/mp4': 'm4a',
	'audio/mpeg': 'mp3',
	'audio/wav': 'wav',
	'video/webm': 'webm',
	'video/mp4': 'mp4',
	'application/pdf': 'pdf'
};

/** The longest side of a picture that is kept. */
const LONGEST_SIDE = 1600;

/** Makes an answer of a file. Undefined where it is nothing we take; `too-large` where it stays too large. */
export async function fileAnswer(given: Blob): Promise<GivenFile | 'too-large' | undefined> {
	const blob = given.type.startsWith('image/') ? await smaller(given) : given;
	const type = plainType(blob?.type ?? '');
	const ending = ENDINGS[type];
	if (!blob || ending === undefined) return undefined;
	if (blob.size > LARGEST_FILE) return 'too-large';
	return { answer: { file: `${crypto.randomUUID()}.${ending}`, type, size: blob.size }, content: await base64(blob) };
}

/** `audio/webm;codecs=opus` is `audio/webm`; two other names of WAVE and MP4 sound are put right. */
function plainType(type: string): string {
	const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
	return { 'audio/x-wav': 'audio/wav', 'audio/wave': 'audio/wav', 'audio/x-m4a': 'audio/mp4' }[plain] ?? plain;
}

/** A picture drawn anew: no larger than needed, and without the place and the device that photographs carry along. */
async function smaller(given: Blob): Promise<Blob | undefined> {
	try {
		const picture = await createImageBitmap(given);
		const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
		const canvas = document.createElement('canvas');
		canvas.width = Math.max(1, Math.round(picture.width * scale));
		canvas.height = Math.max(1, Math.round(picture.height * scale));
		canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
		picture.close();
		return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.82));
	} catch {
		return undefined;
	}
}

async function base64(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let text = '';
	for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
	return btoa(text);
}
