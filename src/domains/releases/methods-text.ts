import { m } from '#messages';
import { formatDate, formatNumber } from '#platform/dates.ts';
import type { Methods, Release, ReleaseDesign, Warning } from './release.ts';

export function designWords(design: ReleaseDesign): string {
	switch (design) {
		case 'census':
			return m.releases_design_census();
		case 'probability':
			return m.releases_design_probability();
		case 'convenience':
			return m.releases_design_convenience();
		case 'unknown':
			return m.releases_design_unknown();
	}
}

export function warningWords({ code, value = 0 }: Warning): string {
	switch (code) {
		case 'synthetic':
			return m.releases_warning_synthetic();
		case 'not_probability':
			return m.releases_warning_not_probability();
		case 'mixed_designs':
			return m.releases_warning_mixed_designs();
		case 'few_regions':
			return m.releases_warning_few_regions({ value });
		case 'many_suppressed':
			return m.releases_warning_many_suppressed({ value });
		case 'rejected_left_out':
			return m.releases_warning_rejected_left_out({ value });
		case 'low_response':
			return m.releases_warning_low_response({ value });
	}
}

/** The methods of a release as paragraphs, written from its facts: who answered, how figures and intervals are made, what is hidden and why. */
export function methodsText(release: Release, language: string): string[] {
	const { methods, source } = release;
	if (release.kind === 'external')
		return [m.releases_methods_external({ author: source.author, name: source.name, date: formatDate(source.date, language) })];
	const n = (value: number) => formatNumber(value, language);
	return [
		m.releases_methods_answers({
			responses: n(methods.responses),
			sites: n(methods.sites),
			regions: n(methods.regions),
			countries: n(methods.countries)
		}),
		designWords(release.design),
		methods.weighted ? m.releases_methods_weighted() : m.releases_methods_unweighted(),
		m.releases_methods_intervals(),
		m.releases_methods_average(),
		...disclosure(methods, n),
		m.releases_methods_framework({ number: methods.frameworkNumber })
	];
}

function disclosure({ rules, cells }: Methods, n: (value: number) => string): string[] {
	if (!rules) return [];
	return [
		m.releases_methods_disclosure({ answers: rules.answers, sites: rules.sites, small: rules.smallCount }),
		m.releases_methods_precision({
			two: n(rules.largestTwo * 100),
			effective: n(rules.precision.effective),
			widest: n(rules.precision.widest * 100),
			round: n(rules.roundTo)
		}),
		m.releases_methods_proof({ width: n(rules.width) }),
		m.releases_methods_pooled(),
		m.releases_methods_hidden({ shown: n(cells.shown), hidden: n(cells.suppressed) })
	];
}

export function stateWords(state: Release['state']): string {
	if (state === 'draft') return m.releases_state_draft();
	return state === 'published' ? m.releases_state_published() : m.releases_state_withdrawn();
}
