import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#domains/framework/source/outcomes.ts';
import { type Language, interfaceLanguages, languageName, countryName } from '#platform/languages.ts';
import { type ListLabel, listLabels, textLabels } from '../source/old-site-labels.ts';
import { vocabulary } from '../source/vocabulary.ts';
import { joinPages } from './join-pages.ts';
import { knownLists } from './lists.ts';
import { readPage } from './page.ts';
import { createReader, readRecord, type RecordPage } from './read-record.ts';

const reader = createReader(knownLists(vocabulary, OUTCOMES));
const read = (text: string, name = 'page.txt') => readRecord(reader, readPage(name, new TextEncoder().encode(text)));
const record = (text: string, name?: string): RecordPage => {
	const found = read(text, name);
	if (typeof found === 'string') throw new Error(found);
	return found;
};

/** Sentences long enough to tell their language, none of them from a record. */
const prose: Readonly<Record<Language, string>> = {
	en: 'The children and their families meet in the school, and they have a meal with the neighbours which they cook together.',
	nl: 'De kinderen en hun ouders komen naar de school en worden er ontvangen door het team, dat met hen kookt en niet alleen praat.',
	fr: 'Les enfants et leurs parents viennent dans la cour pour les ateliers, qui sont ouverts aux voisins sur une base libre avec une équipe.',
	de: 'Die Kinder und die Eltern kommen mit dem Bus zur Schule, und sie werden von dem Team für das Essen auch nicht bezahlt.',
	el: 'Τα παιδιά και οι γονείς έρχονται στο σχολείο για την ομάδα που είναι ανοιχτή και μαγειρεύουν με τους γείτονες από την γειτονιά.',
	it: 'I bambini e le famiglie sono con una squadra della scuola che cucina per gli amici nel cortile, anche alla fine delle lezioni.',
	es: 'Los niños y las familias se reúnen en el patio del centro para una comida que preparan también como los vecinos, por su cuenta.'
};

const labelsIn: Readonly<Record<Language, Readonly<Record<ListLabel | 'description', string>>>> = {
	en: {
		description: 'Description',
		category: 'Category',
		countries: 'Country of origin / implementation',
		languages: 'Language',
		outcomes: 'Dashboard outcomes',
		funds: 'Funds',
		action: 'Type of action',
		target: 'Target',
		professionals: 'Involved professionals',
		networks: 'Networks',
		addressed: 'Addressed to'
	},
	nl: {
		description: 'Beschrijving',
		category: 'Categorie',
		countries: 'Land van herkomst / uitvoering',
		languages: 'Taal',
		outcomes: 'Naleving van de Dashboard-resultaten',
		funds: 'Fondsen',
		action: 'Type van actie',
		target: 'Doel',
		professionals: 'Betrokken beroepsbeoefenaren',
		networks: 'Netwerken',
		addressed: 'Gericht aan'
	},
	fr: {
		description: 'Description',
		category: 'Catégorie',
		countries: "Pays d'origine / de mise en œuvre",
		languages: 'Langue',
		outcomes: 'Résultats du tableau de bord',
		funds: 'Fonds',
		action: "Type d'action",
		target: 'Public cible',
		professionals: 'Professionnels impliqués',
		networks: 'Réseaux',
		addressed: 'Adressé à'
	},
	de: {
		description: 'Beschreibung',
		category: 'Kategorie',
		countries: 'Herkunftsland / Umsetzung',
		languages: 'Sprache',
		outcomes: 'Dashboard-Ergebnisse',
		funds: 'Fördermittel',
		action: 'Art der Maßnahme',
		target: 'Zielgruppe',
		professionals: 'Beteiligte Fachkräfte',
		networks: 'Netzwerke',
		addressed: 'Gerichtet an'
	},
	el: {
		description: 'Περιγραφή',
		category: 'Κατηγορία',
		countries: 'Χώρα προέλευσης / υλοποίησης',
		languages: 'Γλώσσα',
		outcomes: 'Αποτελέσματα του πίνακα ελέγχου',
		funds: 'Χρηματοδότηση',
		action: 'Τύπος δράσης',
		target: 'Ομάδα-στόχος',
		professionals: 'Εμπλεκόμενοι επαγγελματίες',
		networks: 'Δίκτυα',
		addressed: 'Απευθύνεται σε'
	},
	it: {
		description: 'Descrizione',
		category: 'Categoria',
		countries: 'Paese di origine / attuazione',
		languages: 'Lingua',
		outcomes: 'Risultati della dashboard',
		funds: 'Fondi',
		action: 'Tipo di azione',
		target: 'Destinatari',
		professionals: 'Professionisti coinvolti',
		networks: 'Reti',
		addressed: 'Rivolto a'
	},
	es: {
		description: 'Descripción',
		category: 'Categoría',
		countries: 'País de origen / implementación',
		languages: 'Idioma',
		outcomes: 'Resultados del panel',
		funds: 'Fondos',
		action: 'Tipo de acción',
		target: 'Destinatarios',
		professionals: 'Profesionales implicados',
		networks: 'Redes',
		addressed: 'Dirigido a'
	}
};

