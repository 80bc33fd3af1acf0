/** A calendar date as people of a language write it: "21 November 2026". Takes a Date or an ISO date (`2026-11-21`). */
export function formatDate(date: Date | string, language: string): string {
	const value = typeof date === 'string' ? new Date(date) : date;
	return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(value);
}

/** Date and time, short, in UTC, and saying so. */
export function formatMoment(moment: Date | string, language: string): string {
	const value = typeof moment === 'string' ? new Date(moment) : moment;
	const text = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(value);
	return `${text} UTC`;
}

/** A number as people of a language write it, with at most `digits` decimals. */
export function formatNumber(value: number, language: string, digits = 0): string {
	return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}
