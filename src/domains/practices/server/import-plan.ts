/** What an import would do: what was imported is known again by its key, what was written here is never written over. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import { sameWords } from '../old-site/recognise.ts';
import type { PracticeRecord } from '../practice.ts';
import type { PracticeTables } from './tables.ts';

export interface Candidate {
	/** By which it is known again. */
	readonly key: string;
	readonly oldNumber: number | null;
	readonly record: PracticeRecord;
	/** What can change by itself: the language versions of a page; one part without a name for a row of a table. */
	readonly parts: readonly { readonly name: string; readonly digest: string }[];
}

export type ImportOutcome =
	| 'new'
	/** It was imported before and says something new now, or in one more language. */
	| 'changed'
	| 'unchanged'
	/** It was imported before and edited here since: its changes are left to the editors. */
	| 'edited-here'
	/** It is here already, not from an import, or was here and was taken out. */
	| 'known';

export interface Planned {
	readonly candidate: Candidate;
	readonly outcome: ImportOutcome;
	/** The number of the record here; null for a new one that is not imported yet. */
	readonly number: number | null;
}

/** What a part says, in 64 hexadecimal digits. */
export const digestOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** A record's countries and one of its titles: what two records without a number have in common when they are one. */
export function titleKeys(record: Pick<PracticeRecord, 'title' | 'countries'>): string[] {
	const countries = [...record.countries].sort().join('+');
	return [...new Set(Object.values(record.title).map((title) => `${countries} ${sameWords(title)}`))];
}

export interface Here {
	readonly id: string;
	readonly number: number;
	readonly revision: number;
	readonly state: 'draft' | 'published' | 'retired';
	readonly imported: readonly { key: string; part: string; digest: string; revision: number }[];
}

interface Existing {
	byKey(key: string): string | undefined;
	byNumber(number: number): string | undefined;
	byTitle(key: string): string | undefined;
	get(id: string): Here | undefined;
}

/** Everything a plan has to know about what is here, read in two questions however many candidates there are. */
export async function readExisting(db: Kysely<PracticeTables>): Promise<Existing> {
	const rows = await db
		.selectFrom('practices')
		.select([
			'id',
			'number',
			'old_number',
			'revision',
			'state',
			sql<{
				title: LocalisedText;
				countries: string[];
			}>`jsonb_build_object('title', record -> 'title', 'countries', record -> 'countries')`.as('said')
		])
		.execute();
	const imports = await db.selectFrom('practice_imports').select(['key', 'part', 'practice_id', 'digest', 'revision']).execute();
	const importedOf = Map.groupBy(imports, ({ practice_id }) => practice_id);
	const here = new Map(rows.map((row) => [row.id, { ...row, imported: importedOf.get(row.id) ?? [] }]));
	const keys = new Map(imports.map(({ key, practice_id }) => [key, practice_id]));
	const numbers = new Map(rows.flatMap(({ id, old_number }) => (old_number === null ? [] : [[old_number, id] as const])));
	const titles = new Map(rows.flatMap(({ id, said }) => titleKeys(said).map((key) => [key, id] as const)));
	return {
		byKey: (key) => keys.get(key),
		byNumber: (number) => numbers.get(number),
		byTitle: (key) => titles.get(key),
		get: (id) => here.get(id)
	};
}

function plan(existing: Existing, candidate: Candidate): Planned & { readonly here?: Here } {
	const id =
		existing.byKey(candidate.key) ??
		(candidate.oldNumber === null ? undefined : existing.byNumber(candidate.oldNumber)) ??
		titleKeys(candidate.record).map(existing.byTitle).find(Boolean);
	const here = id === undefined ? undefined : existing.get(id);
	if (!here) return { candidate, outcome: 'new', number: null };
	const { number, imported, revision } = here;
	// What was taken out on purpose does not come back by itself.
	if (imported.length === 0 || here.state === 'retired') return { candidate, outcome: 'known', number, here };
	const isSame = candidate.parts.every(({ name, digest }) => imported.some((one) => one.part === name && one.digest === digest));
	if (isSame) return { candidate, outcome: 'unchanged', number, here };
	const isUntouched = imported.some((one) => one.revision === revision);
	const isAddition = candidate.parts.every(({ name, digest }) => imported.every((one) => one.part !== name || one.digest === digest));
	return { candidate, outcome: isUntouched || (isAddition && candidate.parts[0]?.name !== '') ? 'changed' : 'edited-here', number, here };
}

/** Plans for all candidates; one that says what an earlier one said is no second record. */
export function planAll(existing: Existing, candidates: readonly Candidate[]): (Planned & { readonly here?: Here })[] {
	const seen = new Set<string>();
	return candidates.map((candidate) => {
		const planned = plan(existing, candidate);
		const keys = [candidate.key, ...titleKeys(candidate.record)];
		const isSecond = keys.some((key) => seen.has(key));
		for (const key of keys) seen.add(key);
		return isSecond ? { candidate, outcome: 'known', number: planned.number } : planned;
	});
}

/** What an import would do, without doing it. */
export async function planImport(db: Kysely<PracticeTables>, candidates: readonly Candidate[]): Promise<Planned[]> {
	const existing = await readExisting(db);
	return planAll(existing, candidates).map(({ candidate, outcome, number }) => ({ candidate, outcome, number }));
}
