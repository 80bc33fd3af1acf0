import { describe, expect, it } from 'vitest';
import { mayUseDemoSignIn } from './server/demo-people.ts';
import type { Member, Role } from './actor.ts';
import { visitor } from './actor.ts';
import { speaking } from '#platform/server/locale.ts';
import { may, maySomewhere, organisationsWith, requirePermission } from './permissions.ts';

const holding = (role: Role, organisation: string | null): Member => ({
	kind: 'member',
	id: '1',
	name: 'A',
	email: 'a@example.org',
	grants: [{ role, organisation }]
});

describe('a permission', () => {
	it('is refused with the names of the roles in the language of whoever asks', () => {
		const refusal = expect.objectContaining({ code: 'forbidden', details: { roles: 'onderzoeker, beheerder' } });
		expect(() => speaking('nl', () => requirePermission(holding('member', null), 'release.publish'))).toThrow(refusal);
	});

	it('is refused with the reason and the roles that have it', () => {
		expect(may(visitor, 'campaign.open')).toEqual({ allowed: false, reason: 'sign-in-needed', roles: ['researcher', 'administrator'] });
		expect(may(holding('coach', null), 'campaign.open')).toMatchObject({ allowed: false, reason: 'forbidden' });
	});

	it('held in the whole platform counts everywhere; held in an organisation, only there', () => {
		expect(may(holding('researcher', null), 'campaign.open', { organisation: 'x' })).toEqual({ allowed: true });
		expect(may(holding('researcher', 'x'), 'campaign.open', { organisation: 'x' })).toEqual({ allowed: true });
		expect(may(holding('researcher', 'x'), 'campaign.open', { organisation: 'y' }).allowed).toBe(false);
		expect(may(holding('researcher', 'x'), 'campaign.open').allowed).toBe(false);
	});

	it('says for which organisations it is held', () => {
		expect(organisationsWith(holding('researcher', null), 'campaign.read')).toBe('all');
		expect(organisationsWith(holding('researcher', 'x'), 'campaign.read')).toEqual(['x']);
		expect(maySomewhere(holding('researcher', 'x'), 'campaign.read')).toBe(true);
		expect(maySomewhere(visitor, 'campaign.read')).toBe(false);
	});
});

describe('one-click sign-in', () => {
	const from = (host: string, headers: Record<string, string> = {}) => new Request('http://x/', { headers: { host, ...headers } });
	it('is for the computer the demo runs on, by its local name, through no proxy', () => {
		expect(mayUseDemoSignIn(from('localhost:3000'), '127.0.0.1')).toBe(true);
		expect(mayUseDemoSignIn(from('localhost:3000'), '::ffff:127.0.0.1')).toBe(true);
		expect(mayUseDemoSignIn(from('localhost:3000'), '10.0.0.7')).toBe(false);
		expect(mayUseDemoSignIn(from('demo.example'), '127.0.0.1')).toBe(false);
		expect(mayUseDemoSignIn(from('localhost', { 'x-forwarded-for': '10.0.0.7' }), '127.0.0.1')).toBe(false);
	});
});
