import { expect, it } from 'vitest';
import { deprecationHeaders } from './deprecation.ts';

it('says since when an address is to go, when it goes at the earliest, and what takes its place; nothing of others', () => {
	const list = [
		{ path: /\/old$/, since: new Date('2027-01-01T00:00:00Z'), until: new Date('2028-01-01T00:00:00Z'), instead: '/api/v2/new' }
	];
	expect(deprecationHeaders('/api/v1/old', list)).toEqual({
		deprecation: '@1798761600',
		sunset: 'Sat, 01 Jan 2028 00:00:00 GMT',
		link: '</api/v2/new>; rel="successor-version"'
	});
	expect(deprecationHeaders('/api/v1/framework', list)).toEqual({});
});
