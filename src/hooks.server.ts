import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { visitor } from '#domains/identity/actor.ts';
import { identify } from '#domains/identity/server/sessions.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { baseLanguage, direction, isLanguage, preferredLanguage } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { problemMessage } from '#platform/problem-message.ts';
import { findInstallation } from '#platform/server/installation.ts';
import { speaking } from '#platform/server/locale.ts';
import { errorFields } from '#platform/server/log.ts';
import { publicVersion } from '#platform/server/public-changes.ts';
import { requireFittingBody, requireOwnOrigin, requireReadableAddress, secureResponse } from '#platform/server/requests.ts';
import { type Application, createApplication } from './application.ts';
import { createKeptPages } from './kept-pages.ts';
import { isOpen, preflight, problemForPrograms } from './open-interface.ts';
import { plainProblem } from './plain-problem.ts';

let application: Application;
let keptPages: ReturnType<typeof createKeptPages>;

export const init: ServerInit = async () => {
	application = createApplication();
	keptPages = createKeptPages(() => publicVersion(application.db));
	// bin/serve.ts asks everything to close before it closes the database, and waits for the promises it is given.
	process.once('immerse:close', (closing: Promise<void>[]) => closing.push(application.close()));
	await application.jobs();
};

export const handle: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const { locals, request, url } = event;
	const [, first, second] = url.pathname.split('/');
	const inPath = first === 'embed' ? second : first;
	locals.application = application;
	locals.db = application.db;
	locals.requestId = newId();
	locals.locale = isLanguage(inPath) ? inPath : preferredLanguage(request.headers.get('accept-language'));
	locals.actor = visitor;
	// the page for children is written in more languages than the interface has
	const written = second === 'children' && PLAYER_LANGUAGES.some((tag) => tag === first) ? String(first) : locals.locale;
	const open = isOpen(url.pathname);
	const answered = await speaking(locals.locale, async () => {
		try {
			if (open && request.method === 'OPTIONS') return preflight();
			requireReadableAddress(url);
			requireOwnOrigin(request, url);
			requireFittingBody(request, url);
			return await keptPages(event, async () => {
				locals.demo = (await findInstallation(application.db))?.kind === 'demo';
				const { actor, sessionId } = await identify(application.accounts, application.db, request.headers);
				locals.actor = actor;
				locals.sessionId = sessionId;
				const answer = await resolve(event, {
					transformPageChunk: ({ html }) =>
						html
							.replace('%language%', written)
							.replace('%direction%', direction(url.searchParams.get('dir') === 'rtl' && locals.demo ? 'ar' : written))
				});
				// A page can't set its own status.
				return locals.gone && answer.status === 200 ? new Response(answer.body, { status: 410, headers: answer.headers }) : answer;
			});
		} catch (caught) {
			if (caught instanceof Problem) return plainProblem(caught, request, locals.locale, locals.requestId);
			throw caught;
		}
	});
	const response = open ? problemForPrograms(answered, locals.locale, locals.requestId) : answered;
	secureResponse(response, url, locals);
	application.log('info', 'request', {
		request: locals.requestId,
		method: request.method,
		route: event.route.id ?? '(none)',
		status: response.status,
		milliseconds: Math.round(performance.now() - started)
	});
	return response;
};

export const handleError: HandleServerError = ({ error: caught, event, kind }) => {
	const language = event.locals.locale ?? baseLanguage;
	const number = event.locals.requestId;
	const options = { locale: language };
	const words = {
		title: m.shell_error_title({}, options),
		home: m.shell_error_home({}, options),
		signIn: m.shell_sign_in({}, options),
		number: m.shell_error_number({ number }, options)
	};
	const known = knownProblem(caught, kind);
	if (known) return { status: known.status, message: problemMessage(known.code, known.details, language), code: known.code, words };
	application.log('error', 'unexpected', {
		request: number,
		route: event.route.id ?? '(none)',
		...errorFields(caught)
	});
	return { status: 500, message: m.shell_error_unexpected({}, options), code: 'unexpected', words };
};

/** A problem of ours, or what the router refuses (an unknown address, a body that is too large) as one. */
function knownProblem(caught: unknown, kind: string): Problem | undefined {
	if (caught instanceof Problem) return caught;
	if (kind !== 'framework' && kind !== 'app') return undefined;
	const { status } = caught as { status: number };
	if (status === 404) return new Problem('not-found');
	if (status === 413) return new Problem('too-large', { megabytes: 10 });
	return status < 500 ? new Problem('invalid-input') : undefined;
}
