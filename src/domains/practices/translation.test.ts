import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftRecord } from './draft.ts';
import { translatedFields } from './practice.ts';
import { changedFields, isOutdated, lastTouched, type Revision, stateOf, textsIn, withTexts } from './translation.ts';
import { readXliff, writeXliff } from './xliff.ts';

const record = (title: Record<string, string>) => draftRecord.parse({ category: 'practice', originalLanguage: 'nl', title });
const revision = (number: number, title: Record<string, string>, minor = false): Revision => ({
	revision: number,
	minor,
	record: record(title)
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a language of a record', () => {
	const history = [
		revision(1, { nl: 'Tuin' }),
		revision(2, { nl: 'Tuin', fr: 'Jardin' }),
		revision(3, { nl: 'Tuin.', fr: 'Jardin' }, true)
	];

	it('is outdated once the original changed by more than a minor edit', () => {
		expect(isOutdated(history, 2, 3)).toBe(false);
		expect(isOutdated([...history, revision(4, { nl: 'Grote tuin', fr: 'Jardin' })], 2, 4)).toBe(true);
		expect(isOutdated([...history, revision(4, { nl: 'Grote tuin', fr: 'Jardin' })], 2, 3)).toBe(false);
		expect(isOutdated([...history, revision(4, { nl: 'Tuin.', fr: 'Le jardin' })], 2, 4)).toBe(false);
	});

	it('was translated from the revision in which its texts last changed, where nothing else says it', () => {
		expect(lastTouched(history, 'fr')).toBe(2);
		expect(lastTouched(history, 'de')).toBeNull();
	});

	it.each([
		[{ isPublic: false, isUnderWay: false, isByMachine: false, of: null }, false, 'missing'],
		[{ isPublic: false, isUnderWay: true, isByMachine: false, of: null }, false, 'in-translation'],
		[{ isPublic: true, isUnderWay: true, isByMachine: false, of: 1 }, false, 'up-to-date'],
		[{ isPublic: true, isUnderWay: false, isByMachine: true, of: 1 }, false, 'machine-translated'],
		[{ isPublic: true, isUnderWay: false, isByMachine: true, of: 1 }, true, 'outdated']
	] as const)('%o, outdated %s, is %s', (language, outdated, state) => expect(stateOf(language, outdated)).toBe(state));

	it('is put in and taken out again without touching the others', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...translatedFields), text), (texts) => {
				const before = record({ nl: 'Tuin', el: 'Κήπος' });
				const after = withTexts(before, 'fr', texts);
				expect(textsIn(after, 'fr')).toEqual(texts);
				expect(textsIn(after, 'el')).toEqual(textsIn(before, 'el'));
				expect(changedFields(before, after)).toEqual([]);
			})
		);
	});
});

describe('a translator’s file', () => {
	const text = fc
		.string({ unit: 'binary', minLength: 1, maxLength: 60 })
		.filter((one) => one.trim() !== '' && /^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(one));
	it('gives back what was written', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...translatedFields), text, { minKeys: 1 }), (texts) => {
				const written = writeXliff({ number: 101, revision: 4, from: 'nl', to: 'fr', source: texts, target: texts });
				expect(readXliff(bytes(written))).toEqual({ number: 101, revision: 4, to: 'fr', source: texts, target: texts });
			})
		);
	});

	it('may be of version 1.2, as older tools write it, with suggestions that are left out', () => {
		const old = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="practice-7-revision-2" source-language="nl" target-language="de" datatype="plaintext"><body>
			<trans-unit id="title"><source>Tuin</source><target>Gar<g id="1">ten</g></target><alt-trans><target>Park</target></alt-trans></trans-unit></body></file></xliff>`;
		expect(readXliff(bytes(old))).toEqual({ number: 7, revision: 2, to: 'de', source: { title: 'Tuin' }, target: { title: 'Garten' } });
	});

	it.each([
		['<xliff', 'unreadable'],
		['<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.0"/>', 'unreadable'],
		['<html version="2.0"/>', 'no-xliff'],
		['<xliff version="9"/>', 'no-xliff'],
		['<xliff version="2.0"><file id="other"/></xliff>', 'other-record'],
		['<xliff version="2.0"><file id="practice-1"><unit id="title"><segment><source>a</source></segment></unit></file></xliff>', 'empty']
	])('%s is refused as %s', (text, fault) => expect(readXliff(bytes(text))).toBe(fault));
});
