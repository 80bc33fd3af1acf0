import { m } from '#messages';
import type { Language } from '#platform/languages.ts';
import type { Indicator } from './document.ts';

/** The words for the properties of an indicator, in the reader's language. */

export function kindWords(kind: Indicator['kind']): string {
	return kind === 'result' ? m.framework_kind_result() : m.framework_kind_determinant();
}

export function levelWords(level: Indicator['levels'][number]): string {
	if (level === 'micro') return m.framework_level_micro();
	return level === 'meso' ? m.framework_level_meso() : m.framework_level_macro();
}

export function basisWords(basis: Indicator['basis']): string {
	if (basis === 'published') return m.framework_basis_published();
	return basis === 'inferred' ? m.framework_basis_inferred() : m.framework_basis_reconstructed();
}

export function directionWords(direction: Indicator['direction']): string {
	return direction === 'higher' ? m.framework_direction_higher() : m.framework_direction_lower();
}

/** In the reader's language, or in the one given. */
export function populationWords(population: Indicator['population'], language?: Language): string {
	const options = language ? { locale: language } : {};
	switch (population) {
		case 'born_abroad':
			return m.framework_population_born_abroad({}, options);
		case 'foreign_citizens':
			return m.framework_population_foreign_citizens({}, options);
		case 'migrant_background':
			return m.framework_population_migrant_background({}, options);
		case 'all':
			return m.framework_population_all({}, options);
	}
}

export function sourceWords(source: Indicator['source']): string {
	switch (source) {
		case 'survey':
			return m.framework_source_survey();
		case 'administrative':
			return m.framework_source_administrative();
		case 'policy':
			return m.framework_source_policy();
		case 'external':
			return m.framework_source_external();
	}
}

/** In the reader's language, or in the one given. A unit without words stands for itself. */
export function unitWords(unit: string, language?: Language): string {
	const options = language ? { locale: language } : {};
	switch (unit) {
		case 'percent':
			return m.framework_unit_percent({}, options);
		case 'score':
			return m.framework_unit_score({}, options);
		case 'points':
			return m.framework_unit_points({}, options);
		default:
			return unit;
	}
}
