import { redirect } from '@sveltejs/kit';
import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import { areaNames } from '#domains/releases/dashboard/marks.ts';
import { formatCell, formatInterval } from '#domains/releases/dashboard/figures.ts';
import { isMain } from '#domains/releases/dashboard/view.ts';
import { methodsText, warningWords } from '#domains/releases/methods-text.ts';
import { withdrawForm } from '#domains/releases/schemas.ts';
import { discardDraft, publishRelease, withdrawRelease } from '#domains/releases/server/commands.ts';
import { getReleaseFor, getWholes } from '#domains/releases/server/releases.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { actor, locale } = locals;
	return readOnly(locals.db, async (db) => {
		const release = await getReleaseFor(db, actor, knownId(params.id));
		const { document } = await getFrameworkVersion(db, release.frameworkVersion);
		const wholes = await getWholes(db, release);
		const names = areaNames(document, locale);
		const areas = ['SIX', ...document.areas.filter((area) => area.kind === 'country').map((area) => area.code)];
		const rows = document.indicators.flatMap((indicator) => {
			const cells = wholes.filter((cell) => isMain(cell, indicator));
			if (!cells.some((cell) => cell.status === 'shown')) return [];
			const figures = areas.map((area) => {
				const cell = cells.find((each) => each.area === area);
				return { area, text: formatCell(cell, locale), interval: formatInterval(cell, locale), shown: cell?.status === 'shown' };
			});
			return [{ code: indicator.code, label: pickText(indicator.label, locale).text, figures }];
		});
		return {
			release: {
				number: release.number,
				state: release.state,
				kind: release.kind,
				synthetic: release.synthetic,
				title: pickText(release.title, locale).text,
				reason: release.withdrawalReason
			},
			warnings: release.methods.warnings.map(warningWords),
			methods: methodsText(release, locale),
			areas: areas.map((code) => ({ code, label: names[code] ?? code })),
			rows
		};
	});
};

export const actions: Actions = {
	publish: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => publishRelease(trx, locals.actor, knownId(params.id)));
			return { done: true };
		}),
	withdraw: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { reason } = readForm(withdrawForm, form);
			await command(locals.db, (trx) => withdrawRelease(trx, locals.actor, knownId(params.id), reason));
			return { done: true };
		});
	},
	discard: async ({ locals, params, request }) => {
		const result = await attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => discardDraft(trx, locals.actor, knownId(params.id)));
			return { gone: true };
		});
		if ('gone' in result) redirect(303, `/${locals.locale}/collect/releases`);
		return result;
	}
};

function knownId(id: string): string {
	if (!isId(id)) throw new Problem('not-found');
	return id;
}
