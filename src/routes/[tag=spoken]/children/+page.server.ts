import { fill, ownName, PLAYER_LANGUAGES, loadWords } from '#domains/campaigns/player/words.ts';
import { CHILDREN_WORDS } from '#domains/releases/children/words.ts';
import { readTold } from '#domains/releases/children/server/told.ts';
import { baseLanguage, isLanguage } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await readOnly(locals.db, readTold);
	const tag = PLAYER_LANGUAGES.find((each) => each === params.tag) ?? baseLanguage;
	const words = CHILDREN_WORDS[tag];
	const { listen, stopListening } = await loadWords(tag);
	const number = new Intl.NumberFormat(tag);
	const lead = (ofTen: number) => {
		if (ofTen === 0) return words.almostNone;
		return ofTen === 10 ? words.almostAll : fill(words.ofTen, { n: number.format(ofTen) });
	};
	return {
		tag,
		words,
		listen,
		stopListening,
		madeUp: found?.madeUp ?? false,
		told: (found?.told ?? []).map(({ indicator, says, colour, ofTen }) => ({
			indicator,
			says: words[says],
			colour,
			ofTen,
			lead: ofTen === null ? words.notYet : lead(ofTen),
			help: says === 'bullied' ? words.tell : undefined
		})),
		languages: PLAYER_LANGUAGES.map((each) => ({ tag: each, name: ownName(each) })),
		grownUps: `/${isLanguage(tag) ? tag : baseLanguage}/dashboard`
	};
};
