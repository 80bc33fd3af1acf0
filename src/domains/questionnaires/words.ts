import { pickText, type LocalisedText } from '#platform/languages.ts';
import type { Session } from './session.ts';

/** A text in a language with its `${name}` filled in from the answers as seen from a question, and the language it was found in. */
export function wordsOf(
	text: LocalisedText | undefined,
	language: string,
	session: Session,
	from?: string
): { text: string; language: string } {
	const found = pickText(text ?? {}, language);
	return { ...found, text: found.text.replace(/\$\{\s*([^}]*?)\s*\}/g, (_, name: string) => session.shown(name, language, from)) };
}
