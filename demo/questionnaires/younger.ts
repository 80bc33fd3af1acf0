import { scale, type Form, type Texts } from './form.ts';

const OWN_AGE: Texts = [
	'Choose a number from 6 to 10.',
	'Kies een getal van 6 tot 10.',
	'Choisis un nombre de 6 à 10.',
	'Wähle eine Zahl von 6 bis 10.',
	'Διάλεξε έναν αριθμό από το 6 ως το 10.',
	'Scegli un numero da 6 a 10.',
	'Elige un número del 6 al 10.',
	'اختر رقمًا من 6 إلى 10.',
	'Вибери число від 6 до 10.'
];
const YES: Texts = ['Yes', 'Ja', 'Oui', 'Ja', 'Ναι', 'Sì', 'Sí', 'نعم', 'Так'];
const NO: Texts = ['No', 'Nee', 'Non', 'Nein', 'Όχι', 'No', 'No', 'لا', 'Ні'];
const DONT_KNOW: Texts = [
	"I don't know",
	'Ik weet het niet',
	'Je ne sais pas',
	'Ich weiß es nicht',
	'Δεν ξέρω',
	'Non lo so',
	'No lo sé',
	'لا أعرف',
	'Не знаю'
];
const HOW_OFTEN: readonly Texts[] = [
	['Never', 'Nooit', 'Jamais', 'Nie', 'Ποτέ', 'Mai', 'Nunca', 'أبدًا', 'Ніколи'],
	['Sometimes', 'Soms', 'Parfois', 'Manchmal', 'Μερικές φορές', 'Qualche volta', 'A veces', 'أحيانًا', 'Іноді'],
	['Often', 'Vaak', 'Souvent', 'Oft', 'Συχνά', 'Spesso', 'Muchas veces', 'كثيرًا', 'Часто']
];

