import { CODE_ALPHABET, CODE_LENGTH, codeFrom } from './code.ts';

/**
 * A receipt is made on the device by chance and travels inside the seal, so that a child has it even where no server can be reached, and nobody who
 * holds the sealed response can read it. It looks like a code.
 */
export function makeReceipt(): string {
	return codeFrom(crypto.getRandomValues(new Uint8Array(32)));
}

/** True where a text can be a receipt, as it is kept: without hyphen, in capitals. */
export function isReceipt(text: string): boolean {
	return text.length === CODE_LENGTH && [...text].every((letter) => CODE_ALPHABET.includes(letter));
}

/** Colour and form of a picture: with the seven things below, every letter of the alphabet has a picture of its own. */
export const RECEIPT_COLOURS = ['brand', 'sun', 'culture', 'well-being'] as const;
export const RECEIPT_THINGS = ['sun', 'house', 'fish', 'tree', 'boat', 'star', 'moon'] as const;

export interface ReceiptPicture {
	readonly thing: (typeof RECEIPT_THINGS)[number];
	readonly colour: (typeof RECEIPT_COLOURS)[number];
}

/** The receipt as a row of pictures, one a letter: the same for the same receipt, and another for every other. */
export function receiptPictures(receipt: string): ReceiptPicture[] {
	return [...receipt.replace('-', '')].map((letter) => {
		const at = CODE_ALPHABET.indexOf(letter);
		const thing = RECEIPT_THINGS[at % RECEIPT_THINGS.length];
		const colour = RECEIPT_COLOURS[Math.floor(at / RECEIPT_THINGS.length)];
		if (at < 0 || !thing || !colour) throw new RangeError('no receipt');
		return { thing, colour };
	});
}
