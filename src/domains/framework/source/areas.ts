import type { Area, Hierarchy } from '../document.ts';
import { text } from './text.ts';

const COUNTRIES: Area[] = [
	{ code: 'BE', kind: 'country', label: text('Belgium', 'België', 'Belgique', 'Belgien', 'Βέλγιο', 'Belgio', 'Bélgica') },
	{ code: 'DE', kind: 'country', label: text('Germany', 'Duitsland', 'Allemagne', 'Deutschland', 'Γερμανία', 'Germania', 'Alemania') },
	{ code: 'EL', kind: 'country', label: text('Greece', 'Griekenland', 'Grèce', 'Griechenland', 'Ελλάδα', 'Grecia', 'Grecia') },
	{ code: 'ES', kind: 'country', label: text('Spain', 'Spanje', 'Espagne', 'Spanien', 'Ισπανία', 'Spagna', 'España') },
	{ code: 'IE', kind: 'country', label: text('Ireland', 'Ierland', 'Irlande', 'Irland', 'Ιρλανδία', 'Irlanda', 'Irlanda') },
	{ code: 'IT', kind: 'country', label: text('Italy', 'Italië', 'Italie', 'Italien', 'Ιταλία', 'Italia', 'Italia') }
];

/** NUTS 2021 code | en | nl | fr | de | el | it | es. An empty field takes the first name. Germany at level 1, the others at level 2. */
const REGION_NAMES = `
BE10|Brussels|Brussel|Bruxelles|Brüssel|Βρυξέλλες|Bruxelles|Bruselas
BE21|Antwerp|Antwerpen|Anvers|Antwerpen|Αμβέρσα|Anversa|Amberes
BE22|Limburg|Limburg|Limbourg|Limburg|Λιμβουργία|Limburgo|Limburgo
BE23|East Flanders|Oost-Vlaanderen|Flandre-Orientale|Ostflandern|Ανατολική Φλάνδρα|Fiandre Orientali|Flandes Oriental
BE24|Flemish Brabant|Vlaams-Brabant|Brabant flamand|Flämisch-Brabant|Φλαμανδική Βραβάντη|Brabante Fiammingo|Brabante Flamenco
BE25|West Flanders|West-Vlaanderen|Flandre-Occidentale|Westflandern|Δυτική Φλάνδρα|Fiandre Occidentali|Flandes Occidental
BE31|Walloon Brabant|Waals-Brabant|Brabant wallon|Wallonisch-Brabant|Βαλλονική Βραβάντη|Brabante Vallone|Brabante Valón
BE32|Hainaut|Henegouwen|Hainaut|Hennegau|Αινώ|Hainaut|Henao
BE33|Liège|Luik|Liège|Lüttich|Λιέγη|Liegi|Lieja
BE34|Luxembourg (Belgium)|Luxemburg (België)|Luxembourg (Belgique)|Luxemburg (Belgien)|Λουξεμβούργο (Βέλγιο)|Lussemburgo (Belgio)|Luxemburgo (Bélgica)
BE35|Namur|Namen|Namur|Namur|Ναμύρ|Namur|Namur
DE1|Baden-Württemberg||Bade-Wurtemberg||Βάδη-Βυρτεμβέργη||Baden-Wurtemberg
DE2|Bavaria|Beieren|Bavière|Bayern|Βαυαρία|Baviera|Baviera
DE3|Berlin|Berlijn|Berlin|Berlin|Βερολίνο|Berlino|Berlín
DE4|Brandenburg||Brandebourg||Βρανδεμβούργο|Brandeburgo|Brandeburgo
DE5|Bremen||Brême||Βρέμη|Brema|Bremen
DE6|Hamburg||Hambourg||Αμβούργο|Amburgo|Hamburgo
DE7|Hesse|Hessen|Hesse|Hessen|Έσση|Assia|Hesse
DE8|Mecklenburg-Vorpommern|Mecklenburg-Voor-Pommeren|Mecklembourg-Poméranie-Occidentale||Μεκλεμβούργο-Πρόσθια Πομερανία|Meclemburgo-Pomerania Anteriore|Mecklemburgo-Pomerania Occidental
DE9|Lower Saxony|Nedersaksen|Basse-Saxe|Niedersachsen|Κάτω Σαξονία|Bassa Sassonia|Baja Sajonia
DEA|North Rhine-Westphalia|Noordrijn-Westfalen|Rhénanie-du-Nord-Westphalie|Nordrhein-Westfalen|Βόρεια Ρηνανία-Βεστφαλία|Renania Settentrionale-Vestfalia|Renania del Norte-Westfalia
DEB|Rhineland-Palatinate|Rijnland-Palts|Rhénanie-Palatinat|Rheinland-Pfalz|Ρηνανία-Παλατινάτο|Renania-Palatinato|Renania-Palatinado
DEC|Saarland||Sarre||Ζάαρλαντ||Sarre
DED|Saxony|Saksen|Saxe|Sachsen|Σαξονία|Sassonia|Sajonia
DEE|Saxony-Anhalt|Saksen-Anhalt|Saxe-Anhalt|Sachsen-Anhalt|Σαξονία-Άνχαλτ|Sassonia-Anhalt|Sajonia-Anhalt
DEF|Schleswig-Holstein||Schleswig-Holstein||Σλέσβιχ-Χόλσταϊν||Schleswig-Holstein
DEG|Thuringia|Thüringen|Thuringe|Thüringen|Θουριγγία|Turingia|Turingia
EL30|Attica|Attica|Attique|Attika|Αττική|Attica|Ática
EL41|North Aegean|Noord-Egeïsche Eilanden|Égée-Septentrionale|Nördliche Ägäis|Βόρειο Αιγαίο|Egeo Settentrionale|Egeo Septentrional
EL42|South Aegean|Zuid-Egeïsche Eilanden|Égée-Méridionale|Südliche Ägäis|Νότιο Αιγαίο|Egeo Meridionale|Egeo Meridional
EL43|Crete|Kreta|Crète|Kreta|Κρήτη|Creta|Creta
EL51|East Macedonia and Thrace|Oost-Macedonië en Thracië|Macédoine-Orientale-et-Thrace|Ostmakedonien und Thrakien|Ανατολική Μακεδονία και Θράκη|Macedonia Orientale e Tracia|Macedonia Oriental y Tracia
EL52|Central Macedonia|Centraal-Macedonië|Macédoine-Centrale|Zentralmakedonien|Κεντρική Μακεδονία|Macedonia Centrale|Macedonia Central
EL53|West Macedonia|West-Macedonië|Macédoine-Occidentale|Westmakedonien|Δυτική Μακεδονία|Macedonia Occidentale|Macedonia Occidental
EL54|Epirus|Epirus|Épire|Epirus|Ήπειρος|Epiro|Epiro
EL61|Thessaly|Thessalië|Thessalie|Thessalien|Θεσσαλία|Tessaglia|Tesalia
EL62|Ionian Islands|Ionische Eilanden|Îles Ioniennes|Ionische Inseln|Ιόνια Νησιά|Isole Ionie|Islas Jónicas
EL63|Western Greece|West-Griekenland|Grèce-Occidentale|Westgriechenland|Δυτική Ελλάδα|Grecia Occidentale|Grecia Occidental
EL64|Central Greece|Centraal-Griekenland|Grèce-Centrale|Mittelgriechenland|Στερεά Ελλάδα|Grecia Centrale|Grecia Central
EL65|Peloponnese|Peloponnesos|Péloponnèse|Peloponnes|Πελοπόννησος|Peloponneso|Peloponeso
ES11|Galicia|Galicië|Galice|Galicien|Γαλικία|Galizia|Galicia
ES12|Asturias|Asturië|Asturies|Asturien|Αστούριες|Asturie|Asturias
ES13|Cantabria|Cantabrië|Cantabrie|Kantabrien|Κανταβρία|Cantabria|Cantabria
ES21|Basque Country|Baskenland|Pays basque|Baskenland|Χώρα των Βάσκων|Paesi Baschi|País Vasco
ES22|Navarre|Navarra|Navarre|Navarra|Ναβάρρα|Navarra|Navarra
ES23|La Rioja||La Rioja||Λα Ριόχα||La Rioja
ES24|Aragon|Aragón|Aragon|Aragonien|Αραγονία|Aragona|Aragón
ES30|Madrid||Madrid||Μαδρίτη||Madrid
ES41|Castile and León|Castilië en León|Castille-et-León|Kastilien und León|Καστίλλη και Λεόν|Castiglia e León|Castilla y León
ES42|Castile-La Mancha|Castilië-La Mancha|Castille-La Manche|Kastilien-La Mancha|Καστίλλη-Λα Μάντσα|Castiglia-La Mancia|Castilla-La Mancha
ES43|Extremadura||Estrémadure||Εξτρεμαδούρα|Estremadura|Extremadura
ES51|Catalonia|Catalonië|Catalogne|Katalonien|Καταλονία|Catalogna|Cataluña
ES52|Valencian Community|Valencia|Communauté valencienne|Valencianische Gemeinschaft|Βαλένθια|Comunità Valenzana|Comunitat Valenciana
ES53|Balearic Islands|Balearen|Îles Baléares|Balearen|Βαλεαρίδες Νήσοι|Isole Baleari|Illes Balears
ES61|Andalusia|Andalusië|Andalousie|Andalusien|Ανδαλουσία|Andalusia|Andalucía
ES62|Murcia||Murcie||Μούρθια||Murcia
ES63|Ceuta||Ceuta||Θέουτα||Ceuta
ES64|Melilla||Melilla||Μελίγια||Melilla
ES70|Canary Islands|Canarische Eilanden|Îles Canaries|Kanarische Inseln|Κανάριες Νήσοι|Isole Canarie|Canarias
IE04|Northern and Western Ireland|Noord- en West-Ierland|Irlande du Nord-Ouest|Nord- und Westirland|Βόρεια και Δυτική Ιρλανδία|Irlanda settentrionale e occidentale|Norte y Oeste de Irlanda
IE05|Southern Ireland|Zuid-Ierland|Irlande du Sud|Südirland|Νότια Ιρλανδία|Irlanda meridionale|Sur de Irlanda
IE06|Eastern and Midland Ireland|Oost- en Midden-Ierland|Irlande de l’Est et des Midlands|Ost- und Mittelirland|Ανατολική και Κεντρική Ιρλανδία|Irlanda orientale e centrale|Este y Centro de Irlanda
ITC1|Piedmont|Piëmont|Piémont|Piemont|Πεδεμόντιο|Piemonte|Piamonte
ITC2|Aosta Valley|Valle d’Aosta|Vallée d’Aoste|Aostatal|Κοιλάδα της Αόστα|Valle d’Aosta|Valle de Aosta
ITC3|Liguria|Ligurië|Ligurie|Ligurien|Λιγουρία|Liguria|Liguria
ITC4|Lombardy|Lombardije|Lombardie|Lombardei|Λομβαρδία|Lombardia|Lombardía
ITF1|Abruzzo|Abruzzen|Abruzzes|Abruzzen|Αμπρούτσο|Abruzzo|Abruzos
ITF2|Molise||Molise||Μολίζε||Molise
ITF3|Campania|Campanië|Campanie|Kampanien|Καμπανία|Campania|Campania
ITF4|Apulia|Apulië|Pouilles|Apulien|Απουλία|Puglia|Apulia
ITF5|Basilicata||Basilicate||Μπαζιλικάτα||Basilicata
ITF6|Calabria|Calabrië|Calabre|Kalabrien|Καλαβρία|Calabria|Calabria
ITG1|Sicily|Sicilië|Sicile|Sizilien|Σικελία|Sicilia|Sicilia
ITG2|Sardinia|Sardinië|Sardaigne|Sardinien|Σαρδηνία|Sardegna|Cerdeña
ITH1|South Tyrol (Bolzano)|Zuid-Tirol (Bolzano)|Tyrol du Sud (Bolzano)|Südtirol (Bozen)|Νότιο Τιρόλο (Μπολτσάνο)|Alto Adige (Bolzano)|Tirol del Sur (Bolzano)
ITH2|Trento||Trente|Trient|Τρέντο||Trento
ITH3|Veneto||Vénétie|Venetien|Βένετο||Véneto
ITH4|Friuli-Venezia Giulia|Friuli-Venezia Giulia|Frioul-Vénétie Julienne|Friaul-Julisch Venetien|Φρίουλι-Βενέτσια Τζούλια||Friul-Venecia Julia
ITH5|Emilia-Romagna||Émilie-Romagne||Εμίλια-Ρομάνια||Emilia-Romaña
ITI1|Tuscany|Toscane|Toscane|Toskana|Τοσκάνη|Toscana|Toscana
ITI2|Umbria|Umbrië|Ombrie|Umbrien|Ουμβρία|Umbria|Umbría
ITI3|Marche|Marche|Marches|Marken|Μάρκε|Marche|Marcas
ITI4|Lazio||Latium|Latium|Λάτιο||Lacio`;

