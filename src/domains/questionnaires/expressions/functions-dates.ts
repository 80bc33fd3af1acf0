import { strict, type FunctionTable } from './define.ts';
import { daysOf, toNumber, toText, type Value } from './nodes.ts';

/** Dates. A date is its ISO text; where a number is needed it counts days since 1 January 1970. */
export const DATE_FUNCTIONS: FunctionTable = {
	today: strict(0, 0, (_, { environment }) => environment.now.slice(0, 10)),
	now: strict(0, 0, (_, { environment }) => environment.now),
	date: strict(1, 1, ([value = '']) => moment(value).slice(0, 10)),
	'date-time': strict(1, 1, ([value = '']) => moment(value)),
	'decimal-date-time': strict(1, 1, ([value = '']) => toNumber(value)),
	'decimal-time': strict(1, 1, ([value = '']) => timeOfDay(toText(value))),
	'format-date': strict(2, 2, ([value = '', format = '']) => formatMoment(moment(value), toText(format))),
	'format-date-time': strict(2, 2, ([value = '', format = '']) => formatMoment(moment(value), toText(format)))
};

/** ISO text of a date, a date-time, or a number of days; empty where it is none. */
function moment(value: Value): string {
	const text = toText(value).trim();
	if (text === '') return '';
	if (text.includes('-', 1) && !Number.isNaN(daysOf(text))) return text;
	const days = toNumber(value);
	if (!Number.isFinite(days) || Math.abs(days) > 5_000_000) return '';
	const iso = new Date(days * 86_400_000).toISOString();
	return Number.isInteger(days) ? iso.slice(0, 10) : iso;
}

/** A time as the part of the day that has passed. */
function timeOfDay(text: string): number {
	const match = /(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?/.exec(text);
	if (!match) return Number.NaN;
	return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The placeholders of the ODK reference, read off the text itself: no time zone is ever applied. */
function formatMoment(iso: string, format: string): string {
	const match = /^(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?/.exec(iso);
	if (!match) return '';
	const [, year = '', month = '', day = '', hours = '00', minutes = '00', seconds = '00', milliseconds = '0'] = match;
	const values: Readonly<Record<string, string>> = {
		Y: year,
		y: year.slice(-2),
		m: month,
		n: String(Number(month)),
		b: MONTHS[Number(month) - 1] ?? '',
		d: day,
		e: String(Number(day)),
		a: DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? '',
		W: String(isoWeek(iso.slice(0, 10))),
		H: hours,
		h: String(Number(hours)),
		M: minutes,
		S: seconds,
		'3': milliseconds.padEnd(3, '0'),
		'%': '%'
	};
	return format.replace(/%(.)/g, (whole, letter: string) => values[letter] ?? whole);
}

/** Week of the year (ISO 8601: the week with the year's first Thursday is week 1). */
function isoWeek(date: string): number {
	const days = daysOf(date);
	const thursday = days - ((((days + 3) % 7) + 7) % 7) + 3;
	const newYear = daysOf(`${new Date(thursday * 86_400_000).toISOString().slice(0, 4)}-01-01`);
	return Math.floor((thursday - newYear) / 7) + 1;
}
