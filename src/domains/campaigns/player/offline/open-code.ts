import type { Entry } from '../../entry.ts';
import { fetchEntry, PlayerProblem } from '../server-calls.ts';
import type { Words } from '../words.ts';
import { Keeper, type Resumed } from './keeper.ts';

export interface Opened {
	readonly keeper: Keeper;
	readonly entry: Entry;
	readonly resumed: Resumed | undefined;
}

/** What the server said about the code itself; after anything else a child may begin or go on, and the server decides when the answers come. */
const DECIDED = new Set<keyof Words>(['codeUnknown', 'codeUsed', 'campaignClosed', 'campaignNotOpen']);

/**
 * What a code opens: where the child was before on this device, else what the server says, else (class mode, no connection) what the tablet has ready.
 * A code that was typed and can't be checked is `unsure` first: with one letter wrong, the answers of a child would be refused a day later.
 * @throws {PlayerProblem}
 */
export async function openCode(code: string, ready: Entry | 'to-choose' | undefined, isSure: boolean): Promise<Opened | 'unsure'> {
	// the slow derivation and the question to the server take their time together
	const asked = answerOf(code);
	const keeper = await Keeper.open(code);
	try {
		const resumed = await keeper.find();
		const answer = await asked;
		if ('problem' in answer && DECIDED.has(answer.problem.word)) throw answer.problem;
		const known = resumed?.entry ?? ('entry' in answer ? answer.entry : undefined);
		if (!known && ready === undefined) throw 'problem' in answer ? answer.problem : new PlayerProblem('wentWrong');
		if (!known && ready === 'to-choose') throw new PlayerProblem('classWho');
		if (!known && !isSure) {
			keeper.close();
			return 'unsure';
		}
		const entry = known ?? (ready as Entry);
		await keeper.keepEntry(entry).catch(() => undefined);
		return { keeper, entry, resumed };
	} catch (error) {
		keeper.close();
		throw error;
	}
}

async function answerOf(code: string): Promise<{ readonly entry: Entry } | { readonly problem: PlayerProblem }> {
	try {
		if (!navigator.onLine) return { problem: new PlayerProblem('noConnection') };
		return { entry: await fetchEntry(code) };
	} catch (error) {
		return { problem: error instanceof PlayerProblem ? error : new PlayerProblem('wentWrong') };
	}
}
