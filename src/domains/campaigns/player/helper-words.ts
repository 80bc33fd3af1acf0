import { playerLanguage } from './words.ts';

/** The card for helpers, in the languages of the player. */
export interface HelperWords {
	readonly language: string;
	readonly title: string;
	readonly lead: string;
	readonly read: string;
	readonly explain: string;
	readonly away: string;
	readonly calm: string;
	readonly stop: string;
	readonly harm: string;
}

const CARDS: Readonly<Record<ReturnType<typeof playerLanguage>, Omit<HelperWords, 'language'>>> = {
	en: {
		title: 'For who helps a child to answer',
		lead: "The answers are the child's. Help without leading.",
		read: 'Read every question and every choice just as it stands, in one calm voice.',
		explain: 'Explain a word when you are asked. Never say which answer is good.',
		away: 'Look away while the child chooses.',
		calm: "Don't praise, don't frown, don't hurry.",
		stop: "“I don't know”, skipping and stopping are always fine.",
		harm: 'If a child tells of harm: listen, promise no secret, and tell the person named under “I want to talk to someone” the same day.'
	},
	nl: {
		title: 'Voor wie een kind helpt antwoorden',
		lead: 'De antwoorden zijn van het kind. Help zonder te sturen.',
		read: 'Lees elke vraag en elke keuze precies zoals ze er staat, met één rustige stem.',
		explain: 'Leg een woord uit als het gevraagd wordt. Zeg nooit welk antwoord goed is.',
		away: 'Kijk weg terwijl het kind kiest.',
		calm: 'Prijs niet, frons niet, jaag niet op.',
		stop: '‘Dat weet ik niet’, overslaan en stoppen mag altijd.',
		harm: 'Vertelt een kind over iets ergs: luister, beloof geen geheim, en zeg het nog dezelfde dag aan de persoon bij ‘Ik wil met iemand praten’.'
	},
	fr: {
		title: 'Pour qui aide un enfant à répondre',
		lead: 'Les réponses sont celles de l’enfant. Aidez sans orienter.',
		read: 'Lisez chaque question et chaque choix tels quels, d’une même voix calme.',
		explain: 'Expliquez un mot si on vous le demande. Ne dites jamais quelle réponse est bonne.',
		away: 'Détournez le regard pendant que l’enfant choisit.',
		calm: 'Ne félicitez pas, ne froncez pas les sourcils, ne pressez pas.',
		stop: '« Je ne sais pas », passer et arrêter sont toujours permis.',
		harm: 'Si un enfant parle de violences : écoutez, ne promettez pas le secret, et prévenez le jour même la personne nommée sous « Je veux parler à quelqu’un ».'
	},
	de: {
		title: 'Für wer einem Kind beim Antworten hilft',
		lead: 'Die Antworten gehören dem Kind. Helfen Sie, ohne zu lenken.',
		read: 'Lesen Sie jede Frage und jede Wahl genau so vor, wie sie dasteht, mit ruhiger Stimme.',
		explain: 'Erklären Sie ein Wort, wenn Sie gefragt werden. Sagen Sie nie, welche Antwort gut ist.',
		away: 'Schauen Sie weg, während das Kind wählt.',
		calm: 'Loben Sie nicht, runzeln Sie nicht die Stirn, drängen Sie nicht.',
		stop: '„Ich weiß es nicht“, Überspringen und Aufhören sind immer in Ordnung.',
		harm: 'Erzählt ein Kind von Leid: Hören Sie zu, versprechen Sie kein Geheimnis, und sagen Sie es noch am selben Tag der Person unter „Ich möchte mit jemandem reden“.'
	},
	el: {
		title: 'Για όποιον βοηθά ένα παιδί να απαντήσει',
		lead: 'Οι απαντήσεις είναι του παιδιού. Βοηθήστε χωρίς να κατευθύνετε.',
		read: 'Διαβάστε κάθε ερώτηση και κάθε επιλογή όπως είναι γραμμένη, με ήρεμη φωνή.',
		explain: 'Εξηγήστε μια λέξη αν σας ρωτήσει. Μην πείτε ποτέ ποια απάντηση είναι καλή.',
		away: 'Κοιτάξτε αλλού όσο το παιδί διαλέγει.',
		calm: 'Μην επαινείτε, μη συνοφρυώνεστε, μη βιάζετε.',
		stop: 'Το «δεν ξέρω», η παράλειψη και η διακοπή επιτρέπονται πάντα.',
		harm: 'Αν ένα παιδί πει κάτι άσχημο: ακούστε, μην υποσχεθείτε μυστικό, και πείτε το την ίδια μέρα στο πρόσωπο που αναφέρεται στο «Θέλω να μιλήσω με κάποιον».'
	},
	it: {
		title: 'Per chi aiuta un bambino a rispondere',
		lead: 'Le risposte sono del bambino. Aiutate senza guidare.',
		read: 'Leggete ogni domanda e ogni scelta così com’è, con voce calma.',
		explain: 'Spiegate una parola se vi viene chiesto. Non dite mai quale risposta è buona.',
		away: 'Guardate altrove mentre il bambino sceglie.',
		calm: 'Non lodate, non aggrottate la fronte, non mettete fretta.',
		stop: '«Non lo so», saltare e fermarsi vanno sempre bene.',
		harm: 'Se un bambino racconta un danno: ascoltate, non promettete il segreto e ditelo lo stesso giorno alla persona indicata in «Voglio parlare con qualcuno».'
	},
	es: {
		title: 'Para quien ayuda a un niño a responder',
		lead: 'Las respuestas son del niño. Ayude sin dirigir.',
		read: 'Lea cada pregunta y cada opción tal como está, con voz tranquila.',
		explain: 'Explique una palabra si se lo pide. Nunca diga qué respuesta es buena.',
		away: 'Mire hacia otro lado mientras el niño elige.',
		calm: 'No elogie, no frunza el ceño, no meta prisa.',
		stop: '«No lo sé», saltar y parar siempre está bien.',
		harm: 'Si un niño cuenta que le hacen daño: escuche, no prometa secreto y dígaselo el mismo día a la persona de «Quiero hablar con alguien».'
	},
	ar: {
		title: 'لمن يساعد طفلًا على الإجابة',
		lead: 'الإجابات للطفل. ساعد من غير توجيه.',
		read: 'اقرأ كل سؤال وكل اختيار كما هو مكتوب، بصوت هادئ واحد.',
		explain: 'اشرح الكلمة إذا سألك. لا تقل أبدًا أي إجابة هي الجيدة.',
		away: 'انظر بعيدًا عندما يختار الطفل.',
		calm: 'لا تمدح، ولا تعبس، ولا تستعجل.',
		stop: '«لا أعرف» والتخطي والتوقف مسموحة دائمًا.',
		harm: 'إذا حكى طفل عن أذى: أنصت، ولا تَعِد بالسر، وأخبر في اليوم نفسه الشخص المذكور تحت «أريد أن أتحدث مع أحد».'
	},
	fa: {
		title: 'برای کسی که به کودک در پاسخ دادن کمک می‌کند',
		lead: 'پاسخ‌ها از آنِ کودک است. کمک کنید، بی آنکه جهت بدهید.',
		read: 'هر پرسش و هر گزینه را همان‌طور که نوشته شده، با صدایی آرام بخوانید.',
		explain: 'اگر پرسید، واژه را توضیح دهید. هرگز نگویید کدام پاسخ خوب است.',
		away: 'وقتی کودک انتخاب می‌کند، به سوی دیگر نگاه کنید.',
		calm: 'نه تشویق کنید، نه اخم، نه عجله.',
		stop: '«نمی‌دانم»، رد شدن و دست کشیدن همیشه درست است.',
		harm: 'اگر کودک از آزاری گفت: گوش دهید، قول راز ندهید، و همان روز به کسی که زیر «می‌خواهم با کسی حرف بزنم» آمده بگویید.'
	},
	ro: {
		title: 'Pentru cine ajută un copil să răspundă',
		lead: 'Răspunsurile sunt ale copilului. Ajutați fără a îndruma.',
		read: 'Citiți fiecare întrebare și fiecare variantă exact cum e scrisă, cu voce calmă.',
		explain: 'Explicați un cuvânt dacă vi se cere. Nu spuneți niciodată care răspuns e bun.',
		away: 'Priviți în altă parte cât timp copilul alege.',
		calm: 'Nu lăudați, nu vă încruntați, nu grăbiți.',
		stop: '„Nu știu”, a sări și a te opri sunt mereu în regulă.',
		harm: 'Dacă un copil povestește ceva rău: ascultați, nu promiteți secret și spuneți în aceeași zi persoanei de la „Vreau să vorbesc cu cineva”.'
	},
	zh: {
		title: '给帮助孩子回答的人',
		lead: '答案是孩子自己的。帮忙，但不要引导。',
		read: '照原文读出每个问题和每个选项，语气平静一致。',
		explain: '孩子问时可以解释词语。绝不要说哪个答案好。',
		away: '孩子选择时请把目光移开。',
		calm: '不夸奖，不皱眉，不催促。',
		stop: '“我不知道”、跳过和停止永远都可以。',
		harm: '如果孩子说受到伤害：倾听，不要答应保密，当天告诉“我想找人说说话”里写的人。'
	},
	ur: {
		title: 'اس کے لیے جو بچے کی جواب دینے میں مدد کرے',
		lead: 'جواب بچے کے ہیں۔ مدد کریں، رہنمائی نہ کریں۔',
		read: 'ہر سوال اور ہر انتخاب جیسا لکھا ہے ویسا ہی، پُرسکون آواز میں پڑھیں۔',
		explain: 'پوچھے تو لفظ سمجھا دیں۔ کبھی نہ کہیں کہ کون سا جواب اچھا ہے۔',
		away: 'جب بچہ چنے تو دوسری طرف دیکھیں۔',
		calm: 'نہ تعریف کریں، نہ ناراض ہوں، نہ جلدی کرائیں۔',
		stop: '”مجھے نہیں معلوم“، چھوڑنا اور رکنا ہمیشہ ٹھیک ہے۔',
		harm: 'اگر بچہ کسی تکلیف کا بتائے: سنیں، راز کا وعدہ نہ کریں، اور اسی دن ”مجھے کسی سے بات کرنی ہے“ میں لکھے شخص کو بتائیں۔'
	},
	so: {
		title: 'Qofka ilmaha ka caawinaya jawaabta',
		lead: 'Jawaabuhu waa kuwa ilmaha. Caawi adigoon hagin.',
		read: "U akhri su'aal kasta iyo doorasho kasta sida ay u qoran tahay, cod deggan.",
		explain: 'Sharax erayga haddii lagu weydiiyo. Weligaa ha sheegin jawaabta fiican.',
		away: 'Dhanka kale eeg marka ilmuhu dooranayo.',
		calm: 'Ha ammaanin, ha wejiga kaduudin, ha dedejin.',
		stop: '“Ma garanayo”, ka boodid iyo joojin mar walba waa caadi.',
		harm: 'Haddii ilmuhu dhib ka sheego: dhegayso, sir ha u ballan qaadin, isla maalintaas u sheeg qofka ku qoran “Waxaan rabaa inaan qof la hadlo”.'
	},
	ru: {
		title: 'Для того, кто помогает ребёнку отвечать',
		lead: 'Ответы принадлежат ребёнку. Помогайте, но не направляйте.',
		read: 'Читайте каждый вопрос и каждый вариант так, как написано, спокойным голосом.',
		explain: 'Объясните слово, если ребёнок спросит. Никогда не говорите, какой ответ хороший.',
		away: 'Отведите взгляд, когда ребёнок выбирает.',
		calm: 'Не хвалите, не хмурьтесь, не торопите.',
		stop: '«Не знаю», пропуск и остановка всегда разрешены.',
		harm: 'Если ребёнок рассказал о плохом: выслушайте, не обещайте тайны и в тот же день скажите человеку из «Я хочу с кем-нибудь поговорить».'
	},
	uk: {
		title: 'Для того, хто допомагає дитині відповідати',
		lead: 'Відповіді належать дитині. Допомагайте, але не скеровуйте.',
		read: 'Читайте кожне запитання й кожен варіант так, як написано, спокійним голосом.',
		explain: 'Поясніть слово, якщо дитина спитає. Ніколи не кажіть, яка відповідь добра.',
		away: 'Відведіть погляд, коли дитина вибирає.',
		calm: 'Не хваліть, не хмуртеся, не квапте.',
		stop: '«Не знаю», пропуск і зупинка завжди дозволені.',
		harm: 'Якщо дитина розповіла про погане: вислухайте, не обіцяйте таємниці й того ж дня скажіть людині з «Я хочу з кимось поговорити».'
	}
};

/** The card in the nearest language, and which that is. */
export function helperWords(tag: string): HelperWords {
	const language = playerLanguage(tag);
	return { language, ...CARDS[language] };
}
