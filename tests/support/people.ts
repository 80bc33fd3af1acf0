import type { Transaction } from 'kysely';
import type { Actor, Grant, Member, Role } from '#domains/identity/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Database } from '../../src/database.ts';

export { visitor } from '#domains/identity/actor.ts';

const person = (name: string, ...grants: Grant[]): Member => ({
	kind: 'member',
	id: newId(),
	name,
	email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
	grants: [{ role: 'member', organisation: null }, ...grants]
});

const everywhere = (role: Role): Grant => ({ role, organisation: null });

/** The people of the tests: one for each role (two editors, who check each other), and one who only has an account. */
export const people = {
	administrator: person('Ada Admin', everywhere('administrator')),
	researcher: person('Rana Research', everywhere('researcher')),
	editor: person('Edith Editor', everywhere('editor')),
	secondEditor: person('Emil Editor', everywhere('editor')),
	expert: person('Xenia Expert', everywhere('expert')),
	fieldWorker: person('Femi Field', everywhere('field-worker')),
	nobody: person('Nora Nobody')
} as const satisfies Record<string, Actor>;

/** Writes the people into the database with their roles. */
export async function addPeople(trx: Transaction<Database>): Promise<void> {
	for (const { id, name, email, grants } of Object.values(people)) {
		await trx
			.insertInto('users')
			.values({ id, name, email, email_verified: true, updated_at: new Date() } as never)
			.execute();
		for (const { role, organisation } of grants) {
			if (role === 'member') continue;
			await trx.insertInto('grants').values({ id: newId(), user_id: id, role, organisation_id: organisation, granted_by: null }).execute();
		}
	}
}
