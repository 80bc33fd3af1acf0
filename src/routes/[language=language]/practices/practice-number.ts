import { Problem } from '#platform/problem.ts';

/** The number in a record's address. @throws {Problem} `not-found` where it is none */
export function practiceNumber(text: string): number {
	if (!/^[1-9]\d{0,8}$/.test(text)) throw new Problem('not-found');
	return Number(text);
}
