import type { Words } from '../words.ts';

const words: Words = {
	title: 'Ce que les enfants nous ont dit',
	intro: 'Des enfants dont la famille vient d’un autre pays ont répondu à nos questions. Voici ce qu’ils ont dit.',
	madeUp: 'C’est seulement un exemple. Un ordinateur a inventé ces réponses ; aucun vrai enfant n’a dit cela.',
	ofTen: '{n} enfants sur 10 disent :',
	almostAll: 'Presque tous les enfants disent :',
	almostNone: 'Presque aucun enfant ne dit :',
	eachChild: 'Chaque personnage représente un enfant sur dix.',
	maybe: 'Nous avons demandé à une partie des enfants, pas à tous. Le vrai nombre peut être un peu plus grand ou plus petit.',
	notYet: 'Nous ne pouvons pas montrer celui-ci : trop peu d’enfants ont répondu.',
	friends: 'Mes amis m’aident.',
	teachers: 'Mes enseignants m’aident.',
	happy: 'Je suis content de ma vie.',
	belong: 'Je me sens à ma place dans mon école.',
	speak: 'Je sais parler, lire et écrire la langue d’ici.',
	bullied: 'D’autres enfants me font souvent mal ou sont méchants avec moi.',
	tell: 'Si cela t’arrive, dis-le à un adulte en qui tu as confiance. Ce n’est pas ta faute.',
	thanks: 'Merci à chaque enfant qui a participé !',
	grownUps: 'Pour les adultes : tous les chiffres',
	nothing: 'Il n’y a encore rien à voir. Reviens plus tard !',
	otherLanguages: 'Autres langues'
};

export default words;
