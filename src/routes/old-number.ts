import { redirect } from '@sveltejs/kit';
import { findByOldNumber } from '#domains/practices/server/practices.ts';
import type { Language } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';

type Db = Parameters<typeof findByOldNumber>[0];

/** The number that an address of the original database asks for. */
function oldNumberOf(url: URL): number | undefined {
	const given = url.searchParams.get('data_id') ?? '';
	return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}

/** Leads an address of the original database to its record, for good. @returns the number where no record has it */
export async function followOldNumber(db: Db, url: URL, locale: Language): Promise<number | undefined> {
	const old = oldNumberOf(url);
	const number = old === undefined ? undefined : await findByOldNumber(db, old);
	if (number !== undefined) redirect(301, `/${locale}/practices/${number}`);
	return old;
}

/**
 * The answer to an address of the original database, or to one without a language: its record or, where no number is known, the list, which
 * then says so. `vary` because the language of the reader decides where it leads.
 */
export async function answerOldAddress({ locals, url }: { locals: App.Locals; url: URL }): Promise<Response> {
	const old = oldNumberOf(url);
	const number = old === undefined ? undefined : await readOnly(locals.db, (db) => findByOldNumber(db, old));
	const list = `/${locals.locale}/practices`;
	const to = (status: number, location: string) => new Response(null, { status, headers: { location, vary: 'accept-language' } });
	if (number !== undefined) return to(301, `${list}/${number}`);
	return old === undefined ? to(307, list + url.search) : to(302, `${list}?data_id=${old}`);
}
