import { m } from '#messages';
import { baseLanguage, isLanguage, type Language, pickText } from '#platform/languages.ts';
import { speaking } from '#platform/server/locale.ts';
import type { Letter } from '#platform/server/mail.ts';
import { reasonWords } from '../saved-search-words.ts';
import type { Alert, NewsItem } from './alerts.ts';
import { type Collection, facetLabel } from './catalogue.ts';
import { stopToken } from './saved-searches.ts';

/** Longer letters are not read: the list shows the rest. */
const mostItems = 25;
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The letter about a saved search, in its owner's language: what is new, why it is there, and how to stop. */
export function alertLetter(origin: string, secret: string, collection: Collection, alert: Alert): Letter {
	const locale = isLanguage(alert.language) ? alert.language : baseLanguage;
	const name = oneLine(alert.name);
	const stop = `${origin}/${locale}/practices/searches/stop?token=${stopToken(secret, alert.id)}`;
	return speaking(locale, () => ({
		to: alert.email,
		subject: m.follow_letter_subject({ name }),
		text: [
			m.follow_letter_intro({ name }),
			...alert.items.slice(0, mostItems).map((item) => paragraph(origin, locale, collection, item)),
			...(alert.items.length > mostItems ? [m.follow_letter_more({ count: alert.items.length - mostItems })] : []),
			m.follow_letter_list({ link: `${origin}/${locale}/practices${alert.query}` }),
			m.follow_letter_stop({ link: stop })
		].join('\n\n'),
		language: locale,
		unsubscribe: stop
	}));
}

function paragraph(origin: string, locale: Language, collection: Collection, { number, title, reasons, successor }: NewsItem): string {
	const why = reasons.map((reason) => reasonWords(reason, (facet, value) => facetLabel(collection, facet, value, locale)));
	const link = (to: number) => `${origin}/${locale}/practices/${to}`;
	return [
		oneLine(pickText(title, locale).text),
		`${why.map(oneLine).join('; ')}.`,
		...(successor === null ? [] : [m.follow_why_successor({ link: link(successor) })]),
		link(number)
	].join('\n');
}
