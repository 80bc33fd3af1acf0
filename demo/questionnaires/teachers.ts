import type { Form } from './form.ts';
import { FIVE_LANGUAGES, howOften, howTrue, schoolLevel, whatShare, yesNo } from './lists.ts';

/** For teachers. The wording is our own. */
export const teachers: Form = {
	id: 'teachers',
	title: [
		'Teaching in a diverse class',
		'Lesgeven in een diverse klas',
		'Enseigner dans une classe diverse',
		'التعليم في صف متنوع',
		'Викладання в різноманітному класі'
	],
	languages: FIVE_LANGUAGES,
	questions: [
		{
			type: 'select_one level',
			name: 'school_level',
			label: [
				'Where do you mostly teach?',
				'Waar geeft u vooral les?',
				'Où enseignez-vous surtout ?',
				'أين تدرّس غالبًا؟',
				'Де ви здебільшого викладаєте?'
			]
		},
		{
			type: 'integer',
			name: 'years_teaching',
			label: [
				'How many years have you been teaching?',
				'Hoeveel jaar geeft u al les?',
				'Depuis combien d’années enseignez-vous ?',
				'منذ كم سنة تدرّس؟',
				'Скільки років ви викладаєте?'
			],
			constraint: '. >= 0 and . <= 50',
			constraintMessage: [
				'A number from 0 to 50.',
				'Een getal van 0 tot 50.',
				'Un nombre de 0 à 50.',
				'رقم من 0 إلى 50.',
				'Число від 0 до 50.'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'born_here',
			label: [
				'Were you and both your parents born in this country?',
				'Bent u, en zijn uw beide ouders, in dit land geboren?',
				'Êtes-vous, ainsi que vos deux parents, nés dans ce pays ?',
				'هل وُلدت أنت ووالداك في هذا البلد؟',
				'Чи народилися ви та обоє ваших батьків у цій країні?'
			]
		},
		{
			type: 'select_one share',
			name: 'taught_migrants',
			label: [
				'How many pupils in your classes have a migrant background?',
				'Hoeveel leerlingen in uw klassen hebben een migratieachtergrond?',
				'Combien d’élèves de vos classes sont issus de la migration ?',
				'كم من تلاميذك من أصول مهاجرة؟',
				'Скільки учнів у ваших класах мають міграційне походження?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'trained_diversity',
			label: [
				'In the last two years, did you follow training on teaching diverse groups?',
				'Hebt u de laatste twee jaar een opleiding gevolgd over lesgeven aan diverse groepen?',
				'Ces deux dernières années, avez-vous suivi une formation sur l’enseignement à des groupes divers ?',
				'خلال السنتين الماضيتين، هل تلقيت تدريبًا على تعليم مجموعات متنوعة؟',
				'Чи проходили ви за останні два роки навчання з викладання в різноманітних групах?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'trained_language',
			label: [
				'… on pupils who are still learning the language?',
				'… over leerlingen die de taal nog leren?',
				'… sur les élèves qui apprennent encore la langue ?',
				'… على تعليم تلاميذ ما زالوا يتعلمون اللغة؟',
				'… щодо учнів, які ще вивчають мову?'
			]
		},
		{
			type: 'select_one true',
			name: 'confident_diversity',
			label: [
				'I know how to make differences between pupils a strength of the class.',
				'Ik weet hoe ik verschillen tussen leerlingen tot een sterkte van de klas maak.',
				'Je sais faire des différences entre élèves une force pour la classe.',
				'أعرف كيف أجعل الاختلافات بين التلاميذ قوة للصف.',
				'Я знаю, як зробити відмінності між учнями силою класу.'
			]
		},
		{
			type: 'select_one true',
			name: 'confident_language',
			label: [
				"I know how to teach my subject to pupils who don't master the language yet.",
				'Ik weet hoe ik mijn vak geef aan leerlingen die de taal nog niet beheersen.',
				'Je sais enseigner ma matière à des élèves qui ne maîtrisent pas encore la langue.',
				'أعرف كيف أدرّس مادتي لتلاميذ لا يتقنون اللغة بعد.',
				'Я знаю, як викладати свій предмет учням, які ще не опанували мову.'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'support_staff',
			label: [
				'Is there a colleague you can call on for newcomers (language coach, mediator)?',
				'Kunt u voor nieuwkomers een collega inschakelen (taalcoach, bemiddelaar)?',
				'Pouvez-vous faire appel à un collègue pour les nouveaux arrivants (coach de langue, médiateur) ?',
				'هل يمكنك الاستعانة بزميل من أجل القادمين الجدد (مدرب لغة، وسيط)؟',
				'Чи є колега, якого можна залучити для новоприбулих (мовний наставник, медіатор)?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'intercultural_lessons',
			label: [
				'Do your lessons take up life in other cultures on purpose?',
				'Komt het leven in andere culturen bewust in uw lessen voor?',
				'Vos cours abordent-ils volontairement la vie dans d’autres cultures ?',
				'هل تتناول دروسك الحياة في ثقافات أخرى عن قصد؟',
				'Чи йдеться на ваших уроках свідомо про життя в інших культурах?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'lang_mother_tongue',
			label: [
				'May pupils use the language of their home when it helps them learn?',
				'Mogen leerlingen hun thuistaal gebruiken als dat helpt bij het leren?',
				'Les élèves peuvent-ils utiliser la langue de la maison si cela les aide à apprendre ?',
				'هل يُسمح للتلاميذ باستخدام لغة البيت إذا كان ذلك يساعدهم على التعلم؟',
				'Чи можуть учні користуватися мовою родини, якщо це допомагає вчитися?'
			]
		},
		{
			type: 'select_one often',
			name: 'parent_contact',
			label: [
				'This school year, how often did you speak with parents who came from another country?',
				'Hoe vaak sprak u dit schooljaar met ouders die uit een ander land komen?',
				'Cette année, combien de fois avez-vous parlé avec des parents venus d’un autre pays ?',
				'هذه السنة، كم مرة تحدثت مع أولياء أمور قادمين من بلد آخر؟',
				'Як часто цього навчального року ви говорили з батьками, які приїхали з іншої країни?'
			]
		},
		{
			type: 'select_one often',
			name: 'bullying_seen',
			label: [
				'And how often did you notice pupils bullying each other?',
				'En hoe vaak zag u dat leerlingen elkaar pestten?',
				'Et combien de fois avez-vous remarqué du harcèlement entre élèves ?',
				'وكم مرة لاحظت تنمرًا بين التلاميذ؟',
				'А як часто ви помічали цькування між учнями?'
			]
		},
		{
			type: 'select_one true',
			name: 'school_together',
			label: [
				'At our school everyone works together so that newcomers find their place.',
				'Op onze school werkt iedereen samen zodat nieuwkomers hun plaats vinden.',
				'Dans notre école, tout le monde agit ensemble pour que les nouveaux trouvent leur place.',
				'في مدرستنا يعمل الجميع معًا ليجد القادمون الجدد مكانهم.',
				'У нашій школі всі разом дбають, щоб новоприбулі знайшли своє місце.'
			]
		}
	],
	lists: { level: schoolLevel, yes_no: yesNo, share: whatShare, true: howTrue, often: howOften }
};
