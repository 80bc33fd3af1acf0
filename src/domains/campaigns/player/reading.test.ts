import { describe, expect, it } from 'vitest';
import { readable, voiceFor } from './reading.ts';

const local = { lang: 'nl-NL', localService: true };
const flemish = { lang: 'nl_BE', localService: true };
const remote = { lang: 'ar-SA', localService: false };

describe('reading aloud', () => {
	it('takes a voice of the language that is on the device, that of the region first', () => {
		expect(voiceFor('nl', [remote, local, flemish])).toBe(local);
		expect(voiceFor('nl-BE', [remote, local, flemish])).toBe(flemish);
		expect(voiceFor('fr', [local])).toBeUndefined();
	});

	it('never uses a voice that sends the words away', () => {
		expect(voiceFor('ar', [remote])).toBeUndefined();
		expect(readable([{ key: 'label', text: 'سؤال', language: 'ar' }], [remote])).toEqual([]);
	});

	it('reads in order, a recording also without a voice, and nothing that is empty', () => {
		const parts = [
			{ key: 'label', text: 'Vraag', language: 'nl' },
			{ key: 'hint', text: ' ', language: 'nl' },
			{ key: 'choice:yes', text: 'نعم', language: 'ar', audio: '/fill/media/a' },
			{ key: 'choice:no', text: 'لا', language: 'ar' }
		];
		expect(readable(parts, [local, remote]).map(({ key }) => key)).toEqual(['label', 'choice:yes']);
	});
});
