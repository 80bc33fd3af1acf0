/**
 * Words of the field that mean nearly the same, a group a line, in whatever language: who types one finds records that say another. It stands
 * beside the vocabulary: a group holds what is no tag, or what practitioners call a tag among themselves. Order in a group means nothing.
 */
const groups = `
reception class, onthaalklas, OKAN, onthaalonderwijs, anderstalige nieuwkomers, classe d'accueil, DASPA, classe passerelle, UPE2A, primo-arrivants, Willkommensklasse, Vorbereitungsklasse, Internationale Klasse, IVK, Deutschförderklasse, τάξη υποδοχής, ΔΥΕΠ, ΖΕΠ, DYEP, RFRE, classe di accoglienza, aula de acogida, aula d'acollida, aula de enlace, newcomer class, preparatory class, welcome class
unaccompanied minors, unaccompanied children, separated children, UAM, UASC, niet-begeleide minderjarigen, NBMV, AMV, mineurs non accompagnés, mineurs isolés, MENA, MNA, unbegleitete Minderjährige, unbegleitete minderjährige Flüchtlinge, UMF, UMA, ασυνόδευτα, ασυνόδευτα ανήλικα, ασυνόδευτα παιδιά, minori non accompagnati, minori stranieri non accompagnati, MSNA, menores no acompañados, MENAS, menores extranjeros no acompañados
guardian, guardianship, voogd, voogdij, tuteur, tutelle, Vormund, Vormundschaft, επίτροπος, επίτροποι, επιτροπεία, tutore, tutori, tutela, tutor legal
mentoring, mentor, buddy, buddies, duo, maatje, parrainage, parrain, marrainage, jumelage, Patenschaft, Paten, Lotsen, μέντορας, καθοδήγηση, affiancamento, mentoría, padrinazgo, sponsorship, befriending
neighbours, neighbors, buren, buurtbewoners, voisins, voisinage, Nachbarn, Nachbarschaft, γείτονες, γειτονιά, vicini, vicinato, vicini di casa, vecinos, vecindario
interpreter, interpreting, tolk, tolken, interprète, interprétariat, Dolmetscher, Sprachmittler, διερμηνέας, διερμηνεία, interprete, mediatore linguistico, intérprete
mediator, cultural mediator, bemiddelaar, brugfiguur, médiateur, médiatrice, Kulturmittler, Mediator, διαμεσολαβητής, πολιτισμικός διαμεσολαβητής, mediatore, mediatore culturale, mediador
bullying, bully, pesten, pestgedrag, harcèlement, harcèlement scolaire, Mobbing, εκφοβισμός, bullismo, acoso, acoso escolar, peer violence
discrimination, racism, racisme, discriminatie, Rassismus, Diskriminierung, ρατσισμός, διακρίσεις, razzismo, discriminazione, racismo, discriminación, prejudice, vooroordelen, préjugés, Vorurteile, pregiudizi, prejuicios
trauma, traumatised, trauma-informed, traumagevoelig, traumatisme, traumatisiert, τραύμα, traumatizzati, traumatizado, PTSD
mental health, psychological support, psychosocial support, geestelijke gezondheid, psychologische ondersteuning, santé mentale, soutien psychologique, psychische Gesundheit, psychologische Hilfe, ψυχική υγεία, ψυχολογική υποστήριξη, salute mentale, sostegno psicologico, supporto psicologico, salud mental, apoyo psicológico, apoyo psicosocial
well-being, wellbeing, welbevinden, welzijn, bien-être, Wohlbefinden, ευημερία, benessere, bienestar, happiness, geluk, bonheur, Glück, ευτυχία, felicità, felicidad
mother tongue, home language, family language, heritage language, moedertaal, thuistaal, langue maternelle, langue d'origine, langue de la maison, Muttersprache, Familiensprache, Herkunftssprache, μητρική γλώσσα, lingua madre, lingua d'origine, lengua materna, lengua de origen, lengua familiar, multilingualism, meertaligheid, plurilinguisme, Mehrsprachigkeit, πολυγλωσσία, plurilinguismo, plurilingüismo
second language, language learning, taalverwerving, taallessen, français langue seconde, FLE, FLA, Deutsch als Zweitsprache, DaZ, δεύτερη γλώσσα, italiano L2, lingua seconda, segunda lengua, español como segunda lengua, NT2, ESL, EAL, language support, taalondersteuning, soutien linguistique, Sprachförderung, sostegno linguistico, apoyo lingüístico
homework, homework help, homework club, huiswerk, huiswerkbegeleiding, huiswerkklas, devoirs, aide aux devoirs, école de devoirs, soutien scolaire, Hausaufgaben, Hausaufgabenhilfe, Nachhilfe, σχολική υποστήριξη, βοήθεια στα μαθήματα, ενισχυτική διδασκαλία, compiti, aiuto compiti, doposcuola, sostegno scolastico, deberes, refuerzo escolar, refuerzo educativo, apoyo escolar
parents, mothers, fathers, families, ouders, gezinnen, parents d'élèves, familles, Eltern, Familien, Mütter, γονείς, οικογένειες, genitori, famiglie, mamme, padres, madres, familias
parental involvement, involve parents, ouderbetrokkenheid, ouders betrekken, participation des parents, impliquer les parents, Elternarbeit, Elternbeteiligung, Eltern einbeziehen, συμμετοχή γονέων, συνεργασία με γονείς, coinvolgimento dei genitori, coinvolgere i genitori, participación de las familias, implicar a las familias, trabajo con familias, work with parents
belonging, sense of belonging, verbondenheid, thuisgevoel, sentiment d'appartenance, appartenance, Zugehörigkeit, αίσθημα του ανήκειν, appartenenza, senso di appartenenza, pertenencia, sentido de pertenencia
friendship, friends, peers, vriendschap, vrienden, amitié, amis, pairs, Freundschaft, Freunde, φιλία, φίλοι, amicizia, amici, amistad, amigos
literacy, learn to read, alfabetisering, laaggeletterd, analfabeet, alphabétisation, analphabète, Alphabetisierung, αλφαβητισμός, alfabetizzazione, analfabeti, alfabetización, analfabetismo
early school leaving, school dropout, dropout, drop out, leave school early, schooluitval, vroegtijdig schoolverlaten, ongekwalificeerde uitstroom, décrochage, décrochage scolaire, abandon scolaire, Schulabbruch, Schulabbrecher, σχολική διαρροή, εγκατάλειψη σχολείου, dispersione scolastica, abbandono scolastico, abandono escolar
truancy, absenteeism, spijbelen, absentéisme, Schulabsentismus, Schulschwänzen, απουσίες, assenteismo, absentismo, school attendance, schoolbezoek
free time, leisure, vrije tijd, loisirs, temps libre, Freizeit, ελεύθερος χρόνος, tempo libero, tiempo libre, ocio, extra-curricular, after school, afterschool, na school, extrascolaire, außerschulisch, extrascolastico, extraescolar, holiday camp, vakantiekamp, camp de vacances, Ferienlager, campo estivo, campamento
sport, sports, football, voetbal, sportclub, Fußball, αθλητισμός, ποδόσφαιρο, calcio, deporte, fútbol
music, muziek, musique, Musik, μουσική, musica, música, theatre, theater, théâtre, θέατρο, teatro, art, kunst, arts, Kunst, τέχνη, arte, creative, creatief
poverty, deprivation, kansarmoede, armoede, pauvreté, précarité, Armut, φτώχεια, povertà, povertà educativa, pobreza, pobreza infantil, vulnerable, disadvantaged, kwetsbare gezinnen
neighbourhood, community, buurt, wijk, quartier, Stadtteil, Quartier, κοινότητα, quartiere, barrio, comunidad
newcomer, newly arrived, nieuwkomer, nieuwkomers, nieuw in het land, primo-arrivant, nouveaux arrivants, neu zugewandert, Neuzugewanderte, Seiteneinsteiger, νεοαφιχθέντες, neoarrivati, recién llegado, nouvingut, new arrivals
refugee, refugees, vluchteling, vluchtelingen, op de vlucht, réfugié, réfugiés, en exil, Flüchtling, Geflüchtete, πρόσφυγας, πρόσφυγες, rifugiato, rifugiati, profughi, refugiado, refugiados, people who fled, displaced
asylum seeker, asylum, asielzoeker, asiel, demandeur d'asile, Asylbewerber, Asylsuchende, αιτών άσυλο, άσυλο, richiedente asilo, richiedenti asilo, solicitante de asilo, asilo
undocumented, without papers, sans papiers, sans-papiers, mensen zonder papieren, zonder wettig verblijf, irregular, ohne Papiere, illegalisiert, χωρίς χαρτιά, senza documenti, irregolari, sin papeles, indocumentados, precarious status
legal status, residence permit, verblijfsstatuut, verblijfsvergunning, titre de séjour, statut légal, Aufenthaltsstatus, Aufenthaltstitel, άδεια παραμονής, νομικό καθεστώς, permesso di soggiorno, permiso de residencia, situación legal
children's rights, rights of the child, kinderrechten, droits de l'enfant, Kinderrechte, δικαιώματα του παιδιού, diritti dei bambini, derechos del niño, derechos de la infancia, right to education, recht op onderwijs, droit à l'éducation
teacher training, training of teachers, lerarenopleiding, nascholing, formation des enseignants, Lehrerfortbildung, Lehrerausbildung, επιμόρφωση εκπαιδευτικών, formazione degli insegnanti, formación del profesorado, formación docente, professional development, training of professionals
migrant teachers, foreign teachers, teachers from abroad, teachers who qualified elsewhere, leerkrachten met een migratieachtergrond, enseignants étrangers, zugewanderte Lehrkräfte, ausländische Lehrkräfte, insegnanti stranieri, docentes extranjeros, ξένοι εκπαιδευτικοί
teachers, leerkrachten, leraren, enseignants, professeurs, Lehrkräfte, Lehrer, εκπαιδευτικοί, δάσκαλοι, insegnanti, docenti, profesores, docentes, profesorado, maestros
pupils, students, leerlingen, élèves, Schüler, Schülerinnen, μαθητές, alunni, studenti, alumnado, alumnos, estudiantes
young people, youth, jongeren, jeugd, jeunes, Jugendliche, junge Menschen, νέοι, έφηβοι, giovani, ragazzi, jóvenes, adolescents, teenagers, tieners, adolescenti, adolescentes
children, kids, kinderen, enfants, Kinder, παιδιά, bambini, niños, infancia, minori
youth work, youth worker, jeugdwerk, jeugdwerker, travail de jeunesse, Jugendarbeit, Jugendhilfe, νεολαία, animazione giovanile, trabajo juvenil
social worker, social work, maatschappelijk werk, assistant social, travail social, Sozialarbeit, Schulsozialarbeit, κοινωνικός λειτουργός, assistente sociale, trabajo social, trabajador social
volunteers, volunteer, vrijwilligers, bénévoles, bénévole, Freiwillige, Ehrenamtliche, Ehrenamt, εθελοντές, volontari, volontario, voluntarios, voluntariado
diversity, intercultural, intercultural education, diversiteit, intercultureel onderwijs, diversité, interculturel, éducation interculturelle, Vielfalt, interkulturell, interkulturelle Bildung, διαφορετικότητα, διαπολιτισμική εκπαίδευση, διαπολιτισμικός, diversità, interculturale, educazione interculturale, diversidad, intercultural, educación intercultural
segregation, school segregation, desegregation, segregatie, ségrégation, mixité sociale, Segregation, διαχωρισμός, segregazione, segregación
vocational training, apprenticeship, beroepsopleiding, leerwerkplek, stage, formation professionnelle, apprentissage, Ausbildung, Berufsausbildung, Lehrstelle, επαγγελματική κατάρτιση, μαθητεία, formazione professionale, apprendistato, tirocinio, formación profesional, training place, vocational training
transition to work, employment, job, werk, tewerkstelling, emploi, insertion professionnelle, Arbeit, Beruf, Übergang Schule Beruf, εργασία, απασχόληση, lavoro, inserimento lavorativo, trabajo, empleo
transition, handover, next school, overgang, doorstroom, transition scolaire, Übergang, μετάβαση, passaggio, transición, vervolgschool
care network, care networks, zorgnetwerk, zorgnetwerkjes, réseau de soutien, Hilfenetz, Unterstützungsnetzwerk, δίκτυο φροντίδας, rete di cura, red de apoyo, network around a child
coach, coaching, guidance, begeleider, leerlingbegeleiding, trajectbegeleiding, accompagnement, accompagnateur, Begleitung, υποστήριξη, accompagnamento, acompañamiento
preschool, day care, kindergarten, nursery, kleuterschool, kinderopvang, école maternelle, crèche, Kita, Kindertagesstätte, Kindergarten, νηπιαγωγείο, παιδικός σταθμός, scuola dell'infanzia, asilo nido, escuela infantil, guardería
reception centre, asylum centre, opvangcentrum, asielcentrum, centre d'accueil, Aufnahmeeinrichtung, Erstaufnahme, Flüchtlingsunterkunft, κέντρο υποδοχής, κέντρο φιλοξενίας, δομή φιλοξενίας, καταυλισμός, centro di accoglienza, centro de acogida, refugee camp
health, health care, gezondheid, gezondheidszorg, santé, soins de santé, Gesundheit, Gesundheitsversorgung, υγεία, salute, assistenza sanitaria, salud, atención sanitaria
welcome, welcoming, onthaal, onthaalbeleid, accueil, Willkommen, καλωσόρισμα, υποδοχή, accoglienza, benvenuto, acogida, bienvenida
welcome pack, welkomstpakket, onthaalbrochure, kit d'accueil, livret d'accueil, Willkommenspaket, πακέτο καλωσορίσματος, kit di benvenuto, kit de bienvenida
education, onderwijs, éducation, enseignement, Bildung, εκπαίδευση, istruzione, educazione, educación, schooling, scolarisation, σχολική εκπαίδευση, escolarización, scolarizzazione
school, scholen, école, Schule, σχολείο, scuola, escuela, colegio
policy, law, legislation, beleid, wetgeving, politique, législation, décret, Politik, Gesetz, πολιτική, νόμος, legge, política, ley
access to education, enrolment, school enrolment, toegang tot onderwijs, inschrijving, accès à l'éducation, inscription scolaire, Schulzugang, Einschulung, πρόσβαση στην εκπαίδευση, εγγραφή στο σχολείο, accesso all'istruzione, iscrizione scolastica, acceso a la educación, matrícula
girls, meisjes, filles, Mädchen, κορίτσια, ragazze, niñas, chicas, gender
disability, special needs, handicap, beperking, besoins spécifiques, Behinderung, Förderbedarf, αναπηρία, disabilità, discapacidad
digital, ICT, computers, tablets, online, digitaal, numérique, ψηφιακός, digitale
ukraine, ukrainian, Oekraïne, Oekraïens, ukrainien, ukrainisch, Ουκρανία, ucraino, Ucraina, Ucrania, ucraniano
roma, travellers, woonwagenbewoners, gens du voyage, Rom, Sinti, Ρομά, gitanos
financial support, funding, subsidies, subsidie, financement, bourse, Förderung, Finanzierung, χρηματοδότηση, finanziamento, borsa di studio, financiación, becas
`;

export const thesaurus: readonly (readonly string[])[] = groups
	.trim()
	.split('\n')
	.map((group) => [...new Set(group.split(', '))]);
