import type { Measure, MeasureVariant } from './measure.ts';

const plain = (names: string): MeasureVariant['items'] => names.split(' ').map((name) => ({ name }));
const YES_NO = { yes: 1, no: 0 };

/** "Agree" or better on average over a battery of 1–5 items, at least two thirds of them answered. */
function agreement(names: string, atLeast: number): MeasureVariant {
	return { instrument: 'older', items: plain(names), scale: [1, 5], atLeast, combine: 'mean', cut: 4 };
}

/** The younger children's single item of three steps: the highest step. */
function younger(name: string, cut = 3): MeasureVariant {
	return { instrument: 'younger', items: plain(name), scale: [1, 3], atLeast: 1, combine: 'mean', cut };
}

function yes(name: string, instrument = 'older'): MeasureVariant {
	return { instrument, items: [{ name, codes: YES_NO }], scale: [0, 1], atLeast: 1, combine: 'mean', cut: 1 };
}

function share(indicator: string, ...variants: MeasureVariant[]): Measure {
	return { indicator, version: 1, statistic: 'share', variants };
}

/**
 * The measures of the product's own questionnaires. Cuts follow the use of the field: 6 of 10 on the ladder of life (Cantril) counts as high
 * life satisfaction (HBSC protocol); bullying counts from "often" on.
 */
export const SURVEY_MEASURES: Measure[] = [
	share(
		'R04',
		{
			instrument: 'older',
			items: plain('lang_understand lang_speak lang_read lang_write'),
			scale: [1, 4],
			atLeast: 3,
			combine: 'mean',
			cut: 3
		},
		younger('lang_understand')
	),
	share('R05', agreement('culture_keep culture_learn culture_both', 2)),
	share(
		'R06',
		{ instrument: 'older', items: plain('life_satisfaction'), scale: [0, 10], atLeast: 1, combine: 'mean', cut: 6 },
		{ instrument: 'younger', items: plain('life_face'), scale: [1, 5], atLeast: 1, combine: 'mean', cut: 4 }
	),
	share('R07', agreement('belong_place belong_people belong_safe belong_proud', 3), younger('belong_place')),
	share('R08', agreement('friends_help friends_listen friends_trust', 2), younger('friends_help')),
	{
		indicator: 'R09',
		version: 1,
		statistic: 'mean',
		variants: [
			{ instrument: 'older', items: plain('friends_here friends_elsewhere friends_mixed'), scale: [1, 4], atLeast: 2, combine: 'mean' }
		]
	},
	share('R10', agreement('teachers_help teachers_fair teachers_listen', 2), younger('teachers_help')),
	share('R11', { ...agreement('trust_school trust_health trust_police trust_town', 3), cut: 3.5 }),
	share('D10', yes('lang_lessons')),
	share('D11', yes('lang_mother_tongue')),
	share('D12', yes('study_help'), yes('study_help', 'younger')),
	share('D14', yes('counsellor')),
	share(
		'D15',
		{ instrument: 'older', items: plain('bullied hurt'), scale: [1, 4], atLeast: 1, combine: 'highest', cut: 3 },
		younger('bullied')
	)
];
