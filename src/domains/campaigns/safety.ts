import { isInstrument, type Instrument } from '#domains/questionnaires/instrument.ts';
import type { LocalisedText } from '#platform/languages.ts';

/** A line that children can call. */
export interface Helpline {
	/** two letters as areas have them (`EL` for Greece) */
	readonly country: string;
	readonly name: string;
	readonly phone: string;
	/** languages that are spoken there; none where nobody said */
	readonly languages: readonly string[];
}

/** Whom a child can turn to: stands in the player on every screen, with or without a connection. */
export interface Safety {
	readonly contact: string | null;
	/** how the contact is reached: a room, a telephone number, hours */
	readonly reach: string | null;
	/** what happens when a child tells of harm, by language */
	readonly whatHappens: LocalisedText | null;
	readonly helplines: readonly Helpline[];
}

/** The emergency number of the whole European Union (Directive (EU) 2018/1972, article 109). */
export const EMERGENCY = '112';

/** True where children answer. */
export function isForChildren(instruments: readonly unknown[]): boolean {
	return instruments.some((instrument) => isInstrument(instrument) && CHILDREN.has(instrument));
}

const CHILDREN = new Set<Instrument>(['younger', 'older']);

/** The country of an area of the framework (NUTS): its first two letters. */
export function countryOf(area: string): string {
	return area.slice(0, 2).toUpperCase();
}

/** Countries of sites for which no helpline is named. */
export function countriesWithoutHelpline(countries: readonly string[], helplines: readonly Helpline[]): string[] {
	const named = new Set(helplines.map(({ country }) => country));
	return [...new Set(countries)].filter((country) => !named.has(country)).sort();
}

/** What a child of a country sees: the helplines of that country; those of all countries where it isn't known. */
export function safetyFor(safety: Safety, country: string | undefined): Safety {
	return country === undefined ? safety : { ...safety, helplines: safety.helplines.filter((helpline) => helpline.country === country) };
}

/** Those in the language of the child first. */
export function nearestFirst(helplines: readonly Helpline[], language: string): Helpline[] {
	const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
	const speaks = (helpline: Helpline): number => (helpline.languages.some((tag) => primary(tag) === primary(language)) ? 0 : 1);
	return [...helplines].sort((a, b) => speaks(a) - speaks(b));
}

export interface HelplineProblem {
	/** counted from 1 */
	readonly row: number;
	readonly value: string;
}

const LANGUAGES = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Reads what a researcher typed: a line each, `country; name; number; languages`. Empty lines don't matter. */
export function readHelplines(text: string): { helplines: Helpline[]; problems: HelplineProblem[] } {
	const rows = text.split(/\r?\n/).map((line) => line.split(';').map((cell) => cell.trim()));
	const helplines: Helpline[] = [];
	const problems: HelplineProblem[] = [];
	rows.forEach(([given = '', name = '', phone = '', languages = '', ...more], index) => {
		if (!given && !name && !phone) return;
		const country = given.toUpperCase() === 'GR' ? 'EL' : given.toUpperCase();
		const tags = languages.split(/[\s,]+/).filter(Boolean);
		const fits = /^[A-Z]{2}$/.test(country) && name !== '' && name.length <= 120 && /^\+?\d[\d .-]{1,20}$/.test(phone) && more.length === 0;
		if (fits && tags.every((tag) => LANGUAGES.test(tag))) helplines.push({ country, name, phone, languages: tags });
		else problems.push({ row: index + 1, value: rows[index]?.join('; ') ?? '' });
	});
	return { helplines, problems };
}

/** As a researcher types them. */
export function writeHelplines(helplines: readonly Helpline[]): string {
	return helplines.map(({ country, name, phone, languages }) => [country, name, phone, languages.join(' ')].join('; ')).join('\n');
}
