import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Replication, sizeOfTree, treeOf } from './replication.ts';

const one = (id: string, parent: string | null, since: number | null = null): Replication => ({
	...{ id, parent, since, replica: null, organisation: id, place: 'x', country: 'BE', until: null, language: 'en' },
	...{ adapted: '', outcome: '', website: null, canBeAsked: false }
});

describe('the tree of replications', () => {
	it('hangs each on what it was copied from, oldest first', () => {
		const tree = treeOf([one('c', 'a', 2020), one('b', null, 2019), one('a', null, 2018), one('d', 'c')]);
		expect(tree.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(tree[0]?.children[0]).toMatchObject({ id: 'c', children: [{ id: 'd' }] });
	});

	it('keeps one whose parent is not shown, on the practice itself', () => {
		expect(treeOf([one('b', 'gone')])).toMatchObject([{ id: 'b' }]);
	});

	it('holds every replication once where each was copied from an earlier one', () => {
		const forest = fc
			.array(fc.nat(), { maxLength: 40 })
			.map((picks) => picks.map((pick, index) => one(String(index), index > 0 && pick % 3 ? String(pick % index) : null)));
		fc.assert(fc.property(forest, (all) => sizeOfTree(treeOf(all)) === all.length));
	});
});