const REGIONS: Area[] = REGION_NAMES.trim()
	.split('\n')
	.map((line) => {
		const [code = '', en = '', nl = '', fr = '', de = '', el = '', it = '', es = ''] = line.split('|');
		return { code, kind: 'region', label: text(en, nl, fr, de, el, it, es) };
	});

/** Education in Belgium is a matter of the Communities; in Brussels the language of the school decides which. */
const AUTHORITIES: Area[] = [
	{
		code: 'BE-VLG',
		kind: 'authority',
		label: text(
			'Flemish Community',
			'Vlaamse Gemeenschap',
			'Communauté flamande',
			'Flämische Gemeinschaft',
			'Φλαμανδική Κοινότητα',
			'Comunità fiamminga',
			'Comunidad flamenca'
		)
	},
	{
		code: 'BE-FWB',
		kind: 'authority',
		label: text(
			'French Community',
			'Franse Gemeenschap',
			'Fédération Wallonie-Bruxelles',
			'Französische Gemeinschaft',
			'Γαλλική Κοινότητα',
			'Comunità francese',
			'Comunidad francesa'
		)
	},
	{
		code: 'BE-DG',
		kind: 'authority',
		label: text(
			'German-speaking Community',
			'Duitstalige Gemeenschap',
			'Communauté germanophone',
			'Deutschsprachige Gemeinschaft',
			'Γερμανόφωνη Κοινότητα',
			'Comunità germanofona',
			'Comunidad germanófona'
		)
	},
	{
		code: 'BE10-NL',
		kind: 'part',
		label: text(
			'Brussels, Dutch-language schools',
			'Brussel, Nederlandstalige scholen',
			'Bruxelles, écoles néerlandophones',
			'Brüssel, niederländischsprachige Schulen',
			'Βρυξέλλες, ολλανδόφωνα σχολεία',
			'Bruxelles, scuole in nederlandese',
			'Bruselas, escuelas en neerlandés'
		)
	},
	{
		code: 'BE10-FR',
		kind: 'part',
		label: text(
			'Brussels, French-language schools',
			'Brussel, Franstalige scholen',
			'Bruxelles, écoles francophones',
			'Brüssel, französischsprachige Schulen',
			'Βρυξέλλες, γαλλόφωνα σχολεία',
			'Bruxelles, scuole in francese',
			'Bruselas, escuelas en francés'
		)
	},
	{
		code: 'BE33-DG',
		kind: 'part',
		label: text(
			'Liège, German-speaking municipalities',
			'Luik, Duitstalige gemeenten',
			'Liège, communes germanophones',
			'Lüttich, deutschsprachige Gemeinden',
			'Λιέγη, γερμανόφωνοι δήμοι',
			'Liegi, comuni germanofoni',
			'Lieja, municipios germanófonos'
		)
	},
	{
		code: 'BE33-FR',
		kind: 'part',
		label: text(
			'Liège, French-speaking municipalities',
			'Luik, Franstalige gemeenten',
			'Liège, communes francophones',
			'Lüttich, französischsprachige Gemeinden',
			'Λιέγη, γαλλόφωνοι δήμοι',
			'Liegi, comuni francofoni',
			'Lieja, municipios francófonos'
		)
	}
];

