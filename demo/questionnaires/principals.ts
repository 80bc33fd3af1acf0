import type { Form, Texts } from './form.ts';
import { FIVE_LANGUAGES, schoolLevel, whatShare, yesNo } from './lists.ts';

const PERCENT: Texts = [
	'A number from 0 to 100.',
	'Een getal van 0 tot 100.',
	'Un nombre de 0 à 100.',
	'رقم من 0 إلى 100.',
	'Число від 0 до 100.'
];
const ESTIMATE: Texts = [
	'In per cent. An estimate is fine.',
	'In procent. Een schatting is goed.',
	'En pour cent. Une estimation suffit.',
	'بالنسبة المئوية. التقدير يكفي.',
	'У відсотках. Можна приблизно.'
];

/** For principals. The wording is our own. */
export const principals: Form = {
	id: 'principals',
	title: [
		'Your school and its newcomers',
		'Uw school en haar nieuwkomers',
		'Votre école et ses nouveaux arrivants',
		'مدرستك والقادمون الجدد',
		'Ваша школа і новоприбулі'
	],
	languages: FIVE_LANGUAGES,
	questions: [
		{
			type: 'select_one level',
			name: 'school_level',
			label: [
				'What does your school teach?',
				'Welk onderwijs geeft uw school?',
				'Quel enseignement donne votre école ?',
				'ما المرحلة التي تدرّسها مدرستك؟',
				'Який рівень викладає ваша школа?'
			]
		},
		{
			type: 'integer',
			name: 'pupils',
			label: [
				'How many pupils does the school have?',
				'Hoeveel leerlingen telt de school?',
				'Combien d’élèves compte l’école ?',
				'كم عدد تلاميذ المدرسة؟',
				'Скільки учнів у школі?'
			],
			constraint: '. >= 1 and . <= 5000',
			constraintMessage: [
				'A number from 1 to 5000.',
				'Een getal van 1 tot 5000.',
				'Un nombre de 1 à 5000.',
				'رقم من 1 إلى 5000.',
				'Число від 1 до 5000.'
			]
		},
		{
			type: 'integer',
			name: 'share_migrant',
			label: [
				'What share of the pupils has a migrant background?',
				'Welk deel van de leerlingen heeft een migratieachtergrond?',
				'Quelle part des élèves est issue de la migration ?',
				'ما نسبة التلاميذ من أصول مهاجرة؟',
				'Яка частка учнів має міграційне походження?'
			],
			hint: ESTIMATE,
			constraint: '. >= 0 and . <= 100',
			constraintMessage: PERCENT
		},
		{
			type: 'integer',
			name: 'share_newcomers',
			label: [
				'What share arrived in the last two years?',
				'Welk deel kwam de laatste twee jaar aan?',
				'Quelle part est arrivée ces deux dernières années ?',
				'ما نسبة من وصلوا خلال السنتين الماضيتين؟',
				'Яка частка прибула за останні два роки?'
			],
			hint: ESTIMATE,
			constraint: '. >= 0 and . <= 100',
			constraintMessage: PERCENT
		},
		{
			type: 'select_one yes_no',
			name: 'staff_diverse',
			label: [
				'Are there teachers with a migrant background in your team?',
				'Zijn er leerkrachten met een migratieachtergrond in uw team?',
				'Y a-t-il des enseignants issus de la migration dans votre équipe ?',
				'هل في فريقك معلمون من أصول مهاجرة؟',
				'Чи є у вашій команді вчителі з міграційним походженням?'
			]
		},
		{
			type: 'select_one share',
			name: 'staff_trained',
			label: [
				'How many of your teachers followed training on diversity?',
				'Hoeveel van uw leerkrachten volgden een opleiding over diversiteit?',
				'Combien de vos enseignants ont suivi une formation sur la diversité ?',
				'كم من معلميك تلقوا تدريبًا على التنوع؟',
				'Скільки ваших учителів пройшли навчання з розмаїття?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'desegregation_resources',
			label: [
				'Does the school get extra means to mix pupils of different backgrounds?',
				'Krijgt de school extra middelen om leerlingen van verschillende achtergrond te mengen?',
				'L’école reçoit-elle des moyens pour mêler des élèves d’origines diverses ?',
				'هل تحصل المدرسة على موارد إضافية لدمج تلاميذ من خلفيات مختلفة؟',
				'Чи отримує школа додаткові кошти, щоб учні різного походження вчилися разом?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'language_support',
			label: [
				'Does the school offer extra lessons in its language?',
				'Biedt de school extra lessen in de schooltaal aan?',
				'L’école offre-t-elle des cours en plus dans sa langue ?',
				'هل تقدم المدرسة دروسًا إضافية في لغتها؟',
				'Чи пропонує школа додаткові уроки мови навчання?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'lang_mother_tongue',
			label: [
				'… lessons in languages that pupils speak at home?',
				'… lessen in talen die leerlingen thuis spreken?',
				'… des cours dans les langues parlées à la maison ?',
				'… دروسًا بلغات يتكلمها التلاميذ في البيت؟',
				'… уроки мов, якими учні говорять удома?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'academic_support',
			label: [
				'… help with learning outside the lessons?',
				'… hulp bij het leren buiten de lessen?',
				'… une aide pour apprendre en dehors des cours ?',
				'… مساعدة في التعلم خارج الدروس؟',
				'… допомогу в навчанні поза уроками?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'intercultural_programme',
			label: [
				'Does the school have a plan for intercultural education?',
				'Heeft de school een plan voor intercultureel onderwijs?',
				'L’école a-t-elle un plan d’éducation interculturelle ?',
				'هل لدى المدرسة خطة للتعليم بين الثقافات؟',
				'Чи має школа план міжкультурної освіти?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'counsellor_present',
			label: [
				'Is there a counsellor or psychologist at the school every week?',
				'Is er elke week een vertrouwenspersoon of psycholoog op school?',
				'Un conseiller ou un psychologue est-il à l’école chaque semaine ?',
				'هل يوجد مرشد أو طبيب نفسي في المدرسة كل أسبوع؟',
				'Чи буває щотижня у школі консультант або психолог?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'parents_council',
			label: [
				'Do parents who came from another country take part in school councils?',
				'Nemen ouders uit een ander land deel aan schoolraden?',
				'Des parents venus d’un autre pays participent-ils aux conseils de l’école ?',
				'هل يشارك أولياء أمور من بلد آخر في مجالس المدرسة؟',
				'Чи беруть участь у шкільних радах батьки з інших країн?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'bullying_plan',
			label: [
				'Does the school have an agreed way to act against bullying?',
				'Heeft de school een afgesproken aanpak tegen pesten?',
				'L’école a-t-elle une façon convenue d’agir contre le harcèlement ?',
				'هل لدى المدرسة طريقة متفق عليها لمواجهة التنمر؟',
				'Чи має школа узгоджений спосіб дій проти цькування?'
			]
		}
	],
	lists: { level: schoolLevel, yes_no: yesNo, share: whatShare }
};
