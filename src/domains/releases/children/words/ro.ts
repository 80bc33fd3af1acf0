import type { Words } from '../words.ts';

const words: Words = {
	title: 'Ce ne-au spus copiii',
	intro: 'Copii a căror familie vine din altă țară au răspuns la întrebările noastre. Iată ce au spus.',
	madeUp: 'Acesta este doar un exemplu. Un calculator a inventat aceste răspunsuri; niciun copil adevărat nu le-a dat.',
	ofTen: '{n} din 10 copii spun:',
	almostAll: 'Aproape toți copiii spun:',
	almostNone: 'Aproape niciun copil nu spune:',
	eachChild: 'Fiecare figură înseamnă un copil din zece.',
	maybe: 'Am întrebat o parte dintre copii, nu pe toți. Numărul adevărat poate fi puțin mai mare sau mai mic.',
	notYet: 'Pe acesta nu îl putem arăta: au răspuns prea puțini copii.',
	friends: 'Prietenii mei mă ajută.',
	teachers: 'Profesorii mei mă ajută.',
	happy: 'Sunt fericit cu viața mea.',
	belong: 'Simt că locul meu este la școala mea.',
	speak: 'Știu să vorbesc, să citesc și să scriu limba de aici.',
	bullied: 'Alți copii îmi fac des rău sau se poartă urât cu mine.',
	tell: 'Dacă ți se întâmplă, spune-i unui adult în care ai încredere. Nu e vina ta.',
	thanks: 'Mulțumim fiecărui copil care a participat!',
	grownUps: 'Pentru adulți: toate cifrele',
	nothing: 'Încă nu e nimic de arătat. Revino mai târziu!',
	otherLanguages: 'Alte limbi'
};

export default words;
