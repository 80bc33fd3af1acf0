import { formatDate } from '#platform/dates.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { document, number, publishedAt } = await readOnly(locals.db, (db) => getFramework(db));
	const words = (text: Record<string, string>) => pickText(text, locals.locale).text;
	const indicators = document.indicators.map((each) => ({
		code: each.code,
		label: words(each.label),
		definition: words(each.definition),
		group: each.dimension ?? each.cluster ?? '',
		levels: each.levels,
		kind: each.kind,
		basis: each.basis
	}));
	const withIndicators = <Group extends { code: string; label: Record<string, string> }>(groups: Group[]) =>
		groups.map(({ label, ...rest }) => ({
			...rest,
			label: words(label),
			indicators: indicators.filter((each) => each.group === rest.code)
		}));
	return {
		dimensions: withIndicators(document.dimensions),
		clusters: withIndicators(document.clusters),
		number,
		published: publishedAt ? formatDate(publishedAt, locals.locale) : ''
	};
};
