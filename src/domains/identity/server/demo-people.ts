import type { Kysely } from 'kysely';
import type { Role } from '../actor.ts';
import type { IdentityTables } from './tables.ts';

/** Demo people have addresses that can't receive mail (RFC 2606). */
export const demoDomain = '@demo.example';

export interface DemoPerson {
	readonly name: string;
	readonly email: string;
	readonly roles: readonly Role[];
}

/** The demo people with their roles, by name. */
export async function listDemoPeople(db: Kysely<IdentityTables>): Promise<DemoPerson[]> {
	const rows = await db
		.selectFrom('users')
		.leftJoin('grants', 'grants.user_id', 'users.id')
		.select(['users.name', 'users.email', 'grants.role'])
		.where('users.email', 'like', `%${demoDomain}`)
		.orderBy('users.created_at')
		.orderBy('users.id')
		.execute();
	const people = new Map<string, { name: string; email: string; roles: Role[] }>();
	for (const { name, email, role } of rows) {
		const person = people.get(email) ?? { name, email, roles: [] };
		if (role && !person.roles.includes(role)) person.roles.push(role);
		people.set(email, person);
	}
	return [...people.values()];
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** One click is for the computer the demo runs on: the connection comes from it, by its local name, through no proxy. */
export function mayUseDemoSignIn(request: Request, address: string): boolean {
	const host = (request.headers.get('host') ?? '').replace(/:\d+$/, '');
	const local = host === 'localhost' || host === '[::1]' || loopback.test(host);
	const forwarded = ['forwarded', 'x-forwarded-for', 'via'].some((name) => request.headers.has(name));
	return loopback.test(address) && local && !forwarded;
}
