import { expect, it } from 'vitest';
import { applyTextChanges, listDifferences } from './revision.ts';
import { FIRST_VERSION } from './source/first-version.ts';

const change = { kind: 'indicators', code: 'R10', field: 'label', language: 'en', text: 'Helped by teachers' } as const;

it('changes one text and leaves the earlier version as it was', () => {
	const revised = applyTextChanges(FIRST_VERSION, [change]);
	expect(revised.indicators.find((each) => each.code === 'R10')?.label['en']).toBe('Helped by teachers');
	expect(FIRST_VERSION.indicators.find((each) => each.code === 'R10')?.label['en']).toBe('Supported by teachers');
});

it('lists exactly the texts that differ, with what stood there before', () => {
	const revised = applyTextChanges(FIRST_VERSION, [change]);
	expect(listDifferences(FIRST_VERSION, revised)).toEqual([{ ...change, before: 'Supported by teachers' }]);
});
