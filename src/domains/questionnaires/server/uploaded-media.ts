import type { Transaction } from 'kysely';
import { fileLimits, storeFile } from '#platform/server/files.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { cleanSvg } from '../author/clean-svg.ts';
import type { FormProblem, FormProblemCode } from '../form-problem.ts';
import { isWhatItSays, promisedMedia } from '../media-kind.ts';

export interface UploadedFile {
	readonly name: string;
	readonly mediaType: string;
	readonly content: Uint8Array;
}

interface GoodFile {
	readonly name: string;
	readonly mediaType: keyof typeof fileLimits;
	readonly content: Uint8Array;
}

/**
 * Looks at everything that came beside a workbook: is each what its name says, small enough, and wanted? Drawings are cleaned. Without
 * `wanted` (the workbook can't be read yet) all are looked at.
 */
export function checkMedia(
	files: readonly UploadedFile[],
	wanted: ReadonlySet<string> | undefined
): { readonly good: readonly GoodFile[]; readonly problems: readonly FormProblem[] } {
	const good: GoodFile[] = [];
	const problems: FormProblem[] = [];
	const say = (severity: FormProblem['severity'], code: FormProblemCode, details: FormProblem['details']): void => {
		problems.push({ severity, code, sheet: '', row: 0, column: '', details });
	};
	for (const { name, content } of files) {
		const mediaType = promisedMedia(name);
		if (wanted && !wanted.has(name)) {
			say('warning', 'media-unused', { name });
			continue;
		}
		if (mediaType === undefined || !(mediaType in fileLimits) || !isWhatItSays(mediaType, content)) {
			say('error', 'media-unreadable', { name });
			continue;
		}
		const type = mediaType as keyof typeof fileLimits;
		if (content.byteLength > fileLimits[type]) {
			say('error', 'media-too-large', { name, megabytes: fileLimits[type] / 1_000_000 });
			continue;
		}
		if (type !== 'image/svg+xml') {
			good.push({ name, mediaType: type, content });
			continue;
		}
		const clean = cleanSvg(new TextDecoder().decode(content));
		if (!clean) say('error', 'media-unreadable', { name });
		else {
			if (clean.removed.length > 0) say('warning', 'media-cleaned', { name, removed: clean.removed.slice(0, 20).join(', ') });
			good.push({ name, mediaType: type, content: new TextEncoder().encode(clean.svg) });
		}
	}
	return { good, problems };
}

/** Keeps files by their content: name → hash. */
export async function storeMedia<Tables extends PlatformTables>(
	trx: Transaction<Tables>,
	files: readonly GoodFile[],
	folder?: string
): Promise<Record<string, string>> {
	const stored: Record<string, string> = {};
	for (const file of files) stored[file.name] = await storeFile(trx, file, folder);
	return stored;
}
