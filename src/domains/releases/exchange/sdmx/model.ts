/** The structure of all figures, as SDMX describes structures. Made from a framework's version. Pure. */
import { type FrameworkDocument, POPULATIONS, UNITS } from '#domains/framework/document.ts';
import { hierarchyOf } from '#domains/framework/areas.ts';
import { populationWords, unitWords } from '#domains/framework/words.ts';
import { m } from '#messages';
import { interfaceLanguages, type Language, type LocalisedText } from '#platform/languages.ts';
import { CELL_REASONS, CELL_STATISTICS, type CellKey } from '../../cell.ts';
import { ANSWER_BANDS, labelsOf, reasonWords, statisticWords } from '../labels.ts';
import { CONF_STATUS, inEnglish, OBS_STATUS } from './codes.ts';
import { toSdmxCode } from './identifiers.ts';

export interface Code {
	readonly id: string;
	readonly names: LocalisedText;
	readonly parent?: string | undefined;
}

export interface Codelist {
	readonly id: string;
	readonly names: LocalisedText;
	readonly codes: readonly Code[];
}

export interface Component {
	readonly id: string;
	readonly names: LocalisedText;
	readonly codelist?: string;
	readonly type: 'String' | 'Double' | 'Integer' | 'Boolean' | 'ObservationalTimePeriod';
}

/** Dimensions in the order of keys, each with the column of a cell that it is; the frequency is none. */
const keyParts: readonly (readonly [id: string, column: keyof CellKey | null, codelist: string])[] = [
	['FREQ', null, 'CL_FREQ'],
	['INDICATOR', 'indicator', 'CL_INDICATOR'],
	['REF_AREA', 'area', 'CL_AREA'],
	['STATISTIC', 'statistic', 'CL_STATISTIC'],
	['BREAKDOWN', 'breakdown', 'CL_BREAKDOWN'],
	['CATEGORY', 'category', 'CL_CATEGORY'],
	['BREAKDOWN_2', 'second_breakdown', 'CL_BREAKDOWN'],
	['CATEGORY_2', 'second_category', 'CL_CATEGORY'],
	['POPULATION', 'population', 'CL_POPULATION']
];

export const DIMENSION_COLUMNS = keyParts.map(([, column]) => column);
export const DIMENSION_IDS = keyParts.map(([id]) => id);
export const TIME = 'TIME_PERIOD';

const inAll = (words: (nothing: object, options: { locale: Language }) => string): LocalisedText =>
	Object.fromEntries(interfaceLanguages.map((locale) => [locale, words({}, { locale })]));
const inEach = (words: (language: Language) => string): LocalisedText =>
	Object.fromEntries(interfaceLanguages.map((language) => [language, words(language)]));

const conceptNames: Readonly<Record<string, LocalisedText>> = {
	FREQ: inAll(m.open_concept_freq),
	INDICATOR: inAll(m.releases_choose_indicator),
	REF_AREA: inAll(m.releases_column_area),
	STATISTIC: inAll(m.open_concept_statistic),
	BREAKDOWN: inAll(m.open_concept_breakdown),
	CATEGORY: inAll(m.open_concept_category),
	BREAKDOWN_2: inAll(m.open_concept_breakdown_2),
	CATEGORY_2: inAll(m.open_concept_category_2),
	POPULATION: inAll(m.open_concept_population)
};

export const dimensions: readonly Component[] = keyParts.map(([id, , codelist]) => ({
	id,
	codelist,
	type: 'String',
	names: conceptNames[id] ?? {}
}));

export const timeDimension: Component = { id: TIME, names: inAll(m.open_concept_time), type: 'ObservationalTimePeriod' };
export const measure: Component = { id: 'OBS_VALUE', names: inAll(m.open_concept_value), type: 'Double' };

