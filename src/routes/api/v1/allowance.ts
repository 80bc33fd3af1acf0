import { takeRateLimit } from '#platform/server/rate-limit.ts';

/** What one address may ask of the database in a minute. What is known already (304, or kept in memory) costs nothing. */
export const allowance = { limit: 600, seconds: 60 } as const;

/** Headers that name the limit without having used it (draft-ietf-httpapi-ratelimit-headers). */
export const unused: Readonly<Record<string, string>> = { 'ratelimit-policy': `"figures";q=${allowance.limit};w=${allowance.seconds}` };

/**
 * Takes one use, shared by all processes.
 * @returns the headers that say what is left
 * @throws {Problem} `too-many-requests`
 */
export async function takeAllowance(db: App.Locals['db'], address: string): Promise<Record<string, string>> {
	const { remaining, seconds } = await takeRateLimit(db, `figures:${address}`, allowance);
	return { ...unused, ratelimit: `"figures";r=${remaining};t=${seconds}` };
}

/** What a refused request is told of the limit. @param seconds until the next window */
export const nothingLeft = (seconds: number): Record<string, string> => ({
	...unused,
	ratelimit: `"figures";r=0;t=${seconds}`,
	'retry-after': String(seconds)
});
