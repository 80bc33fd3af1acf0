import type { Indicator } from '../document.ts';
import { text } from './text.ts';

/**
 * The fourteen results. Which two of the fifteen outcomes the published dashboard merged is not known: here R14 stands for the outcomes R14 and
 * R15, and is marked as inferred.
 */
export const RESULTS: Indicator[] = [
	{
		code: 'R01',
		dimension: 'rights',
		cluster: null,
		outcomes: ['R01'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'foreign_citizens',
		source: 'administrative',
		basis: 'published',
		label: text(
			'Access to compulsory education',
			'Toegang tot verplicht onderwijs',
			'Accès à l’enseignement obligatoire',
			'Zugang zur Pflichtschule',
			'Πρόσβαση στην υποχρεωτική εκπαίδευση',
			'Accesso all’istruzione obbligatoria',
			'Acceso a la educación obligatoria'
		),
		definition: text(
			'Foreign children enrolled at compulsory level, as a share of all foreign children of compulsory age.',
			'Buitenlandse kinderen die in het leerplichtonderwijs zijn ingeschreven, als deel van alle buitenlandse kinderen op leerplichtige leeftijd.',
			'Enfants étrangers inscrits dans l’enseignement obligatoire, en part de tous les enfants étrangers en âge d’obligation scolaire.',
			'Ausländische Kinder, die an einer Pflichtschule angemeldet sind, als Anteil aller ausländischen Kinder im schulpflichtigen Alter.',
			'Αλλοδαπά παιδιά εγγεγραμμένα στην υποχρεωτική εκπαίδευση ως ποσοστό όλων των αλλοδαπών παιδιών υποχρεωτικής ηλικίας.',
			'Bambini stranieri iscritti alla scuola dell’obbligo, in rapporto a tutti i bambini stranieri in età dell’obbligo.',
			'Niños extranjeros matriculados en la enseñanza obligatoria, en proporción a todos los niños extranjeros en edad obligatoria.'
		)
	},
	{
		code: 'R02',
		dimension: 'rights',
		cluster: null,
		outcomes: ['R02'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'score',
		population: 'migrant_background',
		source: 'policy',
		basis: 'inferred',
		label: text(
			'Access to health care',
			'Toegang tot gezondheidszorg',
			'Accès aux soins de santé',
			'Zugang zur Gesundheitsversorgung',
			'Πρόσβαση στην υγειονομική περίθαλψη',
			'Accesso alle cure sanitarie',
			'Acceso a la atención sanitaria'
		),
		definition: text(
			'How far children who migrated can use the same health care as other children.',
			'In welke mate kinderen met een migratiegeschiedenis dezelfde gezondheidszorg krijgen als andere kinderen.',
			'Dans quelle mesure les enfants migrants ont accès aux mêmes soins que les autres enfants.',
			'Inwieweit zugewanderte Kinder dieselbe Gesundheitsversorgung nutzen können wie andere Kinder.',
			'Κατά πόσο τα παιδιά μεταναστών έχουν την ίδια υγειονομική περίθαλψη με τα άλλα παιδιά.',
			'In che misura i bambini migranti possono usare le stesse cure degli altri bambini.',
			'En qué medida los niños migrantes pueden usar la misma atención sanitaria que los demás.'
		)
	},
	{
		code: 'R03',
		dimension: 'rights',
		cluster: null,
		outcomes: ['R03'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'score',
		population: 'born_abroad',
		source: 'policy',
		basis: 'inferred',
		label: text(
			'Children’s legal status',
			'Juridisch statuut van kinderen',
			'Statut juridique des enfants',
			'Rechtsstatus der Kinder',
			'Νομικό καθεστώς των παιδιών',
			'Status giuridico dei bambini',
			'Situación jurídica de los niños'
		),
		definition: text(
			'How secure and how lasting the residence status of children is.',
			'Hoe zeker en hoe duurzaam het verblijfsstatuut van kinderen is.',
			'Dans quelle mesure le statut de séjour des enfants est sûr et durable.',
			'Wie sicher und dauerhaft der Aufenthaltsstatus von Kindern ist.',
			'Πόσο ασφαλές και διαρκές είναι το καθεστώς διαμονής των παιδιών.',
			'Quanto è sicuro e duraturo lo status di soggiorno dei bambini.',
			'Hasta qué punto la situación de residencia de los niños es segura y duradera.'
		)
	},
	{
		code: 'R04',
		dimension: 'culture',
		cluster: null,
		outcomes: ['R04'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'inferred',
		label: text(
			'Competence in the host language',
			'Vaardigheid in de taal van het gastland',
			'Maîtrise de la langue du pays d’accueil',
			'Kenntnisse der Landessprache',
			'Επάρκεια στη γλώσσα της χώρας υποδοχής',
			'Competenza nella lingua del Paese ospitante',
			'Competencia en la lengua de acogida'
		),
		definition: text(
			'Children who say that they understand, speak, read and write the language of the school well.',
			'Kinderen die zeggen dat ze de schooltaal goed begrijpen, spreken, lezen en schrijven.',
			'Enfants qui disent bien comprendre, parler, lire et écrire la langue de l’école.',
			'Kinder, die sagen, dass sie die Schulsprache gut verstehen, sprechen, lesen und schreiben.',
			'Παιδιά που λένε ότι καταλαβαίνουν, μιλούν, διαβάζουν και γράφουν καλά τη γλώσσα του σχολείου.',
			'Bambini che dicono di capire, parlare, leggere e scrivere bene la lingua della scuola.',
			'Niños que dicen entender, hablar, leer y escribir bien la lengua de la escuela.'
		)
	},
	{
		code: 'R05',
		dimension: 'culture',
		cluster: null,
		outcomes: ['R05'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'inferred',
		label: text(
			'Keeping one’s culture and joining a new one',
			'De eigen cultuur bewaren en een nieuwe opnemen',
			'Garder sa culture et en adopter une nouvelle',
			'Die eigene Kultur bewahren und eine neue annehmen',
			'Διατήρηση του πολιτισμού και αποδοχή ενός νέου',
			'Mantenere la propria cultura e accoglierne una nuova',
			'Conservar la propia cultura y sumar una nueva'
		),
		definition: text(
			'Children who keep their family’s culture, learn about that of the country, and feel at ease with both.',
			'Kinderen die de cultuur van hun familie bewaren, die van het land leren kennen en zich in beide goed voelen.',
			'Enfants qui gardent la culture de leur famille, découvrent celle du pays et se sentent bien dans les deux.',
			'Kinder, die die Kultur ihrer Familie bewahren, die des Landes kennenlernen und sich in beiden wohlfühlen.',
			'Παιδιά που διατηρούν τον πολιτισμό της οικογένειάς τους, γνωρίζουν αυτόν της χώρας και νιώθουν άνετα και με τους δύο.',
			'Bambini che mantengono la cultura della famiglia, conoscono quella del Paese e si sentono a proprio agio in entrambe.',
			'Niños que conservan la cultura de su familia, aprenden la del país y se sienten a gusto con ambas.'
		)
	},
	{
		code: 'R06',
		dimension: 'wellbeing',
		cluster: null,
		outcomes: ['R06'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'published',
		label: text(
			'Life satisfaction and happiness',
			'Levenstevredenheid en geluk',
			'Satisfaction de vie et bonheur',
			'Lebenszufriedenheit und Glück',
			'Ικανοποίηση από τη ζωή και ευτυχία',
			'Soddisfazione di vita e felicità',
			'Satisfacción con la vida y felicidad'
		),
		definition: text(
			'Children who place their life in the upper half of a ladder, or choose a happy face.',
			'Kinderen die hun leven in de bovenste helft van een ladder plaatsen of een blij gezicht kiezen.',
			'Enfants qui situent leur vie dans la moitié haute d’une échelle ou choisissent un visage content.',
			'Kinder, die ihr Leben auf der oberen Hälfte einer Leiter einordnen oder ein frohes Gesicht wählen.',
			'Παιδιά που τοποθετούν τη ζωή τους στο πάνω μισό μιας σκάλας ή επιλέγουν ένα χαρούμενο πρόσωπο.',
			'Bambini che collocano la propria vita nella metà alta di una scala o scelgono una faccina contenta.',
			'Niños que sitúan su vida en la mitad alta de una escalera o eligen una cara contenta.'
		)
	},
	{
		code: 'R07',
		dimension: 'wellbeing',
		cluster: null,
		outcomes: ['R07'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'published',
		label: text(
			'Sense of belonging at school',
			'Zich thuis voelen op school',
			'Sentiment d’appartenance à l’école',
			'Zugehörigkeit in der Schule',
			'Αίσθημα του ανήκειν στο σχολείο',
			'Senso di appartenenza a scuola',
			'Sentido de pertenencia en la escuela'
		),
		definition: text(
			'Children with a high sense of belonging: they feel safe, accepted and at home at school.',
			'Kinderen met een sterk gevoel van verbondenheid: ze voelen zich veilig, aanvaard en thuis op school.',
			'Enfants au fort sentiment d’appartenance : ils se sentent en sécurité, acceptés et chez eux à l’école.',
			'Kinder mit starkem Zugehörigkeitsgefühl: Sie fühlen sich in der Schule sicher, angenommen und zu Hause.',
			'Παιδιά με έντονο αίσθημα του ανήκειν: νιώθουν ασφαλή, αποδεκτά και οικεία στο σχολείο.',
			'Bambini con un forte senso di appartenenza: a scuola si sentono sicuri, accettati e a casa.',
			'Niños con un alto sentido de pertenencia: se sienten seguros, aceptados y en casa en la escuela.'
		)
	},
	{
		code: 'R08',
		dimension: 'connectedness',
		cluster: null,
		outcomes: ['R08'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'published',
		label: text(
			'Supported by friends',
			'Gesteund door vrienden',
			'Soutenus par leurs amis',
			'Von Freunden unterstützt',
			'Υποστήριξη από φίλους',
			'Sostegno degli amici',
			'Apoyo de los amigos'
		),
		definition: text(
			'Children who say that friends help them, listen to them and can be trusted.',
			'Kinderen die zeggen dat vrienden hen helpen, naar hen luisteren en te vertrouwen zijn.',
			'Enfants qui disent que leurs amis les aident, les écoutent et sont dignes de confiance.',
			'Kinder, die sagen, dass Freunde ihnen helfen, zuhören und vertrauenswürdig sind.',
			'Παιδιά που λένε ότι οι φίλοι τα βοηθούν, τα ακούν και είναι άξιοι εμπιστοσύνης.',
			'Bambini che dicono che gli amici li aiutano, li ascoltano e meritano fiducia.',
			'Niños que dicen que sus amigos les ayudan, les escuchan y son de confianza.'
		)
	},
	{
		code: 'R09',
		dimension: 'connectedness',
		cluster: null,
		outcomes: ['R09'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'score',
		population: 'migrant_background',
		source: 'survey',
		basis: 'inferred',
		label: text(
			'Friends across backgrounds',
			'Vrienden van verschillende herkomst',
			'Des amis de toutes origines',
			'Freundschaften über Herkunft hinweg',
			'Φίλοι από διαφορετικές καταβολές',
			'Amici di origini diverse',
			'Amigos de distintos orígenes'
		),
		definition: text(
			'How often children spend time with friends from here, from elsewhere and in mixed groups, from 0 to 100.',
			'Hoe vaak kinderen tijd doorbrengen met vrienden van hier, van elders en in gemengde groepen, van 0 tot 100.',
			'À quelle fréquence les enfants voient des amis d’ici, d’ailleurs et en groupes mixtes, de 0 à 100.',
			'Wie oft Kinder Zeit mit Freunden von hier, von anderswo und in gemischten Gruppen verbringen, von 0 bis 100.',
			'Πόσο συχνά τα παιδιά περνούν χρόνο με φίλους από εδώ, από αλλού και σε μικτές παρέες, από 0 έως 100.',
			'Quanto spesso i bambini passano tempo con amici di qui, di altrove e in gruppi misti, da 0 a 100.',
			'Con qué frecuencia los niños pasan tiempo con amigos de aquí, de otros lugares y en grupos mixtos, de 0 a 100.'
		)
	},
	{
		code: 'R10',
		dimension: 'connectedness',
		cluster: null,
		outcomes: ['R10'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'published',
		label: text(
			'Supported by teachers',
			'Gesteund door leerkrachten',
			'Soutenus par leurs enseignants',
			'Von Lehrkräften unterstützt',
			'Υποστήριξη από εκπαιδευτικούς',
			'Sostegno degli insegnanti',
			'Apoyo del profesorado'
		),
		definition: text(
			'Children who say that their teachers help them, listen to them and treat them fairly.',
			'Kinderen die zeggen dat hun leerkrachten hen helpen, naar hen luisteren en hen eerlijk behandelen.',
			'Enfants qui disent que leurs enseignants les aident, les écoutent et les traitent avec justice.',
			'Kinder, die sagen, dass ihre Lehrkräfte ihnen helfen, zuhören und sie fair behandeln.',
			'Παιδιά που λένε ότι οι εκπαιδευτικοί τα βοηθούν, τα ακούν και τους φέρονται δίκαια.',
			'Bambini che dicono che gli insegnanti li aiutano, li ascoltano e li trattano con giustizia.',
			'Niños que dicen que sus profesores les ayudan, les escuchan y les tratan con justicia.'
		)
	},
	{
		code: 'R11',
		dimension: 'connectedness',
		cluster: null,
		outcomes: ['R11'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'migrant_background',
		source: 'survey',
		basis: 'published',
		label: text(
			'Trust in institutions',
			'Vertrouwen in instellingen',
			'Confiance dans les institutions',
			'Vertrauen in Institutionen',
			'Εμπιστοσύνη στους θεσμούς',
			'Fiducia nelle istituzioni',
			'Confianza en las instituciones'
		),
		definition: text(
			'Children who trust the school, health care, the police and the town or municipality.',
			'Kinderen die vertrouwen hebben in de school, de gezondheidszorg, de politie en de stad of gemeente.',
			'Enfants qui font confiance à l’école, aux soins de santé, à la police et à la commune.',
			'Kinder, die der Schule, der Gesundheitsversorgung, der Polizei und der Gemeinde vertrauen.',
			'Παιδιά που εμπιστεύονται το σχολείο, την υγεία, την αστυνομία και τον δήμο.',
			'Bambini che si fidano della scuola, della sanità, della polizia e del comune.',
			'Niños que confían en la escuela, la sanidad, la policía y el ayuntamiento.'
		)
	},
	{
		code: 'R12',
		dimension: 'education',
		cluster: null,
		outcomes: ['R12'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'points',
		population: 'migrant_background',
		source: 'external',
		basis: 'inferred',
		label: text(
			'Academic skills',
			'Schoolse vaardigheden',
			'Compétences scolaires',
			'Schulische Kompetenzen',
			'Ακαδημαϊκές δεξιότητες',
			'Competenze scolastiche',
			'Competencias académicas'
		),
		definition: text(
			'Reading, mathematics and science of fifteen-year-olds, from an international study such as PISA.',
			'Lezen, wiskunde en wetenschappen van vijftienjarigen, uit een internationaal onderzoek zoals PISA.',
			'Lecture, mathématiques et sciences à quinze ans, d’après une étude internationale comme PISA.',
			'Lesen, Mathematik und Naturwissenschaften von Fünfzehnjährigen aus einer internationalen Studie wie PISA.',
			'Ανάγνωση, μαθηματικά και φυσικές επιστήμες στα δεκαπέντε, από διεθνή έρευνα όπως η PISA.',
			'Lettura, matematica e scienze a quindici anni, da uno studio internazionale come PISA.',
			'Lectura, matemáticas y ciencias a los quince años, de un estudio internacional como PISA.'
		)
	},
	{
		code: 'R13',
		dimension: 'education',
		cluster: null,
		outcomes: ['R13'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'foreign_citizens',
		source: 'administrative',
		basis: 'inferred',
		label: text(
			'Completing compulsory education',
			'De leerplicht voltooien',
			'Achever l’enseignement obligatoire',
			'Abschluss der Pflichtschule',
			'Ολοκλήρωση της υποχρεωτικής εκπαίδευσης',
			'Completamento dell’istruzione obbligatoria',
			'Finalización de la educación obligatoria'
		),
		definition: text(
			'Young people who finished compulsory education, as a share of those of the age at which it ends.',
			'Jongeren die het leerplichtonderwijs voltooiden, als deel van wie de leeftijd heeft waarop het eindigt.',
			'Jeunes ayant achevé l’enseignement obligatoire, en part de ceux qui ont l’âge où il prend fin.',
			'Jugendliche mit abgeschlossener Pflichtschule, als Anteil derer im Alter ihres Endes.',
			'Νέοι που ολοκλήρωσαν την υποχρεωτική εκπαίδευση, ως ποσοστό όσων έχουν την ηλικία λήξης της.',
			'Giovani che hanno concluso l’istruzione obbligatoria, sul totale di chi ha l’età in cui termina.',
			'Jóvenes que terminaron la educación obligatoria, en proporción a quienes tienen la edad en que acaba.'
		)
	},
	{
		code: 'R14',
		dimension: 'education',
		cluster: null,
		outcomes: ['R14', 'R15'],
		levels: ['micro'],
		kind: 'result',
		direction: 'higher',
		unit: 'percent',
		population: 'foreign_citizens',
		source: 'administrative',
		basis: 'inferred',
		label: text(
			'Staying in education beyond compulsory level',
			'Doorleren na de leerplicht',
			'Poursuivre ses études après l’obligation',
			'In Bildung bleiben nach der Pflichtschule',
			'Παραμονή στην εκπαίδευση μετά την υποχρεωτική',
			'Continuare gli studi dopo l’obbligo',
			'Seguir estudiando tras la educación obligatoria'
		),
		definition: text(
			'Young people in formal education after compulsory age, and the kinds and levels they attend.',
			'Jongeren in het formeel onderwijs na de leerplichtleeftijd, en de soorten en niveaus die ze volgen.',
			'Jeunes dans l’enseignement formel après l’âge obligatoire, et les types et niveaux suivis.',
			'Jugendliche in formaler Bildung nach dem Pflichtschulalter, mit besuchten Arten und Stufen.',
			'Νέοι στην τυπική εκπαίδευση μετά την υποχρεωτική ηλικία, και οι τύποι και βαθμίδες που παρακολουθούν.',
			'Giovani nell’istruzione formale dopo l’età dell’obbligo, e i tipi e livelli frequentati.',
			'Jóvenes en la educación formal tras la edad obligatoria, y los tipos y niveles que cursan.'
		)
	}
];
