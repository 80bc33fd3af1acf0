/**
 * The first vocabularies of the practice database. `original` terms were seen in the database of the IMMERSE project (its Dutch labels
 * are kept); the others are additions, and shown as such to editors. Synonyms are words of the field in any language, for searching.
 */
export type Facet =
	| 'category'
	| 'funds'
	| 'action'
	| 'target'
	| 'professionals'
	| 'networks'
	| 'addressed'
	| 'evidence';

export interface Term {
	readonly facet: Facet;
	readonly code: string;
	readonly original: boolean;
	readonly labels: Readonly<Record<'en' | 'nl' | 'fr' | 'de' | 'el' | 'it' | 'es', string>>;
	readonly synonyms: readonly string[];
}

type Row = readonly [code: string, en: string, nl: string, fr: string, de: string, el: string, it: string, es: string, synonyms?: string];

const terms = (facet: Facet, original: boolean, rows: readonly Row[]): Term[] =>
	rows.map(([code, en, nl, fr, de, el, it, es, synonyms]) => ({
		facet,
		code,
		original,
		labels: { en, nl, fr, de, el, it, es },
		synonyms: synonyms ? synonyms.split(', ') : []
	}));

export const vocabulary: readonly Term[] = [
	...terms('category', true, [
		['practice', 'Good practices', 'Goede praktijken', 'Bonnes pratiques', 'Gute Praxis', 'Καλές πρακτικές', 'Buone pratiche', 'Buenas prácticas'],
		['policy', 'Policy papers', 'Policy papers', 'Documents politiques', 'Politikpapiere', 'Κείμενα πολιτικής', 'Documenti politici', 'Documentos de política'],
		['tool', 'Other tools and resources', 'Andere tools en hulpbronnen', 'Autres outils et ressources', 'Andere Werkzeuge und Materialien', 'Άλλα εργαλεία και πόροι', 'Altri strumenti e risorse', 'Otras herramientas y recursos']
	]),
	...terms('funds', true, [
		['eu', 'EU funds', 'EU-fondsen', "Fonds de l'UE", 'EU-Mittel', 'Κονδύλια της ΕΕ', "Fondi dell'UE", 'Fondos de la UE', 'AMIF, FAMI, FSE, ESF'],
		['national', 'Government funds', 'Regeringsfondsen', 'Fonds publics', 'Staatliche Mittel', 'Κρατικά κονδύλια', 'Fondi statali', 'Fondos del gobierno'],
		['local', 'Local funds', 'Lokale fondsen', 'Fonds locaux', 'Kommunale Mittel', 'Τοπικά κονδύλια', 'Fondi locali', 'Fondos locales'],
		['foundations', 'Foundations', 'Stichtingen', 'Fondations', 'Stiftungen', 'Ιδρύματα', 'Fondazioni', 'Fundaciones'],
		['private', 'Private funding', 'Particuliere financiering', 'Financement privé', 'Private Mittel', 'Ιδιωτική χρηματοδότηση', 'Finanziamenti privati', 'Financiación privada']
	]),
	...terms('action', true, [
		['advocacy', 'Advocacy', 'Belangenbehartiging', 'Plaidoyer', 'Interessenvertretung', 'Συνηγορία', 'Tutela e promozione dei diritti', 'Incidencia'],
		['research', 'Research', 'Onderzoek', 'Recherche', 'Forschung', 'Έρευνα', 'Ricerca', 'Investigación'],
		['extra-curricular', 'Extra-curricular activity', 'Extra-curriculaire activiteit', 'Activité extrascolaire', 'Außerschulische Aktivität', 'Εξωσχολική δραστηριότητα', 'Attività extrascolastica', 'Actividad extraescolar'],
		['vocational', 'Vocational training', 'Beroepsopleiding', 'Formation professionnelle', 'Berufsbildung', 'Επαγγελματική κατάρτιση', 'Formazione professionale', 'Formación profesional']
	]),
	...terms('action', false, [
		['reception-class', 'Reception class', 'Onthaalklas', "Classe d'accueil", 'Willkommensklasse', 'Τάξη υποδοχής', 'Classe di accoglienza', 'Aula de acogida', "OKAN, DASPA, aula d'acollida, Vorbereitungsklasse, ZEP, ΖΕΠ, newcomer class, classe passerelle, DYEP, ΔΥΕΠ"],
		['whole-school', 'Whole-school approach', 'Hele-schoolaanpak', "Approche de l'école entière", 'Ganzschulischer Ansatz', 'Προσέγγιση για όλο το σχολείο', "Approccio di tutta la scuola", 'Enfoque de centro'],
		['parents', 'Work with parents', 'Werken met ouders', 'Travail avec les parents', 'Elternarbeit', 'Συνεργασία με γονείς', 'Lavoro con i genitori', 'Trabajo con familias', 'family learning, Elternbildung, oudercontact'],
		['mentoring', 'Mentoring and matching', 'Mentoring en matching', 'Mentorat et jumelage', 'Mentoring und Patenschaften', 'Καθοδήγηση και αντιστοίχιση', 'Mentoring e affiancamento', 'Mentoría y emparejamiento', 'buddy, duo, parrainage, tutoring'],
		['guidance', 'Individual guidance', 'Individuele begeleiding', 'Accompagnement individuel', 'Individuelle Begleitung', 'Ατομική υποστήριξη', 'Accompagnamento individuale', 'Acompañamiento individual', 'coaching, care network, zorgnetwerk, guardianship, tutela, voogd'],
		['teacher-training', 'Training of professionals', 'Vorming van professionals', 'Formation des professionnels', 'Fortbildung von Fachkräften', 'Επιμόρφωση επαγγελματιών', 'Formazione degli operatori', 'Formación de profesionales']
	]),
	...terms('target', true, [
		['migrant', 'Migrant children (first and/or second generation)', 'Migrantenkinderen (eerste en/of tweede generatie)', 'Enfants migrants (première et/ou deuxième génération)', 'Kinder mit Migrationshintergrund (erste und/oder zweite Generation)', 'Παιδιά μεταναστών (πρώτης ή/και δεύτερης γενιάς)', 'Bambini migranti (prima e/o seconda generazione)', 'Niños migrantes (primera o segunda generación)'],
		['newly-arrived', 'Newly arrived migrant children', 'Pas aangekomen migrantenkinderen', 'Enfants migrants primo-arrivants', 'Neu zugewanderte Kinder', 'Νεοαφιχθέντα παιδιά', 'Bambini migranti neoarrivati', 'Niños migrantes recién llegados', 'newcomer, anderstalige nieuwkomer, primo-arrivant, nouvingut, nieuwkomer'],
		['refugee', 'Children of refugees and asylum seekers', 'Kinderen van vluchtelingen en asielzoekers', "Enfants de réfugiés et de demandeurs d'asile", 'Kinder von Geflüchteten und Asylsuchenden', 'Παιδιά προσφύγων και αιτούντων άσυλο', 'Figli di rifugiati e richiedenti asilo', 'Hijos de refugiados y solicitantes de asilo'],
		['unaccompanied', 'Unaccompanied and separated children', 'Niet-begeleide en van hun familie gescheiden kinderen', 'Enfants non accompagnés et séparés', 'Unbegleitete und getrennte Kinder', 'Ασυνόδευτα και χωρισμένα παιδιά', 'Minori non accompagnati e separati', 'Niños no acompañados y separados', 'NBMV, MENA, MSNA, UMF, UAM, unaccompanied minors'],
		['families', 'Migrant families and parents', 'Migrantengezinnen/ouders', 'Familles et parents migrants', 'Zugewanderte Familien und Eltern', 'Οικογένειες και γονείς μετανάστες', 'Famiglie e genitori migranti', 'Familias y padres migrantes'],
		['educators', 'Educators and social workers', 'Opvoeders/maatschappelijk werkers', 'Éducateurs et travailleurs sociaux', 'Pädagogische und soziale Fachkräfte', 'Εκπαιδευτικοί και κοινωνικοί λειτουργοί', 'Educatori e assistenti sociali', 'Educadores y trabajadores sociales'],
		['policy-makers', 'Policy makers and education authorities', 'Beleidsmakers/onderwijsautoriteiten', 'Décideurs et autorités éducatives', 'Politik und Bildungsbehörden', 'Φορείς πολιτικής και εκπαιδευτικές αρχές', 'Decisori e autorità educative', 'Responsables políticos y educativos']
	]),
	...terms('professionals', true, [
		['academics', 'Academics and researchers', 'Academici/onderzoekers', 'Universitaires et chercheurs', 'Wissenschaft', 'Ακαδημαϊκοί και ερευνητές', 'Accademici e ricercatori', 'Académicos e investigadores'],
		['mediators', 'Cultural mediators', 'Culturele bemiddelaars', 'Médiateurs culturels', 'Kulturmittler', 'Πολιτισμικοί διαμεσολαβητές', 'Mediatori culturali', 'Mediadores culturales'],
		['educators', 'Educators', 'Opvoeders', 'Éducateurs', 'Pädagogische Fachkräfte', 'Παιδαγωγοί', 'Educatori', 'Educadores'],
		['lawyers', 'Legal experts', 'Juridisch deskundigen', 'Juristes', 'Rechtsfachleute', 'Νομικοί', 'Esperti legali', 'Expertos jurídicos'],
		['teachers', 'Teachers', 'Leerkrachten', 'Enseignants', 'Lehrkräfte', 'Εκπαιδευτικοί', 'Insegnanti', 'Docentes'],
		['youth-workers', 'Youth workers', 'Jeugdwerkers', 'Animateurs de jeunesse', 'Jugendarbeit', 'Εργαζόμενοι με νέους', 'Operatori giovanili', 'Trabajadores juveniles']
	]),
	...terms('professionals', false, [
		['psychologists', 'Psychologists', 'Psychologen', 'Psychologues', 'Psychologie', 'Ψυχολόγοι', 'Psicologi', 'Psicólogos'],
		['volunteers', 'Volunteers', 'Vrijwilligers', 'Bénévoles', 'Freiwillige', 'Εθελοντές', 'Volontari', 'Voluntarios']
	]),
	...terms('networks', true, [
		['government', 'Government', 'Overheid', 'Gouvernement', 'Regierung', 'Κυβέρνηση', 'Governo', 'Gobierno'],
		['local-authorities', 'Local authorities', 'Lokale overheden', 'Autorités locales', 'Kommunen', 'Τοπικές αρχές', 'Autorità locali', 'Autoridades locales'],
		['ngos', 'NGOs and third sector', "NGO's/organisaties uit de derde sector", 'ONG et tiers secteur', 'NGOs und Verbände', 'ΜΚΟ και τρίτος τομέας', 'ONG e terzo settore', 'ONG y tercer sector'],
		['civil-society', 'Civil society', 'Burgermaatschappij', 'Société civile', 'Zivilgesellschaft', 'Κοινωνία των πολιτών', 'Società civile', 'Sociedad civil'],
		['schools', 'Schools', 'Scholen', 'Écoles', 'Schulen', 'Σχολεία', 'Scuole', 'Centros escolares'],
		['universities', 'Universities and research centres', 'Universiteiten/onderzoekscentra', 'Universités et centres de recherche', 'Hochschulen und Forschung', 'Πανεπιστήμια και ερευνητικά κέντρα', 'Università e centri di ricerca', 'Universidades y centros de investigación'],
		['parents', "Students' and parents' associations", 'Studenten-/ouderverenigingen', "Associations d'élèves et de parents", 'Schüler- und Elternvertretungen', 'Σύλλογοι μαθητών και γονέων', 'Associazioni di studenti e genitori', 'Asociaciones de alumnos y familias']
	]),
	...terms('addressed', true, [
		['national', 'National governments', 'Nationale overheden', 'Gouvernements nationaux', 'Nationale Regierungen', 'Εθνικές κυβερνήσεις', 'Governi nazionali', 'Gobiernos nacionales'],
		['international', 'International bodies', 'Internationale organen', 'Organismes internationaux', 'Internationale Organisationen', 'Διεθνείς οργανισμοί', 'Organismi internazionali', 'Organismos internacionales'],
		['local', 'Local entities', 'Lokale entiteiten', 'Entités locales', 'Örtliche Stellen', 'Τοπικοί φορείς', 'Enti locali', 'Entidades locales'],
		['regional', 'Regional or federal administrations', 'Regionale/federale administraties', 'Administrations régionales ou fédérales', 'Regionale oder föderale Verwaltungen', 'Περιφερειακές ή ομοσπονδιακές διοικήσεις', 'Amministrazioni regionali o federali', 'Administraciones regionales o federales']
	]),
	...terms('evidence', false, [
		['described', 'Described', 'Beschreven', 'Décrite', 'Beschrieben', 'Περιγράφεται', 'Descritta', 'Descrita'],
		['monitored', 'Monitored', 'Opgevolgd', 'Suivie', 'Begleitet', 'Παρακολουθείται', 'Monitorata', 'Con seguimiento'],
		['evaluated', 'Evaluated', 'Geëvalueerd', 'Évaluée', 'Evaluiert', 'Αξιολογήθηκε', 'Valutata', 'Evaluada'],
		['compared', 'Compared', 'Vergeleken', 'Comparée', 'Verglichen', 'Συγκρίθηκε', 'Confrontata', 'Comparada']
	])
];
