/** A small graph of statements (RDF 1.1) and three ways to write it. Pure. */
import { escapeXml, xmlHead } from '#platform/xml.ts';

export type Literal = { readonly text: string; readonly language?: string; readonly type?: string };
/** The address of a thing, words, or a thing that has no address of its own. */
export type Value = { readonly iri: string } | Literal | Thing;
export interface Thing {
	/** Absolute; without it the thing is only known by what is said of it. */
	readonly about?: string;
	/** Prefixed name, `dcat:Dataset`. */
	readonly type: string;
	/** Prefixed name → values. */
	readonly says: Readonly<Record<string, readonly Value[]>>;
}

export const prefixes = {
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	dcat: 'http://www.w3.org/ns/dcat#',
	dcatap: 'http://data.europa.eu/r5r/',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
} as const;

const isThing = (value: Value): value is Thing => 'says' in value;
const expand = (name: string) => {
	const [prefix = '', local = ''] = name.split(':');
	return `${prefixes[prefix as keyof typeof prefixes]}${local}`;
};

/** An address as RDF may hold it: what RFC 3987 does not allow is percent-encoded. */
const safeIri = (iri: string) =>
	iri.replaceAll(/[\u0000-\u0020<>"{}|\\^`]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** JSON-LD with the prefixes as its context. */
export function writeJsonLd(things: readonly Thing[]): string {
	const thing = ({ about, type, says }: Thing): object => ({
		...(about === undefined ? {} : { '@id': safeIri(about) }),
		'@type': type,
		...Object.fromEntries(Object.entries(says).map(([name, values]) => [name, values.map(value)]))
	});
	const value = (one: Value): object => {
		if (isThing(one)) return thing(one);
		if ('iri' in one) return { '@id': safeIri(one.iri) };
		return { '@value': one.text, ...(one.language && { '@language': one.language }), ...(one.type && { '@type': one.type }) };
	};
	return JSON.stringify({ '@context': prefixes, '@graph': things.map(thing) }, null, '\t');
}

/** Turtle (W3C 2014). */
export function writeTurtle(things: readonly Thing[]): string {
	const says = (thing: Thing, depth: number): string => {
		const indent = '\t'.repeat(depth);
		const said = Object.entries(thing.says).filter(([, values]) => values.length > 0);
		return [`a ${thing.type}`, ...said.map(([name, values]) => `${name} ${values.map((one) => value(one, depth)).join(', ')}`)].join(
			` ;\n${indent}`
		);
	};
	const value = (one: Value, depth: number): string => {
		if (isThing(one)) return one.about === undefined ? `[ ${says(one, depth + 1)} ]` : `<${safeIri(one.about)}>`;
		if ('iri' in one) return `<${safeIri(one.iri)}>`;
		const mark = one.language ? `@${one.language}` : one.type ? `^^${one.type}` : '';
		return `"${turtleText(one.text)}"${mark}`;
	};
	const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`);
	const bodies = flatten(things).map((thing) => `<${safeIri(thing.about ?? '')}> ${says(thing, 1)} .`);
	return `${[...head, '', ...bodies].join('\n')}\n`;
}

/** Turtle and RDF/XML name a thing with an address where it stands, and say the rest beside. */
function flatten(things: readonly Thing[]): Thing[] {
	const within = (thing: Thing): Thing[] =>
		Object.values(thing.says).flatMap((values) =>
			values.filter(isThing).flatMap((one) => [...(one.about === undefined ? [] : [one]), ...within(one)])
		);
	return things.flatMap((thing) => [thing, ...within(thing)]);
}

const turtleText = (text: string) =>
	text
		.toWellFormed()
		.replaceAll(/["\\\u0000-\u001f\u007f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/** RDF/XML (W3C 2014). */
export function writeRdfXml(things: readonly Thing[]): string {
	const node = (thing: Thing): string => {
		const about = thing.about === undefined ? '' : ` rdf:about="${escapeXml(safeIri(thing.about))}"`;
		const said = Object.entries(thing.says).flatMap(([name, values]) => values.map((one) => property(name, one)));
		return `<${thing.type}${about}>${said.join('')}</${thing.type}>`;
	};
	const property = (name: string, one: Value): string => {
		if (isThing(one) && one.about === undefined) return `<${name}>${node(one)}</${name}>`;
		if (isThing(one) || 'iri' in one) return `<${name} rdf:resource="${escapeXml(safeIri(isThing(one) ? (one.about ?? '') : one.iri))}"/>`;
		const mark = one.language ? ` xml:lang="${one.language}"` : one.type ? ` rdf:datatype="${escapeXml(expand(one.type))}"` : '';
		return `<${name}${mark}>${escapeXml(one.text)}</${name}>`;
	};
	const spaces = Object.entries(prefixes).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
	return `${xmlHead}<rdf:RDF${spaces.join('')}>\n${flatten(things).map(node).join('\n')}\n</rdf:RDF>\n`;
}
