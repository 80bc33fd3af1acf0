/** How long half-finished answers are kept after the last one. */
export const DRAFT_DAYS = 14;

const DAY = 86_400_000;

/** From here on a person is told that the device's clock is wrong. */
const TOLD_SECONDS = 120;

/** Seconds by which the server's clock is ahead, from the `Date` of an answer; undefined where it has none. */
export function offsetFrom(dateHeader: string | null, deviceNow: number): number | undefined {
	const server = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
	return Number.isNaN(server) ? undefined : Math.round((server - deviceNow) / 1000);
}

/** When answers that were saved now are forgotten. */
export function expiryOf(deviceNow: number, offset: number | null): number {
	return deviceNow + (offset ?? 0) * 1000 + DRAFT_DAYS * DAY;
}

/**
 * True where the time is over by the device's clock and by the server's as it was last heard. A clock that jumps (an empty battery, a first contact with
 * the network) must not delete what a child wrote this morning: while the two disagree, it stays.
 */
export function isOver(expires: number, deviceNow: number, offset: number | null): boolean {
	return Math.min(deviceNow, deviceNow + (offset ?? 0) * 1000) > expires;
}

/** The error of a clock in the largest unit that fits, for a person; undefined where it is right enough. */
export function clockError(offset: number | null): { readonly value: number; readonly unit: 'minute' | 'hour' | 'day' } | undefined {
	const seconds = Math.abs(offset ?? 0);
	if (seconds < TOLD_SECONDS) return undefined;
	if (seconds < 2 * 3600) return { value: Math.round(seconds / 60), unit: 'minute' };
	return seconds < 2 * 86_400 ? { value: Math.round(seconds / 3600), unit: 'hour' } : { value: Math.round(seconds / 86_400), unit: 'day' };
}
