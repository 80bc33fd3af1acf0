import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { practices as realPractices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { type PracticeRecord, practiceRecord } from '../practice.ts';
import { candidateOf } from './import-drafts.ts';
import { applyImport, importPractices } from './imports.ts';
import { planImport } from './import-plan.ts';
import { readerFor, readPages } from './old-pages.ts';

const world = useDatabase();

const dutch = (title: string, more = '') =>
	`https://example.org/?data_id=4001\n${title}\nBeschrijving\nDe kinderen en hun ouders komen naar de school en worden er ontvangen door het team.${more}\nCategorie: Goede praktijken\nLand: België\nTaal: Nederlands\nFondsen: Stichtingen`;
const french =
	"https://example.org/?data_id=4001\nLe jardin\nDescription\nLes enfants et leurs parents viennent dans la cour pour les ateliers qui sont ouverts.\nCatégorie: Bonnes pratiques\nPays: Belgique\nLangue: Néerlandais\nFonds: Fonds de l'UE";

async function candidates(...texts: string[]) {
	const pages = texts.map((text, index) => ({ name: `${index}.txt`, content: new TextEncoder().encode(text) }));
	return readPages(await readerFor(world.db), pages).records.flatMap(({ candidate }) => candidate ?? []);
}
const run = async (...texts: string[]) => {
	const found = await candidates(...texts);
	return command(world.db, (trx) => importPractices(trx, people.editor, found));
};
const outcomes = async (...texts: string[]) => (await run(...texts)).map(({ outcome, number }) => [outcome, number]);
const rowOf = (number: number | null) =>
	world.db
		.selectFrom('practices')
		.selectAll()
		.where('number', '=', number ?? 0)
		.executeTakeFirstOrThrow();

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, realPractices);
	})
);

describe.each([visitor, people.nobody, people.researcher, people.fieldWorker])('whoever is no editor', (actor) => {
	it('may not import', async () => {
		const found = await candidates(dutch('Nooit'));
		const attempt = command(world.db, (trx) => importPractices(trx, actor, found));
		await expect(attempt).rejects.toMatchObject({ code: actor.kind === 'visitor' ? 'sign-in-needed' : 'forbidden' });
		expect(await planImport(world.db, found)).toMatchObject([{ outcome: 'new', number: null }]);
	});
});

