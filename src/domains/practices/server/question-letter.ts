import { m } from '#messages';
import { type Language, pickText } from '#platform/languages.ts';
import type { Letter } from '#platform/server/mail.ts';
import type { QuestionLetter } from './replications.ts';

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The letter that carries somebody's question to those who did it. */
export function questionLetter(origin: string, locale: Language, { to, replyTo, asker, title, number, text }: QuestionLetter): Letter {
	const about = oneLine(pickText(title, locale).text);
	const who = oneLine(asker);
	const link = `${origin}/${locale}/practices/${number}`;
	const paragraphs = [
		m.curation_ask_letter({ asker: who, title: about }, { locale }),
		text,
		m.curation_ask_letter_end({ asker: who, link }, { locale })
	];
	return {
		to,
		replyTo,
		subject: m.curation_ask_letter_subject({ title: about }, { locale }),
		text: paragraphs.join('\n\n'),
		language: locale
	};
}
