import { expect, it } from 'vitest';
import { iCalendar } from './calendar.ts';

const event = {
	...{ id: 'a', day: '2027-02-28', title: 'Second wave; figures, and more', text: 'Line one\nline two' },
	...{ address: 'https://example.org/en/releases', changedAt: new Date('2026-11-22T10:00:00Z') }
};

it('a calendar holds whole days, with signs that mean something written out', () => {
	const text = iCalendar('example.org', 'Releases', [event]);
	const lines = text.split('\r\n');
	expect(lines).toEqual(
		expect.arrayContaining([
			'DTSTART;VALUE=DATE:20270228',
			'DTEND;VALUE=DATE:20270301',
			'SUMMARY:Second wave\\; figures\\, and more',
			'DESCRIPTION:Line one\\nline two'
		])
	);
	expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
});

it('a long line is folded without breaking a letter', () => {
	const title = 'Ευρώπη '.repeat(30).trim();
	const text = iCalendar('example.org', 'Releases', [{ ...event, title }]);
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});
