import { unzipSync } from 'fflate';

/** The documents and pictures that people may attach: how their names end → what they are. No SVG, no HTML: both can carry scripts. */
export const attachable = {
	pdf: 'application/pdf',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	odp: 'application/vnd.oasis.opendocument.presentation'
} as const;

export type AttachableType = (typeof attachable)[keyof typeof attachable];

/** What a file's name says it is. */
export function promisedType(name: string): AttachableType | undefined {
	const ending = name.toLowerCase().split('.').at(-1) ?? '';
	return Object.hasOwn(attachable, ending) ? attachable[ending as keyof typeof attachable] : undefined;
}

const startsWith = (content: Uint8Array, bytes: readonly number[], at = 0) => bytes.every((byte, index) => content[at + index] === byte);
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** What a file is, by its first bytes and, for packed documents, by what is packed. Documents with macros are none of ours. */
export function recognisedType(content: Uint8Array): AttachableType | undefined {
	if (startsWith(content, letters('%PDF-'))) return attachable.pdf;
	if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return attachable.png;
	if (startsWith(content, [0xff, 0xd8, 0xff])) return attachable.jpg;
	if (startsWith(content, letters('RIFF')) && startsWith(content, letters('WEBP'), 8)) return attachable.webp;
	return startsWith(content, [0x50, 0x4b, 0x03, 0x04]) ? packedType(content) : undefined;
}

const mainParts = { 'word/document.xml': 'docx', 'xl/workbook.xml': 'xlsx', 'ppt/presentation.xml': 'pptx' } as const;

function packedType(content: Uint8Array): AttachableType | undefined {
	const names: string[] = [];
	let declared: Uint8Array | undefined;
	try {
		const unpacked = unzipSync(content, {
			filter: ({ name, originalSize }) => {
				names.push(name);
				return name === 'mimetype' && originalSize < 200;
			}
		});
		declared = unpacked['mimetype'];
	} catch {
		return undefined;
	}
	if (names.some((name) => /vbaProject|(^|\/)Basic\//.test(name))) return undefined;
	if (declared) {
		const type = new TextDecoder().decode(declared).trim();
		return Object.values(attachable).find((one) => one === type && one.includes('opendocument'));
	}
	const [, ending] = Object.entries(mainParts).find(([part]) => names.includes(part)) ?? [];
	return ending && names.includes('[Content_Types].xml') ? attachable[ending] : undefined;
}
