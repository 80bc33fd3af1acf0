import { redirect } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { replicationInput } from '#domains/practices/replication.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { listReplications, tellReplication } from '#domains/practices/server/replications.ts';
import { m } from '#messages';
import { collator, countryName, pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { practiceNumber } from '../../practice-number.ts';
import { elsewhere, europe } from '../edit/places.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	requirePermission(locals.actor, 'practice.propose');
	return readOnly(locals.db, async (db) => {
		const { id, number, record } = await getPublishedPractice(db, practiceNumber(params.number));
		const named = (codes: readonly string[]) =>
			codes
				.map((code) => ({ code, name: countryName(code, locals.locale) }))
				.sort((a, b) => collator(locals.locale).compare(a.name, b.name));
		return {
			number,
			title: pickText(record.title, locals.locale),
			parents: (await listReplications(db, id)).map(({ id, organisation, place }) => ({ id, name: `${organisation}, ${place}` })),
			countries: [...named(europe), ...named(elsewhere)]
		};
	});
};

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (value: string) => value || null;
const numberOrNull = (value: string) => (value ? Number(value) : null);

/** @throws {Problem} `invalid-input` naming each field at fault */
function readInput(form: FormData) {
	const parsed = replicationInput.safeParse({
		parent: orNull(text(form, 'parent')),
		replica: numberOrNull(text(form, 'replica')),
		organisation: text(form, 'organisation'),
		place: text(form, 'place'),
		country: text(form, 'country'),
		since: numberOrNull(text(form, 'since')),
		until: numberOrNull(text(form, 'until')),
		adapted: text(form, 'adapted'),
		outcome: text(form, 'outcome'),
		website: orNull(text(form, 'website')),
		contactEmail: orNull(text(form, 'contactEmail'))
	});
	if (parsed.success) return parsed.data;
	const words = (code: string) => (code === 'too_small' ? m.shell_field_required() : m.shell_field_invalid());
	throw new Problem('invalid-input', {}, Object.fromEntries(parsed.error.issues.map(({ path, code }) => [String(path[0]), words(code)])));
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const number = practiceNumber(params.number);
			requirePermission(locals.actor, 'practice.propose');
			const input = readInput(form);
			await command(locals.db, (trx) => tellReplication(trx, locals.actor, { number, language: locals.locale, input }));
			redirect(303, `/${locals.locale}/practices/${number}?told#replications`);
		});
	}
};
