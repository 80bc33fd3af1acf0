import { Problem } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';

/** The result as JSON, or a Problem as one. Never kept by a cache. */
export async function answering(language: string, work: () => Promise<object>): Promise<Response> {
	const headers = { 'cache-control': 'no-store' };
	try {
		return Response.json(await work(), { headers });
	} catch (caught) {
		if (!(caught instanceof Problem)) throw caught;
		return Response.json(describeProblem(caught, language), {
			status: caught.status,
			headers: { ...headers, 'content-type': 'application/problem+json' }
		});
	}
}
