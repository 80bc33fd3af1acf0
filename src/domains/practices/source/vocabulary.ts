import type { Vocabulary } from '../practice.ts';

/**
 * The first vocabularies of the practice database. `original` terms were seen in the database of the IMMERSE project (its Dutch labels
 * are kept); the others are additions, and shown as such to editors. Synonyms are words of the field in any language, for searching.
 */
export interface Term {
	readonly facet: Vocabulary;
	readonly code: string;
	readonly original: boolean;
	readonly labels: Readonly<Record<'en' | 'nl' | 'fr' | 'de' | 'el' | 'it' | 'es', string>>;
	readonly synonyms: readonly string[];
}

type Row = readonly [code: string, en: string, nl: string, fr: string, de: string, el: string, it: string, es: string, synonyms?: string];

const terms = (facet: Vocabulary, original: boolean, rows: readonly Row[]): Term[] =>
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
	...terms('kind', true, [
		['project', 'Project', 'Project', 'Projet', 'Projekt', 'Πρόγραμμα', 'Progetto', 'Proyecto'],
		['methodology', 'Methodology', 'Methodologie', 'Méthodologie', 'Methodik', 'Μεθοδολογία', 'Metodologia', 'Metodología', 'method, methode, méthode, μέθοδος, metodo, método'],
		['approach', 'Pedagogical approach', 'Pedagogische aanpak', 'Approche pédagogique', 'Pädagogischer Ansatz', 'Παιδαγωγική προσέγγιση', 'Approccio pedagogico', 'Enfoque pedagógico'],
		['application', 'Application', 'Toepassing', 'Application', 'Anwendung', 'Εφαρμογή', 'Applicazione', 'Aplicación', 'app, software, website, online tool'],
		['resource', 'Resource', 'Hulpbron', 'Ressource', 'Material', 'Πόρος', 'Risorsa', 'Recurso', 'toolkit, handbook, handboek, manuel, Handreichung, εγχειρίδιο, manuale, manual, guide']
	]),
	...terms('ages', false, [
		['0-5', 'Under 6', 'Jonger dan 6', 'Moins de 6 ans', 'Unter 6 Jahren', 'Κάτω των 6', 'Meno di 6 anni', 'Menos de 6 años', 'preschool, kleuters, maternelle, Kita, kindergarten, νηπιαγωγείο, scuola dell’infanzia, infantil'],
		['6-9', '6 to 9', '6 tot 9', '6 à 9 ans', '6 bis 9', '6 έως 9', 'Da 6 a 9', 'De 6 a 9'],
		['10-12', '10 to 12', '10 tot 12', '10 à 12 ans', '10 bis 12', '10 έως 12', 'Da 10 a 12', 'De 10 a 12'],
		['13-15', '13 to 15', '13 tot 15', '13 à 15 ans', '13 bis 15', '13 έως 15', 'Da 13 a 15', 'De 13 a 15', 'teenagers, tieners, adolescents, Jugendliche, έφηβοι, adolescenti, adolescentes'],
		['16-18', '16 to 18', '16 tot 18', '16 à 18 ans', '16 bis 18', '16 έως 18', 'Da 16 a 18', 'De 16 a 18', 'teenagers, tieners, adolescents, Jugendliche, έφηβοι, adolescenti, adolescentes']
	]),
	...terms('level', false, [
		['early', 'Early childhood', 'Kleuteronderwijs', 'Petite enfance', 'Frühkindliche Bildung', 'Προσχολική εκπαίδευση', 'Prima infanzia', 'Educación infantil', 'preschool, maternelle, Kita, kindergarten, nursery, νηπιαγωγείο, asilo'],
		['primary', 'Primary school', 'Lager onderwijs', 'École primaire', 'Grundschule', 'Δημοτικό', 'Scuola primaria', 'Educación primaria', 'elementary school, basisschool, basisonderwijs, école élémentaire, Volksschule, scuola elementare'],
		['lower-secondary', 'Lower secondary', 'Eerste graad secundair', 'Secondaire inférieur', 'Sekundarstufe I', 'Γυμνάσιο', 'Secondaria di primo grado', 'Educación secundaria obligatoria', 'collège, ESO, scuola media, middle school'],
		['upper-secondary', 'Upper secondary', 'Tweede en derde graad secundair', 'Secondaire supérieur', 'Sekundarstufe II', 'Λύκειο', 'Secondaria di secondo grado', 'Bachillerato', 'lycée, scuola superiore, high school, Gymnasium'],
		['vocational', 'Vocational education', 'Beroepsonderwijs', 'Enseignement professionnel', 'Berufliche Bildung', 'Επαγγελματική εκπαίδευση', 'Istruzione professionale', 'Formación profesional', 'VET, BSO, FP, ΕΠΑΛ, apprenticeship, leerwerken, Ausbildung'],
		['higher', 'Higher education', 'Hoger onderwijs', 'Enseignement supérieur', 'Hochschule', 'Ανώτατη εκπαίδευση', 'Istruzione superiore', 'Educación superior', 'university, universiteit, université, Universität, πανεπιστήμιο, università, universidad'],
		['non-formal', 'Non-formal learning', 'Niet-formeel leren', 'Apprentissage non formel', 'Nicht-formales Lernen', 'Μη τυπική μάθηση', 'Apprendimento non formale', 'Aprendizaje no formal']
	]),
	...terms('setting', false, [
		['school', 'School', 'School', 'École', 'Schule', 'Σχολείο', 'Scuola', 'Centro escolar'],
		['reception-centre', 'Reception centre', 'Opvangcentrum', "Centre d'accueil", 'Aufnahmeeinrichtung', 'Κέντρο υποδοχής', 'Centro di accoglienza', 'Centro de acogida', 'asylum centre, asielcentrum, camp, καταυλισμός, hotspot, Unterkunft, Erstaufnahme, SAI, CAR'],
		['community', 'Community and neighbourhood', 'Buurt en gemeenschap', 'Quartier et communauté', 'Nachbarschaft und Gemeinwesen', 'Κοινότητα και γειτονιά', 'Comunità e quartiere', 'Comunidad y barrio', 'library, bibliotheek, bibliothèque, Bibliothek, βιβλιοθήκη, biblioteca, youth club, sports club'],
		['work', 'Work and apprenticeship', 'Werk en stage', 'Travail et stage', 'Arbeit und Ausbildung', 'Εργασία και μαθητεία', 'Lavoro e tirocinio', 'Trabajo y prácticas'],
		['home', 'At home', 'Thuis', 'À la maison', 'Zu Hause', 'Στο σπίτι', 'A casa', 'En casa', 'family, gezin, famille, Familie, οικογένεια, famiglia, familia'],
		['online', 'Online', 'Online', 'En ligne', 'Online', 'Διαδικτυακά', 'In rete', 'En línea']
	]),
	...terms('literacy', false, [
		['none', 'No reading needed', 'Lezen niet nodig', 'Sans lecture', 'Ohne Lesen', 'Χωρίς ανάγνωση', 'Senza lettura', 'Sin lectura', 'analphabete, alfabetisering, alphabétisation, Alphabetisierung, αλφαβητισμός, alfabetizzazione, alfabetización, pictures'],
		['some', 'A few words', 'Enkele woorden', 'Quelques mots', 'Einige Wörter', 'Λίγες λέξεις', 'Poche parole', 'Algunas palabras'],
		['simple', 'Simple texts', 'Eenvoudige teksten', 'Textes simples', 'Einfache Texte', 'Απλά κείμενα', 'Testi semplici', 'Textos sencillos'],
		['fluent', 'Fluent reading', 'Vlot lezen', 'Lecture courante', 'Flüssiges Lesen', 'Άνετη ανάγνωση', 'Lettura scorrevole', 'Lectura fluida']
	]),
	...terms('time', false, [
		['hours', 'A few hours', 'Enkele uren', 'Quelques heures', 'Einige Stunden', 'Λίγες ώρες', 'Qualche ora', 'Unas horas'],
		['days', 'A few days', 'Enkele dagen', 'Quelques jours', 'Einige Tage', 'Λίγες μέρες', 'Qualche giorno', 'Unos días'],
		['weeks', 'Several weeks', 'Verschillende weken', 'Plusieurs semaines', 'Mehrere Wochen', 'Αρκετές εβδομάδες', 'Diverse settimane', 'Varias semanas'],
		['year', 'A school year', 'Een schooljaar', 'Une année scolaire', 'Ein Schuljahr', 'Ένα σχολικό έτος', 'Un anno scolastico', 'Un curso escolar'],
		['lasting', 'Lasting', 'Blijvend', 'Durable', 'Dauerhaft', 'Μόνιμα', 'Permanente', 'Permanente']
	]),
	...terms('licence', false, [
		['cc-by', 'CC BY 4.0', 'CC BY 4.0', 'CC BY 4.0', 'CC BY 4.0', 'CC BY 4.0', 'CC BY 4.0', 'CC BY 4.0'],
		['cc-by-sa', 'CC BY-SA 4.0', 'CC BY-SA 4.0', 'CC BY-SA 4.0', 'CC BY-SA 4.0', 'CC BY-SA 4.0', 'CC BY-SA 4.0', 'CC BY-SA 4.0'],
		['cc-by-nc', 'CC BY-NC 4.0', 'CC BY-NC 4.0', 'CC BY-NC 4.0', 'CC BY-NC 4.0', 'CC BY-NC 4.0', 'CC BY-NC 4.0', 'CC BY-NC 4.0'],
		['cc0', 'CC0 1.0', 'CC0 1.0', 'CC0 1.0', 'CC0 1.0', 'CC0 1.0', 'CC0 1.0', 'CC0 1.0'],
		['reserved', 'All rights reserved', 'Alle rechten voorbehouden', 'Tous droits réservés', 'Alle Rechte vorbehalten', 'Με επιφύλαξη παντός δικαιώματος', 'Tutti i diritti riservati', 'Todos los derechos reservados'],
		['open-eupl', 'EUPL 1.2', 'EUPL 1.2', 'EUPL 1.2', 'EUPL 1.2', 'EUPL 1.2', 'EUPL 1.2', 'EUPL 1.2']
	]),
	...terms('evidence', false, [
		['described', 'Described', 'Beschreven', 'Décrite', 'Beschrieben', 'Περιγράφεται', 'Descritta', 'Descrita'],
		['monitored', 'Monitored', 'Opgevolgd', 'Suivie', 'Begleitet', 'Παρακολουθείται', 'Monitorata', 'Con seguimiento'],
		['evaluated', 'Evaluated', 'Geëvalueerd', 'Évaluée', 'Evaluiert', 'Αξιολογήθηκε', 'Valutata', 'Evaluada'],
		['compared', 'Compared', 'Vergeleken', 'Comparée', 'Verglichen', 'Συγκρίθηκε', 'Confrontata', 'Comparada']
	])
];
