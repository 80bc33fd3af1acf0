import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { itemForm, listName, moveForm, noteForm, placeForm } from '#domains/practices/lists.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { deleteList, getOwnList, listOwnLists, renameList, shareList, unshareList } from '#domains/practices/server/lists.ts';
import { moveItem, noteItem, placeItem, takeOut } from '#domains/practices/server/list-items.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { shownItems } from '../shown-items.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const list = await getOwnList(db, locals.actor, params.list);
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		return {
			id: list.id,
			name: list.name,
			shareToken: list.shareToken,
			items: shownItems(list, collection, framework, locals.locale),
			others: (await listOwnLists(db, locals.actor)).filter(({ id }) => id !== list.id)
		};
	});

type Event = Parameters<NonNullable<Actions['default']>>[0];
type Trx = Parameters<typeof deleteList>[0];

/** Does one thing with the list of the address, and shows the list again (or what `goOn` says). */
async function change(event: Event, run: (trx: Trx, form: FormData) => Promise<unknown>, goOn: (form: FormData) => string = () => '') {
	const { locals, request, url } = event;
	const form = await request.formData();
	return attempt(locals, form, async () => {
		await command(locals.db, (trx) => run(trx, form));
		redirect(303, goOn(form) || url.pathname);
	});
}

const toItem = (form: FormData) => `?#item-${Number(form.get('number'))}`;

export const actions: Actions = {
	rename: (event) => change(event, (trx, form) => renameList(trx, event.locals.actor, event.params.list, readForm(listName, form).name)),
	share: (event) => change(event, (trx) => shareList(trx, event.locals.actor, event.params.list)),
	unshare: (event) => change(event, (trx) => unshareList(trx, event.locals.actor, event.params.list)),
	delete: (event) =>
		change(
			event,
			(trx) => deleteList(trx, event.locals.actor, event.params.list),
			() => `/${event.locals.locale}/practices/lists`
		),
	out: (event) => change(event, (trx, form) => takeOut(trx, event.locals.actor, { list: event.params.list, ...readForm(itemForm, form) })),
	note: (event) =>
		change(event, (trx, form) => noteItem(trx, event.locals.actor, { list: event.params.list, ...readForm(noteForm, form) }), toItem),
	move: (event) =>
		change(event, (trx, form) => moveItem(trx, event.locals.actor, { list: event.params.list, ...readForm(moveForm, form) })),
	place: (event) =>
		change(event, (trx, form) => placeItem(trx, event.locals.actor, { list: event.params.list, ...readForm(placeForm, form) }), toItem)
};
