/** Makes the demo world: people, questionnaires, a closed synthetic campaign and its release, an open campaign to try, practices. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { KNOWN_HELPLINES } from '#domains/campaigns/known-helplines.ts';
import { addSites } from '#domains/campaigns/server/sites.ts';
import { chooseInstrument, closeCampaign, createCampaign, openCampaign } from '#domains/campaigns/server/campaigns.ts';
import { makeCodes } from '#domains/campaigns/server/codes.ts';
import { loadSyntheticResponses, loadSyntheticSites } from '#domains/campaigns/server/synthetic.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { Member } from '#domains/identity/actor.ts';
import { type Accounts } from '#domains/identity/server/accounts.ts';
import { demoDomain } from '#domains/identity/server/demo-people.ts';
import { addGrant, findMemberByEmail } from '#domains/identity/server/members.ts';
import { demoPassword } from '#domains/identity/server/sign-in.ts';
import { loadPractices } from '#domains/practices/server/foundation.ts';
import { lookAtQuality } from '#domains/practices/server/quality.ts';
import { INSTRUMENTS, type Instrument } from '#domains/questionnaires/instrument.ts';
import { uploadQuestionnaire } from '#domains/questionnaires/server/upload.ts';
import { keepReliability, listScales } from '#domains/questionnaires/server/reliability.ts';
import { publishRelease } from '#domains/releases/server/commands.ts';
import { computeRelease, keepDraft, prepareRelease } from '#domains/releases/server/draft-release.ts';
import { reviewRelease } from '#domains/releases/server/reviews.ts';
import { importExternalRelease } from '#domains/releases/sources/server/external.ts';
import { reckonReliability } from '#domains/releases/comparability/server/scale-reliability.ts';
import { newId } from '#platform/ids.ts';
import { command, reader } from '#platform/server/database.ts';
import { markInstallation } from '#platform/server/installation.ts';
import type { Database } from '../src/database.ts';
import { loadFoundation } from '../bin/foundation.ts';
import { organisations, people } from './people.ts';
import { practices } from './practices.ts';
import { loadLibrary } from './library.ts';
import { loadProposals } from './proposals.ts';
import { generateWave } from './responses/generate.ts';

export interface DemoSettings {
	readonly db: Kysely<Database>;
	readonly accounts: Accounts;
	readonly secret: string;
	readonly filesDir: string | undefined;
	/** Hears what is being done, a line each. */
	readonly say: (line: string) => void;
}

type Trx = Transaction<Database>;

/** @throws {Problem} `demo-and-real` where the database is a real installation */
export async function loadDemo(settings: DemoSettings): Promise<void> {
	const { db, say } = settings;
	say('the framework and the practices…');
	await command(db, async (trx) => {
		await markInstallation(trx, { kind: 'demo', name: 'Immerse demo' });
		await loadFoundation(trx);
		await loadPractices(trx, practices);
	});
	say('people and organisations…');
	const { administrator, researcher } = await loadPeople(settings);
	say('proposals of practices, and who reviews them…');
	await loadProposals(db);
	await lookAtQuality(db);
	say('five questionnaires…');
	const versions = await command(db, (trx) => loadQuestionnaires(trx, researcher, settings.filesDir));
	say('a library of items and scales…');
	await command(db, async (trx) => loadLibrary(trx, researcher, await questionnairesOf(trx)));
	say('406 sites and 24,420 synthetic answers…');
	const campaign = await command(db, (trx) => loadWave(trx, researcher, versions, settings));
	say('a release from them, with its uncertainty…');
	await command(db, (trx) => loadReleases(trx, administrator, researcher, campaign));
	await command(db, async (trx) => keepReliability(trx, await reckonReliability(reader(trx), await listScales(reader(trx))), new Date()));
	say('a campaign that is open, to try…');
	await command(db, (trx) => loadOpenCampaign(trx, researcher, versions, settings.secret));
}

async function loadPeople({ db, accounts, secret }: DemoSettings): Promise<{ administrator: Member; researcher: Member }> {
	const ids = new Map(organisations.map(({ key }) => [key, newId()]));
	await command(db, async (trx) => {
		const rows = organisations.map(({ key, name, country }) => ({ id: ids.get(key) ?? newId(), name, country, website: null }));
		await trx.insertInto('organisations').values(rows).execute();
	});
	for (const { name, address, roles } of people) {
		const email = `${address}${demoDomain}`;
		const { user } = await accounts.api.signUpEmail({ body: { name, email, password: demoPassword(secret, email) } });
		await command(db, async (trx) => {
			for (const { role, organisation } of roles) {
				const at = organisation ? (ids.get(organisation) ?? null) : null;
				await addGrant(trx, { userId: user.id, role, organisation: at, grantedBy: null });
			}
		});
	}
	const find = async (address: string) => {
		const found = await findMemberByEmail(db, `${address}${demoDomain}`);
		if (!found) throw new Error(`the demo person ${address} was not made`);
		return found;
	};
	return { administrator: await find('amara'), researcher: await find('lieve') };
}

const mediaTypes: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' };

function pictures() {
	const folder = join('demo', 'questionnaires', 'pictures');
	return readdirSync(folder).flatMap((name) => {
		const mediaType = mediaTypes[name.split('.').at(-1) ?? ''];
		return mediaType ? [{ name, mediaType, content: readFileSync(join(folder, name)) }] : [];
	});
}

const workbookOf: Readonly<Record<Instrument, string>> = {
	younger: 'younger-children',
	older: 'older-children',
	parents: 'parents',
	teachers: 'teachers',
	principals: 'principals'
};

