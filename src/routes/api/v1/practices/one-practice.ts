import { getFramework } from '#domains/framework/server/framework.ts';
import { apiAddress, pageAddress } from '#domains/practices/exchange/public-practice.ts';
import { retirementWords } from '#domains/practices/review-words.ts';
import { getForApi } from '#domains/practices/server/exchange-api.ts';
import { findRetiredPractice, type RetiredPractice } from '#domains/practices/server/practices.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { answering, answerJson, answerProblem } from '../answer.ts';

/** @throws {Problem} `invalid-input` naming what an address without parameters was given */
export function requireNoParameters(url: URL): void {
	const names = [...new Set(url.searchParams.keys())];
	if (names.length > 0) throw new Problem('invalid-input', {}, Object.fromEntries(names.map((name) => [name, 'unreadable'])));
}

interface Asked {
	readonly locals: App.Locals;
	readonly request: Request;
	readonly url: URL;
	readonly number: string;
}

/** Answers with a published record; 410 says why a retired one is gone, and everything else was never public. */
export function answerOne(
	{ locals, request, url, number: text }: Asked,
	type: string,
	write: (found: Awaited<ReturnType<typeof getForApi>>, origin: string) => unknown
): Promise<Response> {
	const origin = locals.application.env.ORIGIN ?? url.origin;
	return answering(locals, async () => {
		requireNoParameters(url);
		if (!/^[1-9]\d{0,8}$/.test(text)) throw new Problem('not-found');
		const number = Number(text);
		const { retired, found } = await readOnly(locals.db, async (db) => {
			const retired = await findRetiredPractice(db, number);
			return { retired, found: retired ? undefined : await getForApi(db, (await getFramework(db)).document, number, origin) };
		});
		if (retired) return answerProblem(new Problem('practice-retired'), locals, aboutRetired(retired, origin));
		if (!found) throw new Problem('not-found');
		return answerJson(request, write(found, origin), type);
	});
}

function aboutRetired({ title, retiredAt, reason, note, successor }: RetiredPractice, origin: string) {
	return {
		retiredAt,
		reason: { code: reason, label: retirementWords[reason](), note },
		practiceTitle: title,
		successor: successor && { ...successor, address: pageAddress(origin, successor.number), api: apiAddress(origin, successor.number) }
	};
}
