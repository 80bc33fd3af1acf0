/** Everything the player says itself. Written in words that fit a child and an adult alike. */
export interface Words {
	readonly enterCode: string;
	readonly codeHint: string;
	readonly start: string;
	readonly chooseLanguage: string;
	readonly language: string;
	readonly welcome: string;
	readonly noNames: string;
	readonly whoSees: string;
	readonly maySkip: string;
	readonly noWrong: string;
	readonly agree: string;
	readonly refuse: string;
	readonly next: string;
	readonly back: string;
	readonly skip: string;
	readonly pause: string;
	readonly paused: string;
	readonly pausedText: string;
	readonly goOn: string;
	readonly stopAndDelete: string;
	readonly stopped: string;
	readonly stoppedText: string;
	readonly dontKnow: string;
	readonly declined: string;
	/** {n} of {total} */
	readonly place: string;
	readonly several: string;
	readonly rank: string;
	readonly up: string;
	readonly down: string;
	readonly erase: string;
	readonly listen: string;
	readonly stopListening: string;
	readonly review: string;
	readonly reviewText: string;
	readonly unanswered: string;
	readonly send: string;
	readonly sending: string;
	readonly thanks: string;
	readonly thanksText: string;
	readonly receipt: string;
	readonly receiptText: string;
	readonly finish: string;
	readonly deleteSent: string;
	readonly receiptHint: string;
	readonly deleteSure: string;
	readonly deleteSureText: string;
	readonly deleteYes: string;
	readonly deleteNo: string;
	readonly deleted: string;
	readonly deletedText: string;
	readonly receiptUnknown: string;
	readonly talk: string;
	readonly talkText: string;
	readonly talkPerson: string;
	readonly talkHelpline: string;
	readonly talkDanger: string;
	readonly talkThen: string;
	readonly talkAdult: string;
	readonly talkNothing: string;
	readonly goBack: string;
	readonly stopSure: string;
	readonly stopSureText: string;
	readonly practice: string;
	readonly practiceText: string;
	readonly practiceQuestion: string;
	readonly sun: string;
	readonly moon: string;
	readonly flower: string;
	readonly practiceDone: string;
	readonly helped: string;
	readonly helpedNobody: string;
	readonly helpedRead: string;
	readonly helpedExplained: string;
	readonly comfort: string;
	readonly textSize: string;
	readonly contrast: string;
	readonly byItself: string;
	readonly pictures: string;
	readonly secondLanguage: string;
	readonly oneLanguage: string;
	readonly close: string;
	readonly moved: string;
	readonly keepOrder: string;
	readonly stars: string;
	readonly notChosen: string;
	readonly slide: string;
	readonly write: string;
	readonly helperCard: string;
	readonly whoAsks: string;
	readonly demonstration: string;
	readonly needed: string;
	readonly needNumber: string;
	readonly notFitting: string;
	readonly tooLong: string;
	readonly codeUnknown: string;
	readonly codeUsed: string;
	readonly campaignClosed: string;
	readonly campaignNotOpen: string;
	readonly otherVersion: string;
	readonly tooMany: string;
	readonly noConnection: string;
	readonly notSecure: string;
	readonly wentWrong: string;
	readonly appName: string;
	readonly waiting: string;
	readonly sent: string;
	readonly notAccepted: string;
	readonly sendAgain: string;
	readonly saveFile: string;
	readonly saveFileText: string;
	readonly forgetRefused: string;
	readonly waitingText: string;
	readonly refusedTitle: string;
	readonly refusedText: string;
	readonly preparing: string;
	readonly ready: string;
	readonly notReady: string;
	readonly keepsNothing: string;
	readonly storageFull: string;
	readonly otherTab: string;
	readonly clockWrong: string;
	readonly resumedText: string;
	readonly classMode: string;
	readonly classNoKit: string;
	readonly classWho: string;
	readonly giveBack: string;
	readonly putAway: string;
	readonly scan: string;
	readonly noCamera: string;
	readonly print: string;
	readonly receiptPictures: string;
	readonly codeSure: string;
	readonly codeSureYes: string;
	readonly codeSureNo: string;
	readonly oneMore: string;
	readonly addOne: string;
	readonly noMore: string;
	readonly takeAway: string;
	readonly takePicture: string;
	readonly drawPicture: string;
	readonly recordVoice: string;
	readonly stopRecording: string;
	readonly chooseFile: string;
	/** {size} */
	readonly fileThere: string;
	readonly fileTooLarge: string;
	readonly fileWrong: string;
}

/** The languages the player speaks; a questionnaire may have more, which then get English words around them. */
export const PLAYER_LANGUAGES = ['en', 'nl', 'fr', 'de', 'el', 'it', 'es', 'ar', 'fa', 'ro', 'zh', 'ur', 'so', 'ru', 'uk'] as const;
type PlayerLanguage = (typeof PLAYER_LANGUAGES)[number];

const catalogues: Readonly<Record<PlayerLanguage, () => Promise<{ default: Words }>>> = {
	en: () => import('./words/en.ts'),
	nl: () => import('./words/nl.ts'),
	fr: () => import('./words/fr.ts'),
	de: () => import('./words/de.ts'),
	el: () => import('./words/el.ts'),
	it: () => import('./words/it.ts'),
	es: () => import('./words/es.ts'),
	ar: () => import('./words/ar.ts'),
	fa: () => import('./words/fa.ts'),
	ro: () => import('./words/ro.ts'),
	zh: () => import('./words/zh.ts'),
	ur: () => import('./words/ur.ts'),
	so: () => import('./words/so.ts'),
	ru: () => import('./words/ru.ts'),
	uk: () => import('./words/uk.ts')
};

/** The player language nearest to a tag: `nl-BE` → `nl`; English where there is none. */
export function playerLanguage(tag: string): PlayerLanguage {
	const primary = tag.toLowerCase().split('-')[0];
	return PLAYER_LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** A language that the player was not made with: an installation brings its name and words as data. */
export interface FurtherLanguage {
	readonly tag: string;
	/** in itself */
	readonly name: string;
	/** a sign language: questions are signed in a film */
	readonly signed: boolean;
	/** whose words stand where its own are missing */
	readonly fallback: string;
	readonly words: Partial<Words>;
}

const further = new Map<string, FurtherLanguage>();

/** Makes further languages known to the player. */
export function addLanguages(languages: readonly FurtherLanguage[]): void {
	for (const language of languages) further.set(language.tag, language);
}

/** Loads the words of one language. */
export async function loadWords(tag: string): Promise<Words> {
	const own = further.get(tag);
	const words = (await catalogues[playerLanguage(own?.fallback ?? tag)]()).default;
	return own ? { ...words, ...own.words } : words;
}

const OWN_NAMES: Readonly<Record<PlayerLanguage, string>> = {
	en: 'English',
	nl: 'Nederlands',
	fr: 'Français',
	de: 'Deutsch',
	el: 'Ελληνικά',
	it: 'Italiano',
	es: 'Español',
	ar: 'العربية',
	fa: 'فارسی',
	ro: 'Română',
	zh: '中文',
	ur: 'اردو',
	so: 'Soomaali',
	ru: 'Русский',
	uk: 'Українська'
};

/** A language's name in itself, with a capital. */
export function ownName(tag: string): string {
	const own = further.get(tag)?.name ?? (OWN_NAMES as Readonly<Record<string, string>>)[tag];
	if (own) return own;
	try {
		return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** Puts values into the places of a text: `fill('{n} of {total}', { n: 1, total: 9 })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
