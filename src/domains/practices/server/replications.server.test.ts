import { beforeAll, describe, expect, it } from 'vitest';
import { getFramework, loadFirstFramework } from '#domains/framework/server/framework.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { command } from '#platform/server/database.ts';
import { practices as realPractices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import type { ReplicationInput } from '../replication.ts';
import { entryOf } from '../search/practice-index.ts';
import { getCollection } from './catalogue.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { getPublishedPractice } from './practices.ts';
import { questionLetter } from './question-letter.ts';
import {
	askThoseWhoDidIt,
	decideReplication,
	findAskable,
	listReplications,
	listWaitingReplications,
	removeReplication,
	tellReplication
} from './replications.ts';

const world = useDatabase();
const number = 102;
const input: ReplicationInput = {
	...{ parent: null, replica: null, organisation: 'A town', place: 'Gent', country: 'BE', since: 2021, until: null },
	...{ adapted: 'In the library.', outcome: 'Twelve families.', website: null, contactEmail: 'town@example.org' }
};
const tell = (actor: Actor, given: Partial<ReplicationInput> = {}, of = number) =>
	command(world.db, (trx) => tellReplication(trx, actor, { number: of, language: 'en', input: { ...input, ...given } }));
const decide = (actor: Actor, id: string, decision: 'shown' | 'declined' = 'shown') =>
	command(world.db, (trx) => decideReplication(trx, actor, id, decision));
const waiting = () => listWaitingReplications(world.db, people.editor);
const newest = async () => (await waiting()).at(-1)?.id ?? '';
const shown = async () => listReplications(world.db, (await getPublishedPractice(world.db, number)).id);
const ask = (actor: Actor, replication: string | null, text = 'How did you find the families?') =>
	command(world.db, (trx) => askThoseWhoDidIt(trx, actor, { number, replication, text }));
const replicationsInSearch = async () => {
	const { index } = await getCollection(world.db, (await getFramework(world.db)).document);
	return entryOf(index, number)?.replications;
};

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, realPractices);
	})
);

describe('whoever has no account', () => {
	it('may neither tell, ask, decide nor remove', async () => {
		const attempts = [
			() => tell(visitor),
			() => ask(visitor, null),
			() => decide(visitor, newId),
			() => remove(visitor, newId),
			() => listWaitingReplications(world.db, visitor)
		];
		for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'sign-in-needed' });
	});
});
const newId = '0199aaaa-0000-7000-8000-000000000000';
const remove = (actor: Actor, id: string) => command(world.db, (trx) => removeReplication(trx, actor, id));

describe('a replication', () => {
	it('is shown once somebody else has read it, and counted by the search', async () => {
		await tell(people.editor);
		expect(await shown()).toEqual([]);
		const id = await newest();
		await expect(decide(people.nobody, id)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(decide(people.editor, id)).rejects.toMatchObject({ code: 'own-replication' });
		expect(await replicationsInSearch()).toBe(0);
		await decide(people.secondEditor, id);
		expect(await shown()).toMatchObject([{ id, organisation: 'A town', canBeAsked: true }]);
		expect(JSON.stringify(await shown())).not.toContain('town@example.org');
		expect(await replicationsInSearch()).toBe(1);
		await expect(decide(people.secondEditor, id)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('may come from another one of the same practice, and from no other', async () => {
		const [parent] = await shown();
		await tell(people.nobody, { parent: parent?.id ?? null, organisation: 'A village' });
		await decide(people.editor, await newest());
		expect(await shown()).toContainEqual(expect.objectContaining({ organisation: 'A village', parent: parent?.id }));
		await expect(tell(people.nobody, { parent: parent?.id ?? null }, 101)).rejects.toMatchObject({ code: 'not-found' });
		await expect(tell(people.nobody, { replica: number })).rejects.toMatchObject({ code: 'replica-itself' });
		await expect(tell(people.nobody, { replica: 999 })).rejects.toMatchObject({ code: 'not-found' });
	});

	it('that is declined is not shown, and its address is forgotten', async () => {
		await tell(people.nobody, { organisation: 'Nobody real' });
		const id = await newest();
		await decide(people.editor, id, 'declined');
		const row = await world.db.selectFrom('practice_replications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		expect(row).toMatchObject({ state: 'declined', contact_email: null });
	});

	it('is taken away by its teller or an editor, not by others', async () => {
		await tell(people.researcher, { organisation: 'Short-lived' });
		const id = await newest();
		await decide(people.editor, id);
		await expect(remove(people.nobody, id)).rejects.toMatchObject({ code: 'forbidden' });
		await remove(people.researcher, id);
		expect((await shown()).map(({ organisation }) => organisation)).not.toContain('Short-lived');
	});
});

describe('a question to those who did it', () => {
	it('carries the asker’s address to theirs, which nobody sees, in one line each', async () => {
		const [first] = await shown();
		const letter = questionLetter('https://immerse.example', 'en', await ask(people.nobody, first?.id ?? ''));
		expect(letter).toMatchObject({ to: 'town@example.org', replyTo: people.nobody.email, subject: expect.stringContaining('Voisins') });
		expect(letter.text).toContain('How did you find the families?');
		expect(letter.text).not.toContain('town@example.org');
	});

	it('can’t be asked where nobody left an address, nor more than five times a day', async () => {
		await expect(ask(people.fieldWorker, null)).rejects.toMatchObject({ code: 'nobody-to-ask' });
		expect(await findAskable(world.db, number)).toMatchObject({
			practice: false,
			replications: [{ organisation: 'A town' }, { organisation: 'A village' }]
		});
		const [first] = await shown();
		for (let times = 0; times < 5; times += 1) await ask(people.researcher, first?.id ?? '');
		await expect(ask(people.researcher, first?.id ?? '')).rejects.toMatchObject({ code: 'too-many-requests' });
	});
});
