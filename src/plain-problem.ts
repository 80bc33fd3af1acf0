import { m } from '#messages';
import { direction, type Language } from '#platform/languages.ts';
import type { Problem } from '#platform/problem.ts';
import { problemMessage } from '#platform/problem-message.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The answer to a request that was refused before any page was chosen: a small page for a person, `application/problem+json` for a
 * machine. The person's browser keeps what they typed behind its back button.
 */
export function plainProblem(problem: Problem, request: Request, language: Language, number: string): Response {
	const message = problemMessage(problem.code, problem.details, language);
	if (!request.headers.get('accept')?.includes('text/html')) {
		const body = { code: problem.code, message, number };
		return Response.json(body, { status: problem.status, headers: { 'content-type': 'application/problem+json' } });
	}
	const options = { locale: language };
	const page = new URL(request.url).pathname;
	const html = `<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(m.shell_error_title({}, options))}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${escape(m.shell_error_title({}, options))}</h1>
<p>${escape(message)}</p>
<p><a href="${escape(page)}">${escape(m.shell_back({}, options))}</a></p>
<p><small>${escape(m.shell_error_number({ number }, options))}</small></p>
</main>
</body>
</html>
`;
	const headers = {
		'content-type': 'text/html; charset=utf-8',
		'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'"
	};
	return new Response(html, { status: problem.status, headers });
}
