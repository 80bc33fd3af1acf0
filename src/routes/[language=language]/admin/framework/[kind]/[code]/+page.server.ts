import type { Kysely, Transaction } from 'kysely';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { type Described, type EditableKind, isEditableKind } from '#domains/framework/revision.ts';
import { changedTexts, textFieldsOf, textsForm } from '#domains/framework/schemas.ts';
import { findFrameworkDraft, getFramework, reviseFramework } from '#domains/framework/server/framework.ts';
import { readForm } from '#platform/forms.ts';
import { interfaceLanguages } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

/** An entry as the draft has it, or the newest version where there is no draft. */
async function readEntry<Tables extends FrameworkTables>(
	db: Kysely<Tables> | Transaction<Tables>,
	{ kind, code }: { kind: string; code: string }
): Promise<{ kind: EditableKind; entry: Described }> {
	if (!isEditableKind(kind)) throw new Problem('not-found');
	const { document } = (await findFrameworkDraft(db)) ?? (await getFramework(db));
	const entries: readonly Described[] = document[kind];
	const entry = entries.find((each) => each.code === code);
	if (!entry) throw new Problem('not-found');
	return { kind, entry };
}

export const load: PageServerLoad = ({ locals, params }) => {
	requirePermission(locals.actor, 'framework.edit');
	return readOnly(locals.db, async (db) => {
		const { entry } = await readEntry(db, params);
		return {
			code: entry.code,
			texts: interfaceLanguages.map((language) => ({
				language,
				fields: textFieldsOf(entry).map((field) => ({ field, text: entry[field]?.[language] ?? '' }))
			}))
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'framework.edit');
			await command(locals.db, async (trx) => {
				const { kind, entry } = await readEntry(trx, params);
				const changes = changedTexts(kind, entry, readForm(textsForm(entry), form));
				if (changes.length > 0) await reviseFramework(trx, locals.actor, changes);
			});
			return { saved: true };
		});
	}
};
