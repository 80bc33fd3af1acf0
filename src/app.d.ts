import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import type { Language } from '#platform/languages.ts';
import type { Application } from './application.ts';
import type { Database } from './database.ts';

declare global {
	namespace App {
		interface Locals {
			application: Application;
			db: Kysely<Database>;
			actor: Actor;
			sessionId: string | undefined;
			locale: Language;
			requestId: string;
			/** True where the database is a demonstration: every page says so. */
			demo: boolean;
			/** Set by a page whose thing was there and is no more: it is then answered with 410. */
			gone?: boolean;
		}
		interface Error {
			message: string;
			code?: string;
			/** What the error page says around the message, in the request's language; the number is the log's for this request. */
			words?: { title: string; home: string; signIn: string; number: string };
		}
	}
}

export {};
