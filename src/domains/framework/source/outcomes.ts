import type { Cluster, Dimension, Outcome } from '../document.ts';
import { text } from './text.ts';

/** The five dimensions of the fourteen results. Colour and symbol are names of design tokens; a colour never stands without its symbol. */
export const DIMENSIONS: Dimension[] = [
	{
		code: 'rights',
		colour: 'rights',
		symbol: 'rights',
		label: text(
			'Access to rights',
			'Toegang tot rechten',
			'Accès aux droits',
			'Zugang zu Rechten',
			'Πρόσβαση σε δικαιώματα',
			'Accesso ai diritti',
			'Acceso a los derechos'
		)
	},
	{
		code: 'culture',
		colour: 'culture',
		symbol: 'culture',
		label: text(
			'Language and culture',
			'Taal en cultuur',
			'Langue et culture',
			'Sprache und Kultur',
			'Γλώσσα και πολιτισμός',
			'Lingua e cultura',
			'Lengua y cultura'
		)
	},
	{
		code: 'wellbeing',
		colour: 'well-being',
		symbol: 'wellbeing',
		label: text('Well-being', 'Welzijn', 'Bien-être', 'Wohlbefinden', 'Ευημερία', 'Benessere', 'Bienestar')
	},
	{
		code: 'connectedness',
		colour: 'connectedness',
		symbol: 'connectedness',
		label: text('Connectedness', 'Verbondenheid', 'Liens sociaux', 'Verbundenheit', 'Κοινωνικοί δεσμοί', 'Relazioni', 'Vínculos sociales')
	},
	{
		code: 'education',
		colour: 'education',
		symbol: 'education',
		label: text(
			'Educational achievements',
			'Onderwijsresultaten',
			'Résultats scolaires',
			'Bildungserfolge',
			'Εκπαιδευτικά επιτεύγματα',
			'Risultati scolastici',
			'Logros educativos'
		)
	}
];

/** The six clusters of barriers and facilitators: their names are published, the sixteen indicators inside them are reconstructed. */
export const CLUSTERS: Cluster[] = [
	{
		code: 'leadership',
		symbol: 'leadership',
		label: text(
			'Political leadership',
			'Politiek leiderschap',
			'Volonté politique',
			'Politische Führung',
			'Πολιτική ηγεσία',
			'Guida politica',
			'Liderazgo político'
		)
	},
	{
		code: 'segregation',
		symbol: 'segregation',
		label: text(
			'School segregation',
			'Schoolsegregatie',
			'Ségrégation scolaire',
			'Schulische Segregation',
			'Σχολικός διαχωρισμός',
			'Segregazione scolastica',
			'Segregación escolar'
		)
	},
	{
		code: 'school',
		symbol: 'school',
		label: text(
			'School organisation and teachers',
			'Schoolorganisatie en leerkrachten',
			'Organisation de l’école et enseignants',
			'Schulorganisation und Lehrkräfte',
			'Οργάνωση του σχολείου και εκπαιδευτικοί',
			'Organizzazione della scuola e insegnanti',
			'Organización escolar y profesorado'
		)
	},
	{
		code: 'support',
		symbol: 'support',
		label: text(
			'Learning support',
			'Leerondersteuning',
			'Soutien à l’apprentissage',
			'Lernunterstützung',
			'Μαθησιακή υποστήριξη',
			'Sostegno all’apprendimento',
			'Apoyo al aprendizaje'
		)
	},
	{
		code: 'mental',
		symbol: 'mental',
		label: text(
			'Mental health services',
			'Geestelijke gezondheidszorg',
			'Services de santé mentale',
			'Psychosoziale Dienste',
			'Υπηρεσίες ψυχικής υγείας',
			'Servizi di salute mentale',
			'Servicios de salud mental'
		)
	},
	{
		code: 'attitudes',
		symbol: 'attitudes',
		label: text(
			'Negative attitudes',
			'Negatieve houdingen',
			'Attitudes négatives',
			'Negative Einstellungen',
			'Αρνητικές στάσεις',
			'Atteggiamenti negativi',
			'Actitudes negativas'
		)
	}
];

