import { expect, it } from 'vitest';
import { measureRows } from './measure-words.ts';
import { SURVEY_MEASURES } from './survey-measures.ts';

it('every measure says its items, how they are recoded, its scale, its rule and its cut', () => {
	const rows = measureRows(SURVEY_MEASURES, 'en');
	expect(rows.length).toBeGreaterThan(SURVEY_MEASURES.length);
	expect(rows.find(({ indicator }) => indicator === 'D14')).toMatchObject({
		items: [{ name: 'counsellor', note: 'recoded: yes → 1, no → 0' }],
		scale: '0–1'
	});
	expect(rows.find(({ indicator, instrument }) => indicator === 'R11' && instrument === 'older')?.rule).toBe(
		'At least 3 of 4 answered; their mean. Counts as yes from 3.5 on.'
	);
	expect(rows.find(({ indicator }) => indicator === 'R09')?.rule).toContain('Brought to 0–100.');
});
