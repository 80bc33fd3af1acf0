/**
 * A record's texts as XLIFF, for translators' tools: written as 2.0 (OASIS 2014), read as 2.x or 1.2. Pure.
 */
import { readXml } from '#domains/questionnaires/xlsform/xml.ts';
import { type TranslatedField, translatedFields } from './practice.ts';
import type { Texts } from './translation.ts';

export interface XliffFile {
	/** The record's number, and the revision of the texts to translate. */
	readonly number: number;
	readonly revision: number;
	readonly from: string;
	readonly to: string;
	readonly source: Texts;
	readonly target: Texts;
}

const escape = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		// Signs that XML can't carry.
		.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** The file as a translator's tool reads it. */
export function writeXliff({ number, revision, from, to, source, target }: XliffFile): string {
	const units = translatedFields.flatMap((field) => {
		const text = source[field];
		if (!text) return [];
		const done = target[field];
		return [
			`\t\t<unit id="${field}">`,
			`\t\t\t<segment state="${done ? 'translated' : 'initial'}">`,
			`\t\t\t\t<source xml:space="preserve">${escape(text)}</source>`,
			...(done ? [`\t\t\t\t<target xml:space="preserve">${escape(done)}</target>`] : []),
			'\t\t\t</segment>',
			'\t\t</unit>'
		];
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${from}" trgLang="${to}">`,
		`\t<file id="practice-${number}" original="practice-${number}-revision-${revision}">`,
		...units,
		'\t</file>',
		'</xliff>',
		''
	].join('\n');
}

export type XliffFault =
	| 'unreadable'
	/** It is no XLIFF, or of another version. */
	| 'no-xliff'
	| 'other-record'
	| 'other-language'
	| 'empty';

export interface ReadXliff {
	readonly number: number;
	readonly revision: number | null;
	readonly to: string;
	/** The originals as the file has them, to be compared with what the record says now. */
	readonly source: Texts;
	readonly target: Texts;
}

/** @returns the texts of a translated file, or why there are none */
export function readXliff(content: Uint8Array): ReadXliff | XliffFault {
	const read = { root: '', version: '', to: '', original: '', id: '', unit: '', part: '' as '' | 'source' | 'target', depth: 0 };
	const source: Record<string, string> = {};
	const target: Record<string, string> = {};
	try {
		readXml(content, {
			open(name, attributes) {
				if (!read.root) Object.assign(read, { root: name, version: attributes['version'] ?? '', to: attributes['trgLang'] ?? '' });
				if (name === 'file') {
					read.id ||= attributes['id'] ?? attributes['original'] ?? '';
					read.original ||= attributes['original'] ?? '';
					read.to ||= attributes['target-language'] ?? '';
				}
				if (name === 'unit' || name === 'trans-unit') read.unit = attributes['id'] ?? attributes['resname'] ?? '';
				if (name === 'source' || name === 'target') read.part = name;
				else if (name === 'alt-trans' || name === 'match') read.depth += 1;
			},
			text(text) {
				if (!read.part || !read.unit || read.depth > 0) return;
				const into = read.part === 'source' ? source : target;
				into[read.unit] = (into[read.unit] ?? '') + text;
			},
			close(name) {
				if (name === 'source' || name === 'target') read.part = '';
				if (name === 'alt-trans' || name === 'match') read.depth -= 1;
				if (name === 'unit' || name === 'trans-unit') read.unit = '';
			}
		});
	} catch {
		return 'unreadable';
	}
	if (read.root !== 'xliff' || !/^(?:1\.2|2\.\d)$/.test(read.version)) return 'no-xliff';
	const number = /practice-(\d{1,9})/.exec(read.id)?.[1] ?? /practice-(\d{1,9})/.exec(read.original)?.[1];
	if (!number) return 'other-record';
	const revision = /revision-(\d{1,9})/.exec(read.original)?.[1];
	const texts = only(target);
	if (Object.keys(texts).length === 0) return 'empty';
	return { number: Number(number), revision: revision ? Number(revision) : null, to: read.to, source: only(source), target: texts };
}

function only(texts: Readonly<Record<string, string>>): Texts {
	const known = (field: TranslatedField) => (texts[field]?.trim() ? [[field, texts[field]] as const] : []);
	return Object.fromEntries(translatedFields.flatMap(known));
}