/** The fifteen outcomes with which practices are tagged. The Dutch names are the published ones. */
export const OUTCOMES: Outcome[] = [
	{
		code: 'R01',
		dimension: 'rights',
		label: text(
			'Access to compulsory education',
			'Toegang tot verplicht onderwijs',
			'Accès à l’enseignement obligatoire',
			'Zugang zur Pflichtschule',
			'Πρόσβαση στην υποχρεωτική εκπαίδευση',
			'Accesso all’istruzione obbligatoria',
			'Acceso a la educación obligatoria'
		)
	},
	{
		code: 'R02',
		dimension: 'rights',
		label: text(
			'Access to health care',
			'Toegang tot gezondheidszorg',
			'Accès aux soins de santé',
			'Zugang zur Gesundheitsversorgung',
			'Πρόσβαση στην υγειονομική περίθαλψη',
			'Accesso alle cure sanitarie',
			'Acceso a la atención sanitaria'
		)
	},
	{
		code: 'R03',
		dimension: 'rights',
		label: text(
			'Children’s legal status',
			'Toegang tot een juridisch statuut',
			'Statut juridique des enfants',
			'Rechtsstatus der Kinder',
			'Νομικό καθεστώς των παιδιών',
			'Status giuridico dei bambini',
			'Situación jurídica de los niños'
		)
	},
	{
		code: 'R04',
		dimension: 'culture',
		label: text(
			'Children’s competence in the host language',
			'De vaardigheden van kinderen in de taal van het gastland',
			'Maîtrise de la langue du pays d’accueil',
			'Kenntnisse der Kinder in der Landessprache',
			'Επάρκεια των παιδιών στη γλώσσα της χώρας υποδοχής',
			'Competenza dei bambini nella lingua del Paese ospitante',
			'Competencia de los niños en la lengua del país de acogida'
		)
	},
	{
		code: 'R05',
		dimension: 'culture',
		label: text(
			'Children keep their cultural identity while adopting new cultural values and intercultural competences',
			'Culturele identiteit behouden en nieuwe culturele waarden en interculturele vaardigheden overnemen',
			'Garder son identité culturelle tout en adoptant de nouvelles valeurs et des compétences interculturelles',
			'Kinder bewahren ihre kulturelle Identität und nehmen neue Werte und interkulturelle Kompetenzen an',
			'Τα παιδιά διατηρούν την πολιτισμική τους ταυτότητα υιοθετώντας νέες αξίες και διαπολιτισμικές δεξιότητες',
			'I bambini mantengono la propria identità culturale e acquisiscono nuovi valori e competenze interculturali',
			'Los niños conservan su identidad cultural y adoptan nuevos valores y competencias interculturales'
		)
	},
	{
		code: 'R06',
		dimension: 'wellbeing',
		label: text(
			'Children’s life satisfaction and happiness',
			'Geluk / levenstevredenheid bij kinderen',
			'Satisfaction de vie et bonheur des enfants',
			'Lebenszufriedenheit und Glück der Kinder',
			'Ικανοποίηση από τη ζωή και ευτυχία των παιδιών',
			'Soddisfazione di vita e felicità dei bambini',
			'Satisfacción con la vida y felicidad de los niños'
		)
	},
	{
		code: 'R07',
		dimension: 'wellbeing',
		label: text(
			'Children’s sense of belonging',
			'Verbondenheidsgevoel bij kinderen',
			'Sentiment d’appartenance des enfants',
			'Zugehörigkeitsgefühl der Kinder',
			'Το αίσθημα του ανήκειν των παιδιών',
			'Senso di appartenenza dei bambini',
			'Sentido de pertenencia de los niños'
		)
	},
	{
		code: 'R08',
		dimension: 'connectedness',
		label: text(
			'Friends and peers (support)',
			'Vrienden en leeftijdsgenoten (ondersteuning)',
			'Amis et pairs (soutien)',
			'Freunde und Gleichaltrige (Unterstützung)',
			'Φίλοι και συνομήλικοι (υποστήριξη)',
			'Amici e coetanei (sostegno)',
			'Amigos e iguales (apoyo)'
		)
	},
	{
		code: 'R09',
		dimension: 'connectedness',
		label: text(
			'Friends and peers (bridges)',
			'Vrienden en leeftijdsgenoten (bruggen)',
			'Amis et pairs (ponts)',
			'Freunde und Gleichaltrige (Brücken)',
			'Φίλοι και συνομήλικοι (γέφυρες)',
			'Amici e coetanei (ponti)',
			'Amigos e iguales (puentes)'
		)
	},
	{
		code: 'R10',
		dimension: 'connectedness',
		label: text('Teachers', 'Leerkrachten', 'Enseignants', 'Lehrkräfte', 'Εκπαιδευτικοί', 'Insegnanti', 'Profesorado')
	},
	{
		code: 'R11',
		dimension: 'connectedness',
		label: text('Institutions', 'Instellingen', 'Institutions', 'Institutionen', 'Θεσμοί', 'Istituzioni', 'Instituciones')
	},
	{
		code: 'R12',
		dimension: 'education',
		label: text(
			'Children’s academic skills',
			'Academische vaardigheden van kinderen',
			'Compétences scolaires des enfants',
			'Schulische Kompetenzen der Kinder',
			'Ακαδημαϊκές δεξιότητες των παιδιών',
			'Competenze scolastiche dei bambini',
			'Competencias académicas de los niños'
		)
	},
	{
		code: 'R13',
		dimension: 'education',
		label: text(
			'Children complete compulsory education',
			'Volledige leerplicht',
			'Achever l’enseignement obligatoire',
			'Kinder schließen die Pflichtschule ab',
			'Τα παιδιά ολοκληρώνουν την υποχρεωτική εκπαίδευση',
			'I bambini completano l’istruzione obbligatoria',
			'Los niños terminan la educación obligatoria'
		)
	},
	{
		code: 'R14',
		dimension: 'education',
		label: text(
			'Children remain in formal education beyond the compulsory level',
			'Kinderen blijven (formeel) onderwijs volgen na de leerplicht / toegang tot (formeel) niet-verplicht onderwijs',
			'Poursuivre une éducation formelle au-delà de l’obligation',
			'Kinder bleiben nach der Pflichtschule in formaler Bildung',
			'Τα παιδιά παραμένουν στην τυπική εκπαίδευση μετά την υποχρεωτική',
			'I bambini restano nell’istruzione formale oltre l’obbligo',
			'Los niños siguen en la educación formal después de la obligatoria'
		)
	},
	{
		code: 'R15',
		dimension: 'education',
		label: text(
			'Types and levels of formal non-compulsory education attended',
			'Behaalde graden & niveaus van (formeel) niet-verplicht onderwijs',
			'Types et niveaux d’enseignement formel non obligatoire suivis',
			'Arten und Stufen der besuchten nicht verpflichtenden formalen Bildung',
			'Τύποι και βαθμίδες μη υποχρεωτικής τυπικής εκπαίδευσης',
			'Tipi e livelli di istruzione formale non obbligatoria frequentati',
			'Tipos y niveles de educación formal no obligatoria'
		)
	}
];
