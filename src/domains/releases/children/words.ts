import type { PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import en from './words/en.ts';
import nl from './words/nl.ts';
import fr from './words/fr.ts';
import de from './words/de.ts';
import el from './words/el.ts';
import it from './words/it.ts';
import es from './words/es.ts';
import ar from './words/ar.ts';
import fa from './words/fa.ts';
import ro from './words/ro.ts';
import zh from './words/zh.ts';
import ur from './words/ur.ts';
import so from './words/so.ts';
import ru from './words/ru.ts';
import uk from './words/uk.ts';

/** What the page for children says, in very simple words: every language in which children can answer has all of them. */
export interface Words {
	title: string;
	intro: string;
	madeUp: string;
	ofTen: string;
	almostAll: string;
	almostNone: string;
	eachChild: string;
	maybe: string;
	notYet: string;
	friends: string;
	teachers: string;
	happy: string;
	belong: string;
	speak: string;
	bullied: string;
	tell: string;
	thanks: string;
	grownUps: string;
	nothing: string;
	otherLanguages: string;
}

export const CHILDREN_WORDS: Readonly<Record<(typeof PLAYER_LANGUAGES)[number], Words>> = {
	en,
	nl,
	fr,
	de,
	el,
	it,
	es,
	ar,
	fa,
	ro,
	zh,
	ur,
	so,
	ru,
	uk
};
