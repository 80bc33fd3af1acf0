import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { people, visitor } from '../../../../tests/support/people.ts';
import {
	discardFrameworkDraft,
	findFrameworkDraft,
	getFramework,
	listFrameworkVersions,
	loadFirstFramework,
	publishFramework,
	reviseFramework
} from './framework.ts';

const world = useDatabase();
const change = { kind: 'indicators', code: 'R10', field: 'label', language: 'en', text: 'Helped by teachers' } as const;

beforeAll(async () => {
	await command(world.db, (trx) => loadFirstFramework(trx));
});

describe('the framework', () => {
	it('is loaded once', async () => {
		const first = await command(world.db, (trx) => loadFirstFramework(trx));
		expect((await getFramework(world.db)).id).toBe(first);
		expect((await getFramework(world.db)).number).toBe(1);
	});

	it('is edited and published by administrators only', async () => {
		for (const actor of [visitor, people.nobody, people.researcher, people.editor]) {
			const code = actor === visitor ? 'sign-in-needed' : 'forbidden';
			await expect(command(world.db, (trx) => reviseFramework(trx, actor, [change]))).rejects.toMatchObject({ code });
			await expect(command(world.db, (trx) => publishFramework(trx, actor, 'note'))).rejects.toMatchObject({ code });
			await expect(command(world.db, (trx) => discardFrameworkDraft(trx, actor))).rejects.toMatchObject({ code });
		}
	});

	it('refuses an empty label, a publication without a draft and one without a note', async () => {
		const revise = command(world.db, (trx) => reviseFramework(trx, people.administrator, [{ ...change, text: ' ' }]));
		await expect(revise).rejects.toMatchObject({ code: 'framework-invalid' });
		await expect(command(world.db, (trx) => publishFramework(trx, people.administrator, 'note'))).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(command(world.db, (trx) => publishFramework(trx, people.administrator, ' '))).rejects.toMatchObject({
			code: 'invalid-input'
		});
	});

	it('shows a draft to nobody until it is published, and then keeps the earlier version as it was', async () => {
		await command(world.db, (trx) => reviseFramework(trx, people.administrator, [change]));
		await command(world.db, (trx) =>
			reviseFramework(trx, people.administrator, [{ ...change, language: 'nl', text: 'Geholpen door leerkrachten' }])
		);
		const label = async () => (await getFramework(world.db)).document.indicators.find((each) => each.code === 'R10')?.label['en'];
		expect(await label()).toBe('Supported by teachers');
		expect((await findFrameworkDraft(world.db))?.number).toBe(2);
		await command(world.db, (trx) => publishFramework(trx, people.administrator, 'Clearer words'));
		expect(await label()).toBe('Helped by teachers');
		const [second, first] = await listFrameworkVersions(world.db);
		expect(second).toMatchObject({ number: 2, state: 'published', note: 'Clearer words' });
		expect(first?.document.indicators.find((each) => each.code === 'R10')?.label['en']).toBe('Supported by teachers');
	});

	it('never changes once published; the database itself refuses', async () => {
		await expect(sql`update framework_versions set note = 'x' where number = 1`.execute(world.db)).rejects.toThrow(/refused/);
		await expect(sql`delete from framework_versions where number = 1`.execute(world.db)).rejects.toThrow(/refused/);
	});

	it('a draft can be thrown away', async () => {
		await command(world.db, (trx) => reviseFramework(trx, people.administrator, [{ ...change, text: 'Something else' }]));
		await command(world.db, (trx) => discardFrameworkDraft(trx, people.administrator));
		expect(await findFrameworkDraft(world.db)).toBeUndefined();
	});
});
