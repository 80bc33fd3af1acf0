import type { Kysely, Transaction } from 'kysely';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { changedTexts, indicatorTextsForm } from '#domains/framework/schemas.ts';
import { findFrameworkDraft, getFramework, reviseFramework } from '#domains/framework/server/framework.ts';
import { readForm } from '#platform/forms.ts';
import { interfaceLanguages } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

/** The indicator as the draft has it, or the newest version where there is no draft. */
async function readIndicator<Tables extends FrameworkTables>(db: Kysely<Tables> | Transaction<Tables>, code: string) {
	const { document } = (await findFrameworkDraft(db)) ?? (await getFramework(db));
	const indicator = document.indicators.find((each) => each.code === code);
	if (!indicator) throw new Problem('not-found');
	return indicator;
}

export const load: PageServerLoad = ({ locals, params }) => {
	requirePermission(locals.actor, 'framework.edit');
	return readOnly(locals.db, async (db) => {
		const { code, label, definition } = await readIndicator(db, params.code);
		return {
			code,
			texts: interfaceLanguages.map((language) => ({ language, label: label[language] ?? '', definition: definition[language] ?? '' }))
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'framework.edit');
			const texts = readForm(indicatorTextsForm, form);
			await command(locals.db, async (trx) => {
				const changes = changedTexts(await readIndicator(trx, params.code), texts);
				if (changes.length > 0) await reviseFramework(trx, locals.actor, changes);
			});
			return { saved: true };
		});
	}
};
