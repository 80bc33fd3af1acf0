import type { Form } from './form.ts';
import { FIVE_LANGUAGES, homeLanguage, howMuchTrust, howTrue, howWell, yesNo } from './lists.ts';

/** For parents and guardians. The wording is our own. */
export const parents: Form = {
	id: 'parents',
	title: ['Your child and the school', 'Uw kind en de school', 'Votre enfant et l’école', 'طفلك والمدرسة', 'Ваша дитина і школа'],
	languages: FIVE_LANGUAGES,
	questions: [
		{
			type: 'select_one role',
			name: 'role',
			label: [
				'Who are you to the child?',
				'Wie bent u voor het kind?',
				'Qui êtes-vous pour l’enfant ?',
				'ما صلتك بالطفل؟',
				'Ким ви є для дитини?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'born_here',
			label: [
				'Were you born in this country?',
				'Bent u in dit land geboren?',
				'Êtes-vous né ou née dans ce pays ?',
				'هل وُلدت في هذا البلد؟',
				'Ви народилися в цій країні?'
			]
		},
		{
			type: 'select_one home',
			name: 'home_language',
			label: [
				'Which language do you mostly speak with your child?',
				'Welke taal spreekt u meestal met uw kind?',
				'Quelle langue parlez-vous surtout avec votre enfant ?',
				'ما اللغة التي تتكلمها غالبًا مع طفلك؟',
				'Якою мовою ви здебільшого говорите з дитиною?'
			]
		},
		{
			type: 'select_one well',
			name: 'lang_understand',
			label: [
				'How well do you understand the language of the school?',
				'Hoe goed begrijpt u de taal van de school?',
				'Comprenez-vous bien la langue de l’école ?',
				'كم تفهم لغة المدرسة؟',
				'Наскільки добре ви розумієте мову школи?'
			]
		},
		{
			type: 'select_one true',
			name: 'involved_welcome',
			label: [
				'I feel welcome when I come to the school.',
				'Ik voel me welkom als ik op school kom.',
				'Je me sens bienvenu quand je viens à l’école.',
				'أشعر بالترحيب عندما آتي إلى المدرسة.',
				'Коли я приходжу до школи, мені раді.'
			]
		},
		{
			type: 'select_one true',
			name: 'involved_invited',
			label: [
				'The school invites me to activities and meetings.',
				'De school nodigt mij uit voor activiteiten en vergaderingen.',
				'L’école m’invite aux activités et aux réunions.',
				'تدعوني المدرسة إلى الأنشطة والاجتماعات.',
				'Школа запрошує мене на заходи та збори.'
			]
		},
		{
			type: 'select_one true',
			name: 'involved_informed',
			label: [
				'The school tells me how my child is doing.',
				'De school vertelt mij hoe het met mijn kind gaat.',
				'L’école me dit comment va mon enfant.',
				'تخبرني المدرسة بحال طفلي.',
				'Школа розповідає мені, як справи в дитини.'
			]
		},
		{
			type: 'select_one true',
			name: 'involved_language',
			label: [
				'I get this news in a language I understand.',
				'Ik krijg dat nieuws in een taal die ik begrijp.',
				'Je reçois ces nouvelles dans une langue que je comprends.',
				'تصلني هذه الأخبار بلغة أفهمها.',
				'Я отримую ці новини мовою, яку розумію.'
			]
		},
		{
			type: 'select_one true',
			name: 'involved_asked',
			label: [
				'The school asks for my opinion before it decides about my child.',
				'De school vraagt mijn mening voordat ze over mijn kind beslist.',
				'L’école me demande mon avis avant de décider pour mon enfant.',
				'تسألني المدرسة عن رأيي قبل أن تقرر بشأن طفلي.',
				'Школа питає мою думку, перш ніж вирішувати щодо дитини.'
			]
		},
		{
			type: 'select_one trust',
			name: 'trust_school',
			label: [
				'How much do you trust the school?',
				'Hoeveel vertrouwen hebt u in de school?',
				'Faites-vous confiance à l’école ?',
				'كم تثق بالمدرسة؟',
				'Наскільки ви довіряєте школі?'
			]
		},
		{
			type: 'select_one trust',
			name: 'trust_health',
			label: [
				'… doctors and the hospital?',
				'… in dokters en het ziekenhuis?',
				'… aux médecins et à l’hôpital ?',
				'… بالأطباء والمستشفى؟',
				'… лікарям і лікарні?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'interpreter',
			label: [
				'Can you have an interpreter at the school when you need one?',
				'Kunt u op school een tolk krijgen als u die nodig hebt?',
				'Pouvez-vous avoir un interprète à l’école si besoin ?',
				'هل يمكنك الحصول على مترجم في المدرسة عند الحاجة؟',
				'Чи можете ви мати у школі перекладача, коли потрібно?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'study_help',
			label: [
				'Does your child get help with learning outside the lessons?',
				'Krijgt uw kind buiten de lessen hulp bij het leren?',
				'Votre enfant a-t-il une aide pour apprendre en dehors des cours ?',
				'هل يحصل طفلك على مساعدة في التعلم خارج الدروس؟',
				'Чи допомагають вашій дитині вчитися поза уроками?'
			]
		},
		{
			type: 'select_one true',
			name: 'child_happy',
			label: [
				'My child likes going to school.',
				'Mijn kind gaat graag naar school.',
				'Mon enfant aime aller à l’école.',
				'طفلي يحب الذهاب إلى المدرسة.',
				'Моя дитина любить ходити до школи.'
			]
		}
	],
	lists: {
		role: [
			{ name: 'mother', label: ['Mother', 'Moeder', 'Mère', 'الأم', 'Мати'] },
			{ name: 'father', label: ['Father', 'Vader', 'Père', 'الأب', 'Батько'] },
			{ name: 'guardian', label: ['Guardian', 'Voogd', 'Tuteur ou tutrice', 'الوصي', 'Опікун чи опікунка'] },
			{ name: 'other', label: ['Someone else', 'Iemand anders', 'Quelqu’un d’autre', 'شخص آخر', 'Хтось інший'] }
		],
		yes_no: yesNo,
		home: homeLanguage,
		well: howWell,
		true: howTrue,
		trust: howMuchTrust
	}
};
