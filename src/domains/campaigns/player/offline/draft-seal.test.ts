import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftKey, openDraft, sealDraft, type DraftContent } from './draft-seal.ts';

const FEW = 10;
const salt = crypto.getRandomValues(new Uint8Array(16));
const content = (entered: DraftContent['entered']): DraftContent => ({
	format: 1,
	entry: 'campaign version',
	response: 'response',
	receipt: 'BBBB2222',
	context: { now: '2026-11-22T10:00:00.000+01:00', seed: 7, uuid: 'uuid' },
	language: 'ar',
	at: 'age',
	entered
});

describe('half-finished answers', () => {
	it('are the same when the code is typed again', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(
					fc.string(),
					fc.oneof(
						fc.string(),
						fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)
					)
				),
				async (entered) => {
					const given = JSON.parse(JSON.stringify(content(entered))) as DraftContent;
					const draft = await sealDraft(await draftKey('BCDF2345', salt, FEW), given, 0);
					expect(await openDraft(await draftKey('BCDF2345', salt, FEW), draft)).toEqual(given);
				}
			),
			{ numRuns: 30 }
		);
	});

	it('can be opened with no other code and on no other device', async () => {
		const draft = await sealDraft(await draftKey('BCDF2345', salt, FEW), content({ age: 8 }), 0);
		const otherSalt = crypto.getRandomValues(new Uint8Array(16));
		for (const [code, at] of [
			['BCDF2346', salt],
			['BCDF2345', otherSalt]
		] as const) {
			const key = await draftKey(code, at, FEW);
			expect(key.id).not.toBe(draft.id);
			await expect(openDraft(key, draft)).rejects.toThrow();
		}
	});

	it('say nothing of themselves: neither words nor how many answers there are', async () => {
		const key = await draftKey('BCDF2345', salt, FEW);
		const few = await sealDraft(key, content({ age: 8 }), 0);
		const more = await sealDraft(key, content({ age: 8, sex: 'girl', home: 'flat' }), 0);
		expect(new TextDecoder('latin1').decode(more.text)).not.toContain('girl');
		expect(few.text.byteLength).toBe(more.text.byteLength);
		expect([...few.nonce]).not.toEqual([...more.nonce]);
	});
});
