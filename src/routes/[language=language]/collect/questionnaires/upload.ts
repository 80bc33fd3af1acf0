import { fail, redirect } from '@sveltejs/kit';
import { locate, type LocatedProblem, type RowExcerpt } from '#domains/questionnaires/author/located.ts';
import { isInstrument } from '#domains/questionnaires/instrument.ts';
import { uploadQuestionnaire, type Upload } from '#domains/questionnaires/server/upload.ts';
import { WorkbookProblem } from '#domains/questionnaires/server/workbook-problem.ts';
import { readWorkbook } from '#domains/questionnaires/xlsform/read-workbook.ts';
import { m } from '#messages';
import { typedValues } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';
import { command } from '#platform/server/database.ts';

const MOST_NAMES = 10;

/** Reads the upload form, keeps the version, and goes to it; else says what is wrong, cell by cell, and keeps what was typed. */
export async function uploadFromForm(locals: App.Locals, form: FormData, questionnaireId?: string) {
	let found: { problems: LocatedProblem[]; rows: RowExcerpt[] } = { problems: [], rows: [] };
	let upload: Upload | undefined;
	try {
		const sent = (upload = await readUpload(form, questionnaireId));
		const kept = await command(locals.db, (trx) => uploadQuestionnaire(trx, locals.actor, sent, locals.application.env.FILES_DIR));
		const unused = kept.warnings.flatMap(({ code, details }) => (code === 'media-unused' ? [String(details['name'])] : []));
		const query = new URLSearchParams({ kept: String(kept.version) });
		for (const name of unused.slice(0, MOST_NAMES)) query.append('unused', name);
		redirect(303, `/${locals.locale}/collect/questionnaires/${kept.questionnaireId}?${query.toString()}`);
	} catch (caught) {
		if (!(caught instanceof Problem)) throw caught;
		if (caught instanceof WorkbookProblem && upload) found = locate(caught.found, readWorkbook(upload.workbook).workbook);
		return fail(caught.status, { problem: describeProblem(caught, locals.locale), found, values: typedValues(form) });
	}
}

const isFile = (entry: FormDataEntryValue | null): entry is File => entry instanceof File && entry.size > 0;
const isWorkbook = ({ name }: File): boolean => /\.xlsx$/i.test(name);

/** The workbook may lie among the other files: whoever drops a whole folder need not sort it. @throws {Problem} `invalid-input` without one */
async function readUpload(form: FormData, questionnaireId: string | undefined): Promise<Upload> {
	const beside = form.getAll('media').filter(isFile);
	const chosen = form.get('workbook');
	const file = isFile(chosen) ? chosen : beside.find(isWorkbook);
	if (!file) throw new Problem('invalid-input', {}, { workbook: m.questionnaires_choose_file() });
	const instrument = form.get('instrument');
	if (questionnaireId === undefined && !isInstrument(instrument))
		throw new Problem('invalid-input', {}, { instrument: m.shell_field_required() });
	const organisation = form.get('organisation');
	return {
		questionnaireId,
		organisationId: isId(organisation) ? organisation : null,
		instrument: isInstrument(instrument) ? instrument : 'older',
		fileName: file.name,
		workbook: new Uint8Array(await file.arrayBuffer()),
		media: await Promise.all(
			beside
				.filter((entry) => entry !== file)
				.map(async (entry) => ({ name: entry.name, mediaType: entry.type, content: new Uint8Array(await entry.arrayBuffer()) }))
		)
	};
}