/** The layouts in which a list of fields may be saved. */
const layouts: Readonly<
	Record<
		string,
		(title: string, description: readonly [string, string], fields: readonly (readonly [string, readonly string[]])[]) => string
	>
> = {
	bullets: (title, [label, text], fields) =>
		[
			title,
			'',
			label,
			'',
			text,
			'',
			...fields.flatMap(([name, values]) => [` • ${name}:`, ...values.map((value) => `  • ${value}`)]),
			'Latest news',
			'A headline'
		].join('\n'),
	inline: (title, [label, text], fields) =>
		[title, label, text, ...fields.map(([name, values]) => `${name}: ${values.join('; ')}`)].join('\r\n'),
	strong: (title, [label, text], fields) =>
		`<!doctype html><nav><a href="/">Home</a></nav><main><h1>${title}</h1><h3>${label}</h3><p>${text}</p>${fields
			.map(([name, values]) => `<div><strong>${name}</strong> <ul>${values.map((value) => `<li>${value}</li>`).join('')}</ul></div>`)
			.join('')}</main><aside>News</aside>`,
	table: (title, [label, text], fields) =>
		`<html><body><h2>${title}</h2><table><tr><th>${label}</th><td>${text}</td></tr>${fields
			.map(([name, values]) => `<tr><th>${name}</th><td>${values.join('<br>')}</td></tr>`)
			.join('')}</table></body></html>`,
	definitions: (title, [label, text], fields) =>
		`<div><h2>${title}</h2><dl><dt>${label}:</dt><dd>${text}</dd>${fields.map(([name, values]) => `<dt>${name}:</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}`).join('')}</dl></div>`
};

const originals = ['funds', 'action', 'target', 'professionals', 'networks', 'addressed'] as const;
const labelOf = (field: ListLabel, code: string, language: Language) => {
	if (field === 'countries') return countryName(code, language);
	if (field === 'languages') return languageName(code, language);
	if (field === 'outcomes') return OUTCOMES.find((one) => one.code === code)?.label[language] ?? code;
	return vocabulary.find((term) => term.facet === field && term.code === code)?.labels[language] ?? code;
};
const codesOf = (field: ListLabel) =>
	field === 'outcomes'
		? OUTCOMES.map(({ code }) => code)
		: vocabulary.filter((term) => term.facet === field && term.original).map(({ code }) => code);

const lists = fc.record({
	category: fc.constantFrom('practice', 'policy', 'tool').map((one) => [one]),
	countries: fc.subarray(['BE', 'DE', 'GR', 'IE', 'IT', 'ES', 'FR', 'SE', 'PL'], { minLength: 1, maxLength: 3 }),
	languages: fc.subarray(['nl', 'fr', 'de', 'el', 'it', 'es', 'en', 'ar', 'uk', 'so'], { minLength: 1, maxLength: 3 }),
	outcomes: fc.subarray(codesOf('outcomes'), { minLength: 1 }),
	...Object.fromEntries(originals.map((field) => [field, fc.subarray(codesOf(field))]))
}) as fc.Arbitrary<Record<ListLabel, string[]>>;

