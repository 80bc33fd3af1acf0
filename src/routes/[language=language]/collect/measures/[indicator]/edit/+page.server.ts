import { redirect } from '@sveltejs/kit';
import type { Kysely } from 'kysely';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { isInstrument } from '#domains/questionnaires/instrument.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import { kindFor, MEASURE_KINDS, surveyMeasure, type MeasureContent } from '#domains/releases/measures/content.ts';
import { measureFields, readMeasure } from '#domains/releases/measures/form.ts';
import { listOfferedItems } from '#domains/releases/measures/server/measure-items.ts';
import { readPreview } from '#domains/releases/measures/server/measure-preview.ts';
import { addMeasureVersion, listMeasureVersions } from '#domains/releases/measures/server/measures.ts';
import type { ReleaseTables } from '#domains/releases/server/tables.ts';
import { m } from '#messages';
import { typedValues } from '#platform/forms.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

type Tables = FrameworkTables & IdentityTables & QuestionnaireTables & ReleaseTables;

/** All that the editor needs of a measure: its indicator, newest version, and what it can be made of. */
async function readEditor(db: Kysely<Tables>, locals: App.Locals, code: string) {
	requireSomewhere(locals.actor, 'measure.edit');
	const { document } = await getFramework(db);
	const indicator = document.indicators.find((each) => each.code === code);
	if (!indicator) throw new Problem('not-found');
	const [newest] = await listMeasureVersions(db, locals.actor, code);
	const offered = await listOfferedItems(db, locals.actor);
	const used = newest?.content.kind === 'survey' ? newest.content.variants : [];
	const instruments = document.instruments.flatMap(({ code: instrument, label }) => {
		if (!isInstrument(instrument)) return [];
		const before = used.find((each) => each.instrument === instrument)?.items ?? [];
		const items = offered[instrument];
		const gone = before.filter(({ name }) => !items.some((each) => each.name === name));
		const all = [...items, ...gone.map(({ name }) => ({ name, label: {}, answers: '', from: [] }))];
		return all.length > 0 ? [{ code: instrument, label, items: all }] : [];
	});
	return { indicator, newest, instruments };
}

export const load: PageServerLoad = ({ locals, params, url }) =>
	readOnly(locals.db, async (db) => {
		const { indicator, newest, instruments } = await readEditor(db, locals, params.indicator);
		const asked = MEASURE_KINDS.find((kind) => kind === url.searchParams.get('kind'));
		const kind = asked ?? newest?.content.kind ?? kindFor(indicator);
		const content = newest?.content.kind === kind ? newest.content : undefined;
		return {
			indicator: { code: indicator.code, label: indicator.label },
			instruments,
			kind,
			seen: newest?.number ?? 0,
			values: content ? measureFields(content) : {},
			preview: content?.kind === 'survey' ? await readPreview(db, locals.actor, surveyMeasure(indicator.code, 1, content)) : undefined
		};
	});

/** What was sent, as a measure. @throws {Problem} `invalid-input` with words for each field */
async function readSent(db: Kysely<Tables>, locals: App.Locals, code: string, form: FormData): Promise<MeasureContent> {
	const { instruments } = await readEditor(db, locals, code);
	const sent = (name: string) => form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\0', '')] : []));
	const kind = MEASURE_KINDS.find((each) => each === sent('kind')[0]) ?? 'survey';
	const known = (instrument: string, item: string) =>
		instruments.some((each) => each.code === instrument && each.items.some(({ name }) => name === item));
	const read = readMeasure(
		kind,
		sent,
		instruments.map((each) => each.code),
		known
	);
	if (read.fields) throw new Problem('invalid-input', {}, read.fields);
	return read.content;
}

export const actions: Actions = {
	preview: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, () =>
			readOnly(locals.db, async (db) => {
				const content = await readSent(db, locals, params.indicator, form);
				const measure = content.kind === 'survey' ? surveyMeasure(params.indicator, 1, content) : undefined;
				return { values: typedValues(form), preview: measure && (await readPreview(db, locals.actor, measure)) };
			})
		);
	},
	save: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const content = await readOnly(locals.db, (db) => readSent(db, locals, params.indicator, form));
			const typed = form.get('note');
			const note = typeof typed === 'string' ? typed.replaceAll('\0', '').trim() : '';
			if (note === '') throw new Problem('invalid-input', {}, { note: m.shell_field_required() });
			if (note.length > 1000) throw new Problem('invalid-input', {}, { note: m.shell_field_long({ maximum: 1000 }) });
			const seen = Number(form.get('seen'));
			await command(locals.db, (trx) => addMeasureVersion(trx, locals.actor, params.indicator, { content, note, seen }));
			return redirect(303, `/${locals.locale}/collect/measures/${params.indicator}?kept`);
		});
	}
};
