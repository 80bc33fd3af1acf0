import { redirect } from '@sveltejs/kit';
import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import { may } from '#domains/identity/permissions.ts';
import { methodsText, warningWords } from '#domains/releases/methods-text.ts';
import { describeForm, doiForm, verdictForm, withdrawForm } from '#domains/releases/schemas.ts';
import { discardDraft, publishRelease, withdrawRelease } from '#domains/releases/server/commands.ts';
import { getReleaseFor, getWholes, isRecipe, ownersOf } from '#domains/releases/server/releases.ts';
import { describeDraft, hasApprover, listReviews, registerDoi, reviewRelease } from '#domains/releases/server/reviews.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { changeRows, figureRows, hiddenRows } from './figure-rows.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { actor, locale } = locals;
	return readOnly(locals.db, async (db) => {
		const release = await getReleaseFor(db, actor, knownId(params.id));
		const { document } = await getFrameworkVersion(db, release.frameworkVersion);
		const owners = await ownersOf(db, release.recipe);
		const reviews = release.state === 'draft' ? await listReviews(db, release) : [];
		const mayHere = (permission: 'release.approve' | 'release.publish' | 'release.register') =>
			owners.every((organisation) => may(actor, permission, { organisation }).allowed);
		const { number, state, kind, synthetic, withdrawalReason: reason, revision, doi } = release;
		return {
			id: release.id,
			release: {
				...{ number, state, kind, synthetic, reason, revision, doi, title: pickText(release.title, locale).text },
				changelog: release.changelog ? pickText(release.changelog, locale).text : '',
				canRepeat: isRecipe(release.recipe),
				isApproved: release.approvedBy !== null,
				isOwn: release.createdBy === (actor.id ?? null)
			},
			allowed: { approve: mayHere('release.approve'), register: mayHere('release.register') },
			hasApprover: state === 'draft' ? await hasApprover(db, release, owners) : true,
			reviews,
			warnings: release.methods.warnings.map(warningWords),
			methods: methodsText(release, locale),
			changes: changeRows(release.methods.changes, document, locale),
			hidden: hiddenRows(release.methods.quality, document, locale),
			...figureRows(await getWholes(db, release), document, locale)
		};
	});
};

const done = { done: true } as const;

export const actions: Actions = {
	approve: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const said = readForm(verdictForm, form);
			await command(locals.db, (trx) => reviewRelease(trx, locals.actor, knownId(params.id), { ...said, verdict: 'approved' }));
			return done;
		});
	},
	return: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const said = readForm(verdictForm, form);
			await command(locals.db, (trx) => reviewRelease(trx, locals.actor, knownId(params.id), { ...said, verdict: 'returned' }));
			return done;
		});
	},
	describe: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { title, changelog, revision } = readForm(describeForm, form);
			const said = { title: { [locals.locale]: title }, changelog: changelog === '' ? {} : { [locals.locale]: changelog }, revision };
			await command(locals.db, (trx) => describeDraft(trx, locals.actor, knownId(params.id), said));
			return done;
		});
	},
	publish: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => publishRelease(trx, locals.actor, knownId(params.id)));
			return done;
		}),
	withdraw: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { reason } = readForm(withdrawForm, form);
			await command(locals.db, (trx) => withdrawRelease(trx, locals.actor, knownId(params.id), reason));
			return done;
		});
	},
	register: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { doi } = readForm(doiForm, form);
			await command(locals.db, (trx) => registerDoi(trx, locals.actor, knownId(params.id), doi));
			return done;
		});
	},
	discard: async ({ locals, params, request }) => {
		const result = await attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => discardDraft(trx, locals.actor, knownId(params.id)));
			return { gone: true };
		});
		if ('gone' in result) redirect(303, `/${locals.locale}/collect/releases`);
		return result;
	}
};

function knownId(id: string): string {
	if (!isId(id)) throw new Problem('not-found');
	return id;
}
