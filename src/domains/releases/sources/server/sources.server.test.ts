import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { people, visitor } from '../../../../../tests/support/people.ts';
import { provenanceForm } from '../provenance.ts';
import { discardDraft } from '../../server/commands.ts';
import { getCells, getReleaseById } from '../../server/releases.ts';
import { addSource, getSource, keepSource, listSources, saveReading } from './sources.ts';

const world = useDatabase();
type Who = Parameters<typeof addSource>[1];
/** Made-up numbers. */
const good = 'geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nBE,2023,81.5,b\nGR,2023,:,c\n';
const upload = (actor: Who = people.researcher, text = good) =>
	command(world.db, (trx) => addSource(trx, actor, { name: 'made-up.csv', content: new TextEncoder().encode(text) }));
const provenance = (edition: string) =>
	provenanceForm.parse({
		...{ short: 'MADE-UP', edition, author: 'Nobody', name: 'A made-up table', licence: 'CC0-1.0' },
		...{ date: '2025-04-01', retrieved: '2025-05-02', address: '' }
	});
const keep = (id: string, edition: string, actor: Who = people.researcher) =>
	command(world.db, (trx) => keepSource(trx, actor, id, provenance(edition)));

async function read(id: string): Promise<void> {
	const { mapping } = await getSource(world.db, people.researcher, id, FIRST_VERSION);
	await command(world.db, (trx) => saveReading(trx, people.researcher, id, { mapping: { ...mapping, indicator: 'R01' }, provenance: {} }));
}

beforeAll(async () => {
	await command(world.db, (trx) => loadFirstFramework(trx));
}, 60_000);

describe('refusals', () => {
	it('visitors, people without the role, and researchers of one organisation import nothing', async () => {
		const id = await upload();
		const guest = { ...people.nobody, grants: [{ role: 'researcher' as const, organisation: newId() }] };
		for (const actor of [visitor, people.nobody, people.editor, people.fieldWorker, guest]) {
			const code = actor === visitor ? 'sign-in-needed' : 'forbidden';
			await expect(upload(actor)).rejects.toMatchObject({ code });
			await expect(listSources(world.db, actor)).rejects.toMatchObject({ code });
			await expect(getSource(world.db, actor, id, FIRST_VERSION)).rejects.toMatchObject({ code });
			await expect(keep(id, '1', actor)).rejects.toMatchObject({ code });
			await expect(command(world.db, (trx) => saveReading(trx, actor, id, { mapping: {} as never, provenance: {} }))).rejects.toMatchObject(
				{ code }
			);
		}
	});
	it('a file that is no table says so at its field', async () => {
		await expect(upload(people.researcher, 'one column\n')).rejects.toMatchObject({
			code: 'invalid-input',
			fields: { file: expect.stringContaining('one column only') }
		});
		await expect(getSource(world.db, people.researcher, 'x', FIRST_VERSION)).rejects.toMatchObject({ code: 'not-found' });
	});
	it('a table that is not read, has errors, or says nothing becomes no release', async () => {
		await expect(keep(await upload(), '1')).rejects.toMatchObject({ fields: { keep: expect.any(String) } });
		for (const text of ['geo,year,value\nBE,2023,104\n', 'geo,year,value\nFR,2023,10\n']) {
			const id = await upload(people.researcher, text);
			await read(id);
			await expect(keep(id, '1')).rejects.toMatchObject({ code: 'invalid-input', fields: { keep: expect.any(String) } });
		}
	});
});

it('a table becomes a draft of an external release, once, under its own number', async () => {
	const id = await upload();
	await read(id);
	const draft = await keep(id, '2025');
	const release = await getReleaseById(world.db, draft);
	expect(release).toMatchObject({ number: 'MADE-UP-2025', kind: 'external', state: 'draft' });
	expect(release.source).toMatchObject({ author: 'Nobody', edition: '2025', licence: 'CC0-1.0', retrieved: '2025-05-02' });
	const cells = await getCells(world.db, release, 'R01');
	expect(cells.find(({ area }) => area === 'BE')).toMatchObject({ status: 'shown', estimate: 81.5, flags: 'b' });
	expect(cells.find(({ area }) => area === 'EL')).toMatchObject({ status: 'suppressed', flags: 'c', estimate: null });
	await expect(keep(id, '2026')).rejects.toMatchObject({ fields: { keep: expect.any(String) } });
	const other = await upload();
	await read(other);
	await expect(keep(other, '2025')).rejects.toMatchObject({ fields: { edition: expect.stringContaining('MADE-UP-2025') } });
	await command(world.db, (trx) => discardDraft(trx as never, people.researcher, draft));
	expect((await listSources(world.db, people.researcher)).find((each) => each.id === id)).toMatchObject({ release: null });
	expect(await keep(other, '2025')).toEqual(expect.any(String));
});
