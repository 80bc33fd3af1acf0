import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteGetLocale } from '#messages/runtime';
import { baseLanguage, type Language } from '../languages.ts';

const current = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => current.getStore() ?? baseLanguage);

/** Everything that `run` renders speaks this language. */
export function speaking<Result>(language: Language, run: () => Result): Result {
	return current.run(language, run);
}
