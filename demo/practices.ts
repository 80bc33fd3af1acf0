import type { z } from 'zod';
import { type PracticeRecord, practiceRecord } from '#domains/practices/practice.ts';

/**
 * Real practices, described in our own words from public sources (each names them). Nothing here is invented; where a source says
 * nothing about a field, the field is empty. Texts other than English are ours too.
 */
type Given = Omit<z.input<typeof practiceRecord>, 'category' | 'evidence'> & Partial<Pick<PracticeRecord, 'category' | 'evidence'>>;

const record = (given: Given): PracticeRecord =>
	practiceRecord.parse({ category: 'practice', evidence: 'described', languages: [given.originalLanguage], ...given });

const projectDatabase = (name: string, number: number) => ({
	title: `IMMERSE online digital database, record "${name}"`,
	url: `https://www.immerse-h2020.eu/online-digital-database-resource/?data_id=${number}`
});

export const practices: readonly { number: number; oldNumber: number | null; record: PracticeRecord }[] = [
	{
		number: 101,
		oldNumber: 1751,
		record: record({
			originalLanguage: 'nl',
			languages: ['nl', 'fr'],
			title: { nl: 'Platform Kinderen op de vlucht', fr: 'Plate-forme Mineurs en exil', en: 'Platform Minors in Exile' },
			summary: {
				en: 'A bilingual national platform through which more than 55 organisations protect unaccompanied children and children without secure papers, together.',
				nl: 'Een tweetalig nationaal platform waarin meer dan 55 organisaties samen opkomen voor niet-begeleide kinderen en kinderen zonder zeker verblijf.',
				fr: 'Une plate-forme nationale bilingue où plus de 55 organisations protègent ensemble les enfants non accompagnés et sans titre de séjour assuré.'
			},
			description: {
				en: 'The platform began in 1999 because children on the move could not fully use their rights. Organisations join as members or observing members under a charter. Working groups, one of them on the right to education, bring practitioners together, share what they know, follow changes in the law and write recommendations. The platform also does research and runs training and seminars. The work happens by meeting, e-mail and video call.',
				nl: 'Het platform ontstond in 1999 omdat kinderen op de vlucht hun rechten niet ten volle konden gebruiken. Organisaties sluiten aan als lid of waarnemend lid, op basis van een handvest. Werkgroepen, onder meer over het recht op onderwijs, brengen praktijkmensen samen, volgen de wetgeving en schrijven aanbevelingen. Het platform doet ook onderzoek en organiseert vormingen en studiedagen.'
			},
			countries: ['BE'],
			outcomes: ['R01', 'R02', 'R03', 'R11', 'R13'],
			funds: ['local', 'national'],
			action: ['advocacy', 'research', 'teacher-training'],
			target: ['unaccompanied', 'refugee', 'educators', 'policy-makers'],
			professionals: ['lawyers', 'educators', 'academics'],
			networks: ['ngos', 'civil-society', 'local-authorities'],
			evidence: 'described',
			since: 1999,
			website: 'https://www.kinderenopdevlucht.be/nl/',
			setting: ['community'],
			time: 'lasting',
			sources: [
				{ title: 'Platform Kinderen op de vlucht, "Over ons"', url: 'https://www.kinderenopdevlucht.be/nl/het-platform/over-ons/' },
				projectDatabase('Platform Minors in Exile - Right to Education working groups', 1751)
			]
		})
	},
	{
		number: 102,
		oldNumber: null,
		record: record({
			originalLanguage: 'fr',
			title: { fr: 'Voisins Solidaires', en: 'Voisins Solidaires (neighbours in solidarity)' },
			summary: {
				en: 'Neighbours and families who fled meet one by one, agree on what to do together, and are trained and accompanied while they do it.',
				fr: "Des voisins et des familles réfugiées se rencontrent, décident ensemble de ce qu'ils feront, et sont formés et accompagnés.",
				nl: 'Buren en gevluchte gezinnen ontmoeten elkaar, spreken samen af wat ze doen, en krijgen daarbij vorming en begeleiding.'
			},
			description: {
				en: 'La Ligue des Familles and Convivial have brought residents into contact with refugees in their own neighbourhood since March 2017. Volunteers come to an information session and a compulsory training day. Matches are made on place, time, language, needs and offers; each side says yes separately. The first meeting is with a caseworker, and both sign a charter. What they do is theirs to choose: homework, transport, discovering the town, reading letters, talking in French, sharing a meal. About a hundred households have taken part.',
				fr: "Depuis mars 2017, La Ligue des Familles et Convivial mettent en contact des habitants et des réfugiés du même quartier. Les volontaires suivent une séance d'information et une journée de formation obligatoire. Le lien se fait selon le lieu, les disponibilités, la langue, les besoins et les offres ; chacun donne son accord séparément. La première rencontre se fait avec un accompagnateur et une charte est signée. Une centaine de foyers y ont participé."
			},
			evaluation: {
				en: 'Volunteers meet once a year to evaluate, and Convivial counts how many matches still last.'
			},
			reproducibility: {
				en: 'Other associations have taken up the idea since 2017: not in exactly this form, but in the same spirit of sponsorship.'
			},
			motivation: {
				en: 'It builds ties within a neighbourhood between families who arrived and families who were there.'
			},
			countries: ['BE'],
			outcomes: ['R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R12'],
			funds: ['foundations'],
			action: ['mentoring', 'extra-curricular'],
			target: ['migrant', 'families', 'newly-arrived'],
			professionals: ['mediators', 'volunteers'],
			networks: ['civil-society', 'ngos'],
			evidence: 'monitored',
			evidenceReason: { en: 'Yearly meetings of volunteers and a count of lasting matches; no comparison.' },
			since: 2017,
			setting: ['community', 'home'],
			time: 'lasting',
			steps: {
				en: 'Invite neighbours to an information session\nTrain them for a day, where each fills in a form\nMatch on place, time, language, needs and offers\nAsk each side separately whether they agree\nBring them together for the first time with a caseworker\nSign the charter',
				fr: 'Inviter les voisins à une séance d’information\nLes former pendant une journée, où chacun remplit un formulaire\nFormer les duos selon le lieu, le temps, la langue, les besoins et les offres\nDemander à chacun séparément s’il est d’accord\nLes réunir une première fois avec un travailleur social\nSigner la charte'
			},
			sources: [{ title: 'IMMERSE online digital database, record "Voisins Solidaires" (7 April 2022)', url: null }]
		})
	},
	{
		number: 103,
		oldNumber: null,
		record: record({
			originalLanguage: 'nl',
			title: { nl: 'OKAN na school en CHILLweek (Groep INTRO)', en: 'OKAN after school and CHILLweek (Groep INTRO)' },
			summary: {
				en: 'Youth workers stand beside reception classes and open the door to clubs, holidays and people of the town; the young decide about the offer with them.',
				nl: 'Jeugdwerkers staan naast de onthaalklassen en openen de deur naar verenigingen, vakanties en mensen in de stad; jongeren beslissen mee over het aanbod.'
			},
			description: {
				en: 'Groep INTRO works in Flanders and Brussels with young people at risk of exclusion, among them pupils of OKAN, the Flemish reception classes. In CHILLweek in Mechelen (spring 2019) forty young people took part, together with the town and the integration agency. OKAN after school and similar activities reach more than 600 young newcomers a year in a dozen towns.',
				nl: 'Groep INTRO werkt in Vlaanderen en Brussel met jongeren die dreigen uitgesloten te raken, ook met leerlingen van OKAN. Aan de CHILLweek in Mechelen (lente 2019) namen veertig jongeren deel, samen met de stad en het agentschap voor integratie. OKAN na school en gelijkaardige activiteiten bereiken meer dan 600 jonge nieuwkomers per jaar in een twaalftal gemeenten.'
			},
			evaluation: { en: 'The work is evaluated every year with those who commission it.' },
			countries: ['BE'],
			outcomes: ['R04', 'R06', 'R07', 'R09'],
			funds: ['local', 'national'],
			action: ['extra-curricular'],
			target: ['newly-arrived', 'refugee', 'unaccompanied'],
			professionals: ['youth-workers', 'educators'],
			networks: ['local-authorities', 'schools', 'ngos'],
			evidence: 'monitored',
			evidenceReason: { en: 'Participation is counted and discussed yearly with the commissioners.' },
			setting: ['community', 'school'],
			reach: 600,
			places: [{ name: 'Mechelen', country: 'BE', latitude: 51.03, longitude: 4.48 }],
			sources: [{ title: 'IMMERSE online digital database, record on Groep INTRO', url: null }]
		})
	},
	{
		number: 104,
		oldNumber: null,
		record: record({
			originalLanguage: 'nl',
			title: { nl: 'Zorgnetwerkjes rond niet-begeleide minderjarigen (Gent)', en: 'Care networks around unaccompanied minors (Ghent)' },
			summary: {
				en: 'A coach each from school, work, well-being and civic integration make one plan with an unaccompanied young person, and keep to it.',
				nl: 'Begeleiders uit school, werk, welzijn en inburgering maken samen met één jongere één plan, en houden het vol.',
				fr: "Des accompagnateurs de l'école, du travail, du bien-être et de l'intégration font un seul plan avec un jeune non accompagné, et s'y tiennent."
			},
			description: {
				en: 'In Ghent many young people who came alone lose heart, see no perspective or leave school early. In an experiment of 2021–22 small care networks were formed around single young people: helpers from school, work, well-being and civic integration who agree among themselves and with the young person. The aim is the best learning pathway, a way to work, and lasting attention to well-being. The King Baudouin Foundation paid for it.',
				nl: 'In Gent verliezen veel jongeren die alleen kwamen de moed, zien geen perspectief of stoppen vroeg met school. In een experiment in 2021-22 werden kleine zorgnetwerken rond één jongere gevormd: begeleiders uit school, werk, welzijn en inburgering die onderling en met de jongere afspreken. Het doel: een optimale leerloopbaan, een weg naar werk en blijvende aandacht voor welbevinden. De Koning Boudewijnstichting betaalde het.'
			},
			didNotWork: {
				en: 'What the networks met and could not solve alone: transport, sleep, stress, the need to earn money, and a handover between the reception class and the next school that often fails.'
			},
			countries: ['BE'],
			outcomes: ['R06', 'R07', 'R13', 'R14'],
			funds: ['foundations'],
			action: ['guidance'],
			target: ['unaccompanied'],
			professionals: ['educators', 'teachers', 'youth-workers'],
			networks: ['schools', 'local-authorities', 'ngos'],
			evidence: 'described',
			evidenceReason: { en: 'An experiment, documented; no figures on its effect are published.' },
			since: 2021,
			setting: ['school', 'work', 'community'],
			until: 2022,
			places: [{ name: 'Gent', country: 'BE', latitude: 51.05, longitude: 3.73 }],
			sources: [{ title: 'Traject leerloopbanen niet-begeleide minderjarige vreemdelingen (2021-22), project page, Ghent', url: null }]
		})
	},
	{
		number: 105,
		oldNumber: 1805,
		record: record({
			originalLanguage: 'en',
			title: { en: 'Migrant Teacher Project' },
			summary: {
				en: 'Teachers who qualified elsewhere are helped into Irish classrooms: advice, a bridging programme and a network of schools.'
			},
			description: {
				en: 'Only a small share of teachers in Ireland come from minority backgrounds. Since 2017 Marino Institute of Education has helped teachers who qualified abroad through registration and into work. It offers information, a bridging programme called "Being a Teacher in Ireland" and a network of schools, and it does research and advocacy. In July 2019 the first 34 teachers, trained in 17 countries, graduated; in June 2023 almost a hundred, among them teachers from Ukraine.'
			},
			evaluation: { en: 'Evaluations after the project were oral and are not published.' },
			countries: ['IE'],
			outcomes: ['R10', 'R11'],
			funds: ['eu', 'national'],
			action: ['teacher-training', 'vocational'],
			target: ['educators', 'migrant'],
			professionals: ['teachers', 'academics'],
			networks: ['universities', 'schools', 'government'],
			evidence: 'monitored',
			evidenceReason: { en: 'Graduates are counted; the effect on pupils has not been studied in public.' },
			since: 2017,
			website: 'https://www.mie.ie/en/research/research_projects/ongoing_projects/migrant_teacher_project/',
			setting: ['school'],
			sources: [
				projectDatabase('Migrant Teacher Project', 1805),
				{
					title: 'MerrionStreet, inaugural graduation ceremony (4 July 2019)',
					url: 'https://merrionstreet.ie/en/news-room/releases/ministers_welcome_inaugural_graduation_ceremony_for_migrant_teacher_project.html'
				},
				{
					title: 'Marino Institute of Education, project news',
					url: 'https://www.mie.ie/en/research/research_projects/ongoing_projects/migrant_teacher_project/migrant_teacher_project_news/'
				}
			]
		})
	},
	{
		number: 106,
		oldNumber: null,
		record: record({
			originalLanguage: 'en',
			title: { en: 'Yellow Flag Programme' },
			summary: {
				en: 'A whole school works through eight steps on diversity, from a committee to a code, is assessed from outside and may then fly the flag.'
			},
			description: {
				en: 'The Irish Traveller Movement offers primary and secondary schools a programme of eight steps: among them a diversity committee, training for staff, an intercultural review, an action plan, work with parents and the community, curriculum work and a diversity code. Pupils, staff, management and parents take part. It was first tried in 2008–09 in four schools.'
			},
			evaluation: {
				en: 'A research report on the pilot of 2008–09 and a handbook for schools were published in 2009. A school is assessed from outside before it receives the flag.'
			},
			countries: ['IE'],
			outcomes: ['R05', 'R07', 'R09'],
			action: ['whole-school', 'teacher-training', 'parents'],
			target: ['migrant', 'educators', 'families'],
			professionals: ['teachers', 'educators'],
			networks: ['schools', 'ngos', 'parents'],
			evidence: 'evaluated',
			evidenceReason: { en: 'The pilot was studied and reported; later years are assessed school by school.' },
			since: 2008,
			website: 'http://www.yellowflag.ie/',
			setting: ['school'],
			level: ['primary', 'lower-secondary', 'upper-secondary'],
			sources: [
				{ title: 'Yellow Flag, "About Yellow Flag"', url: 'http://www.yellowflag.ie/pages/view/8' },
				{ title: 'Yellow Flag, "Piloting Yellow Flag Programme"', url: 'http://www.yellowflag.ie/pages/view/17' }
			]
		})
	},
	{
		number: 107,
		oldNumber: null,
		record: record({
			originalLanguage: 'en',
			title: { en: 'Schools of Sanctuary Ireland' },
			summary: {
				en: 'Schools learn about refuge, act on it and share what they did; a network carries them and gives an award to those who went furthest.'
			},
			description: {
				en: 'A school joins with a pledge and works on three principles: learn why people flee and who lives here now; take action, for instance with language support, welcome packs in several languages and visits by people who sought refuge; and share with other schools. After a visit by assessors, some of whom sought asylum themselves, a school may become a Champion School. Places of Sanctuary Ireland coordinates the network. The first primary school in the Republic to be awarded was in Gorey.'
			},
			countries: ['IE'],
			outcomes: ['R05', 'R07', 'R09'],
			action: ['whole-school'],
			target: ['refugee', 'newly-arrived', 'families'],
			professionals: ['teachers', 'volunteers'],
			networks: ['schools', 'ngos', 'universities', 'civil-society'],
			evidence: 'monitored',
			evidenceReason: { en: 'Each school is visited and assessed; effects on children are not measured.' },
			website: 'https://schools-ireland.cityofsanctuary.org/',
			setting: ['school'],
			places: [{ name: 'Gorey', country: 'IE', latitude: 52.68, longitude: -6.29 }],
			sources: [
				{
					title: 'University of Galway, the principles of Schools of Sanctuary',
					url: 'https://www.universityofgalway.ie/sanctuary/schoolsofsanctuary/principles/'
				},
				{
					title: 'Schools of Sanctuary Ireland, news of 19 January 2021',
					url: 'https://schools-ireland.cityofsanctuary.org/2021/01/19/bunscoil-loreto-in-gorey-has-become-the-first-primary-school-in-the-republic-of-ireland-to-be-nationally-awarded-the-status-of-school-of-sanctuary-2'
				}
			]
		})
	},
	{
		number: 108,
		oldNumber: null,
		record: record({
			originalLanguage: 'de',
			title: { de: 'SchlaU-Schule', en: 'SchlaU School (school-like teaching for young refugees)' },
			summary: {
				en: 'A recognised school in Munich for young refugees of 16 to 25: small classes, literacy, social work beside teaching, and help into the job that follows.',
				de: 'Eine anerkannte Schule in München für junge Geflüchtete von 16 bis 25: kleine Klassen, Alphabetisierung, Sozialarbeit neben dem Unterricht und Begleitung in den Beruf.'
			},
			description: {
				en: 'The first courses began in February 2000; the city has supported the school since 2001 and Bavaria recognised it in 2004. About 320 pupils learn in up to twenty classes of some sixteen, following the core subjects of the Bavarian secondary school, with literacy classes for those who never learned to read. Social workers and psychologists belong to the team. After school, former pupils are accompanied into training. A workshop passes on materials and training to other schools.',
				de: 'Die ersten Kurse begannen im Februar 2000; seit 2001 fördert die Stadt, seit 2004 ist die Schule anerkannt. Rund 320 Jugendliche lernen in bis zu zwanzig Klassen die Kernfächer der Mittelschule, mit Alphabetisierungsklassen für alle, die nie lesen gelernt haben. Sozialpädagogik und Psychologie gehören zum Team. Nach dem Abschluss werden Ehemalige in die Ausbildung begleitet.'
			},
			evaluation: {
				en: 'In 2018 the school reported that nine in ten pupils reach the secondary certificate within two to four years, and as many then find a training place or another school.'
			},
			didNotWork: {
				en: 'In its earlier rooms near the main station pupils had no quiet place to learn and were repeatedly stopped by the police on the way; the school moved in 2019.'
			},
			countries: ['DE'],
			outcomes: ['R01', 'R04', 'R06', 'R12', 'R13', 'R14'],
			funds: ['local', 'national', 'foundations', 'private'],
			action: ['reception-class', 'guidance', 'vocational'],
			target: ['unaccompanied', 'refugee', 'newly-arrived'],
			professionals: ['teachers', 'educators', 'psychologists', 'volunteers'],
			networks: ['ngos', 'local-authorities', 'schools'],
			evidence: 'monitored',
			evidenceReason: { en: 'The school counts certificates and what follows; no comparison group.' },
			since: 2000,
			setting: ['school'],
			level: ['lower-secondary'],
			ages: { from: 16, to: 25 },
			reach: 320,
			places: [{ name: 'München', country: 'DE', latitude: 48.14, longitude: 11.58 }],
			sources: [
				{
					title: 'Wegweiser Kommune, project page',
					url: 'http://www.wegweiser-kommune.de/projekte/kommunal/bayern/munchen-schulanaloger-unterricht-fur-junge-fluchtlinge'
				},
				{
					title: 'Sonntagsblatt (March 2018)',
					url: 'https://www.sonntagsblatt.de/artikel/bayern/schlau-schule-bringt-junge-fluechtlinge-zum-abschluss'
				},
				{
					title: 'Bayerischer Rundfunk (December 2019)',
					url: 'https://www.br.de/nachrichten/kultur/sternstunden-hilft-junge-gefluechtete-bekommen-neue-klassenzimmer-in-der-schlau-schule-in-muenchen,RjrzyHK'
				}
			]
		})
	},
	{
		number: 109,
		oldNumber: null,
		record: record({
			originalLanguage: 'de',
			languages: ['de', 'ar', 'tr', 'ru'],
			title: { de: 'Rucksack KiTa und Rucksack Schule', en: 'Rucksack, for day care and primary school' },
			summary: {
				en: 'Parents and teachers work on the same subject with the same material in the same week: at home in the language of the family, in class in German.',
				de: 'Eltern und Fachkräfte arbeiten in derselben Woche mit demselben Material: zu Hause in der Familiensprache, in der Einrichtung auf Deutsch.'
			},
			description: {
				en: 'A group of parents meets every week in the day-care centre or the school, led by a trained parent companion who speaks their languages. They prepare what they will do at home with their children in the family language: playing, reading, singing, telling. At the same time the subject is taken up in German. Material exists in fifteen languages. In North Rhine-Westphalia the municipal integration centres organise it, for children of four to six and, in the school edition, for the first four grades.',
				de: 'Eine Elterngruppe trifft sich wöchentlich in der Kita oder Schule, geleitet von einer mehrsprachigen, geschulten Elternbegleitung. Sie bereitet vor, was die Eltern zu Hause in der Familiensprache mit den Kindern tun. Gleichzeitig wird das Thema auf Deutsch behandelt. Material gibt es in fünfzehn Sprachen. In Nordrhein-Westfalen organisieren es die Kommunalen Integrationszentren.'
			},
			countries: ['DE'],
			outcomes: ['R04', 'R05', 'R12'],
			funds: ['national', 'local'],
			action: ['parents'],
			target: ['families', 'migrant'],
			professionals: ['educators', 'teachers', 'mediators'],
			networks: ['local-authorities', 'schools', 'government'],
			evidence: 'described',
			evidenceReason: { en: 'The programme describes the effects it aims at; we have not found a published evaluation.' },
			website: 'https://www.griffbereit-rucksack.de/',
			setting: ['home', 'school'],
			level: ['early', 'primary'],
			ages: { from: 4, to: 10 },
			sources: [
				{
					title: 'griffbereit-rucksack.de, effects of Rucksack KiTa',
					url: 'https://www.griffbereit-rucksack.de/en/rucksack-kita/wirkung-rucksack-kita/'
				},
				{ title: 'Rheinisch-Bergischer Kreis, Rucksack Schule', url: 'https://www.rbk-direkt.de/projekt-rucksack-schule.aspx' },
				{
					title: 'Lübbecke, Rucksack KiTa (2025)',
					url: 'https://www.hallo-luebbecke.de/nachrichten/rucksackkita-ein-sprach-und-familienbildungsprogramm-39836.html'
				}
			]
		})
	},
	{
		number: 110,
		oldNumber: null,
		record: record({
			originalLanguage: 'es',
			languages: ['ca', 'es'],
			title: { es: 'Aulas de acogida de Cataluña', en: 'Reception classrooms in Catalonia (aules d’acollida)' },
			summary: {
				en: 'Newly arrived pupils spend part of the day learning the language in a small room of their own, and the rest in the class they belong to.',
				es: 'El alumnado recién llegado aprende la lengua parte del día en un aula propia y pasa el resto en el grupo al que pertenece.'
			},
			description: {
				en: 'Since 2004–05 schools in Catalonia with many new arrivals have a reception classroom. It is for pupils from the third year of primary school on who joined the school system in the last 24 months (36 in exceptions). It teaches Catalan intensively up to a basic level and looks after feelings and relations; the ordinary class stays the place of reference, and welcoming is the task of the whole school. In 2024–25 there were about 1,600 of them.',
				es: 'Desde el curso 2004-2005, los centros de Cataluña con muchas llegadas tienen un aula de acogida. Es para alumnado desde tercero de primaria que se incorporó en los últimos 24 meses (36 excepcionalmente). Enseña catalán de forma intensiva hasta un nivel básico y atiende lo emocional; el aula ordinaria sigue siendo la referencia.'
			},
			countries: ['ES'],
			outcomes: ['R04', 'R07', 'R12'],
			funds: ['national'],
			action: ['reception-class'],
			target: ['newly-arrived'],
			professionals: ['teachers'],
			networks: ['schools', 'government'],
			evidence: 'monitored',
			evidenceReason: {
				en: 'The language level of pupils who attended is assessed; the results are not compared with other pupils in the sources we read.'
			},
			since: 2004,
			setting: ['school'],
			level: ['primary', 'lower-secondary'],
			sources: [
				{ title: 'XTEC, "Les aules d’acollida"', url: 'https://ateneu.xtec.cat/wikiform/wikiexport/cursos/escola_inclusiva/aco/b2/b2t3' },
				{ title: 'El Diari de l’Educació (2025)', url: 'https://diarieducacio.cat/?p=99706' }
			]
		})
	},
	{
		number: 111,
		oldNumber: null,
		record: record({
			originalLanguage: 'es',
			title: { es: 'CaixaProinfancia', en: 'CaixaProinfancia (a network against child poverty)' },
			summary: {
				en: 'More than 400 local organisations, with schools and public services, give children in poor families help with learning, free time, psychological support and work with their parents.',
				es: 'Más de 400 entidades locales, con escuelas y servicios públicos, ofrecen a niños de familias pobres refuerzo educativo, tiempo libre, apoyo psicológico y trabajo con las familias.'
			},
			description: {
				en: 'The programme of the "la Caixa" Foundation has run since 2007. It is not only for migrant families, but many take part. Local organisations make a plan with each family: school support, activities in free time, psychosocial support and family workshops, all year round. In the school year 2025–26 it expected to accompany more than 65,000 children of 41,000 families.',
				es: 'El programa de la Fundación "la Caixa" funciona desde 2007. No es solo para familias migrantes, pero muchas participan. Entidades locales hacen un plan con cada familia: refuerzo escolar, ocio, apoyo psicosocial y talleres familiares, todo el año.'
			},
			evaluation: {
				en: 'The foundation reports that 84.7% of the children it accompanies finish compulsory education, 2.6 points more than the Spanish average. A university group (PSITIC, Blanquerna) monitors and evaluates the programme.'
			},
			countries: ['ES'],
			outcomes: ['R06', 'R12', 'R13'],
			funds: ['foundations'],
			action: ['extra-curricular', 'parents', 'guidance'],
			target: ['migrant', 'families'],
			professionals: ['educators', 'psychologists', 'academics'],
			networks: ['ngos', 'schools', 'local-authorities', 'universities'],
			evidence: 'compared',
			evidenceReason: {
				en: 'Completion is set beside the national average by the funder itself; this is a comparison without control for who takes part.'
			},
			since: 2007,
			setting: ['community', 'school'],
			reach: 65_000,
			sources: [
				{
					title: 'Levante-EMV (January 2026)',
					url: 'https://www.levante-emv.com/comunitat-valenciana/2026/01/21/fundacion-caixa-impulsa-futuro-cerca-ninos-situacion-vulnerabilidad-valencia-bc-125872429.html'
				},
				{
					title: 'El Español (September 2025)',
					url: 'https://www.elespanol.com/sociedad/20250908/caixaproinfancia-programa-impulsa-vuelta-cole-madre-sin-recursos-significa/1003743909891_0.html'
				},
				{ title: 'PSITIC research group, Blanquerna', url: 'https://grpsitic-blanquerna.cat/?page_id=8722' }
			]
		})
	},
	{
		number: 112,
		oldNumber: null,
		record: record({
			originalLanguage: 'el',
			title: { el: 'Δομές Υποδοχής για την Εκπαίδευση των Προσφύγων (ΔΥΕΠ)', en: 'Reception Facilities for Refugee Education (RFRE)' },
			summary: {
				en: 'Afternoon preparatory classes in state schools for children who live in reception centres, with a coordinator for education in each centre.',
				el: 'Απογευματινές προπαρασκευαστικές τάξεις σε δημόσια σχολεία για παιδιά που ζουν σε κέντρα φιλοξενίας, με συντονιστή εκπαίδευσης σε κάθε κέντρο.'
			},
			description: {
				en: 'Greece set them up in 2016 for children of compulsory school age who live in reception centres; children who live in towns enrol in the local school, where reception classes may exist. Between October 2016 and March 2017, 107 facilities were opened with 2,643 children. A committee of the ministry described how they worked, where children dropped out, and what the coordinators in the centres did well.',
				el: 'Η Ελλάδα τις ίδρυσε το 2016 για παιδιά υποχρεωτικής εκπαίδευσης που ζουν σε κέντρα φιλοξενίας. Από τον Οκτώβριο του 2016 έως τον Μάρτιο του 2017 λειτούργησαν 107 δομές με 2.643 παιδιά. Επιτροπή του υπουργείου κατέγραψε τη λειτουργία τους.'
			},
			didNotWork: {
				en: 'Children dropped out, classes in the afternoon kept them apart from other pupils, and the pre-school years were left to the centres. In 2021 an aid organisation reported that many children in camps could not attend for more than a year.'
			},
			countries: ['GR'],
			outcomes: ['R01', 'R04'],
			funds: ['national', 'eu'],
			action: ['reception-class'],
			target: ['refugee', 'unaccompanied', 'newly-arrived'],
			professionals: ['teachers', 'educators'],
			networks: ['government', 'schools', 'ngos'],
			evidence: 'evaluated',
			evidenceReason: { en: 'A scientific committee of the ministry published an assessment in April 2017.' },
			since: 2016,
			setting: ['school', 'reception-centre'],
			level: ['primary', 'lower-secondary'],
			reach: 2643,
			sources: [
				{
					title: 'Ministry of Education, Scientific Committee, "Refugee Education Project" (April 2017)',
					url: 'https://docslib.org/doc/9257197/refugee-education-project'
				},
				{
					title: 'AIDA country report Greece, access to education (Greek Council for Refugees, 2024)',
					url: 'https://asylumineurope.org/reports/country/greece/reception-conditions/employment-and-education/access-education'
				},
				{
					title: 'Refugee Support Aegean, "Excluded and Segregated" (2021)',
					url: 'https://rsaegean.org/en/excluded-and-segregated-the-vanishing-education-of-refugee-children-in-greece/'
				}
			]
		})
	},
	{
		number: 113,
		oldNumber: null,
		record: record({
			category: 'policy',
			originalLanguage: 'it',
			title: {
				it: 'Tutori volontari per minori stranieri non accompagnati (legge 47/2017)',
				en: 'Volunteer guardians for unaccompanied minors (law 47/2017)'
			},
			summary: {
				en: 'Italian law lets trained private citizens become the guardian of one child who came alone, instead of an official who has many.',
				it: 'La legge permette a cittadini formati di diventare tutori di un solo minore arrivato solo, al posto di un funzionario che ne ha molti.'
			},
			description: {
				en: 'Article 11 of law 47 of 7 April 2017 created lists of volunteer guardians at the juvenile courts. Regional ombudspersons for children select and train them. A guardian represents one child (or siblings), listens, helps with school, health and papers, and watches that decisions serve the child. Within a year almost 4,000 people had offered themselves.',
				it: "L'articolo 11 della legge 47 del 7 aprile 2017 ha istituito presso i tribunali per i minorenni gli elenchi dei tutori volontari. I garanti regionali per l'infanzia li selezionano e li formano. Il tutore rappresenta un solo minore (o dei fratelli), lo ascolta e vigila sulle decisioni. In un anno quasi 4.000 persone si sono proposte."
			},
			countries: ['IT'],
			outcomes: ['R02', 'R03', 'R11'],
			action: ['guidance', 'mentoring'],
			target: ['unaccompanied'],
			professionals: ['volunteers', 'lawyers'],
			networks: ['government', 'civil-society'],
			addressed: ['national', 'regional'],
			evidence: 'monitored',
			evidenceReason: { en: 'The national ombudsperson counts guardians and reports on them.' },
			since: 2017,
			website: 'https://tutelavolontaria.garanteinfanzia.org/',
			setting: ['community'],
			time: 'lasting',
			sources: [
				{ title: 'Vie di fuga, who the volunteer guardians are (2017)', url: 'https://viedifuga.org/2017/10/23' },
				{
					title: 'Cittadinanzattiva, one year after the law',
					url: 'https://cittadinanzattiva.it/notizie/11309-oggetto-tutori-volontari-per-i-minori-stranieri-non-accompagnati-boom-di-domande.html'
				}
			]
		})
	},
	{
		number: 114,
		oldNumber: null,
		record: record({
			originalLanguage: 'it',
			title: { it: 'Punti Luce (Save the Children)', en: 'Punti Luce: educational centres in poor neighbourhoods' },
			summary: {
				en: 'Free centres, open every day, where children of 6 to 17 study, play sports, make music and read, in neighbourhoods that have little else.',
				it: 'Centri gratuiti, aperti ogni giorno, dove bambini e ragazzi da 6 a 17 anni studiano, fanno sport, musica e lettura, in quartieri con pochi servizi.'
			},
			description: {
				en: 'Save the Children Italy opened the first in 2014 as part of a campaign against educational poverty, with local associations as partners. Children in proven need also receive an "educational endowment": a personal plan that pays for books, a music course or a camp. Up to 2025 twenty-six centres were opened in twenty towns; then seven were run. They are for all children of the neighbourhood.',
				it: 'Save the Children Italia ha aperto i primi nel 2014, con associazioni locali. I ragazzi in condizioni accertate di povertà ricevono anche una "dote educativa": un piano personale che paga libri, un corso di musica o un campo estivo.'
			},
			countries: ['IT'],
			outcomes: ['R06', 'R08', 'R12'],
			funds: ['private', 'foundations'],
			action: ['extra-curricular'],
			target: ['migrant', 'families'],
			professionals: ['educators', 'volunteers'],
			networks: ['ngos', 'schools', 'local-authorities'],
			evidence: 'monitored',
			evidenceReason: { en: 'Attendance is counted: more than 46,700 children by 2025. Effects are not reported in the sources we read.' },
			since: 2014,
			setting: ['community'],
			ages: { from: 6, to: 17 },
			sources: [
				{
					title: 'Cinque Colonne, thirteen Punti Luce',
					url: 'https://cinquecolonne.it/tredici-punti-luce-contro-la-poverta-educativa.html'
				},
				{
					title: 'Il Fatto Vesuviano (September 2025)',
					url: 'https://www.ilfattovesuviano.it/2025/09/poverta-educativa-feltrinelli-e-save-the-children-insieme-per-contrastare-il-fenomeno/'
				},
				{ title: 'CharityStars, Save the Children Italia', url: 'https://charitystars.com/foundation/save-the-children?lang=it' }
			]
		})
	},
	{
		number: 115,
		oldNumber: null,
		record: record({
			category: 'policy',
			originalLanguage: 'fr',
			title: {
				fr: 'DASPA : accueil et scolarisation des élèves primo-arrivants',
				en: 'DASPA: reception and schooling of newly arrived pupils'
			},
			summary: {
				en: 'A decree lets French-speaking schools in Belgium run reception groups, with growing time in the ordinary class, for pupils who arrived less than a year ago.',
				fr: "Un décret permet aux écoles francophones d'organiser un accueil des élèves arrivés depuis moins d'un an, avec un passage progressif en classe ordinaire."
			},
			description: {
				en: 'The decrees of 18 May 2012 and 7 February 2019 of the Fédération Wallonie-Bruxelles set two ways: a DASPA, a structure for intensive French, catching up and getting used to school, in which a pupil stays from a week to a year (longer for those who could not read); and, in schools without one, support in the language of instruction. Pupils join ordinary lessons step by step. In 2020–21, 121 schools had a DASPA.',
				fr: "Les décrets du 18 mai 2012 et du 7 février 2019 prévoient deux voies : le DASPA, pour le français intensif, la mise à niveau et l'adaptation à la culture scolaire, où l'élève reste d'une semaine à un an (plus s'il n'est pas alphabétisé) ; et, ailleurs, un dispositif d'accompagnement en français langue d'apprentissage. En 2020-21, 121 établissements avaient un DASPA."
			},
			countries: ['BE'],
			outcomes: ['R01', 'R04', 'R12'],
			funds: ['national', 'eu'],
			action: ['reception-class'],
			target: ['newly-arrived', 'refugee', 'unaccompanied'],
			professionals: ['teachers'],
			networks: ['schools', 'government'],
			addressed: ['regional', 'local'],
			evidence: 'described',
			since: 2012,
			setting: ['school'],
			time: 'year',
			sources: [
				{ title: 'SIEP, DASPA', url: 'https://formations.siep.be/enseignement/sec/daspa' },
				{ title: 'ARFD, decree of 7 February 2019', url: 'https://arfd.be/site2/d-a-s-p-a/' },
				{ title: 'fse.be, projects of the AMIF', url: 'https://fse.be/actualite/news/la-parole-aux-projets/' }
			]
		})
	}
];
