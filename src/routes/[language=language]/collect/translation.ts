import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { pickText, languageTag } from '#platform/languages.ts';
import { STEP_KINDS, translationCan, type StepKind } from '#domains/questionnaires/translation/protocol.ts';
import { reasonWords } from '#domains/questionnaires/translation/words.ts';
import type { Subject } from '#domains/questionnaires/translation/subject.ts';
import { notThrough, tallyOf } from '#domains/questionnaires/translation/tally.ts';
import { translationUnits, wordsIn } from '#domains/questionnaires/translation/translation-units.ts';
import { getLibraryEntry } from '#domains/questionnaires/server/library.ts';
import { getQuestionnaire } from '#domains/questionnaires/server/questionnaires.ts';
import { takeInTranslations } from '#domains/questionnaires/server/translated-version.ts';
import { takeStep } from '#domains/questionnaires/server/translation-steps.ts';
import { getSubjectTexts, getWorkingText, listSteps, listStates, mayStep } from '#domains/questionnaires/server/translation-tracks.ts';
import { m } from '#messages';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../attempt.ts';

/** What is translated, as an address names it. @throws {Problem} `not-found` */
export function subjectOf(kind: Subject['kind'], id: string): Subject {
	if (!isId(id)) throw new Problem(kind === 'questionnaire' ? 'questionnaire-not-found' : 'not-found');
	return { kind, id };
}

function rootOf(locals: App.Locals, { kind, id }: Subject): string {
	return `/${locals.locale}/collect/${kind === 'questionnaire' ? 'questionnaires' : 'library'}/${id}`;
}

/** The name of what is translated, and where it stands. */
async function headOf(locals: App.Locals, db: App.Locals['db'], subject: Subject) {
	const name =
		subject.kind === 'questionnaire'
			? (await getQuestionnaire(db, locals.actor, subject.id)).title
			: (await getLibraryEntry(db, locals.actor, subject.id)).content.name;
	return { name: pickText(name, locals.locale).text, root: rootOf(locals, subject) };
}

/** Every language with how many of its texts are how far. */
export function loadLanguages(locals: App.Locals, subject: Subject) {
	return readOnly(locals.db, async (db) => {
		const texts = await getSubjectTexts(db, locals.actor, subject);
		const states = await listStates(db, subject, texts);
		return {
			head: await headOf(locals, db, subject),
			from: texts.defaultLanguage,
			languages: [...states].map(([language, byKey]) => {
				const tally = tallyOf(byKey.values());
				return { language, total: byKey.size, missing: tally.missing, notThrough: notThrough(tally) };
			})
		};
	});
}

/** Goes to a further language that somebody named. */
export async function goToLanguage(locals: App.Locals, subject: Subject, request: Request) {
	const form = await request.formData();
	return attempt(locals, form, async () => {
		const tag = String(form.get('language') ?? '').trim();
		if (!languageTag.test(tag)) throw new Problem('invalid-input', {}, { language: m.translation_tag_invalid() });
		return redirect(303, `${rootOf(locals, subject)}/translation/${tag}`);
	});
}

/** The texts of one language, each with how far it is. */
export function loadLanguage(locals: App.Locals, subject: Subject, language: string) {
	return readOnly(locals.db, async (db) => {
		const texts = await getSubjectTexts(db, locals.actor, subject);
		if (!languageTag.test(language) || language === texts.defaultLanguage) throw new Problem('not-found');
		const states = (await listStates(db, subject, { ...texts, languages: [...texts.languages, language] })).get(language);
		return {
			head: await headOf(locals, db, subject),
			language,
			units: translationUnits(texts).flatMap((unit) => {
				const state = states?.get(unit.key);
				return state ? [{ unit, state }] : [];
			}),
			mayTakeIn: await mayStep(db, locals.actor, subject, 'adjudication')
		};
	});
}

/** Takes what was decided into the next version. */
export async function takeIn(locals: App.Locals, subject: Subject, language: string, request: Request) {
	return attempt(locals, await request.formData(), async () => {
		const number = await command(locals.db, (trx) =>
			takeInTranslations(trx, locals.actor, subject, language, locals.application.env.FILES_DIR)
		).catch((caught: unknown) => {
			if (caught instanceof Problem && caught.code === 'invalid-input')
				throw new Problem('invalid-input', {}, { decided: m.translation_nothing_new() });
			throw caught;
		});
		return { number };
	});
}

/** One text in one language, with what this person may see and do. */
export function loadText(locals: App.Locals, subject: Subject, language: string, url: URL) {
	return readOnly(locals.db, async (db) => {
		const key = url.searchParams.get('key') ?? '';
		const working = await getWorkingText(db, locals.actor, subject, { key, language });
		const texts = await getSubjectTexts(db, locals.actor, subject);
		const steps = await listSteps(db, subject, key, language, working.original);
		const person = locals.actor.kind === 'member' ? locals.actor.id : '';
		const kinds: { kind: StepKind; reasons: string[] }[] = [];
		for (const kind of STEP_KINDS) {
			if (!(await mayStep(db, locals.actor, subject, kind))) continue;
			const verdict = translationCan[kind](steps, person);
			kinds.push({ kind, reasons: verdict.allowed ? [] : verdict.reasons.map((reason) => reasonWords[reason]()) });
		}
		const units = translationUnits(texts).filter((unit) => Object.keys(wordsIn(unit, texts.defaultLanguage)).length > 0);
		const place = units.findIndex((unit) => unit.key === key);
		const neighbour = (index: number): string | undefined => units[index]?.key;
		return {
			...{ head: await headOf(locals, db, subject), language, from: texts.defaultLanguage, working, kinds },
			...{ before: neighbour(place - 1), after: neighbour(place + 1), kept: url.searchParams.has('kept') }
		};
	});
}

const stepForm = z.object({
	kind: z.enum(STEP_KINDS),
	seen: z.string().max(100_000),
	outcome: z.enum(['fine', 'change']).nullable().default(null),
	note: z.string().max(4000).default('')
});
const wording = z.record(z.string(), z.string());

/** Keeps a step that somebody took. */
export async function keepStep(locals: App.Locals, subject: Subject, language: string, { request, url }: { request: Request; url: URL }) {
	const form = await request.formData();
	return attempt(locals, form, async () => {
		const { kind, seen, outcome, note } = readForm(stepForm, form);
		const key = url.searchParams.get('key') ?? '';
		const words = Object.fromEntries(
			[...form].flatMap(([name, value]) =>
				name.startsWith('words-') && typeof value === 'string' ? [[name.slice('words-'.length), value.trim().slice(0, 10_000)]] : []
			)
		);
		const step = { kind, key, language, seen: readSeen(seen), words, outcome, note };
		await command(locals.db, (trx) => takeStep(trx, locals.actor, subject, step, new Date()));
		return redirect(303, `${rootOf(locals, subject)}/translation/${language}/text?key=${encodeURIComponent(key)}&kept`);
	});
}

function readSeen(text: string): Readonly<Record<string, string>> {
	try {
		return wording.parse(JSON.parse(text));
	} catch {
		throw new Problem('changed-meanwhile');
	}
}
