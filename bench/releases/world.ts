import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { microdataBuilder, type Microdata, type MicroSite } from '#domains/releases/compute/microdata.ts';
import type { Measure } from '#domains/releases/measures/measure.ts';
import { SURVEY_MEASURES } from '#domains/releases/measures/survey-measures.ts';
import { randomFrom } from './designs.ts';

export const framework = FIRST_VERSION;
export const categories = new Map(framework.breakdowns.map((each) => [each.code, each.categories.map((category) => category.code)]));

/** As many measures as there are indicators: the real ones, over again under the codes of the others. */
export const measures: Measure[] = framework.indicators.map(({ code }, at): Measure => ({
	...(SURVEY_MEASURES[at % SURVEY_MEASURES.length] as Measure),
	indicator: code
}));

const ITEMS = [
	...new Set(
		SURVEY_MEASURES.flatMap((measure) => measure.variants.filter((each) => each.instrument === 'older')).flatMap((each) => each.items)
	)
];
const HIGHEST = new Map(
	SURVEY_MEASURES.flatMap((measure) => measure.variants.flatMap(({ items, scale }) => items.map((item) => [item.name, scale] as const)))
);

/** Answers of children at sites in every region of the framework, more of them in some than in others, scored by all measures. */
export function makeWorld(children: number, siteCount: number): Microdata {
	const random = randomFrom(11);
	const regions = framework.areas.filter((area) => area.kind === 'region').map((area) => area.code);
	const sites: MicroSite[] = Array.from({ length: siteCount }, (_, at) => {
		const area = regions[at % regions.length] ?? '';
		return {
			id: String(at),
			area,
			kind: at % 17 === 0 ? 'reception_centre' : 'school',
			level: null,
			place: String(at),
			stratum: area,
			weight: 1
		};
	});
	const builder = microdataBuilder(sites, measures, categories);
	const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
	for (let child = 0; child < children; child++) {
		const site = Math.floor(random() ** 1.2 * siteCount);
		const leaning = ((site * 37) % 100) / 250 + random() * 0.6;
		const answers: Record<string, unknown> = {
			sex: random() < 0.02 ? undefined : pick(['girl', 'boy', 'girl', 'boy', 'girl', 'boy', 'not_said']),
			age: 7 + Math.floor(random() * 12),
			born_here: pick(['yes', 'yes', 'no']),
			mother_born_here: pick(['yes', 'no']),
			father_born_here: pick(['yes', 'yes', 'no']),
			grade_level: pick(['primary', 'lower_secondary', 'upper_secondary'])
		};
		for (const { name, codes } of ITEMS) {
			if (random() < 0.03) continue;
			const [low, high] = HIGHEST.get(name) ?? [0, 1];
			const value = Math.round(low + (high - low) * Math.min(1, leaning + random() * 0.4));
			answers[name] = codes ? (value ? 'yes' : 'no') : String(value);
		}
		builder.add({ site: String(site), instrument: 'older', answers, weight: Math.round(50 + random() * 100) / 100 });
	}
	return builder.finish();
}
