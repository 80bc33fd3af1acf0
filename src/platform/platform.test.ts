import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readForm, typedValues } from './forms.ts';
import { isId, newId } from './ids.ts';
import { Problem } from './problem.ts';
import { describeProblem } from './problem-message.ts';
import { EnvProblem, parseEnv } from './server/env.ts';
import { createLog, errorFields } from './server/log.ts';
import { requireFittingBody, requireOwnOrigin, requireReadableAddress, secureResponse } from './server/requests.ts';
import { keyedHash, unwrap, wrap } from './server/secret.ts';

describe('an identifier', () => {
	it('is a UUID of version 7 that sorts by its time', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2 ** 47 }), fc.integer({ min: 1, max: 1000 }), (time, later) => {
				expect(isId(newId(time))).toBe(true);
				expect(newId(time) < newId(time + later)).toBe(true);
			})
		);
		expect(isId("1' or 1=1")).toBe(false);
	});
});

describe('settings', () => {
	it('have defaults, and folders become absolute', () => {
		const env = parseEnv({ PORT: '', DATA_DIR: 'somewhere' });
		expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
		expect(env.DATA_DIR.startsWith('/')).toBe(true);
	});

	it("that can't be used are named, all of them, without their values", () => {
		expect(() => parseEnv({ PORT: 'x', ORIGIN: 'ftp://a', DATABASE_URL: 'mysql://me:secret@a' })).toThrow(EnvProblem);
		expect(() => parseEnv({ PORT: 'x', DATABASE_URL: 'mysql://me:secret@a' })).toThrow(/PORT[\s\S]*DATABASE_URL/);
		expect(() => parseEnv({ DATABASE_URL: 'mysql://me:hidden@a' })).not.toThrow(/hidden/);
	});
});

describe('the secret', () => {
	it('opens what it sealed, for the same purpose only, and notices a changed byte', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(unwrap('s', 'a', wrap('s', 'a', text))).toBe(text);
			})
		);
		const sealed = wrap('s', 'a', 'text');
		expect(() => unwrap('s', 'b', sealed)).toThrow();
		expect(() => unwrap('other', 'a', sealed)).toThrow();
		expect(() => unwrap('s', 'a', `${sealed.slice(0, -2)}AA`)).toThrow();
		expect(keyedHash('s', 'a', 'x')).not.toBe(keyedHash('s', 'b', 'x'));
	});
});

describe('a form', () => {
	const schema = z.object({ email: z.email(), name: z.string().min(1), age: z.coerce.number().optional() });
	const form = (fields: Record<string, string>) => {
		const made = new FormData();
		for (const [name, value] of Object.entries(fields)) made.append(name, value);
		return made;
	};

	it('comes back with words for each field that is wrong, and what was typed but no password', () => {
		const sent = form({ email: 'nonsense', password: 'secret' });
		const problem = (() => {
			try {
				return readForm(schema, sent);
			} catch (caught) {
				return caught;
			}
		})();
		expect(problem).toBeInstanceOf(Problem);
		expect((problem as Problem).fields).toEqual({ email: expect.stringContaining('@'), name: expect.stringContaining('fill') });
		expect(typedValues(sent)).toEqual({ email: 'nonsense' });
	});

	it('comes back with every box that was ticked', () => {
		const sent = form({ title: 'A practice' });
		for (const outcome of ['R10', 'R12']) sent.append('outcomes', outcome);
		expect(typedValues(sent)).toEqual({ title: 'A practice', outcomes: 'R10\nR12' });
	});

	it('gives no text that a database could not keep', () => {
		const sent = new FormData();
		sent.set('name', 'A\0da');
		expect(readForm(z.object({ name: z.string() }), sent)).toEqual({ name: 'Ada' });
	});
});

describe('a problem', () => {
	it('is told in the language asked for, with its details', () => {
		const told = describeProblem(new Problem('too-large', { megabytes: 10 }), 'nl');
		expect(told).toMatchObject({ code: 'too-large', message: expect.stringContaining('hoogstens 10 MB') });
	});
});

