import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import type { Letter } from '#platform/server/mail.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { createAccounts } from './accounts.ts';
import { acceptInvitation, getInvitation, invite, listOpenInvitations } from './invitations.ts';
import { invitationLetter, signInLetter } from './letters.ts';
import { deleteOwnAccount, findMember, grantRole, listMembers, withdrawRole } from './members.ts';
import { createOrganisation } from './organisations.ts';
import { changeOwnPassword, endSecondFactor } from './protection.ts';
import { endOwnSession, getOwnProtection, identify, listOwnSessions } from './sessions.ts';
import { finishSecondFactor, sendSignInLink, signInByLink, signInByPassword } from './sign-in.ts';
import { listTrail } from './trail.ts';

/** What an authenticator app shows now (RFC 6238: SHA-1, 30 s, six digits), for a key in base 32. */
function codeNow(key: string): string {
	const bits = [...key].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
	const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
	const mac = createHmac('sha1', bytes).update(counter).digest();
	const offset = mac.readUInt8(19) & 15;
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const world = useDatabase();
const refused = [people.nobody, people.researcher, people.editor, people.fieldWorker];

beforeAll(() => command(world.db, (trx) => addPeople(trx)));

describe.each([visitor, ...refused].map((actor) => ({ actor, name: actor.kind === 'visitor' ? 'a visitor' : actor.name })))(
	'$name',
	({ actor }) => {
		const code = actor.kind === 'visitor' ? 'sign-in-needed' : 'forbidden';
		const attempts = {
			'read the members': () => listMembers(world.db, actor),
			'read the invitations': () => listOpenInvitations(world.db, actor),
			'read the trail': () => listTrail(world.db, actor, { page: 1, perPage: 10 }),
			invite: () => command(world.db, (trx) => invite(trx, actor, { email: 'x@example.org', role: 'administrator', organisation: null })),
			'give a role': () =>
				command(world.db, (trx) => grantRole(trx, actor, { userId: people.nobody.id, role: 'administrator', organisation: null })),
			'take a role away': () => command(world.db, (trx) => withdrawRole(trx, actor, newId())),
			'add an organisation': () => command(world.db, (trx) => createOrganisation(trx, actor, { name: 'X', country: null, website: null }))
		};
		it.each(Object.entries(attempts))('may not %s', async (_, attempt) => {
			await expect(attempt()).rejects.toMatchObject({ code });
		});
	}
);

describe('roles', () => {
	it('given in one organisation count there and nowhere else, and leave a trail', async () => {
		const organisation = await command(world.db, (trx) =>
			createOrganisation(trx, people.administrator, { name: 'Open Door', country: 'IT', website: null })
		);
		const grant = { userId: people.nobody.id, role: 'administrator' as const, organisation };
		await command(world.db, (trx) => grantRole(trx, people.administrator, grant));
		await command(world.db, (trx) => grantRole(trx, people.administrator, grant));
		const local = await findMember(world.db, people.nobody.id);
		expect(local?.grants.filter(({ role }) => role === 'administrator')).toEqual([{ role: 'administrator', organisation }]);
		if (!local) throw new Error('gone');
		await expect(listMembers(world.db, local)).rejects.toMatchObject({ code: 'forbidden' });
		await command(world.db, (trx) => grantRole(trx, local, { userId: people.editor.id, role: 'editor', organisation }));
		const { entries } = await listTrail(world.db, people.administrator, { page: 1, perPage: 3 });
		expect(entries.map(({ action }) => action)).toContain('member.grant');
	});

	it('go to members and organisations that there are, and once, also when two give the same at once', async () => {
		const give = (userId: string, organisation: string | null) =>
			command(world.db, (trx) => grantRole(trx, people.administrator, { userId, role: 'coach', organisation }));
		await expect(give(newId(), null)).rejects.toMatchObject({ code: 'not-found' });
		await expect(give(people.editor.id, newId())).rejects.toMatchObject({ code: 'not-found' });
		const nowhere = { email: 'x@example.org', role: 'coach' as const, organisation: newId() };
		await expect(command(world.db, (trx) => invite(trx, people.administrator, nowhere))).rejects.toMatchObject({ code: 'not-found' });
		await Promise.all([give(people.editor.id, null), give(people.editor.id, null)]);
		const member = await findMember(world.db, people.editor.id);
		expect(member?.grants.filter(({ role }) => role === 'coach')).toHaveLength(1);
	});

	it('leave the platform never without an administrator, also when two leave at once', async () => {
		const other = { ...people.administrator, id: newId(), email: 'second@example.org' };
		await command(world.db, async (trx) => {
			const row = { id: other.id, name: 'Second', email: other.email, email_verified: true, updated_at: new Date() };
			await trx
				.insertInto('users')
				.values(row as never)
				.execute();
			await grantRole(trx, people.administrator, { userId: other.id, role: 'administrator', organisation: null });
		});
		const leave = (actor: typeof other) => command(world.db, (trx) => deleteOwnAccount(trx, actor));
		const results = await Promise.allSettled([leave(people.administrator), leave(other)]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const left = await world.db
			.selectFrom('grants')
			.selectAll()
			.where('role', '=', 'administrator')
			.where('organisation_id', 'is', null)
			.execute();
		expect(left).toHaveLength(1);
	});
});

describe('an invitation', () => {
	it('names the role in the language of its letter', () => {
		const letter = { email: 'x@example.org', token: 't', inviter: 'Ada', role: 'field-worker' as const, language: 'nl' };
		expect(invitationLetter('http://localhost:3000', letter).text).toContain('veldwerker');
	});

	it('gives its role once, to whoever holds the token', async () => {
		const inviter = { ...people.administrator };
		const token = await command(world.db, (trx) => invite(trx, inviter, { email: 'New@Example.org', role: 'editor', organisation: null }));
		expect((await getInvitation(world.db, token)).email).toBe('new@example.org');
		await command(world.db, (trx) => acceptInvitation(trx, token, people.fieldWorker.id));
		expect((await findMember(world.db, people.fieldWorker.id))?.grants.map(({ role }) => role)).toContain('editor');
		await expect(command(world.db, (trx) => acceptInvitation(trx, token, people.editor.id))).rejects.toMatchObject({
			code: 'link-expired'
		});
		await expect(getInvitation(world.db, token)).rejects.toMatchObject({ code: 'link-expired' });
	});
});

describe('an account', () => {
	const secret = 'a secret of at least thirty-two letters';
	const letters: Letter[] = [];
	const post = async (letter: Letter) => void letters.push(letter);
	const origin = 'http://localhost:3000';
	const accounts = () => createAccounts(world.db, { secret, origin, sendLink: (message) => post(signInLetter(origin, message)) });
	const request = (cookie = '') => ({ headers: new Headers(cookie ? { cookie } : {}), from: '127.0.0.1' });
	const cookieOf = (headers: Headers) =>
		headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
	const asked = { ...request(), language: 'nl', origin, post };
	const credentials = { email: 'mila@example.org', password: 'four plain words here' };

	it("is made by a link in the person's language, which works once", async () => {
		const api = accounts();
		await sendSignInLink(world.db, api, asked, { email: credentials.email, name: 'Mila' });
		const letter = letters.at(-1);
		expect(letter).toMatchObject({ to: credentials.email, language: 'nl' });
		const token = /token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
		const { headers } = await signInByLink(api, new Headers(), token);
		const { actor } = await identify(api, world.db, new Headers({ cookie: cookieOf(headers) }));
		expect(actor).toMatchObject({ kind: 'member', name: 'Mila' });
		await expect(signInByLink(api, new Headers(), token)).rejects.toMatchObject({ code: 'link-expired' });
		await api.api.setPassword({ body: { newPassword: credentials.password }, headers: new Headers({ cookie: cookieOf(headers) }) });
	});

	it('answers a wrong password and an unknown address alike, and says nothing when an unknown address asks for a link', async () => {
		const api = accounts();
		for (const wrong of [
			{ ...credentials, password: 'not this one' },
			{ email: 'nobody@example.org', password: 'whatever it is' }
		]) {
			await expect(signInByPassword(world.db, api, request(), wrong)).rejects.toMatchObject({ code: 'sign-in-failed' });
		}
		const before = letters.length;
		await sendSignInLink(world.db, api, asked, { email: 'stranger@example.org' });
		expect(letters).toHaveLength(before);
	});

	it("lists its sessions, which don't say from where, and ends one; nobody else's", async () => {
		const api = accounts();
		const from = { headers: new Headers({ 'x-forwarded-for': '203.0.113.7' }), from: '203.0.113.7' };
		const { headers } = await signInByPassword(world.db, api, from, credentials);
		const addresses = await world.db.selectFrom('sessions').select('ip_address').where('ip_address', '<>', '').execute();
		expect(addresses).toEqual([]);
		const { actor, sessionId } = await identify(api, world.db, new Headers({ cookie: cookieOf(headers) }));
		expect((await listOwnSessions(world.db, actor)).map(({ id }) => id)).toContain(sessionId);
		const end = (who: typeof actor) => command(world.db, (trx) => endOwnSession(trx, who, sessionId ?? ''));
		await expect(end(people.editor)).rejects.toMatchObject({ code: 'not-found' });
		await end(actor);
		expect((await identify(api, world.db, new Headers({ cookie: cookieOf(headers) }))).actor).toEqual(visitor);
	});

	it('with a second step opens neither by password alone nor by a link', async () => {
		const api = accounts();
		const first = await signInByPassword(world.db, api, request(), credentials);
		const signedIn = new Headers({ cookie: cookieOf(first.headers) });
		const begun = await api.api.enableTwoFactor({ body: { password: credentials.password }, headers: signedIn });
		if (!('totpURI' in begun)) throw new Error('no key');
		const key = new URL(begun.totpURI).searchParams.get('secret') ?? '';
		await finishSecondFactor(api, signedIn, codeNow(key));
		const half = await signInByPassword(world.db, api, request(), credentials);
		expect(half.secondFactor).toBe(true);
		expect((await identify(api, world.db, new Headers({ cookie: cookieOf(half.headers) }))).actor).toEqual(visitor);
		await sendSignInLink(world.db, api, asked, { email: credentials.email });
		expect(letters.at(-1)?.text).not.toContain('token=');
		await expect(finishSecondFactor(api, new Headers({ cookie: cookieOf(half.headers) }), '000000')).rejects.toMatchObject({
			code: 'second-factor-wrong'
		});
		const [backup = ''] = begun.backupCodes;
		const whole = await finishSecondFactor(api, new Headers({ cookie: cookieOf(half.headers) }), backup);
		const { actor } = await identify(api, world.db, new Headers({ cookie: cookieOf(whole.headers) }));
		expect(actor).toMatchObject({ kind: 'member' });
		expect(await getOwnProtection(world.db, actor)).toEqual({ hasPassword: true, hasSecondFactor: true });
	});

	it('changes its password with the old one, ends its other sessions, and leaves a trail; an open session is no way to guess', async () => {
		const api = accounts();
		const asha = { email: 'asha@example.org', password: 'four other plain words' };
		await api.api.signUpEmail({ body: { ...asha, name: 'Asha' } });
		const other = await signInByPassword(world.db, api, request(), asha);
		const { headers } = await signInByPassword(world.db, api, request(), asha);
		const cookie = new Headers({ cookie: cookieOf(headers) });
		const { actor } = await identify(api, world.db, cookie);
		const own = { db: world.db, accounts: api, actor, headers: cookie };
		await expect(changeOwnPassword({ ...own, actor: visitor }, { current: '', password: 'whatever it is' })).rejects.toMatchObject({
			code: 'sign-in-needed'
		});
		await changeOwnPassword(own, { current: asha.password, password: 'quite another four words' });
		expect((await identify(api, world.db, new Headers({ cookie: cookieOf(other.headers) }))).actor).toEqual(visitor);
		const { entries } = await listTrail(world.db, people.administrator, { page: 1, perPage: 1 });
		expect(entries).toMatchObject([{ action: 'member.change-password', actorName: 'Asha' }]);
		const guess = () => endSecondFactor(own, 'guess guess guess');
		for (let attempt = 0; attempt < 9; attempt += 1) await expect(guess()).rejects.toMatchObject({ code: 'sign-in-failed' });
		await expect(guess()).rejects.toMatchObject({ code: 'too-many-requests' });
	});

	it('is closed to guessing after ten tries', async () => {
		const api = accounts();
		const guess = () => signInByPassword(world.db, api, request(), { email: 'target@example.org', password: 'guess guess guess' });
		for (let attempt = 0; attempt < 10; attempt += 1) await expect(guess()).rejects.toMatchObject({ code: 'sign-in-failed' });
		await expect(guess()).rejects.toMatchObject({ code: 'too-many-requests' });
	});
});
