import { redirect } from '@sveltejs/kit';
import { keepForm, listName } from '#domains/practices/lists.ts';
import { createList, keepPractice, listPlacesOf } from '#domains/practices/server/lists.ts';
import { takeOut } from '#domains/practices/server/list-items.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { pathAfterSignIn } from '../../../../sign-in-cookies.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where somebody was when they pressed "Keep": a page of this platform; the record where nothing else is said. */
const backTo = (to: string | null | undefined, locale: string, number: number) =>
	to ? pathAfterSignIn(to, locale) : `/${locale}/practices/${number}`;

/** A visitor signs in first, and comes back to this page, which keeps with one more click. */
function requireAccount(locals: App.Locals, number: number, to: string): void {
	if (locals.actor.kind === 'member') return;
	const here = `/${locals.locale}/practices/lists/keep?number=${number}&to=${encodeURIComponent(to)}`;
	redirect(303, `/${locals.locale}/account/sign-in?to=${encodeURIComponent(here)}`);
}

export const load: PageServerLoad = ({ locals, url }) => {
	const number = practiceNumber(url.searchParams.get('number') ?? '');
	const to = backTo(url.searchParams.get('to'), locals.locale, number);
	requireAccount(locals, number, to);
	return readOnly(locals.db, async (db) => {
		const { record } = await getPublishedPractice(db, number);
		return { number, to, title: pickText(record.title, locals.locale), lists: await listPlacesOf(db, locals.actor, number) };
	});
};

type Event = Parameters<NonNullable<Actions['default']>>[0];
type Wanted = { readonly number: number; readonly list?: string | undefined; readonly form: FormData };

/** Does one thing with a record and a list, and goes back to where it came from. */
async function change({ locals, request }: Event, run: (wanted: Wanted) => Promise<unknown>) {
	const form = await request.formData();
	return attempt(locals, form, async () => {
		const { number, list, to } = readForm(keepForm, form);
		const back = backTo(to, locals.locale, number);
		requireAccount(locals, number, back);
		await run({ number, list, form });
		redirect(303, `${back}#keep-${number}`);
	});
}

export const actions: Actions = {
	keep: (event) => change(event, (wanted) => command(event.locals.db, (trx) => keepPractice(trx, event.locals.actor, wanted))),
	out: (event) =>
		change(event, ({ number, list = '' }) => command(event.locals.db, (trx) => takeOut(trx, event.locals.actor, { number, list }))),
	new: (event) =>
		change(event, ({ number, form }) =>
			command(event.locals.db, async (trx) => {
				const list = await createList(trx, event.locals.actor, readForm(listName, form).name);
				await keepPractice(trx, event.locals.actor, { number, list });
			})
		)
};