function workbookPath(instrument: Instrument): string {
	const names = readdirSync(join('demo', 'questionnaires'));
	const name = [`${workbookOf[instrument]}.xlsx`, `${instrument}.xlsx`].find((candidate) => names.includes(candidate));
	return join('demo', 'questionnaires', name ?? `${instrument}.xlsx`);
}

async function loadQuestionnaires(trx: Trx, actor: Member, filesDir: string | undefined): Promise<Map<Instrument, string>> {
	const media = pictures();
	const versions = new Map<Instrument, string>();
	for (const instrument of INSTRUMENTS) {
		const path = workbookPath(instrument);
		const upload = { instrument, organisationId: null, fileName: path, workbook: readFileSync(path), media };
		versions.set(instrument, (await uploadQuestionnaire(trx, actor, upload, filesDir)).versionId);
	}
	return versions;
}

async function questionnairesOf(trx: Trx): Promise<Map<Instrument, string>> {
	const rows = await trx.selectFrom('questionnaires').select(['instrument', 'id']).execute();
	return new Map(rows.map(({ instrument, id }) => [instrument, id]));
}

const settingsOf = (title: string) => ({
	title,
	design: 'convenience' as const,
	controller: 'Demo Observatory for Children in Migration',
	legalBasis: 'Synthetic answers of nobody',
	consentBy: 'parent' as const,
	retentionUntil: '2036-12-31',
	safeguardingContact: 'Demo trusted person',
	safeguardingReach: 'Room 4, beside the library. In a real campaign a name and a number stand here.',
	safeguardingSteps:
		'The trusted person listens, keeps it between you, and asks who else may know. Only where you are in danger others are told, and you hear it first.',
	helplines: KNOWN_HELPLINES.map(({ country, name, phone, languages }) => ({ country, name, phone, languages }))
});

async function loadWave(trx: Trx, actor: Member, versions: Map<Instrument, string>, { secret, say }: DemoSettings): Promise<string> {
	const wave = generateWave();
	const title = 'Synthetic wave 2021–2023';
	const id = await createCampaign(trx, actor, { ...settingsOf(title), organisationId: null, language: 'en', synthetic: true }, secret);
	for (const instrument of ['younger', 'older'] as const) {
		await chooseInstrument(trx, actor, id, instrument, versions.get(instrument) ?? null);
	}
	const siteIds = new Map(wave.sites.map(({ key }) => [key, newId()]));
	const sites = wave.sites.map(({ key, name, area, kind, level, ...site }) => ({
		id: siteIds.get(key) ?? newId(),
		...{ name, area, kind, level, weight: 1 },
		expected: Math.ceil(site.children * 1.15)
	}));
	await loadSyntheticSites(trx, id, sites);
	await makeCodes(trx, actor, id, { instrument: 'older', site: null, count: 1 }, secret);
	await openCampaign(trx, actor, id, new Date('2021-06-01T08:00:00Z'));
	let next = 5000;
	const responses = wave.responses.map((response) => ({ ...response, site: siteIds.get(response.site) ?? '', weight: 1 }));
	await loadSyntheticResponses(trx, id, responses, (count) => {
		if (count < next) return;
		say(`  ${count.toLocaleString('en')} of ${responses.length.toLocaleString('en')}`);
		next += 5000;
	});
	await closeCampaign(trx, actor, id, new Date('2023-07-31T16:00:00Z'));
	return id;
}

/** The researcher drafts, the administrator approves and publishes: two people, as for every release. */
async function loadReleases(trx: Trx, administrator: Member, researcher: Member, campaign: string): Promise<void> {
	const figures: unknown = JSON.parse(readFileSync(join('demo', 'figures-2023.json'), 'utf8'));
	await importExternalRelease(trx, administrator, figures);
	const framework = await getFramework(trx);
	const title = {
		en: 'Synthetic wave 2021–2023',
		nl: 'Synthetische ronde 2021–2023',
		fr: 'Vague synthétique 2021–2023',
		de: 'Synthetische Erhebung 2021–2023',
		el: 'Συνθετικό κύμα 2021–2023',
		it: 'Rilevazione sintetica 2021–2023',
		es: 'Oleada sintética 2021–2023'
	};
	const prepared = await prepareRelease(reader(trx), researcher, { campaigns: [campaign], frameworkVersion: framework.id, title });
	const id = await keepDraft(trx, researcher, prepared, await computeRelease(prepared));
	await reviewRelease(trx, administrator, id, { verdict: 'approved', comment: '', revision: 0 });
	await publishRelease(trx, administrator, id);
}

const trySites = [
	'name,area,kind,level,expected',
	'Demo school by the river,BE21,school,secondary,25',
	'Demo reception centre,BE10,reception_centre,,10'
];

async function loadOpenCampaign(trx: Trx, actor: Member, versions: Map<Instrument, string>, secret: string): Promise<void> {
	const settings = { ...settingsOf('Try it: a campaign that is open'), organisationId: null, language: 'en', synthetic: true };
	const id = await createCampaign(trx, actor, settings, secret);
	for (const [instrument, version] of versions) await chooseInstrument(trx, actor, id, instrument, version);
	await addSites(trx, actor, id, trySites.join('\n'), (code) => code === 'BE21' || code === 'BE10');
	for (const instrument of INSTRUMENTS)
		await makeCodes(trx, actor, id, { instrument, site: null, count: instrument === 'older' || instrument === 'younger' ? 12 : 3 }, secret);
	await openCampaign(trx, actor, id, new Date());
}
