import { formatNumber } from '#platform/dates.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { getCollection, practicesForOutcomes } from '#domains/practices/server/catalogue.ts';
import { countryFigures } from '#domains/releases/dashboard/country-figures.ts';
import { publicWording } from '#domains/releases/measures/server/item-wording.ts';
import { knownSurveyMeasures } from '#domains/releases/measures/server/measures.ts';
import { figuresByCountry } from '#domains/releases/dashboard/server/indicator-figures.ts';
import { countriesOf, practiceLinks } from '../../dashboard/practice-links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const language = locals.locale;
	const { framework, indicator, figures, practices, collection, measures, wording } = await readOnly(locals.db, async (db) => {
		const framework = await getFramework(db);
		const indicator = framework.document.indicators.find((each) => each.code === params.code.toUpperCase());
		if (!indicator) throw new Problem('not-found');
		const collection = await getCollection(db, framework.document);
		const practices = practicesForOutcomes(collection, indicator.outcomes);
		const measures = await knownSurveyMeasures(db);
		const wording = await publicWording(db, language);
		return {
			framework,
			indicator,
			practices,
			collection,
			measures,
			wording,
			figures: await figuresByCountry(db, framework.document, indicator)
		};
	});
	const { document } = framework;
	const words = (text: Record<string, string>) => pickText(text, language).text;
	const dimension = document.dimensions.find((each) => each.code === indicator.dimension);
	const group = dimension ?? document.clusters.find((each) => each.code === indicator.cluster);
	const measure = measures.find((each) => each.indicator === indicator.code);
	const number = (value: number) => formatNumber(value, language, 1);
	return {
		indicator: { ...indicator, label: words(indicator.label), definition: words(indicator.definition) },
		group: group && { code: group.code, symbol: group.symbol, label: words(group.label), colour: dimension?.colour },
		outcomes: indicator.outcomes.flatMap((code) =>
			document.outcomes.filter((each) => each.code === code).map((each) => ({ code, label: words(each.label) }))
		),
		measures: (measure?.variants ?? []).map((variant) => ({
			instrument: words(document.instruments.find((each) => each.code === variant.instrument)?.label ?? {}),
			statistic: measure?.statistic ?? 'share',
			combine: variant.combine,
			cut: number(variant.cut ?? variant.scale[1]),
			from: number(variant.scale[0]),
			to: number(variant.scale[1]),
			least: variant.atLeast,
			items: variant.items.map(({ name }) => ({ name, wording: wording[variant.instrument]?.[name] }))
		})),
		figures: figures.map((each) => countryFigures(each.release, each.cells, document, indicator, language)),
		practices: practiceLinks(practices, collection, undefined, language, 5),
		practicesByCountry: countriesOf(practices, collection, language),
		number: framework.number,
		year: (framework.publishedAt ?? framework.createdAt).getUTCFullYear(),
		address: `${url.origin}${url.pathname}`
	};
};
