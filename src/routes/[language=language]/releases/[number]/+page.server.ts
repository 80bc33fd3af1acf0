import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { apaRelease, bibtexRelease, chicagoRelease } from '#domains/releases/citation/citation-files.ts';
import { commentForm } from '#domains/releases/comments/comment-form.ts';
import { describeRelease } from '#domains/releases/exchange/describe.ts';
import { releaseJsonLd } from '#domains/releases/exchange/dataset.ts';
import { designWords } from '#domains/releases/methods-text.ts';
import { listComments, sendComment } from '#domains/releases/comments/server/comments.ts';
import { getRelease } from '#domains/releases/server/releases.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { citableOf } from './citable.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const release = await getRelease(db, params.number);
		const { document } = await getFrameworkVersion(db, release.frameworkVersion);
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const citable = citableOf(release, locale, origin);
		const { number, state, kind, synthetic, doi, publishedAt, withdrawnAt, withdrawalReason, source, methods } = release;
		const { formats, sdmx } = describeRelease(release, origin);
		return {
			release: {
				...{ number, state, synthetic, doi, publishedAt, withdrawnAt, withdrawalReason, isOwn: kind === 'estimate' },
				...{ title: pickText(release.title, locale), author: source.author, design: designWords(release.design) },
				...{ responses: methods.responses, shown: methods.cells.shown, framework: methods.frameworkNumber },
				changelog: release.changelog ? pickText(release.changelog, locale) : undefined
			},
			changes: methods.changes ? { before: methods.changes.before, counts: methods.changes.counts } : undefined,
			citations: { apa: apaRelease(citable), chicago: chicagoRelease(citable), bibtex: bibtexRelease(citable) },
			downloads: [
				...Object.entries(formats).map(([format, address]) => ({ format, address })),
				{ format: 'sdmx', address: `${sdmx}?format=csvdata` }
			],
			jsonLd: releaseJsonLd(release, document, { origin, language: locale, citation: apaRelease(citable) }),
			comments: await listComments(db, { release: release.id }),
			mayComment: maySomewhere(locals.actor, 'release.comment')
		};
	});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const said = readForm(commentForm, form);
			const { id } = await readOnly(locals.db, (db) => getRelease(db, params.number));
			await command(locals.db, (trx) => sendComment(trx, locals.actor, { release: id }, { ...said, language: locals.locale }));
			return { sent: true };
		});
	}
};