describe('importing pages of the original database', () => {
	let number: number;

	it('makes a draft that waits for review, with its old number and its source', async () => {
		const [made] = await run(dutch('De tuin'));
		expect(made).toMatchObject({ outcome: 'new', number: expect.any(Number) });
		number = made?.number ?? 0;
		const row = await rowOf(number);
		expect(row).toMatchObject({
			state: 'draft',
			old_number: 4001,
			published_record: null,
			record: { title: { nl: 'De tuin' }, funds: ['foundations'] }
		});
		expect(row.record.sources[0]?.url).toContain('data_id=4001');
		const waiting = await world.db.selectFrom('practice_proposals').select('stage').where('practice_id', '=', row.id).execute();
		expect(waiting).toEqual([{ stage: 'submitted' }]);
	});

	it('changes nothing the second time', async () => {
		expect(await outcomes(dutch('De tuin'))).toEqual([['unchanged', number]]);
		expect((await rowOf(number)).revision).toBe(1);
	});

	it('adds another language of the same record', async () => {
		expect(await outcomes(french)).toEqual([['changed', number]]);
		expect((await rowOf(number)).record).toMatchObject({ title: { nl: 'De tuin', fr: 'Le jardin' }, funds: ['foundations', 'eu'] });
	});

	it('takes over what the page says now, as long as nobody edited the record here', async () => {
		expect(await outcomes(dutch('De grote tuin'))).toEqual([['changed', number]]);
		const { record, id } = await rowOf(number);
		expect(record.title).toEqual({ nl: 'De grote tuin', fr: 'Le jardin' });
		const edited = { record: JSON.stringify({ ...record, title: { nl: 'Onze tuin', fr: 'Le jardin' } }), revision: 9 };
		await command(world.db, (trx) => trx.updateTable('practices').set(edited).where('id', '=', id).execute());
		expect(await outcomes(dutch('De nieuwe tuin'))).toEqual([['edited-here', number]]);
		expect((await rowOf(number)).record.title['nl']).toBe('Onze tuin');
	});

	it('knows a record that is here by its old number or its title, and leaves it alone', async () => {
		const before = await rowOf(101);
		const known = await outcomes(dutch('Iets anders').replace('4001', '1751'));
		expect(known).toEqual([['known', 101]]);
		const title = before.record.title['fr'] ?? before.record.title['nl'] ?? before.record.title['en'] ?? '';
		expect(await outcomes(dutch(title.toUpperCase()).replace(/^.*\n/, ''))).toEqual([['known', 101]]);
		expect(await rowOf(101)).toEqual(before);
	});

	it('begins the review again where reviewers said yes to what it changes', async () => {
		const text = (title: string) => dutch(title).replace('4001', '4010');
		const [made] = await run(text('De moestuin'));
		const { id } = await rowOf(made?.number ?? null);
		const reviewed = { stage: 'accepted', minor: true, editor_id: people.secondEditor.id, expert_id: people.expert.id } as const;
		await command(world.db, (trx) => trx.updateTable('practice_proposals').set(reviewed).where('practice_id', '=', id).execute());
		expect(await outcomes(text('De schooltuin'))).toEqual([['changed', made?.number]]);
		const proposals = await world.db.selectFrom('practice_proposals').selectAll().where('practice_id', '=', id).execute();
		expect(proposals).toMatchObject([{ stage: 'submitted', minor: false, editor_id: null, expert_id: null }]);
	});

	it('asks for a review of what it changes in a published record', async () => {
		const text = (title: string) => dutch(title).replace('4001', '4011');
		const found = await candidates(text('De kas'));
		const [made] = await command(world.db, (trx) => applyImport(trx, {}, found, { publish: true }));
		await run(text('De grote kas'));
		const row = await rowOf(made?.number ?? null);
		expect(row).toMatchObject({ published_record: { title: { nl: 'De kas' } }, record: { title: { nl: 'De grote kas' } } });
		const proposals = await world.db.selectFrom('practice_proposals').selectAll().where('practice_id', '=', row.id).execute();
		expect(proposals).toMatchObject([{ stage: 'submitted', from_revision: 1, author_id: people.editor.id, closed_at: null }]);
	});

	it('takes over whatever a row of a table says now, and keeps what it no longer says', async () => {
		const record = practiceRecord.parse({
			...(await rowOf(101)).record,
			title: { nl: 'De rij' },
			places: [{ name: 'Gent', country: 'BE', latitude: 51.05, longitude: 3.72 }],
			evidence: 'monitored',
			since: 2020
		});
		const row = async (change: Partial<PracticeRecord>) => {
			const candidate = candidateOf({ row: 1, oldNumber: 4020, record: { ...record, ...change } });
			return command(world.db, (trx) => importPractices(trx, people.editor, [candidate]));
		};
		await row({});
		const said = { level: ['primary'], website: 'https://rij.example/', since: null, evidence: 'described' } as const;
		const [changed] = await row({ ...said, level: [...said.level] });
		expect(changed?.outcome).toBe('changed');
		const { sources, places } = record;
		expect((await rowOf(changed?.number ?? null)).record).toMatchObject({ ...said, since: 2020, evidence: 'monitored', sources, places });
	});

	it('makes one record when two import the same at once', async () => {
		const text = dutch('Tegelijk').replace('4001', '4002');
		const both = await Promise.all([outcomes(text), outcomes(text)]);
		expect(both.map(([one]) => one?.[0]).sort()).toEqual(['new', 'unchanged']);
	});

	it('does not bring back what was taken out', async () => {
		const text = dutch('Weg ermee').replace('4001', '4004');
		const [made] = await run(text);
		await command(world.db, (trx) =>
			trx
				.updateTable('practices')
				.set({ state: 'retired' })
				.where('number', '=', made?.number ?? 0)
				.execute()
		);
		expect(await outcomes(text)).toEqual([['known', made?.number]]);
	});

	it('publishes at once only for whoever runs the installation', async () => {
		const found = await candidates(dutch('Meteen').replace('4001', '4003'));
		const [made] = await command(world.db, (trx) => applyImport(trx, {}, found, { publish: true }));
		expect(await rowOf(made?.number ?? null)).toMatchObject({ state: 'published', published_revision: 1 });
	});
});
