import type { AnswersRead } from './measure.ts';

/** Category of each breakdown, and the generation; absent where the child did not say. */
export interface Background {
	sex?: 'girl' | 'boy' | 'other';
	age?: string;
	background?: 'migrant' | 'non_migrant';
	generation?: 'first' | 'second';
	level?: string;
	setting: 'school' | 'non_formal';
}

const AGES = [
	{ code: '7-9', from: 6, to: 9 },
	{ code: '10-12', from: 10, to: 12 },
	{ code: '13-15', from: 13, to: 15 },
	{ code: '16-18', from: 16, to: 18 }
];
const LEVELS = ['primary', 'lower_secondary', 'upper_secondary', 'not_in_school'];

/**
 * A child's groups. Migrant background: born abroad (first generation), or born here of at least one parent born abroad (second generation);
 * no migrant background: child and both parents born here. Everything else is unknown and in no group.
 */
export function backgroundOf(answers: AnswersRead, site: { kind: string; level: string | null }): Background {
	const generation = generationOf(answers);
	const age = Number(answers['age']);
	const level = answers['grade_level'] ?? site.level;
	const sex = sexOf(answers);
	const ageGroup = AGES.find((each) => age >= each.from && age <= each.to)?.code;
	return {
		setting: site.kind === 'school' ? 'school' : 'non_formal',
		...(sex && { sex }),
		...(ageGroup && { age: ageGroup }),
		...(generation && { background: generation === 'none' ? 'non_migrant' : 'migrant' }),
		...((generation === 'first' || generation === 'second') && { generation }),
		...(typeof level === 'string' && LEVELS.includes(level) && { level })
	};
}

/** What the child said; empty where nothing. */
export function sexOf(answers: AnswersRead): 'girl' | 'boy' | 'other' | '' {
	const said = answers['sex'];
	if (said === 'not_said') return 'other';
	return said === 'girl' || said === 'boy' || said === 'other' ? said : '';
}

function generationOf(answers: AnswersRead): 'first' | 'second' | 'none' | undefined {
	const { born_here: self, mother_born_here: mother, father_born_here: father } = answers;
	if (self === 'no') return 'first';
	if (self !== 'yes') return undefined;
	if (mother === 'no' || father === 'no') return 'second';
	return mother === 'yes' && father === 'yes' ? 'none' : undefined;
}
