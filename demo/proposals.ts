/** Practices that people of the demonstration propose: one waits for an editor, one for its author, one for an expert, one went the whole way. Invented, and saying so. */
import type { Kysely } from 'kysely';
import type { Member } from '#domains/identity/actor.ts';
import { demoDomain } from '#domains/identity/server/demo-people.ts';
import { findMemberByEmail } from '#domains/identity/server/members.ts';
import { type PracticeRecord, practiceRecord } from '#domains/practices/practice.ts';
import { criteria, type ReviewGrid } from '#domains/practices/review.ts';
import { comment } from '#domains/practices/server/comments.ts';
import { nameExpert } from '#domains/practices/server/experts.ts';
import { createPractice, revisePractice } from '#domains/practices/server/practice-changes.ts';
import { decideReplication, listWaitingReplications, tellReplication } from '#domains/practices/server/replications.ts';
import { acceptProposal, askForChanges, publishPractice, submitProposal } from '#domains/practices/server/reviews.ts';
import { command } from '#platform/server/database.ts';
import type { Database } from '../src/database.ts';

const invented = 'Demonstration: this text is invented.';

const proposal = (title: string, summary: string, more: Partial<PracticeRecord> = {}): PracticeRecord =>
	practiceRecord.parse({
		category: 'practice',
		originalLanguage: 'en',
		title: { en: `${title} (demonstration)` },
		summary: { en: summary },
		description: { en: `${invented} ${summary}` },
		countries: ['BE'],
		languages: ['en'],
		target: ['newly-arrived'],
		outcomes: ['R08'],
		outcomeReasons: { R08: `${invented} Pupils who work together every week begin to talk in the breaks, too.` },
		evidence: 'described',
		sources: [{ title: 'Invented for the demonstration', url: null }],
		...more
	});

const walkingBus = proposal('A walking bus from the reception centre', 'Parents and pupils walk to school together, every morning.', {
	setting: ['reception-centre'],
	ages: { from: 6, to: 12 },
	steps: { en: 'Ask the parents who walks anyway\nDraw the route with the children\nAgree who waits at which corner' },
	didNotWork: { en: 'In the winter months fewer parents came; a rota with two adults a day helped.' }
});
const homework = proposal('Homework café with older pupils', 'Older pupils help younger ones, twice a week, in the school library.');
const radio = proposal('School radio in many languages', 'Pupils make a weekly programme in all the languages of the school.', {
	setting: ['school'],
	ages: { from: 10, to: 18 }
});
const garden = proposal(
	'A garden that families share',
	'Families who arrived and families who were there grow vegetables beside the school.',
	{
		outcomes: ['R04', 'R08'],
		since: 2021,
		reach: 60,
		ages: { from: 4, to: 14 },
		setting: ['community', 'school'],
		steps: {
			en: 'Find a strip of land and somebody with a key\nInvite families through the class teachers\nShare out beds by lot\nEat together at the end of summer'
		},
		needs: { en: 'Land, water, a shed, one teacher with two hours a week.' },
		costMoney: { en: 'About 400 euro in the first year, then 100.' },
		costPeople: { en: 'One teacher, six families at first.' },
		costTime: { en: 'Two hours a week from March to October.' },
		didNotWork: { en: 'In the first summer nobody watered during the holidays. Now each week has a name on it.' },
		contact: { organisation: 'Demo School by the River', person: '' },
		licence: 'cc-by'
	}
);

const good = Object.fromEntries(criteria.map((criterion) => [criterion, { points: 2, note: '' }])) as ReviewGrid;

/** Proposals in every state that a reader of the demonstration may want to see. */
export async function loadProposals(db: Kysely<Database>): Promise<void> {
	const find = async (address: string): Promise<Member> => {
		const found = await findMemberByEmail(db, `${address}${demoDomain}`);
		if (!found) throw new Error(`the demo person ${address} was not made`);
		return found;
	};
	const [administrator, editor, expert, author] = await Promise.all(['amara', 'marco', 'ilse', 'yusuf'].map(find));
	if (!administrator || !editor || !expert || !author) return;
	const dimensions = ['connectedness', 'well-being', 'education'];
	await command(db, (trx) => nameExpert(trx, administrator, { email: expert.email, dimensions, language: 'en' }));
	const propose = (record: PracticeRecord) => command(db, (trx) => createPractice(trx, author, record));
	const send = (number: number, basedOn = 1) => command(db, (trx) => submitProposal(trx, author, { number, basedOn, language: 'en' }));
	const say = (number: number, note = '', basedOn = 1) => ({ number, basedOn, note, grid: good, nameShown: false });

	await send(await propose(walkingBus));
	const asked = await propose(homework);
	await send(asked);
	await command(db, async (trx) => {
		const body = 'Who are the older pupils, and does anybody prepare them? Readers will want to know before they try.';
		await comment(trx, editor, { number: asked, field: 'description', thread: null, body });
		const note = 'A good beginning. Please say what it costs and what was difficult.';
		await askForChanges(trx, editor, { ...say(asked, note), grid: null, stage: 'submitted' });
	});
	const atExpert = await propose(radio);
	await send(atExpert);
	await command(db, (trx) => acceptProposal(trx, editor, { ...say(atExpert), stage: 'submitted' }));

	const published = await propose({ ...garden, didNotWork: {} });
	await command(db, (trx) => revisePractice(trx, author, { number: published, basedOn: 1, record: garden }));
	await send(published, 2);
	await command(db, (trx) => acceptProposal(trx, editor, { ...say(published, '', 2), stage: 'submitted' }));
	await command(db, (trx) => acceptProposal(trx, expert, { ...say(published, '', 2), stage: 'expert' }));
	await command(db, (trx) => publishPractice(trx, editor, published));
	await loadReplications(db, { editor, author, number: published });
}

/** Others who did the garden too: two that are shown, one copied from the other, and one that waits. Invented, and saying so. */
async function loadReplications(
	db: Kysely<Database>,
	{ editor, author, number }: { editor: Member; author: Member; number: number }
): Promise<void> {
	const tell = async (organisation: string, place: string, country: string, since: number, parent: string | null = null) => {
		const told = { organisation, place, country, since, parent, until: null, replica: null, website: null };
		const adapted = `${invented} The beds stand on the roof of the school, because there is no land.`;
		const outcome = `${invented} Nine families came in the first year; watering in the holidays stayed difficult.`;
		const input = { ...told, adapted, outcome, contactEmail: `garden${demoDomain}` };
		await command(db, (trx) => tellReplication(trx, author, { number, language: 'en', input }));
		return (await listWaitingReplications(db, editor)).at(-1)?.id ?? null;
	};
	const first = await tell('Demo Association Open Door', 'Bologna', 'IT', 2022);
	if (first) await command(db, (trx) => decideReplication(trx, editor, first, 'shown'));
	const second = await tell('Demo Network of Reception Classes', 'Cork', 'IE', 2024, first);
	if (second) await command(db, (trx) => decideReplication(trx, editor, second, 'shown'));
	await tell('Demo Town by the Sea', 'Πάτρα', 'GR', 2025);
}
