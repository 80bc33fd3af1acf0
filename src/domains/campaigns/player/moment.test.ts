import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrder, daysIn, NO_MOMENT, readMoment, writeMoment } from './moment.ts';

const two = (number: number): string => String(number).padStart(2, '0');

describe('a day and a time that are chosen in parts', () => {
	it('are no answer before all parts are there', () => {
		expect(writeMoment({ ...NO_MOMENT, year: '2015', month: '03' }, 'date')).toBeUndefined();
		expect(writeMoment({ ...NO_MOMENT, hour: '09' }, 'time')).toBeUndefined();
		expect(writeMoment({ ...NO_MOMENT, year: '2015', month: '03', day: '01' }, 'dateTime')).toBeUndefined();
	});

	it('come back the same after reading', () => {
		const moment = fc.record({
			year: fc.integer({ min: 1900, max: 2100 }).map(String),
			month: fc.integer({ min: 1, max: 12 }).map(two),
			day: fc.integer({ min: 1, max: 28 }).map(two),
			hour: fc.integer({ min: 0, max: 23 }).map(two),
			minute: fc.integer({ min: 0, max: 59 }).map(two)
		});
		fc.assert(
			fc.property(moment, (chosen) => {
				expect(readMoment(writeMoment(chosen, 'dateTime') ?? '')).toEqual(chosen);
			})
		);
	});

	it('know leap years, and a day too many becomes the last of its month', () => {
		expect([daysIn('2024', '02'), daysIn('2023', '02'), daysIn('', '')]).toEqual([29, 28, 31]);
		expect(writeMoment({ ...NO_MOMENT, year: '2023', month: '02', day: '31' }, 'date')).toBe('2023-02-28');
	});

	it('stand in the order of the language', () => {
		expect(dayOrder('en-US')).toEqual(['month', 'day', 'year']);
		expect(dayOrder('zh')).toEqual(['year', 'month', 'day']);
		expect(dayOrder('fa')).toHaveLength(3);
	});
});
