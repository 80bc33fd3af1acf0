import { may } from '#domains/identity/permissions.ts';
import { spokenWords, understoodWords } from '#domains/questionnaires/recordings/spoken.ts';
import { deleteRecording, keepRecording, listPartsToRecord } from '#domains/questionnaires/server/recordings.ts';
import { m } from '#messages';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../../attempt.ts';
import { languageShown, numberIn, versionAt } from '../version.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const version = await versionAt(locals, params);
	const language = languageShown(url, version, locals.locale);
	const place = { questionnaireId: version.questionnaireId, version: version.version };
	const parts = await readOnly(locals.db, (db) => listPartsToRecord(db, locals.actor, place, language));
	const isAdministrator = may(locals.actor, 'member.grant').allowed;
	return {
		language,
		languages: version.compiled.languages,
		parts: parts
			.map((each) => ({
				...{ key: each.key, part: each.part, words: spokenWords(each, language), understood: understoodWords(each, locals.locale) },
				recording: each.recording && {
					id: each.recording.id,
					hash: each.recording.hash,
					name: each.recording.name,
					mine: isAdministrator || (locals.actor.kind === 'member' && each.recording.by === locals.actor.id)
				}
			}))
			.filter(({ words, recording }) => words !== '' || recording)
	};
};

export const actions: Actions = {
	keep: async ({ locals, params, request }) => {
		if (!isId(params.questionnaire)) throw new Problem('questionnaire-not-found');
		const place = { questionnaireId: params.questionnaire, version: numberIn(params.version) };
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const file = form.get('sound');
			if (!(file instanceof File) || file.size === 0) throw new Problem('invalid-input', {}, { sound: m.recordings_choose_file() });
			const text = (name: string): string => String(form.get(name) ?? '');
			const recording = {
				...{ key: text('key'), part: text('part'), language: text('language') },
				...{ mediaType: file.type, content: new Uint8Array(await file.arrayBuffer()) }
			};
			await command(locals.db, (trx) => keepRecording(trx, locals.actor, place, recording, locals.application.env.FILES_DIR));
			return { done: 'kept' as const };
		});
	},
	remove: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const id = form.get('recording');
			if (!isId(id)) throw new Problem('not-found');
			await command(locals.db, (trx) => deleteRecording(trx, locals.actor, id, locals.application.env.FILES_DIR));
			return { done: 'deleted' as const };
		});
	}
};
