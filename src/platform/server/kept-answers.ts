export interface KeptAnswer {
	/** What the public tables stood at before it was made. */
	readonly version: number;
	readonly headers: readonly (readonly [name: string, value: string])[];
	/** As it travels, compressed. */
	readonly body: Uint8Array<ArrayBuffer>;
}

export interface Bounds {
	/** Of all bodies, headers and keys together. */
	readonly bytes: number;
	/** How long an answer is given though nothing changed: pages know what day it is. */
	readonly milliseconds: number;
	/** How many keys that were asked for once are known. */
	readonly askedOnce: number;
	/** The clock. */
	readonly now: () => number;
}

/** A single answer that takes more than this part of the place is not kept. */
const largestPart = 16;

/** Finished answers, the least recently used of which leave when there is no more room. */
export function createKeptAnswers({ bytes, milliseconds, askedOnce, now }: Bounds) {
	const answers = new Map<string, { answer: KeptAnswer; size: number; until: number }>();
	const asked = new Set<string>();
	let taken = 0;

	const drop = (key: string) => {
		taken -= answers.get(key)?.size ?? 0;
		answers.delete(key);
	};

	return {
		/** The answer for a key, if nothing public has changed since it was made. */
		find(key: string, version: number): KeptAnswer | undefined {
			const known = answers.get(key);
			if (!known) return undefined;
			if (known.answer.version !== version || now() >= known.until) {
				drop(key);
				return undefined;
			}
			answers.delete(key);
			answers.set(key, known);
			return known.answer;
		},
		/** Notes that somebody asks. @returns whether somebody has before: an address that is asked for once in a while is not worth a place */
		isAskedAgain(key: string): boolean {
			if (asked.delete(key)) {
				asked.add(key);
				return true;
			}
			asked.add(key);
			const [oldest] = asked;
			if (asked.size > askedOnce && oldest !== undefined) asked.delete(oldest);
			return false;
		},
		keep(key: string, answer: KeptAnswer): void {
			drop(key);
			const size = sizeOf(key, answer);
			if (size > bytes / largestPart) return;
			answers.set(key, { answer, size, until: now() + milliseconds });
			taken += size;
			for (const oldest of answers.keys()) {
				if (taken <= bytes) return;
				drop(oldest);
			}
		},
		/** Bytes taken. */
		size: () => taken
	};
}

function sizeOf(key: string, { headers, body }: KeptAnswer): number {
	return 2 * key.length + body.length + headers.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
}
