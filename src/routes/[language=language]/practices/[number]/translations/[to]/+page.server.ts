import { redirect } from '@sveltejs/kit';
import { recordFieldName } from '#domains/practices/facet-name.ts';
import { translatedFields } from '#domains/practices/practice.ts';
import {
	acceptTranslation,
	dropTranslation,
	getTranslation,
	saveTranslation,
	translateByMachine
} from '#domains/practices/server/translation-drafts.ts';
import type { Texts } from '#domains/practices/translation.ts';
import { readXliff } from '#domains/practices/xliff.ts';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import { practiceNumber } from '../../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	readOnly(locals.db, async (db) => {
		const work = await getTranslation(db, locals.actor, practiceNumber(params.number), params.to);
		return {
			...work,
			fields: work.fields.map((field) => ({ ...field, name: recordFieldName(field.field) })),
			hasMachine: locals.application.machineTranslation !== undefined,
			isSaved: url.searchParams.has('saved')
		};
	});

const longest = { title: 300, summary: 1000, evidenceReason: 2000, costMoney: 2000, costPeople: 2000, costTime: 2000 } as const;
const longestOf = (field: string) => (longest as Readonly<Record<string, number>>)[field] ?? 20_000;

/** @throws {Problem} `invalid-input` naming each text that is too long */
function readTexts(form: FormData): Texts {
	const texts = translatedFields.map(
		(field) =>
			[
				field,
				String(form.get(field) ?? '')
					.replaceAll('\r\n', '\n')
					.trim()
			] as const
	);
	const wrong = texts.filter(([field, text]) => text.length > longestOf(field));
	if (wrong.length > 0) {
		throw new Problem(
			'invalid-input',
			{},
			Object.fromEntries(wrong.map(([field]) => [field, m.shell_field_long({ maximum: longestOf(field) })]))
		);
	}
	return Object.fromEntries(texts.filter(([, text]) => text));
}

const numberOf = (form: FormData) => {
	const basedOn = Number(form.get('basedOn'));
	return Number.isInteger(basedOn) ? basedOn : -1;
};

type Event = Parameters<NonNullable<Actions['save']>>[0];

async function save({ locals, params, request, url }: Event, state: 'writing' | 'ready') {
	const form = await request.formData();
	return attempt(locals, form, async () => {
		const change = { number: practiceNumber(params.number), language: params.to, texts: readTexts(form), basedOn: numberOf(form), state };
		await command(locals.db, (trx) => saveTranslation(trx, locals.actor, change));
		redirect(303, `${url.pathname}?saved`);
	});
}

export const actions: Actions = {
	save: (event) => save(event, 'writing'),
	ready: (event) => save(event, 'ready'),
	accept: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const accepted = { number: practiceNumber(params.number), language: params.to, basedOn: numberOf(form) };
			await command(locals.db, (trx) => acceptTranslation(trx, locals.actor, accepted));
			redirect(303, `/${locals.locale}/practices/${params.number}/translations`);
		});
	},
	drop: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => dropTranslation(trx, locals.actor, practiceNumber(params.number), params.to));
			redirect(303, `/${locals.locale}/practices/${params.number}/translations`);
		}),
	machine: async ({ locals, params, request, url }) =>
		attempt(locals, await request.formData(), async () => {
			const number = practiceNumber(params.number);
			const work = await readOnly(locals.db, (db) => getTranslation(db, locals.actor, number, params.to));
			const texts = await translateByMachine(locals.application.machineTranslation, work);
			const change = { number, language: params.to, texts, basedOn: work.basedOn, state: 'machine' as const };
			await command(locals.db, (trx) => saveTranslation(trx, locals.actor, change));
			redirect(303, `${url.pathname}?saved`);
		}),
	xliff: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const number = practiceNumber(params.number);
			const work = await readOnly(locals.db, (db) => getTranslation(db, locals.actor, number, params.to));
			const file = form.get('xliff');
			if (!(file instanceof File) || file.size === 0) throw new Problem('invalid-input', {}, { xliff: m.curation_choose_file() });
			const read = readXliff(new Uint8Array(await file.arrayBuffer()));
			if (typeof read === 'string' || read.number !== number || (read.to && read.to !== params.to)) throw new Problem('xliff-unreadable');
			// Fields the file does not bring keep what the draft says.
			const before = Object.fromEntries(work.fields.filter(({ text }) => text).map(({ field, text }) => [field, text]));
			const change = {
				number,
				language: params.to,
				texts: { ...before, ...read.target },
				basedOn: numberOf(form),
				state: 'writing' as const
			};
			await command(locals.db, (trx) => saveTranslation(trx, locals.actor, change));
			redirect(303, `${url.pathname}?saved`);
		});
	}
};
