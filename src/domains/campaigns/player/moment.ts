/** A day and a time of day while somebody is choosing them: parts are empty until chosen. Gregorian, whatever language names the months. */
export interface Moment {
	readonly year: string;
	readonly month: string;
	readonly day: string;
	readonly hour: string;
	readonly minute: string;
}

export const NO_MOMENT: Moment = { year: '', month: '', day: '', hour: '', minute: '' };

/** The parts of an answer: `2015-03-01`, `09:30`, or both with a `T` between; seconds and zone are left. */
export function readMoment(answer: string): Moment {
	const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(answer);
	const time = /(?:^|T)(\d\d):(\d\d)/.exec(answer);
	return { year: day?.[1] ?? '', month: day?.[2] ?? '', day: day?.[3] ?? '', hour: time?.[1] ?? '', minute: time?.[2] ?? '' };
}

export type MomentType = 'date' | 'time' | 'dateTime';

/** The answer, once every part that the question needs is there; else undefined. A day that a month doesn't have becomes its last. */
export function writeMoment(moment: Moment, type: MomentType): string | undefined {
	const { year, month, hour, minute } = moment;
	const last = year && month ? daysIn(year, month) : 31;
	const day = moment.day && String(Math.min(Number(moment.day), last)).padStart(2, '0');
	if (type !== 'time' && !(year && month && day)) return undefined;
	if (type !== 'date' && !(hour && minute)) return undefined;
	return [type === 'time' ? '' : `${year}-${month}-${day}`, type === 'date' ? '' : `${hour}:${minute}`].filter(Boolean).join('T');
}

/** How many days a month has; 31 while the year or month isn't known. */
export function daysIn(year: string, month: string): number {
	return month === '' ? 31 : new Date(Date.UTC(Number(year || '2000'), Number(month), 0)).getUTCDate();
}

/** The parts in the order in which the language writes them. */
export function dayOrder(language: string): ('year' | 'month' | 'day')[] {
	const parts = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
	const found = parts.formatToParts(new Date(0)).map(({ type }) => type);
	return found.filter((type) => type === 'year' || type === 'month' || type === 'day');
}
