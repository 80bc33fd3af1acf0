import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { INSTRUMENTS, type Instrument } from '#domains/questionnaires/instrument.ts';
import type { Material } from '#domains/questionnaires/library/entry.ts';
import { questionsOf, type Question } from '#domains/questionnaires/questionnaire.ts';
import { listLibrary } from '#domains/questionnaires/server/library.ts';
import { findVersionById, listQuestionnaires } from '#domains/questionnaires/server/questionnaires.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import type { LocalisedText } from '#platform/languages.ts';

/** An item that a measure can read. */
export interface OfferedItem {
	readonly name: string;
	readonly label: LocalisedText;
	/** what it can be answered with, such as `1 2 3`; empty where anything */
	readonly answers: string;
	/** titles of questionnaires, names of library entries */
	readonly from: readonly LocalisedText[];
}

/**
 * What a measure can be made of, by instrument: the questions of the newest version of each questionnaire the actor may read, and the items of
 * the library, which fit any. @throws {Problem} `forbidden`
 */
export async function listOfferedItems(db: Kysely<QuestionnaireTables>, actor: Actor): Promise<Record<Instrument, OfferedItem[]>> {
	requireSomewhere(actor, 'measure.edit');
	const offered = Object.fromEntries(INSTRUMENTS.map((each) => [each, new Map<string, OfferedItem>()])) as Record<
		Instrument,
		Map<string, OfferedItem>
	>;
	const add = (to: Map<string, OfferedItem>, question: Question, lists: Material['lists'], from: LocalisedText) => {
		if (!['select_one', 'range', 'integer', 'decimal'].includes(question.type)) return;
		const before = to.get(question.name);
		to.set(question.name, before ? { ...before, from: [...before.from, from] } : itemOf(question, lists, from));
	};
	for (const { versionId, instrument, title } of await listQuestionnaires(db, actor)) {
		const compiled = (await findVersionById(db, versionId))?.compiled;
		for (const { question } of compiled ? questionsOf(compiled) : []) add(offered[instrument], question, compiled?.lists ?? {}, title);
	}
	for (const { content, retiredAt } of await listLibrary(db, actor)) {
		const { material, name } = content;
		if (!material || retiredAt) continue;
		for (const items of Object.values(offered)) for (const item of material.items) add(items, item, material.lists, name);
	}
	return Object.fromEntries(INSTRUMENTS.map((each) => [each, [...offered[each].values()]])) as Record<Instrument, OfferedItem[]>;
}

function itemOf({ name, label, type, list, range }: Question, lists: Material['lists'], from: LocalisedText): OfferedItem {
	const answers =
		type === 'range' && range
			? `${String(range.start)}–${String(range.end)}`
			: list
				? (lists[list] ?? []).map((each) => each.name).join(' ')
				: '';
	return { name, label: label ?? {}, answers, from: [from] };
}
