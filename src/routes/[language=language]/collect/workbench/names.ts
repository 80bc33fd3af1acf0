import type { Kysely } from 'kysely';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { wordingOf } from '#domains/releases/measures/server/item-wording.ts';
import { variableNames, type VariableNames } from '#domains/releases/workbench/names.ts';
import type { WorkbenchWish } from '#domains/releases/workbench/wish.ts';

type World = Parameters<typeof wordingOf>[0] extends Kysely<infer Tables> ? Tables : never;

/** What can be asked for, by names that people know. */
export async function namesOf<T extends World>(
	db: Kysely<T>,
	framework: FrameworkDocument,
	campaigns: readonly string[],
	language: string
) {
	const wording = Object.values(await wordingOf(db, campaigns, language));
	const items = new Map(wording.flatMap((its) => Object.entries(its).map(([name, { text }]) => [name, text] as const)));
	return variableNames(framework, items, language);
}

/** What an analysis is of. */
export const wishWords = ({ first, others }: WorkbenchWish, names: VariableNames) =>
	[first, ...others]
		.filter((name) => name !== '')
		.map((name) => names.short(name))
		.join(' · ');
