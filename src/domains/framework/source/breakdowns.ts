import type { Breakdown, InstrumentInfo } from '../document.ts';
import { text } from './text.ts';

/** How answers are split. A category's code is what a measure's background recoding yields; `unknown` is never a category of its own. */
export const BREAKDOWNS: Breakdown[] = [
	{
		code: 'sex',
		population: 'own',
		label: text('Sex', 'Geslacht', 'Sexe', 'Geschlecht', 'Φύλο', 'Sesso', 'Sexo'),
		categories: [
			{ code: 'girl', label: text('Girls', 'Meisjes', 'Filles', 'Mädchen', 'Κορίτσια', 'Ragazze', 'Chicas') },
			{ code: 'boy', label: text('Boys', 'Jongens', 'Garçons', 'Jungen', 'Αγόρια', 'Ragazzi', 'Chicos') },
			{
				code: 'other',
				label: text(
					'Other or not said',
					'Anders of niet gezegd',
					'Autre ou non dit',
					'Anderes oder keine Angabe',
					'Άλλο ή δεν απαντήθηκε',
					'Altro o non detto',
					'Otro o no dicho'
				)
			}
		]
	},
	{
		code: 'age',
		population: 'own',
		label: text('Age group', 'Leeftijdsgroep', 'Groupe d’âge', 'Altersgruppe', 'Ηλικιακή ομάδα', 'Fascia d’età', 'Grupo de edad'),
		categories: [
			{ code: '7-9', label: text('7 to 9', '7 tot 9', '7 à 9 ans', '7 bis 9', '7 έως 9', '7–9 anni', '7 a 9') },
			{ code: '10-12', label: text('10 to 12', '10 tot 12', '10 à 12 ans', '10 bis 12', '10 έως 12', '10–12 anni', '10 a 12') },
			{ code: '13-15', label: text('13 to 15', '13 tot 15', '13 à 15 ans', '13 bis 15', '13 έως 15', '13–15 anni', '13 a 15') },
			{ code: '16-18', label: text('16 to 18', '16 tot 18', '16 à 18 ans', '16 bis 18', '16 έως 18', '16–18 anni', '16 a 18') }
		]
	},
	{
		code: 'background',
		population: 'all',
		label: text(
			'Migration background',
			'Migratieachtergrond',
			'Origine migratoire',
			'Migrationshintergrund',
			'Μεταναστευτική προέλευση',
			'Background migratorio',
			'Origen migrante'
		),
		categories: [
			{
				code: 'migrant',
				label: text(
					'Migrant background',
					'Met migratieachtergrond',
					'Issus de la migration',
					'Mit Migrationshintergrund',
					'Με μεταναστευτική προέλευση',
					'Con background migratorio',
					'Con origen migrante'
				)
			},
			{
				code: 'non_migrant',
				label: text(
					'No migrant background',
					'Zonder migratieachtergrond',
					'Non issus de la migration',
					'Ohne Migrationshintergrund',
					'Χωρίς μεταναστευτική προέλευση',
					'Senza background migratorio',
					'Sin origen migrante'
				)
			}
		]
	},
	{
		code: 'generation',
		population: 'own',
		label: text('Generation', 'Generatie', 'Génération', 'Generation', 'Γενιά', 'Generazione', 'Generación'),
		categories: [
			{
				code: 'first',
				label: text(
					'Born abroad (first generation)',
					'In het buitenland geboren (eerste generatie)',
					'Nés à l’étranger (première génération)',
					'Im Ausland geboren (erste Generation)',
					'Γεννημένα στο εξωτερικό (πρώτη γενιά)',
					'Nati all’estero (prima generazione)',
					'Nacidos en el extranjero (primera generación)'
				)
			},
			{
				code: 'second',
				label: text(
					'Parents born abroad (second generation)',
					'Ouders in het buitenland geboren (tweede generatie)',
					'Parents nés à l’étranger (deuxième génération)',
					'Eltern im Ausland geboren (zweite Generation)',
					'Γονείς γεννημένοι στο εξωτερικό (δεύτερη γενιά)',
					'Genitori nati all’estero (seconda generazione)',
					'Padres nacidos en el extranjero (segunda generación)'
				)
			}
		]
	},
	{
		code: 'level',
		population: 'own',
		label: text(
			'School level',
			'Onderwijsniveau',
			'Niveau scolaire',
			'Schulstufe',
			'Σχολική βαθμίδα',
			'Livello scolastico',
			'Nivel escolar'
		),
		categories: [
			{ code: 'primary', label: text('Primary', 'Lager onderwijs', 'Primaire', 'Grundschule', 'Πρωτοβάθμια', 'Primaria', 'Primaria') },
			{
				code: 'lower_secondary',
				label: text(
					'Lower secondary',
					'Eerste graad secundair',
					'Secondaire inférieur',
					'Sekundarstufe I',
					'Γυμνάσιο',
					'Secondaria di primo grado',
					'Secundaria, primera etapa'
				)
			},
			{
				code: 'upper_secondary',
				label: text(
					'Upper secondary',
					'Hoger secundair',
					'Secondaire supérieur',
					'Sekundarstufe II',
					'Λύκειο',
					'Secondaria di secondo grado',
					'Secundaria, segunda etapa'
				)
			},
			{
				code: 'not_in_school',
				label: text(
					'Not in school',
					'Niet op school',
					'Hors de l’école',
					'Nicht in der Schule',
					'Εκτός σχολείου',
					'Non a scuola',
					'Fuera de la escuela'
				)
			}
		]
	},
	{
		code: 'setting',
		population: 'own',
		label: text('Setting', 'Omgeving', 'Cadre', 'Umfeld', 'Πλαίσιο', 'Contesto', 'Entorno'),
		categories: [
			{ code: 'school', label: text('Schools', 'Scholen', 'Écoles', 'Schulen', 'Σχολεία', 'Scuole', 'Escuelas') },
			{
				code: 'non_formal',
				label: text(
					'Reception centres and other places',
					'Opvangcentra en andere plaatsen',
					'Centres d’accueil et autres lieux',
					'Aufnahmezentren und andere Orte',
					'Κέντρα υποδοχής και άλλοι χώροι',
					'Centri di accoglienza e altri luoghi',
					'Centros de acogida y otros lugares'
				)
			}
		]
	}
];

