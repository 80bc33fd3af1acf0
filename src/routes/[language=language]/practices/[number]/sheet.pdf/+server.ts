import { getFramework } from '#domains/framework/server/framework.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { sheetPdf } from '#domains/practices/server/sheet-pdf.ts';
import { readOnly } from '#platform/server/database.ts';
import { practiceNumber } from '../../practice-number.ts';
import { recordPage } from '../record-page.ts';
import { sheetOf } from '../sheet-data.ts';
import type { RequestHandler } from './$types';

/** A practice on one page for the staff room, in the reader's language. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { number, record } = await readOnly(locals.db, async (db) => {
		const practice = await getPublishedPractice(db, practiceNumber(params.number));
		const collection = await getCollection(db, (await getFramework(db)).document);
		return { number: practice.number, record: recordPage(practice.record, collection, locals.locale) };
	});
	locals.application.uses.count(number, 'downloaded');
	const address = `${locals.application.env.ORIGIN ?? url.origin}/${locals.locale}/practices/${number}`;
	const pdf = await sheetPdf(sheetOf(record, { number, address, locale: locals.locale }));
	const headers = { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="immerse-${number}.pdf"` };
	return new Response(pdf, { headers: { ...headers, 'content-language': locals.locale } });
};
