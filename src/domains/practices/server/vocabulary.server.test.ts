import { beforeAll, describe, expect, it } from 'vitest';
import { getFramework, loadFirstFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { getCollection, offeredTerms } from './catalogue.ts';
import { loadVocabulary } from './foundation.ts';
import { addTerm, getTerm, listTerms, reviseTerm, termInput, type TermInput } from './vocabulary.ts';

const world = useDatabase();
const input: TermInput = {
	labels: {
		en: 'Sports club',
		nl: 'Sportclub',
		fr: 'Club de sport',
		de: 'Sportverein',
		el: 'Αθλητικός σύλλογος',
		it: 'Società sportiva',
		es: 'Club deportivo'
	},
	synonyms: ['football', 'Football', 'voetbal'],
	hidden: false
};
const add = (actor = people.editor, vocabulary: Parameters<typeof addTerm>[2] = 'setting', given = input) =>
	command(world.db, (trx) => addTerm(trx, actor, vocabulary, given));

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadVocabulary(trx);
	})
);

describe.each([visitor, people.nobody, people.researcher])('whoever is no editor', (actor) => {
	it('may neither see nor change the words', async () => {
		const refusal = { code: actor.kind === 'visitor' ? 'sign-in-needed' : 'forbidden' };
		const attempts = [
			async () => listTerms(world.db, actor),
			() => getTerm(world.db, actor, 'setting', 'school'),
			() => add(actor as typeof people.editor),
			() => command(world.db, (trx) => reviseTerm(trx, actor, { vocabulary: 'setting', code: 'school', basedOn: '', input }))
		];
		for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refusal);
	});
});

describe('a word of a list', () => {
	it('is added with a code from its English label, marked as an addition, its synonyms once each', async () => {
		expect(await add()).toBe('sports-club');
		expect(await getTerm(world.db, people.editor, 'setting', 'sports-club')).toMatchObject({
			original: false,
			synonyms: ['Football', 'voetbal']
		});
	});

	it('is refused where the list has it, in any language', async () => {
		const again = { ...input, labels: { ...input.labels, en: 'Club of sports' } };
		await expect(add(people.editor, 'setting', again)).rejects.toMatchObject({ code: 'term-taken' });
	});

	it('can not be added to a list the platform counts on', async () => {
		await expect(add(people.editor, 'evidence')).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('keeps both editors’ words when two save at once: one wins, the other is told', async () => {
		const { mark } = await getTerm(world.db, people.editor, 'setting', 'school');
		const save = (en: string) =>
			command(world.db, (trx) =>
				reviseTerm(trx, people.editor, {
					vocabulary: 'setting',
					code: 'school',
					basedOn: mark,
					input: { ...input, labels: { ...input.labels, en } }
				})
			);
		const results = await Promise.allSettled([save('School one'), save('School two')]);
		expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'changed-meanwhile' } }]);
	});

	it('that is hidden is offered to no record but those that have it', async () => {
		await command(world.db, (trx) => loadFirstFramework(trx));
		const offered = async (chosen: readonly string[] = []) => {
			const { document } = await getFramework(world.db);
			return offeredTerms(await getCollection(world.db, document), 'setting', chosen).map(({ code }) => code);
		};
		expect(await offered()).toContain('work');
		const { mark, labels } = await getTerm(world.db, people.editor, 'setting', 'work');
		const hidden = { labels: termInput.shape.labels.parse(labels), synonyms: [], hidden: true };
		await command(world.db, (trx) => reviseTerm(trx, people.editor, { vocabulary: 'setting', code: 'work', basedOn: mark, input: hidden }));
		await expect.poll(() => offered()).not.toContain('work');
		expect(await offered(['work'])).toContain('work');
	});

	it('that editors changed stays so when the platform brings its own words again', async () => {
		const before = await getTerm(world.db, people.editor, 'setting', 'school');
		await command(world.db, (trx) => loadVocabulary(trx));
		expect(await getTerm(world.db, people.editor, 'setting', 'school')).toEqual(before);
	});
});
