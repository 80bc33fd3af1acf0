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
		}
		interface Error {
			message: string;
			code?: string;
			/** The number under which the log knows this request. */
			number?: string;
		}
	}
}

export {};
