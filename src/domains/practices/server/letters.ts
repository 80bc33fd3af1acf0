import { m } from '#messages';
import { baseLanguage, isLanguage, type Language, pickText } from '#platform/languages.ts';
import type { Letter } from '#platform/server/mail.ts';
import type { Notice } from './reviews.ts';

type Words = (options: { title: string; link: string }, locale: { locale: Language }) => string;

const words: Readonly<Record<Notice['event'], Words>> = {
	asked: m.proposals_letter_asked,
	passed: m.proposals_letter_passed,
	accepted: m.proposals_letter_accepted,
	rejected: m.proposals_letter_rejected,
	published: m.proposals_letter_published,
	commented: m.proposals_letter_commented,
	waiting: m.proposals_letter_waiting,
	'still-true': m.proposals_letter_still_true
};

const page: Readonly<Partial<Record<Notice['event'], string>>> = { published: '', 'still-true': '/still-true' };

/** The letter that tells somebody what happened to a record: its title and a link, nothing of its text. */
export function proposalLetter(origin: string, notice: Notice): Letter {
	const locale = isLanguage(notice.language) ? notice.language : baseLanguage;
	// One line, whatever the title holds: it also stands in the subject.
	const title = pickText(notice.title, locale).text.replaceAll(/\s+/g, ' ').trim();
	const link = `${origin}/${locale}/practices/${notice.number}${page[notice.event] ?? '/review'}`;
	return {
		to: notice.email,
		subject: m.proposals_letter_subject({ title }, { locale }),
		text: words[notice.event]({ title, link }, { locale }),
		language: locale
	};
}
