import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { loadPractices, loadVocabulary } from '#domains/practices/server/foundation.ts';
import { retirePractice } from '#domains/practices/server/practice-changes.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { expectDescribed } from '../../../../../tests/support/described.ts';
import { addPeople, people } from '../../../../../tests/support/people.ts';
import { makePractice } from '../../../../../tests/support/practices.ts';
import { answerOne } from './one-practice.ts';

const world = useDatabase();

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		const records = [1, 2, 3].map((index) =>
			makePractice(100 + index, { title: { en: `Practice ${index}` }, description: { en: 'A long text' } })
		);
		await loadPractices(
			trx,
			records.map(({ number, record }) => ({ number, oldNumber: null, record }))
		);
		await retirePractice(trx, people.editor, 102, { reason: 'replaced', note: 'See the other one.', successor: 101 });
	})
);

async function ask(number: string, headers: Record<string, string> = {}, query = '') {
	const url = new URL(`https://immerse.example/api/v1/practices/${number}${query}`);
	const locals = { db: world.db, application: { env: {} }, locale: 'en', requestId: 'r1' } as unknown as App.Locals;
	const asked = { locals, request: new Request(url, { headers }), url, number };
	const response = await answerOne(asked, 'application/json', ({ described }) => described);
	return { response, text: await response.text() };
}

describe('a record that was retired', () => {
	it('answers that it is gone, why, and what took its place, and nothing of its text', async () => {
		const { response, text } = await ask('102');
		expect(response.status).toBe(410);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(JSON.parse(text)).toMatchObject({
			code: 'practice-retired',
			reason: { code: 'replaced', note: 'See the other one.' },
			practiceTitle: { en: 'Practice 2' },
			successor: { number: 101, api: 'https://immerse.example/api/v1/practices/101' }
		});
		expect(text).not.toContain('A long text');
		expectDescribed('/api/v1/practices/{number}', JSON.parse(text), '410');
	});
});

describe('a record that is published', () => {
	it('is answered once: who has it already is told that it is the same', async () => {
		const { response, text } = await ask('101');
		expectDescribed('/api/v1/practices/{number}', JSON.parse(text));
		const etag = response.headers.get('etag') ?? '';
		const again = await ask('101', { 'if-none-match': `"other", W/${etag}` });
		expect([again.response.status, again.text]).toEqual([304, '']);
		expect((await ask('103', { 'if-none-match': etag })).response.status).toBe(200);
	});
});

describe('an address of nothing', () => {
	it.each(['0', '-1', '1e3', '99999', '9999999999', 'abc', '%27'])('is told as a problem that fits its description: %s', async (number) => {
		const { response, text } = await ask(number);
		expect(response.status).toBe(404);
		expectDescribed('/api/v1/practices/{number}', JSON.parse(text), '404');
	});

	it('takes no parameters that it does not know', async () => {
		const { response, text } = await ask('101', {}, '?fields=all');
		expect([response.status, (JSON.parse(text) as { fields: object }).fields]).toEqual([400, { fields: 'unreadable' }]);
	});
});
