/** Sheets as PDF. A thread of its own sets them, so that nobody else waits; it starts with the first and does not keep the process alive. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '#platform/problem.ts';
import type { Sheet } from '../sheet.ts';
import { sheetTemplate } from './sheet-template.ts';

interface Waiting {
	readonly resolve: (pdf: Uint8Array<ArrayBuffer>) => void;
	readonly reject: (error: Error) => void;
}

interface Setter {
	readonly worker: Worker;
	readonly waiting: Map<number, Waiting>;
}

type Answer = { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly error: string };

let setter: Setter | undefined;
let last = 0;

/** More than this many at once, or one that takes longer, is not waited for. */
const mostWaiting = 40;
const longest = 20_000;

function startSetter(): Setter {
	// From the project's folder: what the build makes stands elsewhere.
	const worker = new Worker(join(process.cwd(), 'src/domains/practices/server/sheet-worker.ts'));
	const started: Setter = { worker, waiting: new Map() };
	worker.unref();
	worker.on('message', (answer: Answer) => {
		const one = started.waiting.get(answer.id);
		started.waiting.delete(answer.id);
		if ('pdf' in answer) one?.resolve(answer.pdf);
		else one?.reject(new Error(`The sheet could not be set: ${answer.error}`));
	});
	const end = (error: Error) => {
		if (setter === started) setter = undefined;
		for (const one of started.waiting.values()) one.reject(error);
		started.waiting.clear();
	};
	worker.on('error', end);
	worker.on('exit', () => end(new Error('The thread that sets sheets ended.')));
	return started;
}

/** One tagged page (A4) with title and language. @throws {Problem} `unavailable` where too many wait */
export async function sheetPdf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	const { worker, waiting } = (setter ??= startSetter());
	if (waiting.size >= mostWaiting) throw new Problem('unavailable');
	const id = (last += 1);
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			timer = setTimeout(() => void worker.terminate(), longest);
			worker.postMessage({ id, template: sheetTemplate, sheet: JSON.stringify(sheet) });
		});
	} finally {
		clearTimeout(timer);
	}
}
