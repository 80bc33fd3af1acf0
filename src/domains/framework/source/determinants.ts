import type { Indicator } from '../document.ts';
import { text } from './text.ts';

/** What the sixteen have in common: only their six clusters are published, so every name here is a reconstruction, shown as such. */
const D = { dimension: null, kind: 'determinant', basis: 'reconstructed' } as const;

export const DETERMINANTS: Indicator[] = [
	{
		...D,
		code: 'D01',
		cluster: 'leadership',
		outcomes: ['R01'],
		levels: ['macro'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'policy',
		label: text(
			'Law and practice on compulsory education',
			'Wet en praktijk rond leerplichtonderwijs',
			'Droit et pratique de l’enseignement obligatoire',
			'Recht und Praxis der Pflichtschule',
			'Νόμος και πρακτική για την υποχρεωτική εκπαίδευση',
			'Leggi e prassi sull’istruzione obbligatoria',
			'Leyes y prácticas sobre la educación obligatoria'
		),
		definition: text(
			'How far rules and practice open compulsory education to every child, whatever their papers.',
			'In welke mate regels en praktijk het leerplichtonderwijs openstellen voor elk kind, met of zonder papieren.',
			'Dans quelle mesure règles et pratiques ouvrent l’enseignement obligatoire à chaque enfant, quels que soient ses papiers.',
			'Inwieweit Regeln und Praxis die Pflichtschule jedem Kind öffnen, unabhängig von Papieren.',
			'Κατά πόσο οι κανόνες και η πρακτική ανοίγουν την υποχρεωτική εκπαίδευση σε κάθε παιδί, ανεξάρτητα από χαρτιά.',
			'Quanto norme e prassi aprono la scuola dell’obbligo a ogni bambino, qualunque siano i documenti.',
			'Hasta qué punto normas y prácticas abren la educación obligatoria a todo niño, tenga o no papeles.'
		)
	},
	{
		...D,
		code: 'D02',
		cluster: 'leadership',
		outcomes: ['R14', 'R15'],
		levels: ['macro'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'policy',
		label: text(
			'Law and practice on non-compulsory education',
			'Wet en praktijk rond niet-verplicht onderwijs',
			'Droit et pratique de l’enseignement non obligatoire',
			'Recht und Praxis der weiterführenden Bildung',
			'Νόμος και πρακτική για τη μη υποχρεωτική εκπαίδευση',
			'Leggi e prassi sull’istruzione non obbligatoria',
			'Leyes y prácticas sobre la educación no obligatoria'
		),
		definition: text(
			'How far rules and practice let newcomers into pre-school, upper secondary and higher education.',
			'In welke mate regels en praktijk nieuwkomers toelaten tot kleuter-, hoger secundair en hoger onderwijs.',
			'Dans quelle mesure règles et pratiques ouvrent le préscolaire, le secondaire supérieur et le supérieur aux nouveaux arrivants.',
			'Inwieweit Regeln und Praxis Neuzugewanderten Vorschule, Oberstufe und Hochschule öffnen.',
			'Κατά πόσο κανόνες και πρακτική ανοίγουν στους νεοαφιχθέντες την προσχολική, τη λυκειακή και την ανώτατη εκπαίδευση.',
			'Quanto norme e prassi aprono ai nuovi arrivati scuola dell’infanzia, superiori e università.',
			'Hasta qué punto normas y prácticas abren a los recién llegados la educación infantil, secundaria superior y superior.'
		)
	},
	{
		...D,
		code: 'D03',
		cluster: 'leadership',
		outcomes: ['R02'],
		levels: ['macro'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'policy',
		label: text(
			'Law and practice on health care',
			'Wet en praktijk rond gezondheidszorg',
			'Droit et pratique des soins de santé',
			'Recht und Praxis der Gesundheitsversorgung',
			'Νόμος και πρακτική για την υγεία',
			'Leggi e prassi sulla sanità',
			'Leyes y prácticas sobre la sanidad'
		),
		definition: text(
			'How far rules and practice give every child the same health care.',
			'In welke mate regels en praktijk elk kind dezelfde gezondheidszorg geven.',
			'Dans quelle mesure règles et pratiques donnent à chaque enfant les mêmes soins.',
			'Inwieweit Regeln und Praxis jedem Kind dieselbe Gesundheitsversorgung geben.',
			'Κατά πόσο κανόνες και πρακτική δίνουν σε κάθε παιδί την ίδια υγειονομική περίθαλψη.',
			'Quanto norme e prassi danno a ogni bambino le stesse cure.',
			'Hasta qué punto normas y prácticas dan a todo niño la misma atención sanitaria.'
		)
	},
	{
		...D,
		code: 'D04',
		cluster: 'leadership',
		outcomes: ['R03'],
		levels: ['macro'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'policy',
		label: text(
			'Law and practice on legal status',
			'Wet en praktijk rond het juridisch statuut',
			'Droit et pratique du statut juridique',
			'Recht und Praxis des Rechtsstatus',
			'Νόμος και πρακτική για το νομικό καθεστώς',
			'Leggi e prassi sullo status giuridico',
			'Leyes y prácticas sobre la situación jurídica'
		),
		definition: text(
			'How far rules and practice give children a secure status, a guardian and a family life.',
			'In welke mate regels en praktijk kinderen een zeker statuut, een voogd en een gezinsleven geven.',
			'Dans quelle mesure règles et pratiques donnent aux enfants un statut sûr, un tuteur et une vie de famille.',
			'Inwieweit Regeln und Praxis Kindern einen sicheren Status, Vormundschaft und Familienleben geben.',
			'Κατά πόσο κανόνες και πρακτική δίνουν στα παιδιά ασφαλές καθεστώς, επίτροπο και οικογενειακή ζωή.',
			'Quanto norme e prassi danno ai bambini uno status sicuro, un tutore e una vita familiare.',
			'Hasta qué punto normas y prácticas dan a los niños una situación segura, un tutor y vida familiar.'
		)
	},
	{
		...D,
		code: 'D05',
		cluster: 'segregation',
		outcomes: ['R09', 'R12'],
		levels: ['meso'],
		direction: 'lower',
		unit: 'percent',
		population: 'all',
		source: 'administrative',
		label: text(
			'Concentration of migrant pupils',
			'Concentratie van leerlingen met een migratieachtergrond',
			'Concentration d’élèves migrants',
			'Konzentration zugewanderter Schüler',
			'Συγκέντρωση μαθητών μεταναστευτικής προέλευσης',
			'Concentrazione di alunni migranti',
			'Concentración de alumnado migrante'
		),
		definition: text(
			'How unevenly pupils with a migrant background are spread over schools.',
			'Hoe ongelijk leerlingen met een migratieachtergrond over scholen verdeeld zijn.',
			'À quel point les élèves issus de la migration sont inégalement répartis entre les écoles.',
			'Wie ungleich Schüler mit Migrationshintergrund auf Schulen verteilt sind.',
			'Πόσο άνισα κατανέμονται στα σχολεία οι μαθητές μεταναστευτικής προέλευσης.',
			'Quanto è diseguale la distribuzione tra le scuole degli alunni con background migratorio.',
			'Lo desigual que es el reparto entre escuelas del alumnado de origen migrante.'
		)
	},
	{
		...D,
		code: 'D06',
		cluster: 'segregation',
		outcomes: ['R09', 'R12'],
		levels: ['macro'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'policy',
		label: text(
			'Resources against segregation',
			'Middelen tegen segregatie',
			'Moyens contre la ségrégation',
			'Mittel gegen Segregation',
			'Πόροι κατά του διαχωρισμού',
			'Risorse contro la segregazione',
			'Recursos contra la segregación'
		),
		definition: text(
			'Money, staff and rules that a country or region devotes to mixing schools.',
			'Geld, personeel en regels waarmee een land of regio scholen gemengd maakt.',
			'Argent, personnel et règles qu’un pays ou une région consacre à la mixité scolaire.',
			'Geld, Personal und Regeln, die ein Land oder eine Region für gemischte Schulen einsetzt.',
			'Χρήματα, προσωπικό και κανόνες που αφιερώνει μια χώρα ή περιφέρεια σε μικτά σχολεία.',
			'Fondi, personale e regole che un Paese o una regione dedica a scuole miste.',
			'Dinero, personal y normas que un país o región dedica a mezclar las escuelas.'
		)
	},
	{
		...D,
		code: 'D07',
		cluster: 'school',
		outcomes: ['R10'],
		levels: ['meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'all',
		source: 'survey',
		label: text(
			'Teachers’ training in diversity',
			'Vorming van leerkrachten in diversiteit',
			'Formation des enseignants à la diversité',
			'Fortbildung der Lehrkräfte zu Vielfalt',
			'Επιμόρφωση εκπαιδευτικών στη διαφορετικότητα',
			'Formazione degli insegnanti alla diversità',
			'Formación del profesorado en diversidad'
		),
		definition: text(
			'Teachers trained to teach classes of many languages and cultures.',
			'Leerkrachten die gevormd zijn om les te geven in klassen met veel talen en culturen.',
			'Enseignants formés à des classes de plusieurs langues et cultures.',
			'Lehrkräfte, die für Klassen mit vielen Sprachen und Kulturen ausgebildet sind.',
			'Εκπαιδευτικοί επιμορφωμένοι για τάξεις με πολλές γλώσσες και πολιτισμούς.',
			'Insegnanti formati per classi con molte lingue e culture.',
			'Profesorado formado para clases de muchas lenguas y culturas.'
		)
	},
	{
		...D,
		code: 'D08',
		cluster: 'school',
		outcomes: ['R10'],
		levels: ['meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'all',
		source: 'survey',
		label: text(
			'Diversity among teachers',
			'Diversiteit onder leerkrachten',
			'Diversité parmi les enseignants',
			'Vielfalt unter Lehrkräften',
			'Διαφορετικότητα μεταξύ των εκπαιδευτικών',
			'Diversità tra gli insegnanti',
			'Diversidad entre el profesorado'
		),
		definition: text(
			'Teachers who have a migrant background themselves.',
			'Leerkrachten die zelf een migratieachtergrond hebben.',
			'Enseignants eux-mêmes issus de la migration.',
			'Lehrkräfte, die selbst einen Migrationshintergrund haben.',
			'Εκπαιδευτικοί που έχουν και οι ίδιοι μεταναστευτική προέλευση.',
			'Insegnanti che hanno a loro volta un background migratorio.',
			'Profesorado que tiene también origen migrante.'
		)
	},
	{
		...D,
		code: 'D09',
		cluster: 'school',
		outcomes: ['R07', 'R12'],
		levels: ['meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		label: text(
			'Parental involvement',
			'Betrokkenheid van ouders',
			'Participation des parents',
			'Beteiligung der Eltern',
			'Συμμετοχή των γονέων',
			'Coinvolgimento dei genitori',
			'Participación de las familias'
		),
		definition: text(
			'Parents who take part in school life and feel welcome there.',
			'Ouders die deelnemen aan het schoolleven en zich er welkom voelen.',
			'Parents qui participent à la vie de l’école et s’y sentent bienvenus.',
			'Eltern, die am Schulleben teilnehmen und sich dort willkommen fühlen.',
			'Γονείς που συμμετέχουν στη σχολική ζωή και νιώθουν ευπρόσδεκτοι.',
			'Genitori che partecipano alla vita della scuola e vi si sentono accolti.',
			'Padres y madres que participan en la vida escolar y se sienten bienvenidos.'
		)
	},
	{
		...D,
		code: 'D10',
		cluster: 'support',
		outcomes: ['R04'],
		levels: ['macro', 'meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		label: text(
			'Host-language support',
			'Ondersteuning in de taal van het gastland',
			'Soutien dans la langue d’accueil',
			'Förderung der Landessprache',
			'Υποστήριξη στη γλώσσα υποδοχής',
			'Sostegno nella lingua ospitante',
			'Apoyo en la lengua de acogida'
		),
		definition: text(
			'Children who get extra lessons in the language of the school.',
			'Kinderen die extra lessen in de schooltaal krijgen.',
			'Enfants qui reçoivent des cours supplémentaires dans la langue de l’école.',
			'Kinder, die zusätzlichen Unterricht in der Schulsprache bekommen.',
			'Παιδιά που έχουν επιπλέον μαθήματα στη γλώσσα του σχολείου.',
			'Bambini che ricevono lezioni aggiuntive nella lingua della scuola.',
			'Niños que reciben clases adicionales de la lengua de la escuela.'
		)
	},
	{
		...D,
		code: 'D11',
		cluster: 'support',
		outcomes: ['R05'],
		levels: ['macro', 'meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		label: text(
			'Mother-tongue and multilingual support',
			'Ondersteuning in de moedertaal en meertaligheid',
			'Soutien en langue maternelle et plurilinguisme',
			'Förderung von Muttersprache und Mehrsprachigkeit',
			'Υποστήριξη μητρικής γλώσσας και πολυγλωσσίας',
			'Sostegno alla lingua madre e al plurilinguismo',
			'Apoyo a la lengua materna y al plurilingüismo'
		),
		definition: text(
			'Children who can learn or use their own language at school.',
			'Kinderen die op school hun eigen taal kunnen leren of gebruiken.',
			'Enfants qui peuvent apprendre ou utiliser leur propre langue à l’école.',
			'Kinder, die in der Schule ihre eigene Sprache lernen oder benutzen können.',
			'Παιδιά που μπορούν να μάθουν ή να χρησιμοποιούν τη γλώσσα τους στο σχολείο.',
			'Bambini che a scuola possono imparare o usare la propria lingua.',
			'Niños que pueden aprender o usar su propia lengua en la escuela.'
		)
	},
	{
		...D,
		code: 'D12',
		cluster: 'support',
		outcomes: ['R12', 'R13'],
		levels: ['macro', 'meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		label: text(
			'Academic support',
			'Studieondersteuning',
			'Soutien scolaire',
			'Schulische Förderung',
			'Μαθησιακή στήριξη',
			'Sostegno allo studio',
			'Apoyo académico'
		),
		definition: text(
			'Children who get help with homework or study.',
			'Kinderen die hulp krijgen bij huiswerk of studie.',
			'Enfants aidés pour leurs devoirs ou leurs études.',
			'Kinder, die Hilfe bei Hausaufgaben oder beim Lernen bekommen.',
			'Παιδιά που έχουν βοήθεια στο διάβασμα.',
			'Bambini aiutati nei compiti o nello studio.',
			'Niños que reciben ayuda con los deberes o el estudio.'
		)
	},
	{
		...D,
		code: 'D13',
		cluster: 'support',
		outcomes: ['R05', 'R09'],
		levels: ['macro', 'meso'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'policy',
		label: text(
			'Intercultural education',
			'Intercultureel onderwijs',
			'Éducation interculturelle',
			'Interkulturelle Bildung',
			'Διαπολιτισμική εκπαίδευση',
			'Educazione interculturale',
			'Educación intercultural'
		),
		definition: text(
			'How far the curriculum and the school teach children to live with many cultures.',
			'In welke mate het leerplan en de school kinderen leren samenleven met vele culturen.',
			'Dans quelle mesure le programme et l’école apprennent à vivre avec plusieurs cultures.',
			'Inwieweit Lehrplan und Schule das Leben mit vielen Kulturen lehren.',
			'Κατά πόσο το πρόγραμμα και το σχολείο μαθαίνουν στα παιδιά να ζουν με πολλούς πολιτισμούς.',
			'Quanto il programma e la scuola insegnano a vivere con molte culture.',
			'Hasta qué punto el currículo y la escuela enseñan a convivir con muchas culturas.'
		)
	},
	{
		...D,
		code: 'D14',
		cluster: 'mental',
		outcomes: ['R06'],
		levels: ['meso'],
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		label: text(
			'Mental health support in schools',
			'Psychosociale steun op school',
			'Soutien psychologique à l’école',
			'Psychologische Hilfe in der Schule',
			'Ψυχολογική υποστήριξη στο σχολείο',
			'Sostegno psicologico a scuola',
			'Apoyo psicológico en la escuela'
		),
		definition: text(
			'Children who know someone at school to talk to when they feel bad.',
			'Kinderen die op school iemand kennen om mee te praten als het niet goed gaat.',
			'Enfants qui connaissent quelqu’un à l’école à qui parler quand ça va mal.',
			'Kinder, die in der Schule jemanden zum Reden kennen, wenn es ihnen schlecht geht.',
			'Παιδιά που γνωρίζουν κάποιον στο σχολείο για να μιλήσουν όταν δεν είναι καλά.',
			'Bambini che a scuola conoscono qualcuno con cui parlare quando stanno male.',
			'Niños que conocen a alguien en la escuela con quien hablar cuando se sienten mal.'
		)
	},
	{
		...D,
		code: 'D15',
		cluster: 'attitudes',
		outcomes: ['R07', 'R08'],
		levels: ['meso'],
		direction: 'lower',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		label: text(
			'Bullying and peer violence',
			'Pesten en geweld onder leeftijdsgenoten',
			'Harcèlement et violence entre pairs',
			'Mobbing und Gewalt unter Gleichaltrigen',
			'Εκφοβισμός και βία μεταξύ συνομηλίκων',
			'Bullismo e violenza tra pari',
			'Acoso y violencia entre iguales'
		),
		definition: text(
			'Children who are often bullied or hurt by other children.',
			'Kinderen die vaak door andere kinderen gepest of pijn gedaan worden.',
			'Enfants souvent harcelés ou blessés par d’autres enfants.',
			'Kinder, die oft von anderen Kindern gemobbt oder verletzt werden.',
			'Παιδιά που συχνά εκφοβίζονται ή χτυπιούνται από άλλα παιδιά.',
			'Bambini spesso presi di mira o feriti da altri bambini.',
			'Niños a quienes otros niños acosan o hacen daño a menudo.'
		)
	},
	{
		...D,
		code: 'D16',
		cluster: 'attitudes',
		outcomes: ['R07', 'R11'],
		levels: ['macro'],
		direction: 'higher',
		unit: 'score',
		population: 'all',
		source: 'external',
		label: text(
			'Public attitudes to migrants',
			'Publieke houding tegenover migranten',
			'Attitudes du public envers les migrants',
			'Einstellungen zu Zugewanderten',
			'Στάσεις του κοινού προς τους μετανάστες',
			'Atteggiamenti verso i migranti',
			'Actitudes hacia los migrantes'
		),
		definition: text(
			'How welcoming people in the country say they are to newcomers.',
			'Hoe gastvrij mensen in het land zeggen te zijn voor nieuwkomers.',
			'À quel point les habitants disent accueillir les nouveaux arrivants.',
			'Wie offen die Menschen im Land nach eigenen Angaben für Neuankömmlinge sind.',
			'Πόσο φιλόξενοι λένε ότι είναι οι άνθρωποι της χώρας προς τους νεοφερμένους.',
			'Quanto gli abitanti dicono di accogliere i nuovi arrivati.',
			'Lo acogedoras que dicen ser las personas del país con los recién llegados.'
		)
	}
];
