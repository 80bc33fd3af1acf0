import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of a conformance suite, or undefined where the data are absent: the suite then says that it was skipped. */
export function conformanceFolder(suite: string): string | undefined {
	const folder = resolve(process.env['CONFORMANCE_DIR'] ?? '../shared/conformance', suite);
	return existsSync(folder) ? folder : undefined;
}
