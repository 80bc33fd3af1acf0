import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const path = 'bench/RESULTS.md';

/** Where something was measured. */
export const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
export const today = new Date().toISOString().slice(0, 10);

/** Writes one section of bench/RESULTS.md anew; the others stay as they were measured. */
export function writeSection(title: string, lines: readonly string[]): void {
	const sections = new Map(
		readFileSync(path, 'utf8')
			.split(/^## /m)
			.slice(1)
			.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trim()] as const)
	);
	sections.set(title, lines.join('\n').trim());
	writeFileSync(path, `# Measured\n\n${[...sections].map(([name, text]) => `## ${name}\n\n${text}\n`).join('\n')}`);
}

/** A figure's place in a list: `quantile(times, 0.95)`. */
export function quantile(values: readonly number[], at: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? NaN;
}