describe('a page of the original database', () => {
	it('gives back what it was made of, in every language and layout', () => {
		fc.assert(
			fc.property(lists, fc.constantFrom(...interfaceLanguages), fc.constantFrom(...Object.keys(layouts)), (values, language, layout) => {
				const fields = (Object.keys(listLabels) as ListLabel[])
					.filter((field) => values[field].length > 0)
					.map((field) => [labelsIn[language][field], values[field].map((code) => labelOf(field, code, language))] as const);
				const text = layouts[layout]?.('Fine Title 7', [labelsIn[language].description, prose[language]], fields) ?? '';
				const page = record(text, layout === 'bullets' || layout === 'inline' ? 'a.txt' : 'a.html');
				expect(page.texts).toEqual({ title: 'Fine Title 7', description: prose[language] });
				expect(page.language).toBe(language);
				expect(page.lists).toEqual(values);
				expect(page.notUnderstood).toEqual([]);
				expect(page.readings.every(({ how }) => how === 'exact')).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});

	it('knows every label that is listed, and no two fields share one', () => {
		for (const [field, phrases] of [...Object.entries(textLabels), ...Object.entries(listLabels)]) {
			for (const phrase of phrases) expect(reader.label(phrase), phrase).toEqual({ code: field, how: 'exact' });
		}
	});

	it.each([
		['https://example.org/x/?data_id=1751', 'data_id=1751'],
		['saved.txt', null]
	])('takes its number from its address and from nothing else: %s', (line, number) => {
		const page = record(`${line}\nName\nDescription\n${prose.en}\nCategory: Good practices\nCountry: Belgium\nIn 2017 data 1234`);
		expect(page.number).toBe(number ? 1751 : null);
	});

	it('takes its number from the canonical address of HTML, not from a link to another record', () => {
		const body = `<h1>Name</h1><h2>Description</h2><p>${prose.en} <a href="/?data_id=99">other</a></p><p><b>Category:</b> Good practices</p>`;
		expect(
			record(`<html><head><link rel="canonical" href="https://example.org/r/?data_id=1805&lang=fr"></head><body>${body}</body></html>`)
				.number
		).toBe(1805);
		expect(record(`<!-- saved from url=(0042)https://example.org/r/?data_id=17 --><html><body>${body}</body></html>`).number).toBe(17);
		expect(record(`<html><body>${body}</body></html>`).number).toBeNull();
		expect(record(`<html><body>${body}</body></html>`, 'resource_data_id=1751.html').number).toBe(1751);
	});

	it('reports what it does not know and guesses nothing in silence', () => {
		const page = record(
			`Name\nDescription\n${prose.en}\nCategory: Good practices\nCountry: Belgium; Atlantis\nFunds:\n• Lottery\n• Foundations\nShoe size:\n• 42\nTarget:\n• Unaccompanied and separated minors of all ages\nA sentence that stands alone at the end.`
		);
		expect(page.notUnderstood).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ doubt: 'value-unknown', field: 'countries', text: 'Atlantis' }),
				expect.objectContaining({ doubt: 'value-unknown', field: 'funds', text: 'Lottery' }),
				expect.objectContaining({ doubt: 'field-unknown', text: 'Shoe size:' }),
				expect.objectContaining({ doubt: 'line-unplaced', text: '42' }),
				expect.objectContaining({ doubt: 'line-unplaced', text: 'A sentence that stands alone at the end.' }),
				expect.objectContaining({ doubt: 'field-missing', field: 'outcomes' })
			])
		);
		expect(page.readings).toContainEqual(expect.objectContaining({ field: 'target', code: 'unaccompanied', how: 'likely' }));
		expect(page.lists.funds).toEqual(['foundations']);
	});

	it('keeps a heading of the author inside the description, and paragraphs apart', () => {
		const page = record(
			`Name\nDescription\n${prose.en}\nTarget\nWe aim high with many people.\nCategory\nGood practices\nTarget\nMigrant families`
		);
		expect(page.texts.description).toBe(`${prose.en}\n\nTarget\n\nWe aim high with many people.`);
		expect(page.lists.target).toEqual(['families']);
	});

	it('leaves out news before and behind the record, and scripts and menus of HTML', () => {
		const html = `<html lang="en"><head><title>Site</title><script>var a = 'Category'</script></head><body><header>Menu</header><div>Latest news</div><p>Headline</p>
			<h2>Name</h2><h3>Description</h3><p>${prose.en}</p><p><strong>Category:</strong> Good practices</p><h3>Latest news</h3><h4>Description</h4><p>None of this.</p><footer>Description</footer></body></html>`;
		const page = record(html);
		expect(page.texts).toEqual({ title: 'Name', description: prose.en });
		expect(page.notUnderstood.map(({ doubt }) => doubt)).toEqual(['field-missing', 'field-missing', 'field-missing']);
	});

	it('reads half a page and says what is missing', () => {
		const page = record(`Online digital database – Resource2022-04-07T13:59:41+02:00\nName\nDescription\n${prose.en}`);
		expect(page.notUnderstood.map(({ field }) => field)).toEqual(['category', 'countries', 'languages', 'outcomes']);
	});

	it.each([
		['a page of another site', `Welcome\nLatest news\nOur shop sells shoes.\nContact\nLanguage: English`],
		['an empty file', ''],
		['a recipe', `<h1>Soup</h1><h2>Description</h2><p>${prose.en}</p><p>Category: Soups</p>`]
	])('is not found in %s', (_, text) => expect(read(text)).toBe('not-a-record'));

	it('that is huge, or nested without end, is read no further than a page of the database goes', () => {
		const head = `Fine place\nDescription\n${prose.en}\nCategory: Good practices\nTarget:\n`;
		const page = record(head + 'children in schools somewhere\n'.repeat(50_000));
		expect(page.notUnderstood.length).toBeLessThan(700);
		expect(read(`<html><body><h1>x</h1>${'<div>'.repeat(60_000)}a`)).toBe('not-a-record');
	});

	it('survives anything', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void read(text)));
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readRecord(reader, readPage('x', bytes))));
	});

	it('is read in the encoding it was saved in', () => {
		const text = `Τίτλος Α\nΠεριγραφή\n${prose.el}\nΚατηγορία: Καλές πρακτικές`;
		const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
		const page = readRecord(reader, readPage('a.txt', utf16));
		expect(page).toMatchObject({ language: 'el', lists: { category: ['practice'] } });
		const latin = new Uint8Array(Buffer.from(`Un jardin\nDescription\n${prose.fr}\nCatégorie: Bonnes pratiques`, 'latin1'));
		expect(readRecord(reader, readPage('a.txt', latin))).toMatchObject({ language: 'fr', lists: { category: ['practice'] } });
	});
});

