import type { Selectable, Transaction } from 'kysely';
import { visitor } from '#domains/identity/actor.ts';
import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { isFile, type Answers } from '#domains/questionnaires/questionnaire.ts';
import { Session } from '#domains/questionnaires/session.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { keyedHash, unwrap } from '#platform/server/secret.ts';
import { isAnswerFile } from '../answer-files.ts';
import { readCode, writeCode } from '../code.ts';
import { responseContent, sealedResponse, type ResponseContent } from '../schemas.ts';
import { unseal, type SealedResponse } from '../sealing.ts';
import { CAMPAIGN_KEY, type CampaignRow, type Tables } from './campaigns.ts';
import { codeHash } from './codes.ts';
import { requireOpen } from './entry.ts';
import type { CampaignTables } from './tables.ts';

/** Said after the commit: the device may forget its sealed copy. The receipt is the one that the device made. */
export interface Kept {
	readonly response: string;
	readonly receipt: string;
}

/**
 * Takes a sealed response: opens it, runs the questionnaire again, and stores it under a pseudonym. Sending the same response twice stores it once
 * and is answered in the same way.
 * @throws {Problem} `response-unreadable`, `response-invalid`, `response-other-version`, `code-unknown`, `code-used`, `campaign-closed`,
 * `campaign-not-open`
 */
export async function receiveResponse(trx: Transaction<Tables>, body: unknown, secret: string, now: Date): Promise<Kept> {
	const sealed = sealedResponse.safeParse(body);
	if (!sealed.success) throw new Problem('response-unreadable');
	// the row is shared, so that a campaign can't be closed between the check and the insert
	const campaign = await trx.selectFrom('campaigns').selectAll().where('id', '=', sealed.data.campaign).forShare().executeTakeFirst();
	if (!campaign) throw new Problem('response-unreadable');
	const content = await openContent(sealed.data, campaign, secret);
	const code = await lockCode(trx, campaign.id, content, secret);
	const { receipt } = content;
	const kept = { response: sealed.data.response, receipt: writeCode(receipt) };
	const known = await trx.selectFrom('responses').select(['pseudonym', 'receipt_hash']).where('id', '=', kept.response).executeTakeFirst();
	const pseudonym = keyedHash(secret, `pseudonym ${campaign.id}`, code.id).slice(0, 24);
	if (known?.pseudonym === pseudonym && known.receipt_hash === receiptHash(secret, receipt)) return kept;
	if (known || code.used_at) throw new Problem('code-used');
	requireOpen(campaign.state);
	const weight = await checkAndWeigh(trx, code, content);
	const files = checkFiles(content);
	await trx
		.insertInto('responses')
		.values({
			id: kept.response,
			campaign_id: campaign.id,
			site_id: code.site_id,
			instrument: code.instrument,
			questionnaire_version_id: content.questionnaireVersion,
			pseudonym,
			language: content.language,
			answers: JSON.stringify(content.answers),
			weight,
			receipt_hash: receiptHash(secret, receipt),
			clock_offset: content.clockOffset,
			helped: content.helped,
			received_at: now,
			state: 'complete'
		})
		.execute();
	for (const file of files)
		await trx
			.insertInto('response_files')
			.values({ response_id: kept.response, ...file })
			.execute();
	await trx.updateTable('codes').set({ used_at: now }).where('id', '=', code.id).execute();
	await recordAudit(trx, visitor, 'response.receive', `campaign:${campaign.id}`);
	return kept;
}

async function openContent(sealed: SealedResponse, campaign: CampaignRow, secret: string): Promise<ResponseContent> {
	try {
		const privateKey = JSON.parse(unwrap(secret, CAMPAIGN_KEY, campaign.wrapped_private_key)) as JsonWebKey;
		return responseContent.parse(JSON.parse(await unseal(privateKey, sealed)));
	} catch {
		throw new Problem('response-unreadable');
	}
}

type CodeRow = Selectable<CampaignTables['codes']>;

/** Two who use one code at the same time meet here: one waits for the other. */
async function lockCode(trx: Transaction<Tables>, campaignId: string, content: ResponseContent, secret: string): Promise<CodeRow> {
	const code = readCode(content.code);
	if (code === undefined) throw new Problem('code-unknown');
	const row = await trx
		.selectFrom('codes')
		.selectAll()
		.where('code_hash', '=', codeHash(secret, code))
		.where('campaign_id', '=', campaignId)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new Problem('code-unknown');
	return row;
}

/** Runs the same engine again on the answers, and gives the weight of the site. */
async function checkAndWeigh(trx: Transaction<Tables>, code: CodeRow, content: ResponseContent): Promise<number> {
	const used = await trx
		.selectFrom('campaign_instruments as i')
		.innerJoin('questionnaire_versions as v', 'v.id', 'i.questionnaire_version_id')
		.innerJoin('sites as s', (join) => join.on('s.id', '=', code.site_id))
		.select(['v.id', 'v.compiled', 's.weight'])
		.where('i.campaign_id', '=', code.campaign_id)
		.where('i.instrument', '=', code.instrument)
		.executeTakeFirst();
	if (used?.id !== content.questionnaireVersion) throw new Problem('response-other-version');
	if (!used.compiled.languages.includes(content.language)) throw new Problem('response-invalid', { count: 1 });
	const session = new Session(prepareQuestionnaire(used.compiled), content, content.answers);
	const { problems } = session;
	if (problems.length > 0) throw new Problem('response-invalid', { count: problems.length });
	if (!sameAnswers(session.answers, content.answers)) throw new Problem('response-invalid', { count: 1 });
	return used.weight;
}

/** The pictures and sounds of a response: each that an answer names is there, is what it says it is, and nothing else came along. */
function checkFiles({ answers, files }: ResponseContent): { name: string; media_type: string; content: Buffer }[] {
	const named = Object.values(answers).filter(isFile);
	const found = named.map(({ file, type, size }) => {
		const content = Buffer.from(files[file] ?? '', 'base64');
		if (content.length !== size || !isAnswerFile(content, type)) throw new Problem('response-invalid', { count: 1 });
		return { name: file, media_type: type, content };
	});
	const names = new Set(named.map(({ file }) => file));
	if (names.size !== named.length || Object.keys(files).length !== names.size) throw new Problem('response-invalid', { count: 1 });
	return found;
}

/** True where both hold the same answers, in whatever order. */
function sameAnswers(a: Answers, b: Answers): boolean {
	const ordered = (answers: Answers): string => JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)));
	return ordered(a) === ordered(b);
}

/** By which a response is found with its receipt. */
export function receiptHash(secret: string, receipt: string): string {
	return keyedHash(secret, 'receipt', receipt);
}
