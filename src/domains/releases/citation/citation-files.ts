/**
 * A release in the forms in which people cite: APA (Publication Manual, 7th edition, 2020: 10.9 data sets), Chicago author-date (The Chicago
 * Manual of Style, 17th edition, 2017: 14.257 data), BibTeX, RIS, CSL-JSON, and the metadata that a DOI is registered with (DataCite Metadata
 * Schema 4.5, 2024). Pure.
 */
export interface CitableRelease {
	readonly number: string;
	readonly title: string;
	/** BCP 47 tag of the title. */
	readonly language: string;
	readonly author: string;
	readonly publishedAt: Date;
	/** Its page. */
	readonly address: string;
	readonly doi: string | null;
	readonly synthetic: boolean;
	readonly withdrawn: boolean;
	readonly description: string;
	/** Years that its figures are about. */
	readonly periods: readonly string[];
}

const RELEASE_CITATIONS = ['bib', 'ris', 'json', 'datacite'] as const;
export type ReleaseCitation = (typeof RELEASE_CITATIONS)[number];

export const releaseCitationTypes: Readonly<Record<ReleaseCitation, string>> = {
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
	datacite: 'application/vnd.datacite.datacite+json; charset=utf-8'
};

export const isReleaseCitation = (text: string): text is ReleaseCitation => RELEASE_CITATIONS.some((format) => format === text);

const PUBLISHER = 'Immerse';
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const year = ({ publishedAt }: CitableRelease) => publishedAt.getUTCFullYear();
const isoDate = (date: Date) => date.toISOString().slice(0, 10);
const where = ({ doi, address }: CitableRelease) => (doi ? `https://doi.org/${doi}` : address);

/** Author. (Year). Title (Release n) [Data set]. Publisher, left out where it is the author. Address. */
export function apaRelease(release: CitableRelease): string {
	const publisher = release.author === PUBLISHER ? '' : ` ${PUBLISHER}.`;
	return `${release.author}. (${year(release)}). ${oneLine(release.title)} (Release ${release.number}) [Data set].${publisher} ${where(release)}`;
}

/** Author. Year. "Title." Release n. Publisher. Address. */
export function chicagoRelease(release: CitableRelease): string {
	const title = oneLine(release.title).replaceAll(/["“„»«]([^"“”„»«]*)["”“«»]/g, '‘$1’');
	return `${release.author}. ${year(release)}. “${title}.” Release ${release.number}. ${PUBLISHER}. ${where(release)}.`;
}

const latex: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const escapeLatex = (text: string) => oneLine(text).replaceAll(/[\\~^{}$&#%_]/g, (sign) => latex[sign] ?? `\\${sign}`);

export function bibtexRelease(release: CitableRelease): string {
	const fields = {
		author: `{${escapeLatex(release.author)}}`,
		title: `{${escapeLatex(release.title)}}`,
		year: String(year(release)),
		publisher: `{${PUBLISHER}}`,
		version: release.number,
		type: '{Data set}',
		...(release.doi ? { doi: release.doi } : {}),
		...(release.withdrawn ? { note: 'Withdrawn' } : {}),
		language: release.language,
		url: where(release)
	};
	const lines = Object.entries(fields).map(([name, value]) => `\t${name} = ${value.startsWith('{') ? value : `{${value}}`}`);
	return `@misc{immerse-release-${release.number},\n${lines.join(',\n')}\n}\n`;
}

/** RIS: a tag of two signs, two spaces, a hyphen, a space; a line each, ended as the format asks (CR LF). */
export function risRelease(release: CitableRelease): string {
	const lines = [
		['TY', 'DATA'],
		['AU', release.author],
		['PY', String(year(release))],
		['DA', isoDate(release.publishedAt).replaceAll('-', '/')],
		['TI', oneLine(release.title)],
		['PB', PUBLISHER],
		['ET', release.number],
		...(release.doi ? [['DO', release.doi]] : []),
		...(release.withdrawn ? [['N1', 'Withdrawn']] : []),
		['LA', release.language],
		['UR', where(release)],
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** An item of CSL-JSON (schema 1.0.2). */
export function cslRelease(release: CitableRelease) {
	const date = release.publishedAt;
	return {
		id: `immerse-release-${release.number}`,
		type: 'dataset',
		author: [{ literal: release.author }],
		issued: { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] },
		title: oneLine(release.title),
		publisher: PUBLISHER,
		version: release.number,
		...(release.doi ? { DOI: release.doi } : {}),
		...(release.withdrawn ? { note: 'Withdrawn' } : {}),
		language: release.language,
		URL: where(release)
	};
}

/** What a DOI is registered with; valid also before there is one. */
export function dataciteRelease(release: CitableRelease) {
	return {
		...(release.doi ? { doi: release.doi, id: `https://doi.org/${release.doi}` } : {}),
		identifiers: [{ identifier: release.address, identifierType: 'URL' }],
		creators: [{ name: release.author, nameType: 'Organizational' }],
		titles: [{ title: oneLine(release.title), lang: release.language }],
		publisher: { name: PUBLISHER },
		publicationYear: year(release),
		types: { resourceTypeGeneral: 'Dataset', resourceType: 'Aggregated statistics' },
		subjects: [{ subject: 'children' }, { subject: 'migration' }, { subject: 'education' }, { subject: 'indicators' }],
		dates: [
			{ date: isoDate(release.publishedAt), dateType: 'Issued' },
			...release.periods.map((period) => ({ date: period.slice(0, 4), dateType: 'Collected' }))
		],
		language: release.language,
		version: release.number,
		formats: ['text/csv', 'application/vnd.apache.parquet', 'application/json', 'application/xml'],
		descriptions: [
			{ description: release.description, descriptionType: 'Abstract', lang: release.language },
			...(release.synthetic ? [{ description: 'Synthetic data.', descriptionType: 'Other', lang: 'en' }] : []),
			...(release.withdrawn ? [{ description: 'Withdrawn.', descriptionType: 'Other', lang: 'en' }] : [])
		],
		url: release.address,
		schemaVersion: 'http://datacite.org/schema/kernel-4'
	};
}

/** A release as a file for reference managers or registries. */
export function releaseCitationFile(format: ReleaseCitation, release: CitableRelease): string {
	switch (format) {
		case 'bib':
			return bibtexRelease(release);
		case 'ris':
			return risRelease(release);
		case 'json':
			return `${JSON.stringify([cslRelease(release)], null, '\t')}\n`;
		case 'datacite':
			return `${JSON.stringify(dataciteRelease(release), null, '\t')}\n`;
	}
}
