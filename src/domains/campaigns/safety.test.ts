import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_HELPLINES } from './known-helplines.ts';
import { countriesWithoutHelpline, nearestFirst, readHelplines, safetyFor, writeHelplines, type Helpline } from './safety.ts';

const awel: Helpline = { country: 'BE', name: 'Awel', phone: '102', languages: ['nl'] };
const listen: Helpline = { country: 'BE', name: 'Écoute-Enfants', phone: '103', languages: ['fr'] };
const azzurro: Helpline = { country: 'IT', name: 'Telefono Azzurro', phone: '19696', languages: ['it'] };

describe('a list of helplines', () => {
	it('is read as it was typed, Greece by either of its codes', () => {
		expect(readHelplines('be; Awel; 102; nl\n\nGR;1056;1056')).toEqual({
			helplines: [awel, { country: 'EL', name: '1056', phone: '1056', languages: [] }],
			problems: []
		});
	});

	it('tells each line that names no country, nobody, or no number that can be called', () => {
		const { helplines, problems } = readHelplines(
			'Belgium; Awel; 102\nBE; ; 102\nBE; Awel; call us\nBE; Awel; 102; Dutch!\nBE; Awel; 102; nl'
		);
		expect(problems.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
		expect(helplines).toEqual([awel]);
	});

	it('comes back the same after writing', () => {
		const word = fc.stringMatching(/^[A-Za-zé][A-Za-zé -]{0,18}[A-Za-zé]$/);
		const helpline = fc.record({
			country: fc.constantFrom('BE', 'EL', 'IT'),
			name: word,
			phone: fc.stringMatching(/^[0-9]{3,9}$/),
			languages: fc.uniqueArray(fc.constantFrom('nl', 'fr', 'zh-Hant'))
		});
		fc.assert(
			fc.property(fc.array(helpline), (lines) => {
				expect(readHelplines(writeHelplines(lines))).toEqual({ helplines: lines, problems: [] });
			})
		);
	});

	it('that we know of can be typed as it stands, and each line names a source and its date', () => {
		expect(readHelplines(writeHelplines(KNOWN_HELPLINES)).problems).toEqual([]);
		for (const { source, asOf } of KNOWN_HELPLINES) expect([source !== '', /^20\d\d(-\d\d)?$/.test(asOf)]).toEqual([true, true]);
	});
});

describe('a child', () => {
	it('sees the helplines of the own country, those in the own language first', () => {
		const safety = { contact: null, reach: null, whatHappens: null, helplines: [awel, azzurro, listen] };
		const { helplines } = safetyFor(safety, 'BE');
		expect(helplines).toEqual([awel, listen]);
		expect(nearestFirst(helplines, 'fr-BE')).toEqual([listen, awel]);
		expect(safetyFor(safety, undefined).helplines).toHaveLength(3);
		expect(countriesWithoutHelpline(['IT', 'EL', 'BE', 'EL'], safety.helplines)).toEqual(['EL']);
	});
});
