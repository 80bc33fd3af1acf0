import { plainText } from '../../code.ts';
/** Reads a code card with the camera: by the browser's own reader, else by one that is loaded only now. */
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };

/** Looks several times a second, as long as `isWanted` says; @returns the text of the first QR code, undefined where it was given up */
export async function scanOnce(video: HTMLVideoElement, isWanted: () => boolean): Promise<string | undefined> {
	const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
	try {
		video.srcObject = stream;
		await video.play();
		const look = (await ownReader()) ?? (await loadedReader());
		while (isWanted()) {
			const text = await look(video).catch(() => undefined);
			if (text !== undefined) return text;
			await new Promise((resolve) => setTimeout(resolve, 150));
		}
		return undefined;
	} finally {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	}
}

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

async function ownReader(): Promise<Reader | undefined> {
	const Own = (
		globalThis as { BarcodeDetector?: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> } }
	).BarcodeDetector;
	if (!Own || !(await Own.getSupportedFormats()).includes('qr_code')) return undefined;
	const detector = new Own({ formats: ['qr_code'] });
	return async (video) => (await detector.detect(video))[0]?.rawValue;
}

/** Enough for a card in the hand, and quick on a slow tablet. */
const WIDTH = 480;

async function loadedReader(): Promise<Reader> {
	const { default: readQR } = await import('qr/decode.js');
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return async (video) => {
		if (!context || video.videoWidth === 0) return undefined;
		canvas.width = WIDTH;
		canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
		context.drawImage(video, 0, 0, canvas.width, canvas.height);
		return readQR(context.getImageData(0, 0, canvas.width, canvas.height));
	};
}

/** The code of a scanned card: it stands behind `#` in the address, or alone. */
export function codeIn(scanned: string): string {
	return plainText(scanned.split('#').at(-1) ?? '');
}
