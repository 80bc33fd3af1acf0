import type { Entry } from '../entry.ts';
import type { SealedResponse } from '../sealing.ts';
import type { Words } from './words.ts';

/** The server said no, or couldn't be reached. `word` is what the player says about it. */
export class PlayerProblem extends Error {
	readonly word: keyof Words;
	constructor(word: keyof Words) {
		super(word);
		this.word = word;
	}
}

const WORD_OF: Readonly<Record<string, keyof Words>> = {
	'code-unknown': 'codeUnknown',
	'code-used': 'codeUsed',
	'campaign-closed': 'campaignClosed',
	'campaign-not-open': 'campaignNotOpen',
	'response-other-version': 'otherVersion',
	'too-many-requests': 'tooMany'
};

/** What a code opens. @throws {PlayerProblem} */
export function fetchEntry(code: string): Promise<Entry> {
	return post<Entry>('/fill/entry', { code });
}

/** Hands in a sealed response; safe to repeat. @throws {PlayerProblem} */
export function sendResponse(sealed: SealedResponse): Promise<{ response: string }> {
	return post('/fill/responses', sealed);
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
	let response: Response;
	try {
		response = await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			cache: 'no-store'
		});
	} catch {
		throw new PlayerProblem('noConnection');
	}
	if (response.ok) return (await response.json()) as Answer;
	const { code } = (await response.json().catch(() => ({}))) as { code?: string };
	throw new PlayerProblem(WORD_OF[code ?? ''] ?? 'wentWrong');
}