/** Of each observation, in the order in which they are written. */
export const attributes: readonly Component[] = [
	{ id: 'UNIT_MEASURE', names: inAll(m.open_concept_unit), codelist: 'CL_UNIT', type: 'String' },
	{ id: 'OBS_STATUS', names: inAll(m.open_concept_obs_status), codelist: 'CL_OBS_STATUS', type: 'String' },
	{ id: 'CONF_STATUS', names: inAll(m.open_concept_conf_status), codelist: 'CL_CONF_STATUS', type: 'String' },
	{ id: 'REASON', names: inAll(m.open_concept_reason), codelist: 'CL_REASON', type: 'String' },
	{ id: 'FLAGS', names: inAll(m.open_concept_flags), type: 'String' },
	{ id: 'SE', names: inAll(m.open_concept_se), type: 'Double' },
	{ id: 'CI_LOW', names: inAll(m.open_concept_low), type: 'Double' },
	{ id: 'CI_HIGH', names: inAll(m.open_concept_high), type: 'Double' },
	{ id: 'N_OBS', names: inAll(m.open_concept_n), type: 'Integer' },
	{ id: 'N_SITES', names: inAll(m.open_concept_sites), type: 'Integer' },
	{ id: 'DEFF', names: inAll(m.open_concept_deff), type: 'Double' }
];

/** Of the whole data set: which release it is, whether it is made up, whether it stands. */
export const dataSetAttributes: readonly Component[] = [
	{ id: 'RELEASE', names: inAll(m.open_concept_release), type: 'String' },
	{ id: 'SYNTHETIC', names: inAll(m.open_concept_synthetic), type: 'Boolean' },
	{ id: 'RELEASE_STATE', names: inAll(m.open_concept_state), type: 'String' }
];

export const concepts: readonly Component[] = [...dimensions, timeDimension, measure, ...attributes, ...dataSetAttributes];

export function codelistsOf(framework: FrameworkDocument): Codelist[] {
	const parents = hierarchyOf(framework).parents;
	const coded = (list: readonly { code: string; label: LocalisedText }[]): Code[] =>
		list.map(({ code, label }) => ({ id: code, names: label }));
	const areas = new Set(framework.areas.map(({ code }) => code));
	const parentOf = (code: string) => (areas.has(parents[code] ?? '') ? parents[code] : undefined);
	const total: Code = { id: toSdmxCode('total'), names: inAll(m.open_total) };
	const name = (id: string) => concepts.find((each) => each.codelist === id)?.names ?? {};
	const list = (id: string, codes: readonly Code[]): Codelist => ({ id, names: name(id), codes });
	return [
		list('CL_FREQ', [{ id: 'A', names: { en: 'Annual' } }]),
		list('CL_INDICATOR', coded(framework.indicators)),
		list(
			'CL_AREA',
			coded(framework.areas).map((code) => ({ ...code, parent: parentOf(code.id) }))
		),
		list(
			'CL_STATISTIC',
			CELL_STATISTICS.map((id) => ({ id, names: inAll(statisticWords[id]) }))
		),
		list('CL_BREAKDOWN', [total, ...coded(framework.breakdowns), { id: 'answer', names: inAll(m.open_answer) }]),
		list('CL_CATEGORY', [total, ...categoriesOf(framework)]),
		list(
			'CL_POPULATION',
			POPULATIONS.map((id) => ({ id, names: inEach((language) => populationWords(id, language)) }))
		),
		list(
			'CL_UNIT',
			UNITS.map((id) => ({ id, names: inEach((language) => unitWords(id, language)) }))
		),
		list('CL_OBS_STATUS', inEnglish(OBS_STATUS)),
		list('CL_CONF_STATUS', inEnglish(CONF_STATUS)),
		list(
			'CL_REASON',
			CELL_REASONS.map((id) => ({ id, names: inAll(reasonWords[id]) }))
		)
	];
}

/** Categories of all breakdowns in one list; a code that several share is named after each. */
function categoriesOf(framework: FrameworkDocument): Code[] {
	const found = new Map<string, LocalisedText>();
	const add = (id: string, names: LocalisedText) => {
		const before = found.get(id);
		const joined = inEach((language) => [...new Set([before?.[language], names[language]])].filter(Boolean).join(' / '));
		found.set(id, before ? joined : names);
	};
	for (const { categories } of framework.breakdowns) for (const { code, label } of categories) add(code, label);
	const labels = Object.fromEntries(interfaceLanguages.map((language) => [language, labelsOf(framework, language)]));
	for (const band of ANSWER_BANDS)
		add(
			band,
			inEach((language) => labels[language]?.category('answer', band) ?? band)
		);
	return [...found].map(([id, names]) => ({ id, names }));
}