/** The group of the six countries. Its figures are the plain mean of the countries: each counts once, however many answered there. */
export const SIX: Area = {
	code: 'SIX',
	kind: 'group',
	average: 'mean_of_members',
	label: text('Six countries', 'Zes landen', 'Six pays', 'Sechs Länder', 'Έξι χώρες', 'Sei Paesi', 'Seis países')
};

export const AREAS: Area[] = [SIX, ...COUNTRIES, ...REGIONS, ...AUTHORITIES];

/** Which area lies in which, with the date from which it held. A site's region decides, except where `splitBy` names what else does. */
export const HIERARCHIES: Hierarchy[] = [
	{
		code: 'nuts-2021',
		validFrom: '2021-01-01',
		validTo: null,
		splitBy: null,
		label: text(
			'Statistical regions (NUTS 2021)',
			'Statistische regio’s (NUTS 2021)',
			'Régions statistiques (NUTS 2021)',
			'Statistische Regionen (NUTS 2021)',
			'Στατιστικές περιφέρειες (NUTS 2021)',
			'Regioni statistiche (NUTS 2021)',
			'Regiones estadísticas (NUTS 2021)'
		),
		parents: Object.fromEntries([...COUNTRIES.map(({ code }) => [code, 'SIX']), ...REGIONS.map(({ code }) => [code, code.slice(0, 2)])])
	},
	{
		code: 'education-authority',
		validFrom: '1989-01-01',
		validTo: null,
		splitBy: 'school_language',
		label: text(
			'Education authorities',
			'Onderwijsoverheden',
			'Autorités éducatives',
			'Bildungsbehörden',
			'Εκπαιδευτικές αρχές',
			'Autorità scolastiche',
			'Autoridades educativas'
		),
		parents: {
			...Object.fromEntries([
				...COUNTRIES.map(({ code }) => [code, 'SIX']),
				...REGIONS.filter(({ code }) => !code.startsWith('BE')).map(({ code }) => [code, code.slice(0, 2)])
			]),
			'BE-VLG': 'BE',
			'BE-FWB': 'BE',
			'BE-DG': 'BE',
			BE21: 'BE-VLG',
			BE22: 'BE-VLG',
			BE23: 'BE-VLG',
			BE24: 'BE-VLG',
			BE25: 'BE-VLG',
			'BE10-NL': 'BE-VLG',
			BE31: 'BE-FWB',
			BE32: 'BE-FWB',
			BE34: 'BE-FWB',
			BE35: 'BE-FWB',
			'BE10-FR': 'BE-FWB',
			'BE33-FR': 'BE-FWB',
			'BE33-DG': 'BE-DG'
		}
	}
];