describe('a request', () => {
	const request = (method: string, headers: Record<string, string> = {}) => new Request('http://localhost/en/account', { method, headers });
	const url = new URL('http://localhost/en/account');

	it('that changes something must come from our own pages', () => {
		expect(() => requireOwnOrigin(request('POST', { origin: 'http://localhost' }), url)).not.toThrow();
		expect(() => requireOwnOrigin(request('POST', { origin: 'https://elsewhere.example' }), url)).toThrow('wrong-origin');
		expect(() => requireOwnOrigin(request('POST', { origin: 'null' }), url)).toThrow('wrong-origin');
		expect(() => requireOwnOrigin(request('POST'), url)).toThrow('wrong-origin');
		expect(() => requireOwnOrigin(request('GET'), url)).not.toThrow();
	});

	it('of a machine needs no origin, unless it brings the cookie of a person', () => {
		const api = new URL('http://localhost/api/v1/releases');
		expect(() => requireOwnOrigin(request('POST', { authorization: 'Bearer x' }), api)).not.toThrow();
		expect(() => requireOwnOrigin(request('POST', { cookie: 'immerse.session_token=x' }), api)).toThrow('wrong-origin');
	});

	it('names nothing where its address holds a NUL', () => {
		expect(() => requireReadableAddress(new URL('http://localhost/api/v1/releases/2023%00'))).toThrow('not-found');
		expect(() => requireReadableAddress(new URL('http://localhost/en/practices?q=100%25'))).not.toThrow();
	});

	it('may be as large as its route takes, and no larger', () => {
		const sized = (bytes: number) => request('POST', { 'content-length': String(bytes) });
		expect(() => requireFittingBody(sized(50_000_000), url)).toThrow('too-large');
		expect(() => requireFittingBody(sized(2_000_000), url)).toThrow('too-large');
		const upload = new URL('http://localhost/en/collect/questionnaires');
		expect(() => requireFittingBody(sized(2_000_000), upload)).not.toThrow();
		expect(() => requireFittingBody(sized(50_000_000), upload)).toThrow('too-large');
	});

	it('is answered with headers that keep it to itself; only embeds may stand in a frame', () => {
		const headersFor = (address: string, kind: string) => {
			const response = new Response();
			secureResponse(response, new URL(address), { actor: { kind } });
			return response.headers;
		};
		const page = headersFor('https://a.example/en/', 'visitor');
		expect(page.get('strict-transport-security')).toContain('max-age');
		expect(page.get('x-frame-options')).toBe('DENY');
		expect(headersFor('http://a.example/embed/x', 'visitor').get('x-frame-options')).toBeNull();
		const tried = 'http://a.example/en/collect/questionnaires/0198/2/player';
		expect(headersFor(tried, 'member').get('x-frame-options')).toBe('SAMEORIGIN');
		expect(headersFor(`${tried}/x`, 'member').get('x-frame-options')).toBe('DENY');
		const policed = new Response(null, { headers: { 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" } });
		secureResponse(policed, new URL(tried), { actor: { kind: 'member' } });
		expect(policed.headers.get('content-security-policy')).toBe("default-src 'self'; frame-ancestors 'self'");
		expect(headersFor('http://a.example/en/', 'visitor').get('strict-transport-security')).toBeNull();
		expect(headersFor('http://a.example/en/account', 'member').get('cache-control')).toBe('private, no-store');
		const player = new Response(null, { headers: { 'referrer-policy': 'no-referrer' } });
		secureResponse(player, new URL('http://a.example/fill'), { actor: { kind: 'visitor' } });
		expect(player.headers.get('referrer-policy')).toBe('no-referrer');
		expect(page.get('referrer-policy')).toBe('same-origin');
	});
});

describe('the log', () => {
	it('knows of an error what and where, and never what somebody typed', () => {
		const error = Object.assign(new Error('invalid input syntax for type date: "my birthday"\n    my mother'), { code: '22007' });
		const fields = errorFields(error);
		expect(fields).toMatchObject({ name: 'Error', code: '22007', where: expect.stringContaining('platform.test.ts') });
		expect(JSON.stringify(fields)).not.toMatch(/birthday|mother/);
		expect(errorFields('thrown')).toEqual({ name: 'string' });
		const lines: string[] = [];
		createLog('info', (line) => lines.push(line))('error', 'unexpected', fields);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), event: 'unexpected' });
	});

	it('is one line of JSON an event, and silent below its level', () => {
		const lines: string[] = [];
		const log = createLog('warn', (line) => lines.push(line));
		log('info', 'request', { status: 200 });
		log('error', 'unexpected', { request: '1' });
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', event: 'unexpected', request: '1' });
	});
});
