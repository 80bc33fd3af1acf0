import { TOTALS } from './plan.ts';
import type { Random } from './random.ts';
import type { SyntheticSite } from './sites.ts';

export interface Child {
	site: number;
	instrument: 'younger' | 'older';
	age: number;
	level: 'primary' | 'lower_secondary' | 'upper_secondary' | 'not_in_school' | null;
	sex: 'girl' | 'boy' | 'other' | 'not_said' | null;
	generation: 'first' | 'second' | 'none' | 'unknown';
}

/** All children with what they are, before they answer anything; the quotas of the plan are met exactly. */
export function makeChildren(sites: readonly SyntheticSite[], random: Random): Child[] {
	const seats = sites.flatMap((site, at) => Array.from({ length: site.children }, () => ({ at, site })));
	const younger = chosen(
		seats.map(({ site }) => site.group === 'primary'),
		TOTALS.younger,
		random
	);
	const outside = seats.map(({ site }) => site.group === 'outside');
	const notInSchool = chosen(outside, TOTALS.notInSchool, random);
	const levelUnknown = chosen(
		seats.map(({ site }) => site.group === 'secondary'),
		TOTALS.levelUnknown,
		random
	);
	const sexes = sexCards(seats.length, random);
	const generations = makeGenerations(seats, random);
	return seats.map(({ at, site }, seat): Child => {
		const instrument = younger[seat] ? 'younger' : 'older';
		const age = ageOf(site, instrument, random);
		const base = { site: at, instrument, age, sex: sexes[seat] ?? null, generation: generations[seat] ?? 'unknown' } as const;
		if (levelUnknown[seat]) return { ...base, level: null };
		return { ...base, level: notInSchool[seat] ? 'not_in_school' : levelOf(site, age) };
	});
}

/** Exactly `count` of the seats that may be chosen, at random. */
function chosen(mayBe: readonly boolean[], count: number, random: Random): boolean[] {
	const candidates = random.shuffle(mayBe.flatMap((may, at) => (may ? [at] : [])));
	const taken = new Set(candidates.slice(0, count));
	return mayBe.map((_, at) => taken.has(at));
}

function sexCards(count: number, random: Random): Child['sex'][] {
	const { boy, girl, other, not_said, missing } = TOTALS.sex;
	const cards: Child['sex'][] = [];
	const add = (sex: Child['sex'], times: number) => cards.push(...Array<Child['sex']>(times).fill(sex));
	add('boy', boy);
	add('girl', girl);
	add('other', other);
	add('not_said', not_said);
	add(null, missing);
	return random.shuffle(cards).slice(0, count);
}

const SHARE: Record<string, number> = { BE: 0.25, DE: 0.2, EL: 0.1, ES: 0, IE: 0.1, IT: -0.1 };

/** Who has a migrant background: everyone outside school, and elsewhere those with the highest leaning, which a school shares. */
function makeGenerations(seats: readonly { at: number; site: SyntheticSite }[], random: Random): Child['generation'][] {
	const schools = new Map<number, number>();
	const leaning = seats.map(({ at, site }) => {
		if (site.group === 'outside') return Infinity;
		if (!schools.has(at)) schools.set(at, 0.55 * random.normal() + (SHARE[site.country] ?? 0) - (site.area === 'EL54' ? 1.2 : 0));
		return (schools.get(at) ?? 0) + random.normal();
	});
	const order = leaning.map((value, seat) => ({ value, seat })).sort((a, b) => (a.value === b.value ? a.seat - b.seat : b.value - a.value));
	const generations: Child['generation'][] = seats.map(() => 'none');
	order.slice(0, TOTALS.migrants).forEach(({ seat }) => {
		const share = seats[seat]?.site.group === 'outside' ? 0.93 : 0.48;
		generations[seat] = random.next() < share ? 'first' : 'second';
	});
	random
		.shuffle(order.slice(TOTALS.migrants))
		.slice(0, TOTALS.unknownBackground)
		.forEach(({ seat }) => (generations[seat] = 'unknown'));
	return generations;
}

function ageOf(site: SyntheticSite, instrument: Child['instrument'], random: Random): number {
	if (instrument === 'younger') return random.integer(7, 9);
	if (site.group === 'primary') return random.integer(10, 12);
	return site.group === 'secondary' ? random.integer(12, 18) : random.integer(11, 17);
}

/** Outside school the level is that of the non-formal classes, which the items don't ask for. */
function levelOf(site: SyntheticSite, age: number): Child['level'] {
	if (site.group === 'primary') return 'primary';
	if (site.group === 'outside') return age < 13 ? 'primary' : 'lower_secondary';
	return age <= 15 ? 'lower_secondary' : 'upper_secondary';
}
