/** Answers whose hidden figures have numbers that nothing else has: whoever meets one in an answer of the platform knows where it comes from. */
import type { Kysely } from 'kysely';
import type { Database } from '../../src/database.ts';
import { addCampaign } from './small-campaign.ts';

/** Belgian regions, and how many children of each answered at each of its ten sites. */
const REGIONS = { BE10: 149, BE21: 131, BE23: 123, BE33: 41 };
const SITES = 10;

/** A closed campaign of older children who answered about their teachers; a region is too small for a rule of 500 answers. */
export async function addToldApart(db: Kysely<Database>): Promise<string> {
	const schools = Object.entries(REGIONS).flatMap(([area, children]) =>
		Array.from({ length: SITES }, (_, s) => ({
			name: `School ${area} ${s}`,
			area,
			expected: children + (s % 3) + 7,
			weight: 1 + Math.sqrt(s + 2) / 7,
			answers: Array.from({ length: children + (s % 3) }, (__, child) => answersOf(area, s, child))
		}))
	);
	return (await addCampaign(db, 'closed', schools)).campaign;
}

function answersOf(area: string, s: number, child: number) {
	const agrees = (shift: number) => String(1 + ((child * child + s * shift + shift + area.charCodeAt(2)) % 5));
	return {
		sex: child % 3 === 0 ? 'girl' : 'boy',
		born_here: child % 2 ? 'no' : 'yes',
		mother_born_here: 'yes',
		father_born_here: 'yes',
		...{ teachers_help: agrees(1), teachers_fair: agrees(2), teachers_listen: agrees(3) }
	};
}