/** The five instruments. Age bands are settings: the leaflet of the project says from 6, its final report 7 to 9. */
export const INSTRUMENTS: InstrumentInfo[] = [
	{
		code: 'younger',
		ages: { from: 7, to: 9 },
		label: text(
			'Younger children',
			'Jongere kinderen',
			'Jeunes enfants',
			'Jüngere Kinder',
			'Μικρότερα παιδιά',
			'Bambini più piccoli',
			'Niños pequeños'
		)
	},
	{
		code: 'older',
		ages: { from: 10, to: 18 },
		label: text(
			'Older children',
			'Oudere kinderen',
			'Enfants plus âgés',
			'Ältere Kinder',
			'Μεγαλύτερα παιδιά',
			'Ragazzi più grandi',
			'Niños mayores'
		)
	},
	{ code: 'parents', ages: null, label: text('Parents', 'Ouders', 'Parents', 'Eltern', 'Γονείς', 'Genitori', 'Familias') },
	{
		code: 'teachers',
		ages: null,
		label: text('Teachers', 'Leerkrachten', 'Enseignants', 'Lehrkräfte', 'Εκπαιδευτικοί', 'Insegnanti', 'Profesorado')
	},
	{
		code: 'principals',
		ages: null,
		label: text('Principals', 'Directies', 'Directions d’école', 'Schulleitungen', 'Διευθυντές', 'Dirigenti scolastici', 'Direcciones')
	}
];
