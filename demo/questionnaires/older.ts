import type { Form } from './form.ts';
import {
	FIVE_LANGUAGES,
	gradeLevel,
	homeLanguage,
	howMany,
	howMuchTrust,
	howOften,
	howTrue,
	howWell,
	sex,
	yesNo,
	yesNoDontKnow
} from './lists.ts';

/** For young people of 10 to 18. The wording is our own. */
export const older: Form = {
	id: 'older',
	title: [
		'How it is going, here and now',
		'Hoe het gaat, hier en nu',
		'Comment ça va, ici et maintenant',
		'كيف الحال، هنا والآن',
		'Як справи, тут і зараз'
	],
	languages: FIVE_LANGUAGES,
	questions: [
		{ type: 'select_one sex', name: 'sex', label: ['You are …', 'Je bent …', 'Tu es …', 'أنت …', 'Ти …'] },
		{
			type: 'integer',
			name: 'age',
			label: ['How old are you?', 'Hoe oud ben je?', 'Quel âge as-tu ?', 'كم عمرك؟', 'Скільки тобі років?'],
			constraint: '. >= 10 and . <= 18',
			constraintMessage: [
				'Choose an age from 10 to 18.',
				'Kies een leeftijd van 10 tot 18.',
				'Choisis un âge de 10 à 18 ans.',
				'اختر عمرًا من 10 إلى 18.',
				'Вибери вік від 10 до 18.'
			],
			appearance: 'buttons'
		},
		{
			type: 'select_one yes_no',
			name: 'born_here',
			label: [
				'Were you born in this country?',
				'Ben je in dit land geboren?',
				'Es-tu né ou née dans ce pays ?',
				'هل وُلدت في هذا البلد؟',
				'Ти народився чи народилася в цій країні?'
			]
		},
		{
			type: 'integer',
			name: 'years_here',
			relevant: "${born_here} = 'no'",
			label: [
				'How many years have you lived here?',
				'Hoeveel jaar woon je hier al?',
				'Depuis combien d’années vis-tu ici ?',
				'منذ كم سنة تعيش هنا؟',
				'Скільки років ти тут живеш?'
			],
			hint: [
				'Less than a year? Write 0.',
				'Minder dan een jaar? Schrijf 0.',
				'Moins d’un an ? Écris 0.',
				'أقل من سنة؟ اكتب 0.',
				'Менше року? Напиши 0.'
			],
			constraint: ". >= 0 and (${age} = '' or . <= ${age})",
			constraintMessage: [
				"That can't be more than your age.",
				'Dat kan niet meer zijn dan je leeftijd.',
				'Ça ne peut pas dépasser ton âge.',
				'لا يمكن أن يكون أكثر من عمرك.',
				'Це не може бути більше за твій вік.'
			],
			appearance: 'buttons'
		},
		{
			type: 'select_one yes_no_dk',
			name: 'mother_born_here',
			label: [
				'Was your mother born in this country?',
				'Is je moeder in dit land geboren?',
				'Ta mère est-elle née dans ce pays ?',
				'هل وُلدت أمك في هذا البلد؟',
				'Твоя мати народилася в цій країні?'
			]
		},
		{
			type: 'select_one yes_no_dk',
			name: 'father_born_here',
			label: [
				'Was your father born in this country?',
				'Is je vader in dit land geboren?',
				'Ton père est-il né dans ce pays ?',
				'هل وُلد أبوك في هذا البلد؟',
				'Твій батько народився в цій країні?'
			]
		},
		{
			type: 'select_one home',
			name: 'home_language',
			label: [
				'Which language do you mostly speak at home?',
				'Welke taal spreek je thuis meestal?',
				'Quelle langue parles-tu surtout à la maison ?',
				'ما اللغة التي تتكلمها غالبًا في البيت؟',
				'Якою мовою ти здебільшого говориш удома?'
			]
		},
		{
			type: 'select_one level',
			name: 'grade_level',
			label: [
				'Where do you go to school?',
				'Waar ga je naar school?',
				'Où vas-tu à l’école ?',
				'في أي مدرسة تدرس؟',
				'У якій школі ти вчишся?'
			]
		},
		{
			type: 'select_one well',
			name: 'lang_understand',
			label: [
				'When people here speak their language, how well do you understand them?',
				'Als mensen hier hun taal spreken, hoe goed begrijp je hen?',
				'Quand les gens d’ici parlent leur langue, les comprends-tu bien ?',
				'عندما يتكلم الناس هنا لغتهم، كم تفهمهم؟',
				'Коли люди тут говорять своєю мовою, наскільки добре ти їх розумієш?'
			]
		},
		{
			type: 'select_one well',
			name: 'lang_speak',
			label: [
				'How well do you speak it?',
				'Hoe goed spreek je die taal?',
				'La parles-tu bien ?',
				'كم تجيد التكلم بها؟',
				'Наскільки добре ти нею говориш?'
			]
		},
		{
			type: 'select_one well',
			name: 'lang_read',
			label: [
				'How well do you read it?',
				'Hoe goed lees je die taal?',
				'La lis-tu bien ?',
				'كم تجيد قراءتها؟',
				'Наскільки добре ти нею читаєш?'
			]
		},
		{
			type: 'select_one well',
			name: 'lang_write',
			label: [
				'How well do you write it?',
				'Hoe goed schrijf je die taal?',
				'L’écris-tu bien ?',
				'كم تجيد كتابتها؟',
				'Наскільки добре ти нею пишеш?'
			]
		},
		{
			type: 'select_one true',
			name: 'culture_keep',
			label: [
				"It matters to me to keep my family's customs alive.",
				'Ik vind het belangrijk om de gewoonten van mijn familie levend te houden.',
				'C’est important pour moi de garder vivantes les coutumes de ma famille.',
				'يهمّني أن أحافظ على عادات عائلتي.',
				'Мені важливо зберігати звичаї моєї родини.'
			]
		},
		{
			type: 'select_one true',
			name: 'culture_learn',
			label: [
				'I enjoy finding out how other people live and celebrate.',
				'Ik vind het leuk om te ontdekken hoe anderen leven en feesten.',
				'J’aime découvrir comment d’autres vivent et font la fête.',
				'أحب أن أكتشف كيف يعيش الآخرون ويحتفلون.',
				'Мені подобається дізнаватися, як живуть і святкують інші.'
			]
		},
		{
			type: 'select_one true',
			name: 'culture_both',
			label: [
				'I can move easily between different cultures.',
				'Ik beweeg me makkelijk tussen verschillende culturen.',
				'Je passe facilement d’une culture à une autre.',
				'أستطيع أن أتنقل بسهولة بين ثقافات مختلفة.',
				'Я легко почуваюся в різних культурах.'
			]
		},
		{
			type: 'select_one true',
			name: 'belong_place',
			label: [
				'At my school I feel in the right place.',
				'Op mijn school voel ik me op mijn plaats.',
				'Dans mon école, je me sens à ma place.',
				'في مدرستي أشعر أنني في مكاني.',
				'У своїй школі я почуваюся на своєму місці.'
			]
		},
		{
			type: 'select_one true',
			name: 'belong_people',
			label: [
				'There are people at school who are glad to see me.',
				'Er zijn mensen op school die blij zijn mij te zien.',
				'À l’école, il y a des gens contents de me voir.',
				'في المدرسة أشخاص يفرحون برؤيتي.',
				'У школі є люди, які раді мене бачити.'
			]
		},
		{
			type: 'select_one true',
			name: 'belong_safe',
			label: [
				'I feel safe at school.',
				'Ik voel me veilig op school.',
				'Je me sens en sécurité à l’école.',
				'أشعر بالأمان في المدرسة.',
				'Я почуваюся у школі в безпеці.'
			]
		},
		{
			type: 'select_one true',
			name: 'belong_proud',
			label: [
				'I like telling others that this is my school.',
				'Ik vertel graag dat dit mijn school is.',
				'J’aime dire que c’est mon école.',
				'أحب أن أخبر الآخرين أن هذه مدرستي.',
				'Мені приємно казати, що це моя школа.'
			]
		},
		{
			type: 'select_one true',
			name: 'friends_help',
			label: [
				'When I have a problem, there are friends who help me.',
				'Als ik een probleem heb, zijn er vrienden die mij helpen.',
				'Quand j’ai un problème, des amis m’aident.',
				'عندما تكون لدي مشكلة، يساعدني أصدقاء.',
				'Коли в мене проблема, друзі мені допомагають.'
			]
		},
		{
			type: 'select_one true',
			name: 'friends_listen',
			label: [
				'My friends take time to listen to me.',
				'Mijn vrienden nemen de tijd om naar mij te luisteren.',
				'Mes amis prennent le temps de m’écouter.',
				'أصدقائي يجدون وقتًا ليستمعوا إليّ.',
				'Мої друзі знаходять час мене вислухати.'
			]
		},
		{
			type: 'select_one true',
			name: 'friends_trust',
			label: [
				'I have a friend to whom I can tell a secret.',
				'Ik heb een vriend of vriendin aan wie ik een geheim kan vertellen.',
				'J’ai un ami ou une amie à qui confier un secret.',
				'لدي صديق يمكنني أن أخبره بسر.',
				'У мене є друг чи подруга, кому можна довірити таємницю.'
			]
		},
		{
			type: 'select_one many',
			name: 'friends_here',
			label: [
				'How many of your friends come from families that have always lived here?',
				'Hoeveel van je vrienden komen uit gezinnen die hier altijd gewoond hebben?',
				'Combien de tes amis viennent de familles qui ont toujours vécu ici ?',
				'كم من أصدقائك من عائلات عاشت هنا دائمًا؟',
				'Скільки твоїх друзів із родин, які жили тут завжди?'
			]
		},
		{
			type: 'select_one many',
			name: 'friends_elsewhere',
			label: [
				'How many come from the country your family comes from?',
				'Hoeveel komen uit het land waar je familie vandaan komt?',
				'Combien viennent du pays d’où vient ta famille ?',
				'كم منهم من البلد الذي جاءت منه عائلتك؟',
				'Скільки з них із країни, звідки походить твоя родина?'
			]
		},
		{
			type: 'select_one many',
			name: 'friends_mixed',
			label: [
				'How many come from yet another country?',
				'Hoeveel komen uit nog een ander land?',
				'Combien viennent encore d’un autre pays ?',
				'كم منهم من بلد آخر؟',
				'Скільки з них ще з іншої країни?'
			]
		},
		{
			type: 'select_one true',
			name: 'teachers_help',
			label: [
				"When I'm stuck, my teachers help me on.",
				'Als ik vastloop, helpen mijn leerkrachten me verder.',
				'Quand je suis bloqué, mes professeurs m’aident à avancer.',
				'عندما أواجه صعوبة، يساعدني معلميّ.',
				'Коли мені важко, вчителі допомагають.'
			]
		},
		{
			type: 'select_one true',
			name: 'teachers_fair',
			label: [
				'My teachers treat everyone in class alike.',
				'Mijn leerkrachten behandelen iedereen in de klas gelijk.',
				'Mes professeurs traitent tout le monde de la même façon.',
				'معلميّ يعاملون الجميع في الصف بالتساوي.',
				'Мої вчителі ставляться до всіх у класі однаково.'
			]
		},
		{
			type: 'select_one true',
			name: 'teachers_listen',
			label: [
				'There is a teacher I can talk to.',
				'Er is een leerkracht bij wie ik terechtkan.',
				'Il y a un professeur à qui je peux parler.',
				'هناك معلم أستطيع أن أتحدث معه.',
				'Є вчитель, з яким я можу поговорити.'
			]
		},
		{
			type: 'select_one trust',
			name: 'trust_school',
			label: [
				'How much do you trust the school?',
				'Hoeveel vertrouwen heb je in de school?',
				'Fais-tu confiance à l’école ?',
				'كم تثق بالمدرسة؟',
				'Наскільки ти довіряєш школі?'
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
			type: 'select_one trust',
			name: 'trust_police',
			label: ['… the police?', '… in de politie?', '… à la police ?', '… بالشرطة؟', '… поліції?']
		},
		{
			type: 'select_one trust',
			name: 'trust_town',
			label: [
				'… the people who run your town?',
				'… in het bestuur van je gemeente?',
				'… à ceux qui dirigent ta commune ?',
				'… بمن يديرون بلدتك؟',
				'… тим, хто керує твоїм містом?'
			]
		},
		{
			type: 'select_one often',
			name: 'bullied',
			sensitive: true,
			label: [
				'This school year, how often did others laugh at you or leave you out on purpose?',
				'Hoe vaak hebben anderen je dit schooljaar met opzet uitgelachen of buitengesloten?',
				'Cette année, combien de fois d’autres se sont-ils moqués de toi ou t’ont-ils mis de côté exprès ?',
				'في هذه السنة الدراسية، كم مرة سخر منك آخرون أو استبعدوك عن قصد؟',
				'Як часто цього навчального року з тебе навмисно сміялися або тебе не приймали?'
			]
		},
		{
			type: 'select_one often',
			name: 'hurt',
			label: [
				'And how often did someone hit or push you on purpose?',
				'En hoe vaak heeft iemand je met opzet geslagen of geduwd?',
				'Et combien de fois quelqu’un t’a-t-il frappé ou poussé exprès ?',
				'وكم مرة ضربك أحد أو دفعك عن قصد؟',
				'А як часто тебе хтось навмисно бив чи штовхав?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'lang_lessons',
			label: [
				'Do you get extra lessons in the language of the school?',
				'Krijg je extra les in de taal van de school?',
				'As-tu des cours en plus dans la langue de l’école ?',
				'هل تتلقى دروسًا إضافية في لغة المدرسة؟',
				'Чи маєш ти додаткові уроки мови школи?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'lang_mother_tongue',
			label: [
				'Can you learn the language of your family at school?',
				'Kun je op school de taal van je familie leren?',
				'Peux-tu apprendre la langue de ta famille à l’école ?',
				'هل يمكنك تعلم لغة عائلتك في المدرسة؟',
				'Чи можна у школі вчити мову твоєї родини?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'counsellor',
			label: [
				'Is there someone at school you can go to when you feel bad?',
				'Is er op school iemand bij wie je terechtkunt als je je slecht voelt?',
				'Y a-t-il quelqu’un à l’école vers qui aller quand tu te sens mal ?',
				'هل في المدرسة شخص تلجأ إليه عندما تشعر بسوء؟',
				'Чи є у школі хтось, до кого можна піти, коли тобі погано?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'study_help',
			label: [
				'Do you get help with homework outside the lessons?',
				'Krijg je buiten de lessen hulp bij je huiswerk?',
				'As-tu de l’aide pour tes devoirs en dehors des cours ?',
				'هل تحصل على مساعدة في واجباتك خارج الدروس؟',
				'Чи допомагають тобі з домашніми завданнями поза уроками?'
			]
		},
		{
			type: 'range',
			name: 'life_satisfaction',
			label: [
				'All in all, how good is your life right now?',
				'Alles bij elkaar: hoe goed is je leven nu?',
				'Tout compte fait, ta vie est-elle bonne en ce moment ?',
				'بشكل عام، كم حياتك جيدة الآن؟',
				'Загалом, наскільки добре тобі зараз живеться?'
			],
			hint: [
				'0 is the worst, 10 the best you can imagine.',
				'0 is het slechtste, 10 het beste dat je je kunt voorstellen.',
				'0 est le pire, 10 le mieux que tu puisses imaginer.',
				'0 هو الأسوأ، و10 هو الأفضل الذي يمكنك تخيله.',
				'0 — найгірше, 10 — найкраще, що можна уявити.'
			],
			parameters: 'start=0 end=10 step=1'
		}
	],
	lists: {
		sex,
		yes_no: yesNo,
		yes_no_dk: yesNoDontKnow,
		home: homeLanguage,
		level: gradeLevel,
		well: howWell,
		true: howTrue,
		trust: howMuchTrust,
		many: howMany,
		often: howOften
	}
};