describe('the language versions of one record', () => {
	const page = (language: Language, title: string, more = '') =>
		record(
			`${more}\n${title}\n${labelsIn[language].description}\n${prose[language]}\n${labelsIn[language].category}: ${labelOf('category', 'practice', language)}\n${labelsIn[language].countries}: ${countryName('BE', language)}`,
			`${language}.txt`
		);

	it('are joined by their number, whatever their titles', () => {
		const address = 'https://example.org/?data_id=5';
		const joined = joinPages([
			page('nl', 'Buren', address),
			page('fr', 'Voisins', address),
			page('en', 'Others', 'https://example.org/?data_id=6')
		]);
		expect(joined.map(({ number, texts }) => [number, texts.title])).toEqual([
			[5, { nl: 'Buren', fr: 'Voisins' }],
			[6, { en: 'Others' }]
		]);
	});

	it('are joined by title and country where no address says a number', () => {
		const joined = joinPages([page('nl', 'Voisins Solidaires'), page('de', 'VOISINS SOLIDAIRES'), page('de', 'Andere')]);
		expect(joined.map(({ texts }) => Object.keys(texts.title))).toEqual([['nl', 'de'], ['de']]);
	});

	it('that disagree are both kept and reported', () => {
		const address = 'https://example.org/?data_id=5';
		const [joined] = joinPages([
			page('nl', 'Buren', address),
			record(`${address}\nVoisins\nDescription\n${prose.fr}\nCatégorie: Bonnes pratiques\nPays: Italie`, 'fr.txt')
		]);
		expect(joined?.lists.countries).toEqual(['BE', 'IT']);
		expect(joined?.notUnderstood).toContainEqual(expect.objectContaining({ doubt: 'versions-differ', field: 'countries' }));
	});
});

const sample = join(import.meta.dirname, '../../../../../shared/source-documents/record-voisins-solidaires.nl.txt');
describe.runIf(existsSync(sample))('the record page that is kept', () => {
	it('is read whole, and nothing of it is left over', () => {
		const page = record(readFileSync(sample, 'utf8'), 'record.nl.txt');
		expect(page).toMatchObject({
			language: 'nl',
			number: null,
			lists: {
				category: ['practice'],
				countries: ['BE'],
				languages: ['fr'],
				outcomes: ['R05', 'R12', 'R04', 'R06', 'R07', 'R09', 'R08'],
				funds: ['foundations'],
				action: ['extra-curricular'],
				target: ['migrant', 'families', 'newly-arrived'],
				professionals: ['mediators'],
				networks: ['civil-society', 'ngos'],
				addressed: []
			},
			notUnderstood: []
		});
		expect(Object.keys(page.texts).sort()).toEqual(['deliverables', 'description', 'evaluation', 'motivation', 'reproducibility', 'title']);
		expect(page.texts.title).toBe('Voisins Solidaires');
		expect(page.texts.description).not.toMatch(/Beschrijving|Categorie/);
	});
});
