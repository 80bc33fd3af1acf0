import type { Entry, Kit } from '../entry.ts';
import type { SealedResponse } from '../sealing.ts';
import { offsetFrom } from './offline/clock.ts';
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
	'response-invalid': 'wentWrong',
	'response-unreadable': 'wentWrong',
	'too-large': 'tooLong',
	'too-many-requests': 'tooMany'
};

/** Refusals that won't change by waiting. Everything else (no network, a busy server, a hotel's sign-in page) is tried again. */
const FINAL = new Set([
	'code-unknown',
	'code-used',
	'campaign-closed',
	'response-other-version',
	'response-invalid',
	'response-unreadable',
	'too-large'
]);

/** A server that says nothing for so long is not there; what is sent gets a second more for each 20 kB. */
const PATIENCE = 12_000;
const SLOWEST = 20;

let clockOffset: number | undefined;

/** Seconds by which the server's clock was ahead when it last answered; undefined where it hasn't. */
export function heardClock(): number | undefined {
	return clockOffset;
}

/** What a code opens. @throws {PlayerProblem} */
export function fetchEntry(code: string): Promise<Entry> {
	return ask<Entry>('/fill/entry', { code });
}

/** What a tablet keeps of a campaign. @throws {PlayerProblem} */
export function fetchKit(tabletKey: string): Promise<Kit> {
	return ask<Kit>('/fill/kit', { key: tabletKey });
}

export type Delivery =
	| { readonly kind: 'kept' }
	| { readonly kind: 'refused'; readonly word: keyof Words }
	| { readonly kind: 'unreached'; readonly word: keyof Words };

/** Hands in a sealed response; safe to repeat. `kept` only where the server itself says that this very response is stored. */
export async function deliver(sealed: SealedResponse): Promise<Delivery> {
	const answer = await post('/fill/responses', sealed);
	if (answer.status === 200 && answer.body?.['response'] === sealed.response) return { kind: 'kept' };
	const code = answer.status >= 400 && typeof answer.body?.['code'] === 'string' ? answer.body['code'] : '';
	if (FINAL.has(code)) return { kind: 'refused', word: WORD_OF[code] ?? 'wentWrong' };
	return { kind: 'unreached', word: WORD_OF[code] ?? (answer.status === 0 ? 'noConnection' : 'wentWrong') };
}

async function ask<Answer>(path: string, question: unknown): Promise<Answer> {
	const { status, body } = await post(path, question);
	if (status === 200 && body) return body as Answer;
	const code = typeof body?.['code'] === 'string' ? body['code'] : '';
	throw new PlayerProblem(WORD_OF[code] ?? (status === 0 || !body ? 'noConnection' : 'wentWrong'));
}

interface Answered {
	/** 0 where nothing answered */
	readonly status: number;
	/** absent where it is not ours: something in between answered */
	readonly body?: Readonly<Record<string, unknown>>;
}

async function post(path: string, question: unknown): Promise<Answered> {
	const sent = JSON.stringify(question);
	try {
		const response = await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: sent,
			cache: 'no-store',
			signal: AbortSignal.timeout(PATIENCE + Math.round(sent.length / SLOWEST))
		});
		clockOffset = offsetFrom(response.headers.get('date'), Date.now()) ?? clockOffset;
		const body: unknown = await response.json().catch(() => undefined);
		return typeof body === 'object' && body !== null
			? { status: response.status, body: body as Record<string, unknown> }
			: { status: response.status };
	} catch {
		return { status: 0 };
	}
}
