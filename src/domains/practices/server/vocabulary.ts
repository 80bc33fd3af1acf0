/** The words by which records are tagged: kept as data, changed by editors, never taken away from records that have them. */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { interfaceLanguages, type LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { plain } from '../words.ts';
import { vocabularies, type Vocabulary } from '../practice.ts';
import type { PracticeTables } from './tables.ts';

type Tables = PracticeTables & PlatformTables;

export interface Term {
	readonly facet: string;
	readonly code: string;
	readonly labels: LocalisedText;
	readonly synonyms: readonly string[];
	/** Seen in the database of the IMMERSE project; the others are additions. */
	readonly original: boolean;
	readonly hidden: boolean;
	readonly position: number;
}

/** Lists whose codes the platform itself counts on: their words can be changed, their codes neither added nor hidden. */
const closed: readonly Vocabulary[] = ['category', 'evidence', 'ages'];

export function isVocabulary(text: string): text is Vocabulary {
	return vocabularies.some((vocabulary) => vocabulary === text);
}

export const isClosed = (vocabulary: Vocabulary) => closed.includes(vocabulary);

const label = z.string().trim().min(1).max(200);
export const termInput = z.object({
	labels: z.object(
		Object.fromEntries(interfaceLanguages.map((language) => [language, label])) as Record<(typeof interfaceLanguages)[number], typeof label>
	),
	synonyms: z.array(z.string().trim().min(1).max(80)).max(200),
	hidden: z.boolean()
});
export type TermInput = z.infer<typeof termInput>;

/** All terms of a list, or of all lists, in their order. */
export function listTerms(db: Kysely<PracticeTables>, actor: Actor, vocabulary?: Vocabulary): Promise<Term[]> {
	requirePermission(actor, 'vocabulary.edit');
	return db
		.selectFrom('vocabulary_terms')
		.selectAll()
		.$if(vocabulary !== undefined, (query) => query.where('facet', '=', vocabulary ?? ''))
		.orderBy('facet')
		.orderBy('position')
		.orderBy('code')
		.execute();
}

/** @throws {Problem} `not-found` */
export async function getTerm(
	db: Kysely<PracticeTables>,
	actor: Actor,
	vocabulary: Vocabulary,
	code: string
): Promise<Term & { mark: string }> {
	requirePermission(actor, 'vocabulary.edit');
	const term = await db
		.selectFrom('vocabulary_terms')
		.selectAll()
		.where('facet', '=', vocabulary)
		.where('code', '=', code)
		.executeTakeFirst();
	if (!term) throw new Problem('not-found');
	return { ...term, mark: markOf(term) };
}

/** What a term says, in short: an editor's form names what it was made from. */
function markOf({ labels, synonyms, hidden }: Pick<Term, 'labels' | 'synonyms' | 'hidden'>): string {
	const sorted = Object.entries(labels).sort(([a], [b]) => a.localeCompare(b));
	return createHash('sha256')
		.update(JSON.stringify([sorted, synonyms, hidden]))
		.digest('hex')
		.slice(0, 16);
}

const unique = (words: readonly string[]) => [...new Map(words.map((word) => [plain(word), word])).values()];

/**
 * Changes the words of a term.
 * @param change.basedOn the mark of what the editor saw
 * @throws {Problem} `changed-meanwhile` where somebody else saved since
 */
export async function reviseTerm(
	trx: Transaction<Tables>,
	actor: Actor,
	change: { vocabulary: Vocabulary; code: string; basedOn: string; input: TermInput }
): Promise<void> {
	requirePermission(actor, 'vocabulary.edit');
	const { vocabulary, code, basedOn, input } = change;
	const row = await trx
		.selectFrom('vocabulary_terms')
		.selectAll()
		.where('facet', '=', vocabulary)
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	if (markOf(row) !== basedOn) throw new Problem('changed-meanwhile');
	if (input.hidden && isClosed(vocabulary)) throw new Problem('forbidden', { roles: '' });
	await trx
		.updateTable('vocabulary_terms')
		.set({ labels: JSON.stringify(input.labels), synonyms: JSON.stringify(unique(input.synonyms)), hidden: input.hidden })
		.where('facet', '=', vocabulary)
		.where('code', '=', code)
		.execute();
	await recordAudit(trx, actor, 'vocabulary.revise', `vocabulary:${vocabulary}:${code}`, { before: row.labels, hidden: input.hidden });
}

/** Adds a term at the end of its list; its code comes from its English label and stays. @returns the code @throws {Problem} `term-taken` */
export async function addTerm(trx: Transaction<Tables>, actor: Actor, vocabulary: Vocabulary, input: TermInput): Promise<string> {
	requirePermission(actor, 'vocabulary.edit');
	if (isClosed(vocabulary)) throw new Problem('forbidden', { roles: '' });
	const code = plain(input.labels.en)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
		.slice(0, 40);
	const same = await trx
		.selectFrom('vocabulary_terms')
		.select(['code', 'labels', 'position'])
		.where('facet', '=', vocabulary)
		.forUpdate()
		.execute();
	const isTaken = same.some(
		(term) =>
			term.code === code ||
			Object.values(input.labels).some((label) => Object.values(term.labels).some((other) => plain(other) === plain(label)))
	);
	if (!code || isTaken) throw new Problem('term-taken', { label: input.labels.en });
	await trx
		.insertInto('vocabulary_terms')
		.values({
			facet: vocabulary,
			code,
			original: false,
			position: Math.max(0, ...same.map(({ position }) => position)) + 1,
			labels: JSON.stringify(input.labels),
			synonyms: JSON.stringify(unique(input.synonyms))
		})
		.execute();
	await recordAudit(trx, actor, 'vocabulary.add', `vocabulary:${vocabulary}:${code}`);
	return code;
}
