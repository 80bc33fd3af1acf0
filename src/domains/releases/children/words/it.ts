import type { Words } from '../words.ts';

const words: Words = {
	title: 'Che cosa ci hanno detto i bambini',
	intro: 'Bambini e ragazzi con la famiglia che viene da un altro Paese hanno risposto alle nostre domande. Ecco che cosa hanno detto.',
	madeUp: 'Questo è solo un esempio. Un computer ha inventato queste risposte; nessun bambino vero le ha date.',
	ofTen: '{n} bambini su 10 dicono:',
	almostAll: 'Quasi tutti i bambini dicono:',
	almostNone: 'Quasi nessun bambino dice:',
	eachChild: 'Ogni figura è un bambino su dieci.',
	maybe: 'Abbiamo chiesto a una parte dei bambini, non a tutti. Il numero vero può essere un po’ più alto o più basso.',
	notYet: 'Questo non possiamo mostrarlo: hanno risposto troppo pochi bambini.',
	friends: 'I miei amici mi aiutano.',
	teachers: 'I miei insegnanti mi aiutano.',
	happy: 'Sono felice della mia vita.',
	belong: 'Mi sento parte della mia scuola.',
	speak: 'So parlare, leggere e scrivere la lingua di qui.',
	bullied: 'Altri bambini spesso mi fanno del male o sono cattivi con me.',
	tell: 'Se succede a te, dillo a un adulto di cui ti fidi. Non è colpa tua.',
	thanks: 'Grazie a ogni bambino che ha partecipato!',
	grownUps: 'Per i grandi: tutti i dati',
	nothing: 'Non c’è ancora niente da vedere. Torna più tardi!',
	otherLanguages: 'Altre lingue'
};

export default words;
