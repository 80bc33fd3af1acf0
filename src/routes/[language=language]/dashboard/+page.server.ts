import { countryName, pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { valuesOf } from '#domains/practices/search/practice-index.ts';
import { getCollection, practicesForOutcomes } from '#domains/practices/server/catalogue.ts';
import { citation } from '#domains/releases/citation/cite.ts';
import { writeState } from '#domains/releases/dashboard/state.ts';
import { viewWords } from '#domains/releases/dashboard/view-words.ts';
import { releaseJsonLd } from '#domains/releases/exchange/dataset.ts';
import { methodsText } from '#domains/releases/methods-text.ts';
import { drawDashboard, readDashboard } from '#domains/releases/dashboard/server/dashboard.ts';
import { knownSurveyMeasures } from '#domains/releases/measures/server/measures.ts';
import { countryOfArea, practiceLinks } from './practice-links.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { Release } from '#domains/releases/release.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { source, collection, measures } = await readOnly(locals.db, async (db) => {
		const source = await readDashboard(db, url.searchParams);
		return { source, collection: await getCollection(db, source.framework.document), measures: await knownSurveyMeasures(db) };
	});
	const { framework, releases, state, repairs, release, elsewhere, indicator, views, periods, times, partners } = source;
	const language = locals.locale;
	const page = drawDashboard(source, language);
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const words = (text: Record<string, string>) => pickText(text, language).text;
	const outcome = framework.document.outcomes.find((each) => each.code === indicator?.outcomes[0]);
	const dimension = framework.document.dimensions.find((each) => each.code === indicator?.dimension);
	const cluster = framework.document.clusters.find((each) => each.code === indicator?.cluster);
	const group = dimension ?? cluster;
	const label = indicator ? words(indicator.label) : '';
	const country = countryOfArea(framework.document.areas, state.area);
	const helping = indicator ? practicesForOutcomes(collection, indicator.outcomes) : [];
	const helpingHere = helping.filter((entry) => country && valuesOf(collection.index, entry, 'countries').includes(country)).length;
	const option = (each: { code: string; label: Record<string, string> }) => ({
		value: each.code,
		label: `${each.code} ${words(each.label)}`
	});
	return {
		state,
		repairs,
		tabs: views.map((view) => ({ label: viewWords(view), href: writeState({ ...state, view }), current: view === state.view })),
		query: writeState(state),
		address: `${origin}${url.pathname}${writeState(state)}`,
		embed: `${origin}/embed/${language}/dashboard${writeState(state)}`,
		zoomOut: writeState({ ...state, area: 'SIX' }),
		choices: {
			indicators: framework.document.indicators.map((each) => ({ ...option(each), kind: each.kind })),
			releases: releases.map((each) => ({ value: each.number, label: `${each.number} · ${words(each.title)}` })),
			areas: framework.document.areas
				.filter((area) => area.kind !== 'authority' && area.kind !== 'part')
				.map((area) => ({ value: area.code, label: words(area.label), kind: area.kind })),
			splits: framework.document.breakdowns.map((each) => ({ value: each.code, label: words(each.label) })),
			periods,
			times,
			dots: page?.figures.flatMap((figure) => (figure.kind === 'scatter' ? figure.points.map(({ key }) => key) : [])) ?? [],
			partners: framework.document.indicators.filter((each) => partners.includes(each.code)).map(option)
		},
		indicator: indicator && {
			code: indicator.code,
			label,
			definition: words(indicator.definition),
			population: indicator.population,
			basis: indicator.basis,
			measured: measures.some((each) => each.indicator === indicator.code)
		},
		group: group && { label: words(group.label), code: group.code },
		outcome: outcome && { code: outcome.code, label: words(outcome.label) },
		release: release && {
			number: release.number,
			synthetic: release.synthetic,
			state: release.state,
			reason: release.withdrawalReason ?? '',
			design: release.design,
			kind: release.kind
		},
		practices: practiceLinks(helping, collection, country, language),
		helpingHere: country && helpingHere > 0 ? { country, name: countryName(country, language) } : undefined,
		elsewhere: elsewhere.map((each) => ({
			number: each.number,
			label: `${each.number} · ${words(each.title)}`,
			href: writeState({ indicator: state.indicator, area: state.area, release: each.number })
		})),
		methods: release ? methodsText(release, language) : [],
		citation: release ? citation(release, label, `${origin}${url.pathname}${writeState(state)}`, language) : '',
		dataset: release ? datasetOf(release, framework.document, origin, language) : undefined,
		page: page && { area: page.area, figures: page.figures, sentences: page.sentences }
	};
};

/** The release for search engines. */
function datasetOf(release: Release, framework: FrameworkDocument, origin: string, language: string): object {
	const address = `${origin}/${language}/dashboard?release=${encodeURIComponent(release.number)}`;
	const cited = citation(release, pickText(release.title, language).text, address, language);
	return releaseJsonLd(release, framework, { origin, language, citation: cited });
}
