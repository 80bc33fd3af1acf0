import type { Kysely } from 'kysely';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import { itemScore } from '#domains/questionnaires/library/scoring.ts';
import { questionsOf, type Question, type Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import type { ScaleReliability, ScaleToScore } from '#domains/questionnaires/server/reliability.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import { DEFAULT_RULES } from '../../disclosure/rules.ts';
import { cronbachAlpha } from '../../estimators/reliability.ts';

type Tables = CampaignTables & QuestionnaireTables;

interface Group {
	readonly language: string;
	readonly synthetic: boolean;
	readonly rows: number[][];
	readonly sites: Set<string>;
}

const BATCH = 4000;

/**
 * Cronbach's alpha of scales from the complete responses of closed campaigns, by language; made-up answers apart from real ones. A group with
 * fewer answers or sites than a release would show is left out. Respondents count who answered every item.
 */
export async function reckonReliability(db: Kysely<Tables>, scales: readonly ScaleToScore[]): Promise<ScaleReliability[]> {
	const versions = await db
		.selectFrom('campaign_instruments as i')
		.innerJoin('campaigns as c', 'c.id', 'i.campaign_id')
		.innerJoin('questionnaire_versions as v', 'v.id', 'i.questionnaire_version_id')
		.select(['i.campaign_id', 'i.instrument', 'c.synthetic', 'v.compiled', 'v.id as version'])
		.where('c.state', '=', 'closed')
		.execute();
	const groups = new Map<ScaleToScore, Map<string, Group>>(scales.map((scale) => [scale, new Map()]));
	for (const { campaign_id: campaign, version, compiled, synthetic } of versions) {
		const asked = scales.filter((scale) => asks(compiled, scale));
		if (asked.length > 0) await readAnswers(db, { campaign, version, synthetic }, asked, groups);
	}
	return scales.flatMap((scale) => [...(groups.get(scale)?.values() ?? [])].flatMap((group) => reliabilityOf(scale, group)));
}

/** True where a questionnaire asks every item of a scale in the words it was written in, with the same answers to choose from. */
function asks(questionnaire: Questionnaire, { material }: ScaleToScore): boolean {
	const found = new Map(questionsOf(questionnaire).map(({ question, key }) => [key, question]));
	const words = ({ label, type, list, range }: Question, lists: Questionnaire['lists']): string =>
		JSON.stringify([type, label?.[material.defaultLanguage], range, list && (lists[list] ?? []).map(({ name }) => name)]);
	return material.items.every((item) => {
		const question = found.get(item.name);
		return question !== undefined && words(question, questionnaire.lists) === words(item, material.lists);
	});
}

async function readAnswers(
	db: Kysely<Tables>,
	{ campaign, version, synthetic }: { campaign: string; version: string; synthetic: boolean },
	scales: readonly ScaleToScore[],
	groups: ReadonlyMap<ScaleToScore, Map<string, Group>>
): Promise<void> {
	let last: string | undefined;
	for (;;) {
		const batch = await db
			.selectFrom('responses')
			.select(['id', 'site_id', 'language', 'answers'])
			.where('campaign_id', '=', campaign)
			.where('questionnaire_version_id', '=', version)
			.where('state', '=', 'complete')
			.$if(last !== undefined, (query) => query.where('id', '>', last ?? ''))
			.orderBy('id')
			.limit(BATCH)
			.execute();
		for (const { site_id: site, language, answers } of batch)
			for (const scale of scales) {
				const row = scale.material.items.map(({ name }) => itemScore(name, answers[name], scale.scoring));
				if (row.some(Number.isNaN)) continue;
				const group = groupOf(groups.get(scale), language, synthetic);
				group.rows.push(row);
				group.sites.add(site);
			}
		last = batch.at(-1)?.id;
		if (batch.length < BATCH) return;
	}
}

function groupOf(groups: Map<string, Group> | undefined, language: string, synthetic: boolean): Group {
	const key = `${language} ${String(synthetic)}`;
	const group = groups?.get(key) ?? { language, synthetic, rows: [], sites: new Set() };
	groups?.set(key, group);
	return group;
}

function reliabilityOf({ entry, revision }: ScaleToScore, { language, synthetic, rows, sites }: Group): ScaleReliability[] {
	if (rows.length < DEFAULT_RULES.answers || sites.size < DEFAULT_RULES.sites) return [];
	const alpha = cronbachAlpha(rows);
	return alpha ? [{ entry, revision, language, synthetic, ...alpha }] : [];
}
