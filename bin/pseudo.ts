/**
 * A language for tests: English with accents, a third longer, between marks. What stands outside ⟦ ⟧ on a screen is hard-coded, what is cut off is too
 * narrow for German or Greek.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const plain = 'ABCDEGHIJKLNOPRSTUWYZabcdeghijklnoprstuwyz';
const accented = 'ÅƁÇÐÉĜĤÎĴĶĻÑÖÞŔŠŢÛŴÝŽåƀçðéĝĥîĵķļñöþŕšţûŵýž';

/** `Add {count} sites` → `⟦Åðð {count} šîţéš···⟧`; placeholders stay as they are. */
export function pseudo(text: string): string {
	const parts = text.split(/(\{\w+\})/);
	const letters = parts.filter((_, index) => index % 2 === 0).join('').length;
	const words = parts.map((part, index) =>
		index % 2 === 1 ? part : [...part].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('')
	);
	return `⟦${words.join('')}${'·'.repeat(Math.ceil(letters * 0.35))}⟧`;
}

/** Copies the interface texts with English so replaced, and says where the project of the copy stands. */
export function writePseudoProject(folder = '.svelte-kit/pseudo'): string {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	cpSync('messages', join(folder, 'messages'), { recursive: true });
	for (const domain of readdirSync(join(folder, 'messages'))) {
		const path = join(folder, 'messages', domain, 'en.json');
		const texts = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
		writeFileSync(path, JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, key === '$schema' ? text : pseudo(text)]))));
	}
	cpSync('project.inlang', join(folder, 'project.inlang'), { recursive: true });
	const settings = join(folder, 'project.inlang', 'settings.json');
	writeFileSync(settings, readFileSync(settings, 'utf8').replace('./node_modules/', '../../node_modules/'));
	return join(folder, 'project.inlang');
}
