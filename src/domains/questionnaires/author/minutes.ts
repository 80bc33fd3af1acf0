import { pickText } from '#platform/languages.ts';
import type { Instrument } from '../instrument.ts';
import { questionsOf, type PlacedQuestion, type Question, type Questionnaire } from '../questionnaire.ts';
import { wordsIn } from './reading.ts';

/**
 * Words read in a minute. Adults read 238 in silence (M. Brysbaert 2019, Journal of Memory and Language 109, 104047); children of grade 2 read about
 * 100 aloud, of grade 6 about 145 (J. Hasbrouck and G. Tindal 2017, Behavioral Research and Teaching, technical report 1702). Taken down by a tenth
 * or more: many who answer here read a language they are learning.
 */
export const WORDS_PER_MINUTE: Readonly<Record<Instrument, number>> = {
	younger: 80,
	older: 130,
	parents: 180,
	teachers: 215,
	principals: 215
};

/** Seconds from having read to having answered, by type. Estimates of the house, to be mended by what campaigns show. */
const SECONDS: Readonly<Record<Question['type'], number>> = {
	text: 25,
	integer: 7,
	decimal: 9,
	range: 6,
	date: 12,
	time: 10,
	dateTime: 16,
	select_one: 4,
	select_multiple: 8,
	rank: 20,
	image: 30,
	audio: 30,
	video: 40,
	file: 40,
	note: 1,
	acknowledge: 2,
	calculate: 0,
	hidden: 0,
	barcode: 0,
	geopoint: 0,
	geotrace: 0,
	geoshape: 0,
	'background-audio': 0
};
/** Turning to the next screen. */
const TURN = 2;
/** Young children take longer to find and press what they mean. */
const SLOWER: Readonly<Record<Instrument, number>> = { younger: 1.5, older: 1.1, parents: 1.1, teachers: 1, principals: 1 };
/** Choices read a moment ago are only glanced at. */
const AGAIN = 0.25;

export interface Minutes {
	/** only what everybody is asked */
	readonly least: number;
	/** everything, each repeat once */
	readonly most: number;
}

/** How long it takes to answer in a language: reading, answering, turning; half a minute exact. */
export function minutesOf(questionnaire: Questionnaire, instrument: Instrument, language: string): Minutes {
	const all = questionsOf(questionnaire);
	const always = all.filter(({ question, sections }) => ![question, ...sections].some(({ relevant }) => relevant !== undefined));
	return { least: timeFor(always, questionnaire, instrument, language), most: timeFor(all, questionnaire, instrument, language) };
}

function timeFor(placed: readonly PlacedQuestion[], { lists }: Questionnaire, instrument: Instrument, language: string): number {
	let seconds = 0;
	let before: string | undefined;
	for (const { question } of placed) {
		const own = SECONDS[question.type];
		if (own === 0 || (question.calculation !== undefined && !question.label)) continue;
		const count = (text: Question['label']): number => wordsIn(pickText(text ?? {}, language).text, language).length;
		const choices = (question.list === undefined ? [] : (lists[question.list] ?? [])).reduce((sum, { label }) => sum + count(label), 0);
		const isAgain = question.list !== undefined && question.list === before;
		// nobody reads a list of hundreds: it is searched
		const read = count(question.label) + count(question.hint) + Math.min(60, choices * (isAgain ? AGAIN : 1));
		seconds += (read / WORDS_PER_MINUTE[instrument]) * 60 + (own + TURN) * SLOWER[instrument];
		before = question.list;
	}
	return Math.ceil(seconds / 30) / 2;
}
