import type { Country } from './plan.ts';

export type Levels = Record<Country, number>;

/** Something that several items of a questionnaire ask about. Levels are per cent of children with a migrant background, by country. */
export interface Construct {
	indicator: string;
	items: readonly string[];
	youngerItem?: string;
	/** Steps of an item, and of the younger children's. */
	steps: readonly [number, number];
	youngerSteps?: readonly [number, number];
	/** When a child counts: from this mean (or highest) of its items on. */
	cut: number;
	youngerCut?: number;
	combine: 'mean' | 'highest';
	levels: Levels;
	/** How far children without a migrant background stand above, in standard deviations; and the first generation beside the second. */
	nonMigrant: number;
	firstGeneration: number;
}

const levels = (ES: number, IE: number, EL: number, DE: number, BE: number, IT: number): Levels => ({ ES, IE, EL, DE, BE, IT });
const names = (list: string) => list.split(' ');

/**
 * The levels of R07 (Spain), R08, R10, R11, D15 (Spain) and R06 (Spain) lie near the figures published in October 2023, so that the
 * demonstration resembles the field; all others are invented.
 */
export const CONSTRUCTS: readonly Construct[] = [
	{
		indicator: 'R04',
		items: names('lang_understand lang_speak lang_read lang_write'),
		youngerItem: 'lang_understand',
		steps: [1, 4],
		youngerSteps: [1, 3],
		cut: 3,
		youngerCut: 3,
		combine: 'mean',
		levels: levels(78, 86, 66, 72, 74, 71),
		nonMigrant: 0.7,
		firstGeneration: -0.5
	},
	{
		indicator: 'R05',
		items: names('culture_keep culture_learn culture_both'),
		steps: [1, 5],
		cut: 4,
		combine: 'mean',
		levels: levels(57, 60, 54, 51, 53, 49),
		nonMigrant: 0,
		firstGeneration: 0.1
	},
	{
		indicator: 'R06',
		items: ['life_satisfaction'],
		youngerItem: 'life_face',
		steps: [0, 10],
		youngerSteps: [1, 5],
		cut: 6,
		youngerCut: 4,
		combine: 'mean',
		levels: levels(83, 80, 78, 79, 81, 77),
		nonMigrant: 0.12,
		firstGeneration: 0.02
	},
	{
		indicator: 'R07',
		items: names('belong_place belong_people belong_safe belong_proud'),
		youngerItem: 'belong_place',
		steps: [1, 5],
		youngerSteps: [1, 3],
		cut: 4,
		youngerCut: 3,
		combine: 'mean',
		levels: levels(60, 58, 55, 52, 50, 48),
		nonMigrant: 0.2,
		firstGeneration: -0.12
	},
	{
		indicator: 'R08',
		items: names('friends_help friends_listen friends_trust'),
		youngerItem: 'friends_help',
		steps: [1, 5],
		youngerSteps: [1, 3],
		cut: 4,
		youngerCut: 3,
		combine: 'mean',
		levels: levels(61, 53, 58, 60, 52, 41),
		nonMigrant: 0.25,
		firstGeneration: -0.15
	},
	{
		indicator: 'R09',
		items: names('friends_here friends_elsewhere friends_mixed'),
		steps: [1, 4],
		cut: 2.66,
		combine: 'mean',
		levels: levels(58, 62, 50, 55, 57, 52),
		nonMigrant: -0.05,
		firstGeneration: -0.1
	},
	{
		indicator: 'R10',
		items: names('teachers_help teachers_fair teachers_listen'),
		youngerItem: 'teachers_help',
		steps: [1, 5],
		youngerSteps: [1, 3],
		cut: 4,
		youngerCut: 3,
		combine: 'mean',
		levels: levels(68, 62, 59, 51, 51, 47),
		nonMigrant: 0.05,
		firstGeneration: 0.08
	},
	{
		indicator: 'R11',
		items: names('trust_school trust_health trust_police trust_town'),
		steps: [1, 5],
		cut: 3.5,
		combine: 'mean',
		levels: levels(73, 75, 71, 60, 60, 65),
		nonMigrant: 0.08,
		firstGeneration: 0.05
	},
	{
		indicator: 'D10',
		items: ['lang_lessons'],
		steps: [0, 1],
		cut: 1,
		combine: 'mean',
		levels: levels(42, 48, 55, 63, 58, 39),
		nonMigrant: -1.3,
		firstGeneration: 0.7
	},
	{
		indicator: 'D11',
		items: ['lang_mother_tongue'],
		steps: [0, 1],
		cut: 1,
		combine: 'mean',
		levels: levels(18, 22, 15, 20, 14, 12),
		nonMigrant: -0.4,
		firstGeneration: 0.2
	},
	{
		indicator: 'D12',
		items: ['study_help'],
		youngerItem: 'study_help',
		steps: [0, 1],
		youngerSteps: [0, 1],
		cut: 1,
		youngerCut: 1,
		combine: 'mean',
		levels: levels(55, 58, 44, 49, 50, 41),
		nonMigrant: -0.1,
		firstGeneration: 0.1
	},
	{
		indicator: 'D14',
		items: ['counsellor'],
		steps: [0, 1],
		cut: 1,
		combine: 'mean',
		levels: levels(61, 66, 45, 52, 57, 43),
		nonMigrant: 0.1,
		firstGeneration: -0.05
	},
	{
		indicator: 'D15',
		items: names('bullied hurt'),
		youngerItem: 'bullied',
		steps: [1, 4],
		youngerSteps: [1, 3],
		cut: 3,
		youngerCut: 3,
		combine: 'highest',
		levels: levels(33, 29, 35, 28, 30, 26),
		nonMigrant: -0.15,
		firstGeneration: 0.1
	}
];
