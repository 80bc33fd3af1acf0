/**
 * A record in the forms in which people cite: APA (Publication Manual, 7th edition, 2020: 9.13 group authors, 9.35 retrieval dates, 10.16
 * webpages), Chicago author-date (The Chicago Manual of Style, 17th edition, 2017: 15.50 and 14.207 websites, 6.9 and 13.30 quotation marks),
 * BibTeX, RIS and CSL-JSON. The database is the corporate author: who runs a practice did not write its record. Pure.
 */
export interface Citable {
	readonly number: number;
	readonly title: string;
	/** BCP 47 tag of the title. */
	readonly language: string;
	readonly publishedAt: Date;
	readonly address: string;
	/** What the database is called. */
	readonly database: string;
	readonly accessedAt: Date;
}

const author = 'Immerse';

export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** What the file of each format is called by machines. */
export const citationMediaType: Readonly<Record<CitationFormat, string>> = {
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	json: 'application/vnd.citationstyles.csl+json; charset=utf-8'
};

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const englishDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const isoDate = (date: Date) => date.toISOString().slice(0, 10);
const year = (date: Date) => date.getUTCFullYear();
const closed = (text: string) => (/[.?!…;·]$/.test(text) ? text : `${text}.`);

/** Group author. (Year). Title (Record No. n). Database. Retrieved date, from address: records change, so that the date is wanted. */
export function apa({ number, title, publishedAt, address, database, accessedAt }: Citable): string {
	const date = englishDate.format(accessedAt);
	return `${author}. (${year(publishedAt)}). ${oneLine(title)} (Record No. ${number}). ${closed(database)} Retrieved ${date}, from ${address}`;
}

/** Group author. Year. "Title." Database, record n. Accessed date. Address. Quotation marks in the title become single ones. */
export function chicago({ number, title, publishedAt, address, database, accessedAt }: Citable): string {
	const quoted = closed(oneLine(title).replaceAll(/["“„»«]([^"“”„»«]*)["”“«»]/g, '‘$1’'));
	return `${author}. ${year(publishedAt)}. “${quoted}” ${database}, record ${number}. Accessed ${englishDate.format(accessedAt)}. ${address}.`;
}

const latex: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'{': '\\{',
	'}': '\\}',
	$: '\\$',
	'&': '\\&',
	'#': '\\#',
	'%': '\\%',
	_: '\\_'
};
const escapeLatex = (text: string) => oneLine(text).replaceAll(/[\\~^{}$&#%_]/g, (sign) => latex[sign] ?? sign);

/** Letters keep their accents (UTF-8); the title stands in braces of its own so that no style changes its capitals. */
export function bibtex(citable: Citable): string {
	const fields = {
		author: `{${author}}`,
		title: `{${escapeLatex(citable.title)}}`,
		year: String(year(citable.publishedAt)),
		howpublished: escapeLatex(citable.database),
		number: String(citable.number),
		note: `Record ${citable.number}`,
		language: citable.language,
		url: citable.address,
		urldate: isoDate(citable.accessedAt)
	};
	const lines = Object.entries(fields).map(([name, value]) => `\t${name} = {${value}}`);
	return `@misc{immerse${citable.number},\n${lines.join(',\n')}\n}\n`;
}

/** RIS: a tag of two signs, two spaces, a hyphen, a space; a line each, ended as the format asks (CR LF). */
export function ris(citable: Citable): string {
	const date = (value: Date) => isoDate(value).replaceAll('-', '/');
	const lines = [
		['TY', 'ELEC'],
		['AU', author],
		['PY', String(year(citable.publishedAt))],
		['DA', date(citable.publishedAt)],
		['TI', oneLine(citable.title)],
		['T2', oneLine(citable.database)],
		['M1', String(citable.number)],
		['LA', citable.language],
		['UR', citable.address],
		['Y2', date(citable.accessedAt)],
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const dateParts = (date: Date) => ({ 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] });

/** An item of CSL-JSON (schema 1.0.2). */
export function csl(citable: Citable) {
	return {
		id: `immerse-${citable.number}`,
		type: 'webpage',
		author: [{ literal: author }],
		issued: dateParts(citable.publishedAt),
		title: oneLine(citable.title),
		'container-title': citable.database,
		number: String(citable.number),
		language: citable.language,
		URL: citable.address,
		accessed: dateParts(citable.accessedAt)
	};
}

/** One file for any number of records. */
export function citationFile(format: CitationFormat, citables: readonly Citable[]): string {
	if (format === 'json') return `${JSON.stringify(citables.map(csl), null, '\t')}\n`;
	return citables.map(format === 'bib' ? bibtex : ris).join(format === 'bib' ? '\n' : '');
}

export function isCitationFormat(text: string): text is CitationFormat {
	return citationFormats.some((format) => format === text);
}
