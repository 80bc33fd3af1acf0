import { requirePermission } from '#domains/identity/permissions.ts';
import { type Described, EDITABLE_KINDS, listDifferences } from '#domains/framework/revision.ts';
import { publishForm } from '#domains/framework/schemas.ts';
import { discardFrameworkDraft, listFrameworkVersions, publishFramework } from '#domains/framework/server/framework.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requirePermission(locals.actor, 'framework.read-draft');
	return readOnly(locals.db, async (db) => {
		const versions = await listFrameworkVersions(db);
		const draft = versions.find((version) => version.state === 'draft');
		const newest = versions.find((version) => version.state === 'published');
		return {
			draft: draft && { number: draft.number, differences: newest ? listDifferences(newest.document, draft.document) : [] },
			lists: EDITABLE_KINDS.map((kind) => {
				const entries: readonly Described[] = (draft ?? newest)?.document[kind] ?? [];
				return { kind, entries: entries.map(({ code, label }) => ({ code, label: pickText(label, locals.locale) })) };
			}),
			history: versions
				.filter((version) => version.state === 'published')
				.map(({ number, note, publishedAt, document }, at, all) => {
					const before = all[at + 1];
					return { number, note, publishedAt, differences: before ? listDifferences(before.document, document) : [] };
				})
		};
	});
};

export const actions: Actions = {
	publish: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { note } = readForm(publishForm, form);
			return { published: await command(locals.db, (trx) => publishFramework(trx, locals.actor, note)) };
		});
	},
	discard: async ({ locals, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => discardFrameworkDraft(trx, locals.actor));
			return {};
		})
};
