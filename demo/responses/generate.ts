import { answerConstructs, type Answers } from './answers.ts';
import { makeChildren, type Child } from './children.ts';
import type { Country } from './plan.ts';
import { randomFrom, type Random } from './random.ts';
import { makeSites, type SyntheticSite } from './sites.ts';

export type { SyntheticSite } from './sites.ts';

/** One questionnaire that nobody filled in. */
export interface SyntheticResponse {
	/** Key of the site. */
	site: string;
	instrument: 'younger' | 'older';
	language: string;
	answers: Answers;
	/** Between June 2021 and July 2023. */
	receivedAt: Date;
}

export interface SyntheticWave {
	sites: SyntheticSite[];
	responses: SyntheticResponse[];
}

export const SEED = 20211123;

/** The synthetic wave: the same 406 sites and 24,420 children for the same seed, on every machine. Takes about a second. */
export function generateWave(seed = SEED): SyntheticWave {
	const random = randomFrom(seed);
	const sites = makeSites(random);
	const children = makeChildren(sites, random);
	const answers = children.map((child) => backgroundAnswers(child, random));
	answerConstructs(children, sites, answers, seed);
	const responses = children.map((child, row): SyntheticResponse => {
		const site = sites[child.site];
		if (!site) throw new Error(`child ${row} has no site`);
		return {
			site: site.key,
			instrument: child.instrument,
			language: languageOf(site, child, random),
			answers: answers[row] ?? {},
			receivedAt: receivedOn(child.site, random)
		};
	});
	return { sites, responses };
}

function backgroundAnswers(child: Child, random: Random): Answers {
	const { sex, age, generation, level, instrument } = child;
	const abroad = generation === 'first' ? 0.95 : 0.75;
	const parents = generation === 'none' ? ['yes', 'yes'] : generation === 'unknown' ? ['dont_know', 'yes'] : parentsOf(abroad, random);
	const answers: Answers = {
		sex: sex ?? { missing: 'declined' },
		age,
		born_here: generation === 'first' ? 'no' : 'yes',
		mother_born_here: parents[0] ?? 'no',
		father_born_here: parents[1] ?? 'no',
		home_language: homeLanguage(generation, random)
	};
	if (instrument === 'younger') answers['favourite'] = random.pick(['play', 'learn', 'friends', 'food']);
	if (instrument === 'older' && generation === 'first') answers['years_here'] = Math.min(age, Math.floor(age * random.next() ** 1.3));
	if (instrument === 'older') answers['grade_level'] = level ?? { missing: 'dont_know' };
	return answers;
}

/** At least one parent was born abroad. */
function parentsOf(chance: number, random: Random): string[] {
	const mother = random.next() < chance ? 'no' : 'yes';
	const father = mother === 'yes' || random.next() < chance ? 'no' : 'yes';
	return [mother, father];
}

function homeLanguage(generation: Child['generation'], random: Random): string {
	const chance = random.next();
	if (generation === 'none' || generation === 'unknown') return chance < 0.92 ? 'same' : 'both';
	if (generation === 'second') return chance < 0.3 ? 'same' : chance < 0.8 ? 'both' : 'other';
	return chance < 0.14 ? 'same' : chance < 0.45 ? 'both' : 'other';
}

const SCHOOL_LANGUAGE: Record<Country, string> = { BE: 'nl', DE: 'de', EL: 'el', ES: 'es', IE: 'en', IT: 'it' };
const OTHER_LANGUAGES = ['ar', 'uk', 'fa', 'ro', 'zh', 'ur', 'so', 'ru', 'en', 'fr'];

function languageOf(site: SyntheticSite, child: Child, random: Random): string {
	const own = child.generation === 'first' ? 0.22 : 0.03;
	if (random.next() < own) return random.pick(OTHER_LANGUAGES);
	return site.area === 'BE10' || site.area === 'BE33' ? 'fr' : SCHOOL_LANGUAGE[site.country];
}

/** A whole class answers in one morning. */
function receivedOn(site: number, random: Random): Date {
	const start = Date.UTC(2021, 5, 7);
	const days = (site * 37) % 760;
	return new Date(start + days * 86_400_000 + (8 * 60 + random.integer(0, 200)) * 60_000);
}
