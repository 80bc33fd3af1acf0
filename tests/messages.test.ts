/** Seven languages complete at every landing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#platform/languages.ts';
import { problemStatus } from '#platform/problem.ts';

const read = (domain: string, language: string): Record<string, unknown> =>
	JSON.parse(readFileSync(join('messages', domain, `${language}.json`), 'utf8'));

const domains = readdirSync('messages');
const keysOf = (texts: Record<string, unknown>) => Object.keys(texts).filter((key) => key !== '$schema');
const placeholders = (text: unknown) => [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

describe.each(domains)('the interface texts of %s', (domain) => {
	const english = read(domain, 'en');

	it('have the same keys in every language', () => {
		for (const language of interfaceLanguages) expect(keysOf(read(domain, language)).sort(), language).toEqual(keysOf(english).sort());
	});

	it('have the same placeholders in every language, and no empty text', () => {
		for (const language of interfaceLanguages) {
			const texts = read(domain, language);
			for (const key of keysOf(english)) {
				expect(placeholders(texts[key]), `${language} ${key}`).toEqual(placeholders(english[key]));
				expect(String(texts[key]).trim(), `${language} ${key}`).not.toBe('');
			}
		}
	});

	it('have keys that begin with the name of their folder', () => {
		const prefix = domain === 'problems' ? 'problem_' : `${domain}_`;
		expect(keysOf(english).filter((key) => !key.startsWith(prefix))).toEqual([]);
	});
});

describe('problems', () => {
	it('have words for every code', () => {
		const known = new Set(keysOf(read('problems', 'en')));
		const codes = Object.keys(problemStatus).map((code) => `problem_${code.replaceAll('-', '_')}`);
		expect(codes.filter((key) => !known.has(key))).toEqual([]);
	});
});
