/** Releases to come, as people and calendars read them. Pure. */
import type { LocalisedText } from '#platform/languages.ts';

export interface Plan {
	id: string;
	/** A day, `2027-03-01`. */
	plannedFor: string;
	title: LocalisedText;
	about: LocalisedText;
	changedAt: Date;
}

export interface CalendarEvent {
	readonly id: string;
	readonly day: string;
	readonly title: string;
	readonly text: string;
	readonly address: string;
	readonly changedAt: Date;
}

const escapeText = (text: string) => text.replaceAll('\\', '\\\\').replaceAll(/[;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');
const stamp = (date: Date) => `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const compact = (day: string) => day.replaceAll('-', '');
const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A line of at most 75 octets, gone on with on lines that begin with a space (RFC 5545, 3.1). */
function fold(line: string): string {
	const parts: string[] = [];
	let part = '';
	for (const sign of line) {
		if (Buffer.byteLength(part + sign) > 74) {
			parts.push(part);
			part = '';
		}
		part += sign;
	}
	return [...parts, part].join('\r\n ');
}

/** Days as an iCalendar file (RFC 5545), each a whole day that keeps nobody busy. */
export function iCalendar(host: string, name: string, events: readonly CalendarEvent[]): string {
	const lines = events.flatMap(({ id, day, title, text, address, changedAt }) => [
		'BEGIN:VEVENT',
		`UID:${id}@${host}`,
		`DTSTAMP:${stamp(changedAt)}`,
		`DTSTART;VALUE=DATE:${compact(day)}`,
		`DTEND;VALUE=DATE:${compact(nextDay(day))}`,
		`SUMMARY:${escapeText(title)}`,
		`DESCRIPTION:${escapeText(text)}`,
		`URL:${address}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	]);
	const all = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Immerse//Releases//EN',
		`X-WR-CALNAME:${escapeText(name)}`,
		...lines,
		'END:VCALENDAR'
	];
	return all.map((line) => `${fold(line)}\r\n`).join('');
}
