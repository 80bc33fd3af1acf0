import { scale, type FormChoice } from './form.ts';

/** Choice lists that the questionnaires for older children and adults share. Languages: English, Dutch, French, Arabic, Ukrainian. */
export const FIVE_LANGUAGES = ['English (en)', 'Nederlands (nl)', 'Français (fr)', 'العربية (ar)', 'Українська (uk)'];

export const yesNo: FormChoice[] = [
	{ name: 'yes', label: ['Yes', 'Ja', 'Oui', 'نعم', 'Так'] },
	{ name: 'no', label: ['No', 'Nee', 'Non', 'لا', 'Ні'] }
];

export const yesNoDontKnow: FormChoice[] = [
	...yesNo,
	{ name: 'dont_know', label: ["I don't know", 'Dat weet ik niet', 'Je ne sais pas', 'لا أعرف', 'Не знаю'] }
];

export const sex: FormChoice[] = [
	{ name: 'girl', label: ['Girl', 'Meisje', 'Fille', 'بنت', 'Дівчина'] },
	{ name: 'boy', label: ['Boy', 'Jongen', 'Garçon', 'ولد', 'Хлопець'] },
	{ name: 'other', label: ['Another answer', 'Een ander antwoord', 'Une autre réponse', 'إجابة أخرى', 'Інша відповідь'] },
	{
		name: 'not_said',
		label: ["I'd rather not say", 'Dat zeg ik liever niet', 'Je préfère ne pas le dire', 'أفضّل ألا أقول', 'Не хочу казати']
	}
];

export const homeLanguage: FormChoice[] = [
	{ name: 'same', label: ['The language of the school', 'De taal van de school', 'La langue de l’école', 'لغة المدرسة', 'Мовою школи'] },
	{ name: 'other', label: ['Another language', 'Een andere taal', 'Une autre langue', 'لغة أخرى', 'Іншою мовою'] },
	{ name: 'both', label: ['Both', 'Allebei', 'Les deux', 'كلتاهما', 'Обома'] }
];

const SCHOOL_LEVELS: FormChoice[] = [
	{ name: 'primary', label: ['Primary school', 'Lagere school', 'École primaire', 'المدرسة الابتدائية', 'Початкова школа'] },
	{
		name: 'lower_secondary',
		label: [
			'First years of secondary school',
			'Eerste jaren van de middelbare school',
			'Premières années du secondaire',
			'السنوات الأولى من الثانوية',
			'Перші роки середньої школи'
		]
	},
	{
		name: 'upper_secondary',
		label: [
			'Last years of secondary school',
			'Laatste jaren van de middelbare school',
			'Dernières années du secondaire',
			'السنوات الأخيرة من الثانوية',
			'Останні роки середньої школи'
		]
	}
];

export const schoolLevel = SCHOOL_LEVELS;

export const gradeLevel: FormChoice[] = [
	...SCHOOL_LEVELS,
	{
		name: 'not_in_school',
		label: [
			"I'm not in school now",
			'Ik zit nu niet op school',
			'Je ne vais pas à l’école en ce moment',
			'لست في المدرسة الآن',
			'Зараз я не ходжу до школи'
		]
	}
];

export const howWell = scale([
	['Hardly at all', 'Bijna niet', 'Presque pas', 'بالكاد', 'Майже ні'],
	['A little', 'Een beetje', 'Un peu', 'قليلًا', 'Трохи'],
	['Well', 'Goed', 'Bien', 'جيدًا', 'Добре'],
	['Very well', 'Heel goed', 'Très bien', 'جيدًا جدًا', 'Дуже добре']
]);

export const howTrue = scale([
	['Not true at all', 'Helemaal niet waar', 'Pas vrai du tout', 'غير صحيح إطلاقًا', 'Зовсім не так'],
	['Mostly not true', 'Meestal niet waar', 'Plutôt pas vrai', 'غير صحيح غالبًا', 'Здебільшого не так'],
	['In between', 'Ertussenin', 'Entre les deux', 'بين بين', 'Посередині'],
	['Mostly true', 'Meestal waar', 'Plutôt vrai', 'صحيح غالبًا', 'Здебільшого так'],
	['Completely true', 'Helemaal waar', 'Tout à fait vrai', 'صحيح تمامًا', 'Саме так']
]);

export const howMuchTrust = scale([
	['Not at all', 'Helemaal niet', 'Pas du tout', 'إطلاقًا لا', 'Зовсім ні'],
	['A little', 'Een beetje', 'Un peu', 'قليلًا', 'Трохи'],
	['In between', 'Ertussenin', 'Entre les deux', 'بين بين', 'Посередині'],
	['A lot', 'Veel', 'Beaucoup', 'كثيرًا', 'Сильно'],
	['Completely', 'Helemaal', 'Complètement', 'تمامًا', 'Повністю']
]);

export const howMany = scale([
	['None', 'Geen', 'Aucun', 'لا أحد', 'Жодного'],
	['One or two', 'Eén of twee', 'Un ou deux', 'واحد أو اثنان', 'Один чи двоє'],
	['Several', 'Enkele', 'Plusieurs', 'عدة', 'Кілька'],
	['Many', 'Veel', 'Beaucoup', 'كثيرون', 'Багато']
]);

export const whatShare = scale([
	['None', 'Geen', 'Aucun', 'لا أحد', 'Ніхто'],
	['A few', 'Enkele', 'Quelques-uns', 'القليل', 'Дехто'],
	['About half', 'Ongeveer de helft', 'Environ la moitié', 'حوالي النصف', 'Приблизно половина'],
	['Most', 'De meeste', 'La plupart', 'معظمهم', 'Більшість']
]);

export const howOften = scale([
	['Never', 'Nooit', 'Jamais', 'أبدًا', 'Ніколи'],
	['Once or twice', 'Eén of twee keer', 'Une ou deux fois', 'مرة أو مرتين', 'Раз чи два'],
	['Every month', 'Elke maand', 'Chaque mois', 'كل شهر', 'Щомісяця'],
	['Every week or more', 'Elke week of vaker', 'Chaque semaine ou plus', 'كل أسبوع أو أكثر', 'Щотижня або частіше']
]);
