import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf, type Reviewer, reviewCan, type Stage, stageAfterYes, stages, type Standing } from './review.ts';

const standing = (changes: Partial<Standing> = {}): Standing => ({
	stage: 'submitted',
	minor: false,
	authors: ['author'],
	editor: null,
	expert: null,
	dimensions: ['education'],
	complete: true,
	...changes
});
const author: Reviewer = { id: 'author', isEditor: false, expertOf: [] };
const editor: Reviewer = { id: 'editor', isEditor: true, expertOf: [] };
const expert: Reviewer = { id: 'expert', isEditor: false, expertOf: ['education'] };

describe('a proposal', () => {
	it('is refused to its author by every reviewer’s right, also an administrator’s', () => {
		const self: Reviewer = { id: 'author', isEditor: true, expertOf: ['education'] };
		for (const stage of ['submitted', 'expert'] as const) {
			expect(reviewCan.accept(standing({ stage }), self)).toEqual({ allowed: false, why: 'own-text' });
		}
		const accepted = standing({ stage: 'accepted', editor: 'editor', expert: 'expert' });
		expect(reviewCan.publish(accepted, self)).toEqual({ allowed: false, why: 'own-text' });
	});

	it('needs two people: the editor who passed it on can not be its expert', () => {
		const both: Reviewer = { id: 'editor', isEditor: true, expertOf: ['education'] };
		expect(reviewCan.accept(standing({ stage: 'expert', editor: 'editor' }), both)).toEqual({ allowed: false, why: 'two-people' });
		expect(reviewCan.accept(standing({ stage: 'expert', editor: 'editor' }), expert)).toEqual({ allowed: true });
	});

	it('is read by experts of its own themes', () => {
		const other: Reviewer = { ...expert, expertOf: ['rights'] };
		expect(reviewCan.accept(standing({ stage: 'expert', editor: 'editor' }), other)).toEqual({ allowed: false, why: 'other-theme' });
		expect(reviewCan.accept(standing({ stage: 'expert', editor: 'editor' }), editor)).toEqual({ allowed: false, why: 'not-expert' });
	});

	it('is sent when it is complete, and written by its author only while nobody reads it', () => {
		expect(reviewCan.submit(standing({ stage: 'writing', complete: false }), author)).toEqual({ allowed: false, why: 'incomplete' });
		expect(reviewCan.submit(standing({ stage: 'changes' }), author)).toEqual({ allowed: true });
		expect(reviewCan.write(standing(), author)).toEqual({ allowed: false, why: 'not-waiting' });
		expect(reviewCan.write(standing({ stage: 'writing' }), expert)).toEqual({ allowed: false, why: 'not-author' });
	});

	it('that is minor needs one other person and no expert', () => {
		expect(stageAfterYes({ stage: 'submitted', minor: true })).toBe('accepted');
		expect(stageAfterYes({ stage: 'submitted', minor: false })).toBe('expert');
		expect(reviewCan.publish(standing({ stage: 'accepted', minor: true, editor: 'editor' }), editor)).toEqual({ allowed: true });
	});

	it('is never published by, or reviewed by, anybody who wrote any of it, whatever else is true', () => {
		const person = fc.constantFrom('a', 'b', 'c', 'd');
		const any = fc.record({
			stage: fc.constantFrom(...stages),
			minor: fc.boolean(),
			authors: fc.array(person, { minLength: 1 }),
			editor: fc.option(person),
			expert: fc.option(person),
			dimensions: fc.constant(['education']),
			complete: fc.boolean()
		});
		fc.assert(
			fc.property(any, person, fc.boolean(), (proposal, id, isEditor) => {
				const somebody: Reviewer = { id, isEditor, expertOf: ['education'] };
				const done = [reviewCan.accept, reviewCan.ask, reviewCan.reject, reviewCan.publish].some((can) => can(proposal, somebody).allowed);
				expect(done && proposal.authors.includes(id)).toBe(false);
				if (reviewCan.publish(proposal, somebody).allowed && !proposal.minor) {
					expect(new Set([proposal.editor, proposal.expert, ...proposal.authors]).size).toBe(new Set(proposal.authors).size + 2);
				}
			})
		);
	});

	it('shows its author how far it is', () => {
		const states = (stage: Stage) => journeyOf({ stage, minor: false }).map(({ state }) => state);
		expect(states('changes')).toEqual(['now', 'later', 'later', 'later']);
		expect(states('expert')).toEqual(['done', 'done', 'now', 'later']);
		expect(states('published')).toEqual(['done', 'done', 'done', 'done']);
	});
});
