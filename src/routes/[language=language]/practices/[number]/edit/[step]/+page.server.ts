import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { type PracticeRecord } from '#domains/practices/practice.ts';
import { formStepNames, formSteps, type FormStep, isFormStep, unexplainedOutcomes } from '#domains/practices/readiness.ts';
import { attachFile } from '#domains/practices/server/attachments.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { listThreads } from '#domains/practices/server/comments.ts';
import { findOpenProposal } from '#domains/practices/server/working-copy.ts';
import { revisePractice } from '#domains/practices/server/practice-changes.ts';
import { getContactEmail } from '#domains/practices/server/proposals.ts';
import { findSimilar } from '#domains/practices/server/similar.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, reader, readOnly } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { attempt } from '../../../../../attempt.ts';
import { practiceNumber } from '../../../practice-number.ts';
import { formLanguage, getEditable } from '../editable.ts';
import { readStep } from '../read-step.ts';
import { optionsOf, outcomesByDimension, stepValues } from '../step-data.ts';
import type { Actions, PageServerLoad } from './$types';

function stepOf(text: string): FormStep {
	if (!isFormStep(text)) throw new Problem('not-found');
	return text;
}

export const load: PageServerLoad = ({ locals, params, url }) => {
	requirePermission(locals.actor, 'practice.propose');
	return readOnly(locals.db, async (db) => {
		const { actor, locale } = locals;
		const step = stepOf(params.step);
		const practice = await getEditable(db, actor, practiceNumber(params.number));
		const { record } = practice;
		const language = formLanguage(url.searchParams.get('in'), practice);
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		const words = { collection, framework, locale };
		const title = record.title[language] ?? '';
		return {
			...{ number: practice.number, step, language, revision: practice.revision, state: practice.state },
			...{ originalLanguage: record.originalLanguage, category: record.category },
			name: pickText(record.title, locale),
			underWay: (await findOpenProposal(db, practice.id)) !== undefined,
			fields: formSteps[step].map((field) => ({ field, ...optionsOf(field, record, words) })),
			dimensions: step === 'outcomes' ? outcomesByDimension(words) : [],
			values: stepValues(record, step, language, step === 'contact' ? await getContactEmail(db, practice.id) : ''),
			unexplained: unexplainedOutcomes(record),
			pictures: record.pictures.map(({ file, alt }) => ({ file, alt: pickText(alt, locale).text })),
			files: record.files,
			threads: (await listThreads(db, practice.id)).filter(({ resolved }) => !resolved),
			similar:
				step === 'what'
					? (await findSimilar(db, actor, collection, title))
							.filter(({ number }) => number !== practice.number)
							.map((one) => ({ ...one, title: pickText(one.title, locale) }))
					: []
		};
	});
};

const uploads = (form: FormData, name: string) => form.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[];

/** What was attached, added to the record; a picture without words for who can't see it is kept as a draft, and named as missing. */
async function attach(locals: App.Locals, trx: Parameters<typeof attachFile>[0], form: FormData, record: PracticeRecord, language: string) {
	const settings = { scan: locals.application.scanFile, folder: locals.application.env.FILES_DIR };
	const keep = async (file: File) =>
		attachFile(trx, locals.actor, { name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) }, settings);
	let { pictures, files } = record;
	for (const upload of uploads(form, 'new-picture')) {
		const kept = await keep(upload);
		if (!kept.mediaType.startsWith('image/')) throw new Problem('file-type-refused', { type: kept.mediaType });
		const alt = String(form.get('new-alt') ?? '').trim();
		if (!alt) throw new Problem('invalid-input', {}, { 'new-alt': m.proposals_alt_needed() });
		const picture = { file: kept.file, alt: { [language]: alt }, credit: String(form.get('new-credit') ?? '').trim() };
		pictures = [...pictures.filter(({ file }) => file !== kept.file), picture];
	}
	for (const upload of uploads(form, 'new-file')) {
		const kept = await keep(upload);
		files = [...files.filter(({ file }) => file !== kept.file), kept];
	}
	return { ...record, pictures, files };
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.propose');
			const step = stepOf(params.step);
			const number = practiceNumber(params.number);
			if (step === 'files') await takeRateLimit(locals.db, `practice-files:${locals.actor.id}`, { limit: 100, seconds: 3600 });
			const language = await command(locals.db, async (trx) => {
				const before = await getEditable(reader(trx), locals.actor, number);
				const language = formLanguage(form.get('language'), before);
				const { record, problems, contactEmail } = readStep(step, form, before.record, language);
				if (Object.keys(problems).length > 0) throw new Problem('invalid-input', {}, problems);
				const whole = step === 'files' ? await attach(locals, trx, form, record, language) : record;
				const basedOn = Number(form.get('basedOn'));
				const minor = form.get('minor') === 'on';
				await revisePractice(trx, locals.actor, { number, basedOn, record: whole, minor, contactEmail, typing: true });
				return language;
			});
			const next = formStepNames[formStepNames.indexOf(step) + 1];
			const to = form.get('then') === 'stay' ? `edit/${step}` : next ? `edit/${next}` : 'review';
			redirect(303, `/${locals.locale}/practices/${number}/${to}${to === 'review' ? '' : `?in=${language}`}`);
		});
	}
};
