import type { ChartTable, Mark, Scale } from '#ui/charts/chart.ts';
import europe from '#ui/charts/europe.json' with { type: 'json' };

/** Invented figures, for the page of the design system only. */
const mark = (key: string, value: number | null, more: Partial<Mark> = {}): Mark => ({
	key,
	label: key,
	value,
	low: value === null ? null : value - 4,
	high: value === null ? null : value + 4,
	state: value === null ? 'suppressed' : 'shown',
	text: value === null ? '—' : String(value),
	intervalText: value === null ? '' : `${value - 4}–${value + 4}`,
	...more
});

export const marks: readonly Mark[] = [mark('A', 68), mark('B', 55, { strong: true }), mark('C', 41), mark('D', null)];

export const waves = {
	times: ['2021', '2022', '2023', '2024'],
	series: [
		{
			key: 'A',
			label: 'A',
			other: false,
			points: [48, 52, null, 59].map((value, at) => ({ at, mark: mark(`A${at}`, value), broken: false }))
		},
		{ key: 'B', label: 'B', other: true, points: [{ at: 1, mark: mark('B1', 44), broken: false }] }
	]
};

export const scale: Scale = {
	from: 30,
	to: 80,
	ticks: [30, 40, 50, 60, 70, 80].map((value) => ({ value, label: String(value) }))
};

export const table: ChartTable = { columns: ['', '%'], rows: marks.map(({ label, text }) => [label, text]) };

export const panels = ['1', '2', '3'].map((key) => ({ key, label: key, marks: marks.slice(0, 3) }));

const states = ['shown', 'shown', 'shown', 'suppressed', 'no_answer', 'not_surveyed'] as const;

export const regions: readonly Mark[] = Object.keys(europe.regions).map((code, index) => {
	const state = states[index % states.length] ?? 'shown';
	return mark(code, state === 'shown' ? 35 + ((index * 7) % 45) : null, { state });
});

export const limits = [40, 48, 56, 64, 72];

const colours = ['rights', 'culture', 'well-being', 'connectedness', 'education'];

export const petals = Array.from({ length: 14 }, (_, index) => ({
	key: String(index),
	label: String(index + 1),
	colour: colours[Math.floor(index / 3)] ?? 'education',
	value: index % 5 === 4 ? null : 40 + ((index * 13) % 55),
	state: index % 10 === 9 ? ('suppressed' as const) : index % 5 === 4 ? ('unknown' as const) : ('shown' as const),
	text: index % 5 === 4 ? '—' : String(40 + ((index * 13) % 55))
}));
