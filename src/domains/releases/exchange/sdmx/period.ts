/** Periods as SDMX writes them, as days from and to. Pure. */

export interface Days {
	/** ISO 8601 dates, both included. */
	readonly from: string;
	readonly to: string;
}

export interface PeriodRange {
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly only: ReadonlySet<string> | undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2026`, `2026-S1`, `2026-Q1`, `2026-01`, `2026-01-31`; undefined for anything else. */
export function readPeriod(text: string): Days | undefined {
	const [, year = '', part, month, day] = /^(\d{4})(?:-(?:([SQA][1-4])|(\d{2})(?:-(\d{2}))?(?:T[\d:.Z+-]*)?))?$/.exec(text) ?? [];
	if (year === '') return undefined;
	const months = (from: number, to: number): Days => ({ from: `${year}-${two(from)}-01`, to: `${year}-${two(to)}-31` });
	if (part) {
		const length = { S: 6, Q: 3, A: 12 }[part[0] ?? 'A'] ?? 12;
		const at = Number(part[1]);
		return at * length > 12 ? undefined : months((at - 1) * length + 1, at * length);
	}
	if (month === undefined) return months(1, 12);
	if (Number(month) < 1 || Number(month) > 12) return undefined;
	return day === undefined ? months(Number(month), Number(month)) : { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

/** Whether a period lies in a range from its first day on. A period that is named in another way counts by its year. */
export function beginsWithin(period: string, { from, to, only }: PeriodRange): boolean {
	if (only && !only.has(period)) return false;
	const days = readPeriod(period) ?? readPeriod(period.slice(0, 4));
	if (!days) return false;
	return (from === undefined || days.from >= from) && (to === undefined || days.from <= to);
}

/** Something that is before a day and after every earlier one; it need not be in a calendar. */
export const dayBefore = (day: string): string => `${day.slice(0, 8)}${two(Number(day.slice(8)) - 1)}`;
