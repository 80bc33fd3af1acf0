import { fail, redirect } from '@sveltejs/kit';
import { isInstrument } from '#domains/questionnaires/instrument.ts';
import type { FormProblem } from '#domains/questionnaires/form-problem.ts';
import { uploadQuestionnaire, type Upload } from '#domains/questionnaires/server/upload.ts';
import { WorkbookProblem } from '#domains/questionnaires/server/workbook-problem.ts';
import { m } from '#messages';
import { typedValues } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';
import { command } from '#platform/server/database.ts';

/** Reads the upload form, keeps the version, and goes to it; else says what is wrong and keeps what was typed. */
export async function uploadFromForm(locals: App.Locals, form: FormData, questionnaireId?: string) {
	let found: readonly FormProblem[] = [];
	try {
		const upload = await readUpload(form, questionnaireId);
		const kept = await command(locals.db, (trx) => uploadQuestionnaire(trx, locals.actor, upload, locals.application.env.FILES_DIR));
		redirect(303, `/${locals.locale}/collect/questionnaires/${kept.questionnaireId}?kept=${String(kept.version)}`);
	} catch (caught) {
		if (!(caught instanceof Problem)) throw caught;
		if (caught instanceof WorkbookProblem) found = caught.found;
		return fail(caught.status, { problem: describeProblem(caught, locals.locale), found, values: typedValues(form) });
	}
}

/** @throws {Problem} `invalid-input` where no workbook was chosen */
async function readUpload(form: FormData, questionnaireId: string | undefined): Promise<Upload> {
	const file = form.get('workbook');
	if (!(file instanceof File) || file.size === 0) throw new Problem('invalid-input', {}, { workbook: m.questionnaires_choose_file() });
	const instrument = form.get('instrument');
	if (questionnaireId === undefined && !isInstrument(instrument))
		throw new Problem('invalid-input', {}, { instrument: m.shell_field_required() });
	const organisation = form.get('organisation');
	const media = form.getAll('media').filter((entry): entry is File => entry instanceof File && entry.size > 0);
	return {
		questionnaireId,
		organisationId: isId(organisation) ? organisation : null,
		instrument: isInstrument(instrument) ? instrument : 'older',
		fileName: file.name,
		workbook: new Uint8Array(await file.arrayBuffer()),
		media: await Promise.all(
			media.map(async (entry) => ({ name: entry.name, mediaType: entry.type, content: new Uint8Array(await entry.arrayBuffer()) }))
		)
	};
}