/** For children of 7 to 9: few words, a picture for every choice, no typing. The wording is our own. */
export const younger: Form = {
	id: 'younger',
	title: [
		'Me and my school',
		'Ik en mijn school',
		'Moi et mon école',
		'Ich und meine Schule',
		'Εγώ και το σχολείο μου',
		'Io e la mia scuola',
		'Yo y mi escuela',
		'أنا ومدرستي',
		'Я і моя школа'
	],
	languages: [
		'English (en)',
		'Nederlands (nl)',
		'Français (fr)',
		'Deutsch (de)',
		'Ελληνικά (el)',
		'Italiano (it)',
		'Español (es)',
		'العربية (ar)',
		'Українська (uk)'
	],
	questions: [
		{
			type: 'select_one sex',
			name: 'sex',
			label: [
				'Are you a girl or a boy?',
				'Ben je een meisje of een jongen?',
				'Es-tu une fille ou un garçon ?',
				'Bist du ein Mädchen oder ein Junge?',
				'Είσαι κορίτσι ή αγόρι;',
				'Sei una bambina o un bambino?',
				'¿Eres niña o niño?',
				'هل أنتِ بنت أم أنتَ ولد؟',
				'Ти дівчинка чи хлопчик?'
			]
		},
		{
			type: 'integer',
			name: 'age',
			label: [
				'How old are you?',
				'Hoe oud ben je?',
				'Quel âge as-tu ?',
				'Wie alt bist du?',
				'Πόσων χρονών είσαι;',
				'Quanti anni hai?',
				'¿Cuántos años tienes?',
				'كم عمرك؟',
				'Скільки тобі років?'
			],
			constraint: '. >= 6 and . <= 10',
			constraintMessage: OWN_AGE,
			appearance: 'buttons'
		},
		{
			type: 'select_one yes_no_dk',
			name: 'born_here',
			label: [
				'Were you born in this country?',
				'Ben je in dit land geboren?',
				'Es-tu né dans ce pays ?',
				'Bist du in diesem Land geboren?',
				'Γεννήθηκες σε αυτή τη χώρα;',
				'Sei nato in questo paese?',
				'¿Naciste en este país?',
				'هل وُلدت في هذا البلد؟',
				'Ти народився чи народилася в цій країні?'
			]
		},
		{
			type: 'select_one yes_no_dk',
			name: 'mother_born_here',
			label: [
				'Was your mum born in this country?',
				'Is je mama in dit land geboren?',
				'Ta maman est-elle née dans ce pays ?',
				'Ist deine Mama in diesem Land geboren?',
				'Η μαμά σου γεννήθηκε σε αυτή τη χώρα;',
				'La tua mamma è nata in questo paese?',
				'¿Tu mamá nació en este país?',
				'هل وُلدت أمك في هذا البلد؟',
				'Твоя мама народилася в цій країні?'
			]
		},
		{
			type: 'select_one yes_no_dk',
			name: 'father_born_here',
			label: [
				'Was your dad born in this country?',
				'Is je papa in dit land geboren?',
				'Ton papa est-il né dans ce pays ?',
				'Ist dein Papa in diesem Land geboren?',
				'Ο μπαμπάς σου γεννήθηκε σε αυτή τη χώρα;',
				'Il tuo papà è nato in questo paese?',
				'¿Tu papá nació en este país?',
				'هل وُلد أبوك في هذا البلد؟',
				'Твій тато народився в цій країні?'
			]
		},
		{
			type: 'select_one home',
			name: 'home_language',
			label: [
				'Which language do you speak at home?',
				'Welke taal spreek je thuis?',
				'Quelle langue parles-tu à la maison ?',
				'Welche Sprache sprichst du zu Hause?',
				'Ποια γλώσσα μιλάς στο σπίτι;',
				'Che lingua parli a casa?',
				'¿Qué lengua hablas en casa?',
				'ما اللغة التي تتكلمها في البيت؟',
				'Якою мовою ти говориш удома?'
			]
		},
		{
			type: 'select_one life',
			name: 'life_face',
			label: [
				'How do you feel, most days?',
				'Hoe voel je je, de meeste dagen?',
				'Comment te sens-tu, la plupart des jours ?',
				'Wie fühlst du dich an den meisten Tagen?',
				'Πώς νιώθεις τις περισσότερες μέρες;',
				'Come ti senti, quasi tutti i giorni?',
				'¿Cómo te sientes casi todos los días?',
				'كيف تشعر في معظم الأيام؟',
				'Як ти почуваєшся майже щодня?'
			]
		},
		{
			type: 'select_one amount',
			name: 'belong_place',
			label: [
				'Do you feel at home at your school?',
				'Voel je je thuis op je school?',
				'Te sens-tu bien chez toi dans ton école ?',
				'Fühlst du dich in deiner Schule zu Hause?',
				'Νιώθεις σαν στο σπίτι σου στο σχολείο;',
				'Ti senti a casa nella tua scuola?',
				'¿Te sientes como en casa en tu escuela?',
				'هل تشعر أن مدرستك مثل بيتك؟',
				'Чи почуваєшся ти у школі як удома?'
			]
		},
		{
			type: 'select_one often',
			name: 'friends_help',
			label: [
				'Do other children help you when something is hard?',
				'Helpen andere kinderen je als iets moeilijk is?',
				'Les autres enfants t’aident-ils quand quelque chose est difficile ?',
				'Helfen dir andere Kinder, wenn etwas schwer ist?',
				'Σε βοηθούν τα άλλα παιδιά όταν κάτι είναι δύσκολο;',
				'Gli altri bambini ti aiutano quando una cosa è difficile?',
				'¿Te ayudan otros niños cuando algo es difícil?',
				'هل يساعدك الأطفال الآخرون عندما يكون شيء صعبًا؟',
				'Чи допомагають тобі інші діти, коли щось важко?'
			]
		},
		{
			type: 'select_one often',
			name: 'teachers_help',
			label: [
				'Does your teacher help you when something is hard?',
				'Helpt je juf of meester je als iets moeilijk is?',
				'Ton enseignant ou ton enseignante t’aide quand quelque chose est difficile ?',
				'Hilft dir deine Lehrerin oder dein Lehrer, wenn etwas schwer ist?',
				'Σε βοηθά η δασκάλα ή ο δάσκαλός σου όταν κάτι είναι δύσκολο;',
				'La maestra o il maestro ti aiuta quando una cosa è difficile?',
				'¿Te ayuda tu maestra o tu maestro cuando algo es difícil?',
				'هل يساعدك معلمك أو معلمتك عندما يكون شيء صعبًا؟',
				'Чи допомагає тобі вчителька або вчитель, коли щось важко?'
			]
		},
		{
			type: 'select_one amount',
			name: 'lang_understand',
			label: [
				'Do you understand what people say at school?',
				'Begrijp je wat mensen op school zeggen?',
				'Comprends-tu ce qu’on dit à l’école ?',
				'Verstehst du, was in der Schule gesagt wird?',
				'Καταλαβαίνεις τι λένε στο σχολείο;',
				'Capisci quello che si dice a scuola?',
				'¿Entiendes lo que se dice en la escuela?',
				'هل تفهم ما يقوله الناس في المدرسة؟',
				'Чи розумієш ти, що говорять у школі?'
			]
		},
		{
			type: 'select_one often',
			name: 'bullied',
			sensitive: true,
			label: [
				'Are other children mean to you on purpose?',
				'Doen andere kinderen met opzet gemeen tegen je?',
				'Des enfants sont-ils méchants avec toi exprès ?',
				'Sind andere Kinder mit Absicht gemein zu dir?',
				'Σου φέρονται άσχημα άλλα παιδιά επίτηδες;',
				'Altri bambini sono cattivi con te apposta?',
				'¿Hay niños que son malos contigo a propósito?',
				'هل يؤذيك أطفال آخرون عن قصد؟',
				'Чи ображають тебе інші діти навмисно?'
			]
		},
		{
			type: 'select_one yes_no',
			name: 'study_help',
			label: [
				'Does someone help you with your schoolwork?',
				'Helpt iemand je met je schoolwerk?',
				'Quelqu’un t’aide-t-il pour tes devoirs ?',
				'Hilft dir jemand bei den Schulaufgaben?',
				'Σε βοηθά κάποιος με τα μαθήματά σου;',
				'Qualcuno ti aiuta con i compiti?',
				'¿Alguien te ayuda con los deberes?',
				'هل يساعدك أحد في دروسك؟',
				'Чи допомагає тобі хтось із уроками?'
			]
		},
		{
			type: 'select_one favourite',
			name: 'favourite',
			label: [
				'What do you like best at school?',
				'Wat vind je het leukst op school?',
				'Qu’est-ce que tu préfères à l’école ?',
				'Was magst du in der Schule am liebsten?',
				'Τι σου αρέσει πιο πολύ στο σχολείο;',
				'Che cosa ti piace di più a scuola?',
				'¿Qué es lo que más te gusta de la escuela?',
				'ما أكثر شيء تحبه في المدرسة؟',
				'Що тобі найбільше подобається у школі?'
			]
		}
	],
	lists: {
		sex: [
			{
				name: 'girl',
				image: 'girl.svg',
				label: ['A girl', 'Een meisje', 'Une fille', 'Ein Mädchen', 'Κορίτσι', 'Una bambina', 'Niña', 'بنت', 'Дівчинка']
			},
			{
				name: 'boy',
				image: 'boy.svg',
				label: ['A boy', 'Een jongen', 'Un garçon', 'Ein Junge', 'Αγόρι', 'Un bambino', 'Niño', 'ولد', 'Хлопчик']
			},
			{
				name: 'other',
				image: 'person.svg',
				label: ['Something else', 'Iets anders', 'Autre chose', 'Etwas anderes', 'Κάτι άλλο', 'Altro', 'Otra cosa', 'شيء آخر', 'Інше']
			},
			{
				name: 'not_said',
				image: 'not-said.svg',
				label: [
					"I'd rather not say",
					'Zeg ik liever niet',
					'Je préfère ne pas le dire',
					'Sage ich lieber nicht',
					'Δεν θέλω να πω',
					'Preferisco non dirlo',
					'Prefiero no decirlo',
					'لا أريد أن أقول',
					'Не хочу казати'
				]
			}
		],
		yes_no: [
			{ name: 'yes', image: 'yes.svg', label: YES },
			{ name: 'no', image: 'no.svg', label: NO }
		],
		yes_no_dk: [
			{ name: 'yes', image: 'yes.svg', label: YES },
			{ name: 'no', image: 'no.svg', label: NO },
			{ name: 'dont_know', image: 'dont-know.svg', label: DONT_KNOW }
		],
		home: [
			{
				name: 'same',
				image: 'home-same.svg',
				label: [
					'The same as at school',
					'Dezelfde als op school',
					'La même qu’à l’école',
					'Die gleiche wie in der Schule',
					'Την ίδια με το σχολείο',
					'La stessa della scuola',
					'La misma que en la escuela',
					'نفس لغة المدرسة',
					'Такою ж, як у школі'
				]
			},
			{
				name: 'other',
				image: 'home-other.svg',
				label: [
					'Another language',
					'Een andere taal',
					'Une autre langue',
					'Eine andere Sprache',
					'Άλλη γλώσσα',
					'Un’altra lingua',
					'Otra lengua',
					'لغة أخرى',
					'Іншою мовою'
				]
			},
			{
				name: 'both',
				image: 'home-both.svg',
				label: ['Both', 'Allebei', 'Les deux', 'Beide', 'Και τις δύο', 'Tutte e due', 'Las dos', 'الاثنتين', 'Обома']
			}
		],
		life: scale(
			[
				[
					'Very sad',
					'Heel verdrietig',
					'Très triste',
					'Sehr traurig',
					'Πολύ λυπημένα',
					'Molto triste',
					'Muy triste',
					'حزين جدًا',
					'Дуже сумно'
				],
				['Sad', 'Verdrietig', 'Triste', 'Traurig', 'Λυπημένα', 'Triste', 'Triste', 'حزين', 'Сумно'],
				[
					'In between',
					'Ertussenin',
					'Entre les deux',
					'Dazwischen',
					'Έτσι κι έτσι',
					'Così così',
					'Ni triste ni feliz',
					'بين بين',
					'Посередині'
				],
				['Happy', 'Blij', 'Content', 'Froh', 'Χαρούμενα', 'Felice', 'Feliz', 'سعيد', 'Радісно'],
				['Very happy', 'Heel blij', 'Très content', 'Sehr froh', 'Πολύ χαρούμενα', 'Molto felice', 'Muy feliz', 'سعيد جدًا', 'Дуже радісно']
			],
			'face'
		),
		amount: scale(
			[
				['Not really', 'Niet echt', 'Pas vraiment', 'Eigentlich nicht', 'Όχι πολύ', 'Non tanto', 'No mucho', 'ليس كثيرًا', 'Не дуже'],
				['A little', 'Een beetje', 'Un peu', 'Ein bisschen', 'Λίγο', 'Un po’', 'Un poco', 'قليلًا', 'Трохи'],
				['A lot', 'Heel erg', 'Beaucoup', 'Sehr', 'Πολύ', 'Molto', 'Mucho', 'كثيرًا', 'Дуже']
			],
			'glass'
		),
		often: scale(HOW_OFTEN, 'dots'),
		favourite: [
			{
				name: 'play',
				image: 'play.svg',
				label: ['Playing', 'Spelen', 'Jouer', 'Spielen', 'Το παιχνίδι', 'Giocare', 'Jugar', 'اللعب', 'Гратися']
			},
			{
				name: 'learn',
				image: 'learn.svg',
				label: ['Learning', 'Leren', 'Apprendre', 'Lernen', 'Το μάθημα', 'Imparare', 'Aprender', 'التعلّم', 'Учитися']
			},
			{
				name: 'friends',
				image: 'friends.svg',
				label: [
					'My friends',
					'Mijn vrienden',
					'Mes amis',
					'Meine Freunde',
					'Οι φίλοι μου',
					'I miei amici',
					'Mis amigos',
					'أصدقائي',
					'Мої друзі'
				]
			},
			{
				name: 'food',
				image: 'food.svg',
				label: ['The food', 'Het eten', 'Le repas', 'Das Essen', 'Το φαγητό', 'Il cibo', 'La comida', 'الطعام', 'Їжа']
			}
		]
	}
};
